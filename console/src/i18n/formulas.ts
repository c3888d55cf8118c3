import type { Definition } from "../api/types";
import type { Language } from "./index";

/** The formulas in Chinese, by KPI and version; the service has them in English. A test compares the two lists. */
export const FORMULAS_ZH: Record<string, string> = {
  "K04 v1": "按全连锁最早一次有效到店计的患者人数（合并后的患者只算一人）",
  "K04C v1": "按本门店最早一次有效到店计的患者人数（合并后的患者只算一人）",
  "K17 v1": "初诊后 30 天内的订单上净付款大于 0 的初诊患者数 ÷ 初诊患者数",
  "K18 v1": "接受了最新报价版本中至少一项的患者数 ÷ 收到方案的患者数，计入首次报价日",
  "K19 v1": "已接受项目的金额（扣除退款）之和 ÷ 报价项目的金额之和，每个病例取最新报价版本",
  "K20 v1": "最新报价版本处于“已报价”或“部分接受”时，其中未接受项目的金额之和",
  "K21 v1": "爽约数 ÷（爽约数 + 到店数 + 患者在开始前 24 小时内取消数）",
  "K22 v1": "取消数 ÷ 当日有效预约数",
  "K27 v1": "在椅时长之和（上椅至下椅）÷ 已发布的椅位时长之和",
  "K33 v1": "已完成治疗项目的标准价之和",
  "K35 v1": "收款（不含预存款抵扣）+ 预存款充值 − 已完成的退款（不含退回预存款）",
  "K39 v1": "订单收款中已完成的退款 ÷ 订单收款，计入订单日",
  "K46 v1": "到期日后 60 天内做了触发项目的召回数 ÷ 到期的召回数",
};

/** How a number is made, in the reader's language. */
export function formulaOf(definition: Definition, language: Language): string {
  const translated = FORMULAS_ZH[`${definition.id} v${definition.version}`];
  return (language === "zh" && translated) || definition.formula;
}
