// A row for each checker and text: how long it took, against how long we took in the same round.
import { quantile, type Ratio, ratioOf, type Times } from "./timing.ts";

/** `warm`: in a process that has done it before; `process`: from start to end. */
export type Way = "warm" | "process";

export interface PeerRow {
  readonly way: Way;
  readonly text: string;
  readonly checker: string;
  readonly times: Pick<Times, "median"> & { readonly low: number; readonly high: number };
  /** How many times as long as ours; undefined for ours. */
  readonly ratio: Ratio | undefined;
  /** How many problems it found, where that was counted. */
  readonly found: number | undefined;
}

/** The first checker is ours. */
export function peerRows(
  way: Way,
  text: string,
  checkers: readonly string[],
  found: readonly number[],
  times: readonly Times[],
): PeerRow[] {
  const [own] = times;
  return checkers.flatMap((checker, i): PeerRow[] => {
    const one = times[i];
    if (one === undefined || own === undefined) return [];
    const spread = { median: one.median, low: quantile(one.all, 0.25), high: quantile(one.all, 0.75) };
    return [{ way, text, checker, times: spread, ratio: i === 0 ? undefined : ratioOf(one, own), found: found[i] }];
  });
}

/** A Markdown table; a ratio above 1 says that we are faster. */
export function peerTable(rows: readonly PeerRow[]): string {
  const ways = { warm: "warm", process: "whole process" };
  const lines = rows.map(({ way, text, checker, times, ratio, found }) => {
    const share = ratio === undefined ? "" : `${factor(ratio.median)} (${factor(ratio.low)} to ${factor(ratio.high)})`;
    const verdict = ratio === undefined ? "" : ratio.median < 1 ? "faster than us" : "slower than us";
    const time = `${milliseconds(times.median)} (${milliseconds(times.low)} to ${milliseconds(times.high)})`;
    return `| ${text}, ${ways[way]} | ${checker} | ${time} | ${share} | ${verdict} | ${found ?? ""} |`;
  });
  const head = "| Text | Checker | Time | Against ours | | Problems |\n| --- | --- | --- | --- | --- | ---: |";
  return [head, ...lines].join("\n");
}

function milliseconds(value: number): string {
  return `${digits(value)} ms`;
}

function factor(value: number): string {
  return `${digits(value)}×`;
}

function digits(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
