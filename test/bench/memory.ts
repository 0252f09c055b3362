// Measures how much memory whole processes take at most: a large template, and many real files as a workspace.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { amountRow, type Row } from "./row.ts";

/** Node prints the peak of its own process when it ends, in kilobytes. */
const reportMemory = 'data:text/javascript,process.on("exit",()=>process._rawDebug(process.resourceUsage().maxRSS))';

/** Megabytes at the peak of a run of Node with these parameters. */
export function peakMemory(parameters: readonly string[]): number {
  const options = { encoding: "utf8", maxBuffer: 2 ** 28 } as const;
  const { status, stderr, error } = spawnSync(process.execPath, ["--import", reportMemory, ...parameters], options);
  if (status !== 0) throw error ?? new Error(stderr);
  return Number(stderr.trim().split("\n").at(-1)) / 1024;
}

/** Where real files lie beside the repository: all of them in one run. */
export function measureWorkspace(root: string): Row[] {
  const corpus = path.join(root, "../shared/corpus/files");
  if (!existsSync(corpus)) return [];
  const check = [path.join(root, "dist/cli.js"), "check", corpus, "--fail-on", "never", "--format", "json"];
  return [
    amountRow("Peak memory of `node -e 0`, for comparison", peakMemory(["-e", "0"]), "MB"),
    amountRow("Peak memory of a check of the corpus as a workspace", peakMemory(check), "MB"),
  ];
}
