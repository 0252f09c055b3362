// Measures the budgets of docs/performance.md, and us against other checkers: `npm run bench`.
//
//   npm run bench -- --write          puts the tables and the picture into that page
//   npm run bench -- --peers          installs the other checkers first, into scripts/peers; without them they are left out
//   npm run bench -- --quick          leaves out the large texts where we are measured against others
//   npm run bench -- --only=peers     measures that part alone; the other one is `budgets`
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg } from "node:os";
import path from "node:path";
import { measureBundles, measureStart } from "../test/bench/bundles.ts";
import { measureChecks } from "../test/bench/checking.ts";
import { measureCommandLine } from "../test/bench/command-line.ts";
import { measureWorkspace } from "../test/bench/memory.ts";
import { peerPlot } from "../test/bench/peer-plot.ts";
import { peerTable } from "../test/bench/peer-row.ts";
import { hasPeers, measurePeers } from "../test/bench/peers.ts";
import { type Row, toTable } from "../test/bench/row.ts";
import { measureTyping } from "../test/bench/typing.ts";
import { replaceBetween } from "../test/derived/artefact.ts";

const root = path.resolve(import.meta.dirname, "..");
const page = path.join(root, "docs/performance.md");
const picture = path.join(root, "docs/performance.svg");
const writes = process.argv.includes("--write");

if (!existsSync(path.join(root, "dist/cli.js"))) {
  console.error("There is no dist/cli.js: run `npm run build` first.");
  process.exit(2);
}
if (process.argv.includes("--peers")) {
  const options = {
    cwd: path.join(root, "scripts/peers"),
    stdio: "inherit",
    shell: process.platform === "win32",
  } as const;
  execFileSync("npm", ["ci"], options);
}
if (isWanted("peers")) await benchPeers();
if (isWanted("budgets")) await benchBudgets();

function isWanted(part: string): boolean {
  const only = process.argv.find((argument) => argument.startsWith("--only="));
  return only === undefined || only === `--only=${part}`;
}

async function benchPeers(): Promise<void> {
  if (!hasPeers(root)) {
    console.error("The other checkers are not installed: `npm run bench -- --peers` does that.");
    return;
  }
  const before = loadavg()[0] ?? 0;
  const rows = await measurePeers(root, process.argv.includes("--quick"));
  report("peers", `${machine([before, loadavg()[0] ?? 0])}\n\n![Times](performance.svg)\n\n${peerTable(rows)}`);
  if (writes) writeFileSync(picture, peerPlot(rows));
}

async function benchBudgets(): Promise<void> {
  const parts: readonly (() => Promise<Row[]> | Row[])[] = [
    () => measureChecks(root),
    measureTyping,
    () => measureCommandLine(root),
    () => measureWorkspace(root),
    () => measureBundles(root),
    () => measureStart(root),
    // Last, since it changes the rules of this process.
  ];
  const load = [loadavg()[0] ?? 0];
  const rows: Row[] = [];
  for (const measure of parts) {
    rows.push(...(await measure()));
    load.push(loadavg()[0] ?? 0);
  }
  report("bench", `${machine(load)}\n\n${toTable(rows)}`);
}

function machine(load: readonly number[]): string {
  const busy = `${Math.min(...load).toFixed(1)} to ${Math.max(...load).toFixed(1)}`;
  const processor = cpus()[0]?.model ?? "unknown processor";
  return `Node ${process.versions.node}, ${processor}, ${availableParallelism()} cores, load ${busy}.`;
}

/** Prints a part, and puts it into the page if that is asked for. */
function report(part: string, text: string): void {
  console.log(text);
  if (!writes) return;
  const old = readFileSync(page, "utf8");
  writeFileSync(page, replaceBetween(old, `<!-- ${part}:start -->`, `<!-- ${part}:end -->`, `\n${text}\n`));
}
