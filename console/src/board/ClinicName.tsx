import { useSearchParams } from "react-router";

/** A clinic's name that leads to its own board. */
export function ClinicName({ id, name }: { id: string; name: string }) {
  const [, setSearch] = useSearchParams();
  const show = () =>
    setSearch((old) => {
      const next = new URLSearchParams(old);
      next.set("clinic", id);
      next.delete("show");
      return next;
    });
  return (
    <button type="button" className="plain link" data-testid="compare-clinic" onClick={show}>
      {name}
    </button>
  );
}
