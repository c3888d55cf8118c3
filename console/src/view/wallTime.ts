/** Clock times in a clinic's zone and the moments they stand for: pickers know only the former, services the latter. */

/** The clock time of a moment in a zone, as YYYY-MM-DDTHH:mm. */
export function wallTime(moment: string | number, zone: string): string {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(new Date(moment));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}`;
}

/** The moment at which a zone's clocks show this time, in milliseconds; in the hour that a zone skips, a moment near it. */
export function momentAt(wall: string, zone: string): number {
  const wanted = Date.parse(`${wall}:00Z`);
  let moment = wanted;
  // The first step may land on the other side of a change of the clocks; the second corrects that.
  for (let step = 0; step < 2; step += 1) moment += wanted - Date.parse(`${wallTime(moment, zone)}:00Z`);
  return moment;
}
