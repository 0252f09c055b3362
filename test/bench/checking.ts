// Measures the engine in this process: checks and our parser against jsonc-parser's `parseTree` on the same text.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseTree } from "jsonc-parser";
import { parseJson } from "../../server/src/json/parse.ts";
import { lint } from "../../server/src/lint/lint.ts";
import type { LintResult } from "../../server/src/lint/lint-result.ts";
import { defaultSettings, type Settings } from "../../server/src/lint/settings.ts";
import { allRules } from "../../server/src/rules/index.ts";
import { amountRow, type Budget, type Row, ratioRow } from "./row.ts";
import { accountAndPool, dataPlanePool, lockFile, templateWithPools } from "./texts.ts";
import { ratioOf, type Times, timeInTurn } from "./timing.ts";

const corpusTemplate = "../shared/corpus/files/Azure__bacc__templates__secured-batch_deploy.json";

export async function measureChecks(root: string): Promise<Row[]> {
  const corpus = path.join(root, corpusTemplate);
  return [
    ...(await measureText("account and pool, 2 KB", accountAndPool(), { aim: 3, must: 5 })),
    ...(await measureText("data-plane pool, 1 KB", dataPlanePool())),
    ...(await measureText("template with 32 pools, 100 KB", templateWithPools(32))),
    ...(await measureText("template with 1,300 pools, 4 MB", templateWithPools(1300), { aim: 2, must: 3 })),
    ...(existsSync(corpus) ? await measureText("a real template, 1.8 MB", readFileSync(corpus, "utf8")) : []),
    ...(await measureOther()),
    ...(await measureGrowth()),
  ];
}

async function measureText(name: string, text: string, budget?: Budget): Promise<Row[]> {
  const works = [
    () => parseTree(text),
    () => parseJson(text),
    () => check(text, withoutRules),
    () => check(text, withAccountRules),
    () => check(text),
    () => planAll(check(text)),
  ];
  const [tree, own, without, partly, checked, planned] = await timeText(text, works);
  return [
    ratioRow(`Full check, ${name}`, ratioOf(checked, tree), budget),
    ratioRow("– our parser alone", ratioOf(own, tree)),
    ratioRow("– check without any rule", ratioOf(without, tree)),
    ratioRow(`– with the ${accountRules.length} rules for accounts and versions`, ratioOf(partly, tree), budget),
    ratioRow("– check with all fixes planned", ratioOf(planned, tree)),
  ];
}

async function measureOther(): Promise<Row[]> {
  const text = lockFile(2000);
  const [tree, checked] = await timeText(text, [() => parseTree(text), () => check(text)]);
  return [ratioRow("A file without Batch, 800 KB", ratioOf(checked, tree), { aim: 0.05, must: 0.1 })];
}

/** Linear is what takes the same time for each pool; small texts have less garbage to collect, hence the margin. */
async function measureGrowth(): Promise<Row[]> {
  const counts = [10, 100, 1300, 4000] as const;
  const texts = counts.map(templateWithPools);
  const works = texts.map((text, i) => ({ run: () => check(text), repeat: [20, 4, 1, 1][i] ?? 1 }));
  const times = await timeInTurn(works, 3, 1);
  const perPool = times.map(({ median }, i) => (median / (counts[i] ?? 1)) * 1000);
  const [ten = 0, hundred = 0, most = 0, stress = 0] = perPool;
  return [
    amountRow("Time per pool, 10 pools", ten, "µs"),
    amountRow("Time per pool, 100 pools", hundred, "µs"),
    amountRow("Time per pool, 1,300 pools", most, "µs"),
    amountRow("Time per pool, 4,000 pools (stress)", stress, "µs"),
    amountRow("Growth from 10 to 1,300 pools, per pool", most / ten, "times", { aim: 1.5, must: 2 }),
  ];
}

type Several = readonly [Times, Times, Times, Times, Times, Times];

/**
 * Warm: the compiler settles after some six thousand checks of a small text, since each rule is a piece of code of its
 * own that runs a few times in each of them.
 */
async function timeText(text: string, runs: readonly (() => unknown)[]): Promise<Several> {
  const repeat = Math.max(1, Math.round(400_000 / text.length));
  const isLarge = text.length > 1_000_000;
  const works = runs.map((run) => ({ run, repeat }));
  return (await timeInTurn(works, isLarge ? 5 : 25, isLarge ? 2 : 30)) as unknown as Several;
}

const strict: Settings = { ...defaultSettings, profile: "strict" };
/** Made once, as settings are: which rules run is told once for each. */
const withoutRules: Settings = { ...strict, onlyRules: ["none"] };

/** The first part of the catalogue: accounts with their keys, vaults, endpoints and storage, versions, what is retired. */
const accountRules = allRules
  .map(({ id }) => id)
  .filter((id) => /^(?:account|cmk|private|storage|api-version|property|unknown)-/.test(id))
  .concat("pool-certificates-retired", "pool-cloud-service-configuration", "pool-classic-node-communication")
  .concat("pool-node-communication-unset", "pool-low-priority-nodes", "pool-resource-tags-mode")
  .concat("job-task-authentication-token");
const withAccountRules: Settings = { ...strict, onlyRules: accountRules };

function check(text: string, settings = strict): LintResult {
  const file = "/project/template.json";
  const sources = { files: new Map([[file, text]]), folders: new Map() };
  return lint({ file, sources, settings, today: "2026-11-21" });
}

/** Fixes are planned when they are asked for. */
function planAll({ findings }: LintResult): number {
  return findings.reduce((sum, { fixes }) => sum + fixes.length, 0);
}
