/** The pages of the daily work. */
export const workZh: Record<string, string> = {
  "work.offline": "网络已断开。您可以继续填写,恢复后会自动提交。",
  "work.waiting": "有 {{count}} 项操作正在等待网络,恢复后会自动提交一次,请不要重复操作。",
  "work.waits": "网络不通,这一步正在等待,内容已保留;恢复后自动提交一次,请不要重复操作。",
  "work.stale": "实时更新已中断,页面内容可能不是最新。正在重新连接,恢复后会自动更新。",
  "work.clinic": "门店",
  "work.csv": "导出 CSV",
  "work.more": "再显示 {{count}} 行",
  "patients.search": "姓名或电话后几位",
  "patients.nobody": "没有找到",
  "patients.reveal": "查看完整电话(会留下记录)",
  "patients.purpose.appointment": "联系预约",
  "patients.purpose.follow_up": "随访回访",
  "patients.purpose.billing": "费用事宜",
  "patients.purpose.complaint": "处理投诉",
};

export const workEn: Record<string, string> = {
  "work.offline": "There is no connection. Go on typing: what you send is sent when it is back.",
  "work.waiting": "Waiting for the connection: {{count}}. Each is sent once as soon as it is back; do not repeat it.",
  "work.waits": "There is no connection: this waits, and nothing is lost. It is sent once as soon as the line is back; do not repeat it.",
  "work.stale": "This page has stopped following the chain and may be out of date. It reconnects and catches up by itself.",
  "work.clinic": "Clinic",
  "work.csv": "Export CSV",
  "work.more": "Show {{count}} more",
  "patients.search": "Name, or last digits of a phone number",
  "patients.nobody": "Nobody found",
  "patients.reveal": "Show the whole number (this is recorded)",
  "patients.purpose.appointment": "About an appointment",
  "patients.purpose.follow_up": "Follow-up call",
  "patients.purpose.billing": "About money",
  "patients.purpose.complaint": "About a complaint",
};
