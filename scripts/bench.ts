// Measures the budgets of docs/performance.md and prints them as a table: `npm run bench`, with `-- --write` into that page.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg } from "node:os";
import path from "node:path";
import { measureBundles } from "../test/bench/bundles.ts";
import { measureCatalogue, measureChecks } from "../test/bench/checking.ts";
import { measureCommandLine } from "../test/bench/command-line.ts";
import { type Row, toTable } from "../test/bench/row.ts";
import { measureTyping } from "../test/bench/typing.ts";
import { replaceBetween } from "../test/derived/artefact.ts";

const root = path.resolve(import.meta.dirname, "..");
const page = path.join(root, "docs/performance.md");

if (!existsSync(path.join(root, "dist/cli.js"))) {
  console.error("There is no dist/cli.js: run `npm run build` first.");
  process.exit(2);
}

const parts: readonly (() => Promise<Row[]> | Row[])[] = [
  () => measureChecks(root),
  measureTyping,
  () => measureCommandLine(root),
  () => measureBundles(root),
  // Last, since it changes the rules of this process.
  measureCatalogue,
];

const load = [loadavg()[0] ?? 0];
const rows: Row[] = [];
for (const measure of parts) {
  rows.push(...(await measure()));
  load.push(loadavg()[0] ?? 0);
}

const busy = `${Math.min(...load).toFixed(1)} to ${Math.max(...load).toFixed(1)}`;
const machine = `Node ${process.versions.node}, ${cpus()[0]?.model ?? "unknown processor"}, ${availableParallelism()} cores, load ${busy}.`;
const report = `${machine}\n\n${toTable(rows)}`;
console.log(report);

if (process.argv.includes("--write")) {
  const text = readFileSync(page, "utf8");
  writeFileSync(page, replaceBetween(text, "<!-- bench:start -->", "<!-- bench:end -->", `\n${report}\n`));
}
