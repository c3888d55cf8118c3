import { Typography } from "antd";

/** A number to be dialled or copied. */
export function WholeNumber({ phone }: { phone: string }) {
  return <Typography.Text copyable>{phone}</Typography.Text>;
}
