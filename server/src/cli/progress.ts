// Shows on a terminal how far long work has come: one line on the standard error that is gone afterwards.
import { displayWidth } from "../report/terminal-text.ts";
import type { CliHost } from "./cli-host.ts";
import { cliTexts } from "./cli-texts.ts";
import type { CliText } from "./flags.ts";
import type { Session } from "./session.ts";

/** Goes over items and shows how many are done. */
export type Progress = <T>(items: readonly T[], label: CliText) => Iterable<T>;

/** In milliseconds. Work that is done sooner shows nothing. */
const patience = 500;
const interval = 100;
const widestBar = 40;

const eraseLine = "\r\u001b[K";

/** Without a terminal on the standard error, or where nobody looks at it, nothing is shown. */
export function createProgress({ host, translate }: Pick<Session, "host" | "translate">, isQuiet: boolean): Progress {
  const width = host.progressWidth;
  if (width === undefined || isQuiet) return (items) => items;
  return (items, label) => countOff(items, translate(cliTexts.say(label)), width, host);
}

function* countOff<T>(items: readonly T[], label: string, width: number, host: CliHost): Generator<T, void, undefined> {
  let next = host.milliseconds() + patience;
  let isShown = false;
  try {
    for (const [done, item] of items.entries()) {
      const now = host.milliseconds();
      if (now >= next) {
        host.printError(`${eraseLine}${renderBar(label, done, items.length, width)}`);
        next = now + interval;
        isShown = true;
      }
      yield item;
    }
  } finally {
    if (isShown) host.printError(eraseLine);
  }
}

/** Stays one cell short of the width: in the last one some terminals begin a new line. */
function renderBar(label: string, done: number, all: number, width: number): string {
  const count = `${done}/${all}`;
  const cells = Math.min(widestBar, width - 1 - displayWidth(label) - count.length - " [] ".length);
  if (cells < 1) return count.length < width ? count : "";
  const full = Math.floor((done / all) * cells);
  return `${label} [${"#".repeat(full)}${" ".repeat(cells - full)}] ${count}`;
}
