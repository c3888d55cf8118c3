import type { ThemeConfig } from "antd";

/** The colours that charts need too; the rest of the page takes them from styles/base.css. */
export const COLOURS = { accent: "#0f766e", soft: "#99d5cd", ink: "#18212f", muted: "#5b6577", line: "#e4e8ee" };

export const FONTS =
  '-apple-system, BlinkMacSystemFont, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", ' +
  '"Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", "Helvetica Neue", Arial, sans-serif';

export const theme: ThemeConfig = {
  token: {
    colorPrimary: COLOURS.accent,
    colorInfo: COLOURS.accent,
    colorLink: COLOURS.accent,
    colorTextBase: COLOURS.ink,
    colorBorder: "#d5dbe3",
    // Small grey and red texts are read by everybody: dark enough for that.
    colorTextTertiary: COLOURS.muted,
    colorTextDescription: COLOURS.muted,
    colorError: "#b42318",
    borderRadius: 8,
    fontFamily: FONTS,
    fontSize: 14,
    controlHeight: 34,
    colorBgMask: "rgba(24, 33, 47, 0.32)",
  },
  components: {
    Button: { contentFontSizeSM: 13 },
    Slider: { trackBg: "#5fb3a8", trackHoverBg: "#0f766e", handleColor: "#0f766e", railBg: "#e1e6ec" },
    Segmented: { trackBg: "#e9edf1" },
  },
};
