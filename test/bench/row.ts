// What a benchmark prints: one row for each measure, with its budget and whether it was kept.
import type { Ratio } from "./timing.ts";

/** `over`: more than is aimed at; `far over`: more than must be kept, where a budget says that too. */
export type Verdict = "ok" | "over" | "far over" | "";

export interface Row {
  readonly what: string;
  readonly budget: string;
  readonly measured: string;
  readonly verdict: Verdict;
}

/** A budget: what is aimed at, and what must be kept. */
export interface Budget {
  readonly aim: number;
  readonly must?: number;
}

/** A ratio of times against its budget. */
export function ratioRow(what: string, ratio: Ratio, budget?: Budget): Row {
  const measured = `${factor(ratio.median)} (${factor(ratio.low)} to ${factor(ratio.high)})`;
  return { what, budget: budgetText(budget, factor), measured, verdict: verdictOf(ratio.median, budget) };
}

/** A number with a unit against its budget. */
export function amountRow(what: string, amount: number, unit: string, budget?: Budget): Row {
  const text = (value: number) => `${number(value)} ${unit}`;
  return { what, budget: budgetText(budget, text), measured: text(amount), verdict: verdictOf(amount, budget) };
}

function budgetText(budget: Budget | undefined, text: (value: number) => string): string {
  if (budget === undefined) return "";
  return budget.must === undefined ? `≤ ${text(budget.aim)}` : `≤ ${text(budget.aim)} (must: ${text(budget.must)})`;
}

function verdictOf(value: number, budget: Budget | undefined): Verdict {
  if (budget === undefined) return "";
  if (value <= budget.aim) return "ok";
  return budget.must === undefined || value <= budget.must ? "over" : "far over";
}

function factor(value: number): string {
  return `${number(value)}×`;
}

function number(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(value < 0.1 ? 3 : 2);
}

/** A Markdown table of the rows. */
export function toTable(rows: readonly Row[]): string {
  const lines = rows.map(({ what, budget, measured, verdict }) => `| ${what} | ${budget} | ${measured} | ${verdict} |`);
  return ["| Measure | Budget | Measured | |", "| --- | --- | --- | --- |", ...lines].join("\n");
}
