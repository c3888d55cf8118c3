import "react";

declare module "react" {
  /** Custom properties, by which a block tells the style sheet where it stands. */
  interface CSSProperties {
    [property: `--${string}`]: string | number;
  }
}
