/** The mark and the name. */
export function Logo() {
  return (
    <span className="logo">
      <img src="/favicon.svg" alt="" width={26} height={26} />
      <b>Chairflow</b>
    </span>
  );
}
