/** The pages of the daily work. */
export const workZh: Record<string, string> = {
  "work.offline": "网络已断开。您可以继续填写,恢复后会自动提交。",
  "work.waiting": "有 {{count}} 项操作正在等待网络,恢复后会自动提交一次,请不要重复操作。",
};

export const workEn: Record<string, string> = {
  "work.offline": "There is no connection. Go on typing: what you send is sent when it is back.",
  "work.waiting": "Waiting for the connection: {{count}}. Each is sent once as soon as it is back; do not repeat it.",
};
