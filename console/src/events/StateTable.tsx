/** An aggregate's state as rows; lists and objects are set in one below the other. */
export function StateTable({ state }: { state: Record<string, unknown> }) {
  return (
    <dl className="state">
      {Object.entries(state).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <Value value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Value({ value }: { value: unknown }) {
  if (value === null || value === undefined || value === "") return <span className="muted">–</span>;
  if (Array.isArray(value)) {
    if (value.length === 0) return <span className="muted">–</span>;
    return value.map((item: unknown, index) => <Value key={index} value={item} />);
  }
  if (typeof value === "object") return <StateTable state={value as Record<string, unknown>} />;
  return <>{String(value)}</>;
}
