// Measures the built command line as whole processes: its start, its memory, and many files that are not ours.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { peakMemory } from "./memory.ts";
import { amountRow, type Row, ratioRow } from "./row.ts";
import { accountAndPool, smallFile, templateWithPools } from "./texts.ts";
import { ratioOf, timeInTurn } from "./timing.ts";

const manyFiles = 10_000;

export async function measureCommandLine(root: string): Promise<Row[]> {
  const cli = path.join(root, "dist/cli.js");
  const folder = mkdtempSync(path.join(tmpdir(), "batchguard-bench-"));
  try {
    return [
      ...(await measureStart(cli, folder)),
      ...(await measureLargeFile(cli, folder)),
      ...(await measureManyFiles(cli, folder)),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measureStart(cli: string, folder: string): Promise<Row[]> {
  const file = path.join(folder, "small.json");
  writeFileSync(file, accountAndPool());
  const works = [
    ["-e", "0"],
    [cli, "--version"],
    [cli, "check", file, "--fail-on", "never"],
  ].map((parameters) => ({
    run: () => runNode(parameters),
  }));
  const [nothing, version, check] = await timeInTurn(works, 15, 2);
  if (nothing === undefined || version === undefined || check === undefined) return [];
  return [
    ratioRow("CLI `--version`, against `node -e 0`", ratioOf(version, nothing), { aim: 1.5 }),
    ratioRow("CLI check of one file of 2 KB, against `node -e 0`", ratioOf(check, nothing), { aim: 2.5 }),
  ];
}

async function measureLargeFile(cli: string, folder: string): Promise<Row[]> {
  const file = path.join(folder, "large.json");
  writeFileSync(file, templateWithPools(1300));
  const check = [cli, "check", file, "--fail-on", "never", "--output", path.join(folder, "report.txt")];
  const [time] = await timeInTurn([{ run: () => runNode(check) }], 5, 1);
  return [
    amountRow("CLI check of 4 MB", time?.median ?? Number.NaN, "ms", { aim: 500 }),
    amountRow("– peak memory", peakMemory(check), "MB", { aim: 300 }),
  ];
}

async function measureManyFiles(cli: string, folder: string): Promise<Row[]> {
  const tree = path.join(folder, "tree");
  for (let i = 0; i < manyFiles; i++) {
    const part = path.join(tree, `part-${i % 100}`);
    if (i < 100) mkdirSync(part, { recursive: true });
    writeFileSync(path.join(part, `file-${i}.json`), smallFile(i));
  }
  const read = `
    const { readdirSync, readFileSync } = require("node:fs");
    for (const entry of readdirSync(process.argv[1], { recursive: true, withFileTypes: true }))
      if (entry.isFile()) readFileSync(entry.parentPath + "/" + entry.name, "utf8");`;
  const works = [
    { run: () => runNode(["-e", read, tree]) },
    { run: () => runNode([cli, "check", tree, "--fail-on", "never"]) },
  ];
  const [reading, checking] = await timeInTurn(works, 5, 1);
  if (reading === undefined || checking === undefined) return [];
  return [
    ratioRow("CLI check of 10,000 small files without Batch, against reading them", ratioOf(checking, reading), {
      aim: 2,
    }),
  ];
}

/** What the process prints to its standard error; it has to succeed. */
function runNode(parameters: readonly string[]): string {
  const { status, stderr, error } = spawnSync(process.execPath, parameters, { encoding: "utf8" });
  if (status !== 0) throw error ?? new Error(`node ${parameters.join(" ")} ended with ${status}: ${stderr}`);
  return stderr;
}
