// Measures times against each other: rounds in turn, so that a busy machine slows all of them alike.
import { performance } from "node:perf_hooks";

/** Times of one piece of work, one for each round, in milliseconds. */
export interface Times {
  readonly median: number;
  readonly p95: number;
  readonly all: readonly number[];
}

export interface Work {
  readonly run: () => unknown;
  /** How often a round repeats it; what takes microseconds can't be timed once. */
  readonly repeat?: number;
}

/** Runs all works in turn, first some rounds that do not count. */
export async function timeInTurn(works: readonly Work[], rounds: number, warmUp: number): Promise<readonly Times[]> {
  const times: number[][] = works.map(() => []);
  for (let round = -warmUp; round < rounds; round++) {
    for (const [i, { run, repeat = 1 }] of works.entries()) {
      const start = performance.now();
      for (let n = 0; n < repeat; n++) {
        const value = run();
        // To wait for what is no promise would cost more than some of the works.
        if (value instanceof Promise) await value;
      }
      const time = (performance.now() - start) / repeat;
      if (round >= 0) times[i]?.push(time);
    }
  }
  return times.map(toTimes);
}

export function toTimes(all: readonly number[]): Times {
  return { median: quantile(all, 0.5), p95: quantile(all, 0.95), all };
}

/** How many times as long as another one a work took: of each round by itself, since the rounds differ. */
export interface Ratio {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

export function ratioOf(times: Times, reference: Times): Ratio {
  const ratios = times.all.map((time, round) => time / (reference.all[round] ?? Number.NaN));
  return { median: quantile(ratios, 0.5), low: quantile(ratios, 0.25), high: quantile(ratios, 0.75) };
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
