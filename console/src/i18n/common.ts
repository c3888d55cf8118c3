import type { Texts } from "./pair";

/** The pages of the daily work. */
export const common: Texts = {
  "common.offline": ["网络已断开。您可以继续填写,恢复后会自动提交。", "There is no connection. Go on typing: what you send is sent when it is back."],
  "common.waiting": ["有 {{count}} 项操作正在等待网络,恢复后会自动提交一次,请不要重复操作。", "Waiting for the connection: {{count}}. Each is sent once as soon as it is back; do not repeat it."],
  "common.waits": ["网络不通,这一步正在等待,内容已保留;恢复后自动提交一次,请不要重复操作。", "There is no connection: this waits, and nothing is lost. It is sent once as soon as the line is back; do not repeat it."],
  "common.stale": ["实时更新已中断,页面内容可能不是最新。正在重新连接,恢复后会自动更新。", "This page has stopped following the chain and may be out of date. It reconnects and catches up by itself."],
  "common.clinic": ["门店", "Clinic"],
  "common.csv": ["导出 CSV", "Export CSV"],
  "common.more": ["再显示 {{count}} 行", "Show {{count}} more"],
  "patients.search": ["姓名或电话后几位", "Name, or last digits of a phone number"],
  "patients.nobody": ["没有找到", "Nobody found"],
  "patients.reveal": ["查看完整电话(会留下记录)", "Show the whole number (this is recorded)"],
  "patients.purpose.appointment": ["联系预约", "About an appointment"],
  "patients.purpose.follow_up": ["随访回访", "Follow-up call"],
  "patients.purpose.billing": ["费用事宜", "About money"],
  "patients.purpose.complaint": ["处理投诉", "About a complaint"],
};
