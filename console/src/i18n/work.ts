/** The pages of the daily work. */
export const workZh: Record<string, string> = {
  "work.offline": "网络已断开。您可以继续填写,恢复后会自动提交。",
  "work.waiting": "有 {{count}} 项操作正在等待网络,恢复后会自动提交一次,请不要重复操作。",
  "work.clinic": "门店",
  "work.csv": "导出 CSV",
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
  "work.clinic": "Clinic",
  "work.csv": "Export CSV",
  "patients.search": "Name, or last digits of a phone number",
  "patients.nobody": "Nobody found",
  "patients.reveal": "Show the whole number (this is recorded)",
  "patients.purpose.appointment": "About an appointment",
  "patients.purpose.follow_up": "Follow-up call",
  "patients.purpose.billing": "About money",
  "patients.purpose.complaint": "About a complaint",
};
