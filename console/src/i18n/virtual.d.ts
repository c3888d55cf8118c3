/** All texts of one language, made of texts.ts by vite.config.ts. */
declare module "virtual:texts/*" {
  const texts: Record<string, string>;
  export default texts;
}
