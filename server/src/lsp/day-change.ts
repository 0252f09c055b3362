// Makes results anew when a day begins: rules have dates, and a server may run for weeks.

/** How often the clock is looked at, in milliseconds. */
const interval = 60_000;

/** Calls `changed` within a minute after the date has changed. Does not keep a process alive. */
export function followDay(today: () => string, changed: () => void): void {
  let known = today();
  const timer: unknown = setInterval(() => {
    const day = today();
    if (day === known) return;
    known = day;
    changed();
  }, interval);
  if (isProcessTimer(timer)) timer.unref();
}

/** In a worker a timer is a number, and ends with the worker. */
function isProcessTimer(timer: unknown): timer is { unref(): void } {
  return typeof timer === "object" && timer !== null && "unref" in timer;
}
