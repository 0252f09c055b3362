// Measures us against other checkers of JSON: ten rules over the same texts, warm in this process and as whole processes.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseTree } from "jsonc-parser";
import { lint } from "../../server/src/lint/lint.ts";
import { defaultSettings } from "../../server/src/lint/settings.ts";
import { batchSchema } from "./batch-schema.ts";
import { type PeerRow, peerRows } from "./peer-row.ts";
import { accountAndPool, templateWithPools } from "./texts.ts";
import { timeInTurn } from "./timing.ts";

type Check = (text: string) => number | Promise<number>;
type AddRules = Parameters<typeof batchSchema>[0];

interface Peers {
  readonly rules: readonly { readonly id: string }[];
  readonly addRules: AddRules;
  readonly checkers: Readonly<Record<string, Check>>;
  /** As JSON: the service resolves references inside of the schema that it is given. */
  readonly schema: string;
}

const corpusFiles = ["Azure__bacc__templates__secured-batch_deploy.json"];

/** Whether the peers are installed; `npm run bench -- --peers` does that. */
export function hasPeers(root: string): boolean {
  return existsSync(path.join(root, "scripts/peers/node_modules/eslint"));
}

/** @param quick leaves out texts above 1 MB, which take minutes. */
export async function measurePeers(root: string, quick = false): Promise<PeerRow[]> {
  const peers = await loadPeers(root);
  const texts = [
    { name: "account and pool, 2 KB", text: accountAndPool(), rounds: 15, processes: 7 },
    { name: "32 pools, 100 KB", text: templateWithPools(32), rounds: 7, processes: 5 },
    { name: "1,300 pools, 4 MB", text: templateWithPools(1300), rounds: 3, processes: 3 },
    ...corpusFiles.flatMap((file) => {
      const absolute = path.join(root, "../shared/corpus/files", file);
      if (!existsSync(absolute)) return [];
      return [{ name: "a real template, 1.8 MB", text: readFileSync(absolute, "utf8"), rounds: 3, processes: 3 }];
    }),
  ];
  const rows: PeerRow[] = [];
  for (const { name, text, rounds, processes } of texts) {
    if (quick && text.length > 1_000_000) continue;
    rows.push(...(await measureWarm(name, text, rounds, peers)));
    rows.push(...(await measureProcesses(name, text, processes, root, peers)));
  }
  return rows;
}

async function loadPeers(root: string): Promise<Peers> {
  const load = (file: string) => import(pathToFileURL(path.join(root, "scripts/peers", file)).href);
  const { rules, addRules } = (await load("rules.mjs")) as Pick<Peers, "rules" | "addRules">;
  const { createCheckers } = (await load("checkers.mjs")) as { createCheckers(schema: object): Peers["checkers"] };
  const schema = JSON.stringify(batchSchema(addRules));
  return { rules, addRules, schema, checkers: createCheckers(JSON.parse(schema)) };
}

/** What no checker can do without. */
const parsing = "jsonc-parser, which only parses";

function parse(text: string): number {
  parseTree(text);
  return 0;
}

/** Ours first. */
async function measureWarm(name: string, text: string, rounds: number, peers: Peers): Promise<PeerRow[]> {
  const file = "/project/main.json";
  const settings = { ...defaultSettings, onlyRules: peers.rules.map(({ id }) => id) };
  const own: Check = (content) => {
    const sources = { files: new Map([[file, content]]), folders: new Map() };
    return lint({ file, sources, settings, today: "2026-11-21" }).findings.length;
  };
  const checks = Object.entries({ Batchguard: own, ...peers.checkers, [parsing]: parse });
  const counts: number[] = [];
  for (const [, check] of checks) counts.push(await check(text));
  const repeat = Math.max(1, Math.round(100_000 / text.length));
  const works = checks.map(([, check]) => ({ run: () => check(text), repeat }));
  const times = await timeInTurn(works, rounds, text.length > 1_000_000 ? 1 : 3);
  return peerRows(
    "warm",
    name,
    checks.map(([checker]) => checker),
    counts,
    times,
  );
}

async function measureProcesses(
  name: string,
  text: string,
  rounds: number,
  root: string,
  { rules, schema }: Peers,
): Promise<PeerRow[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "batchguard-peers-"));
  const peers = path.join(root, "scripts/peers");
  const library = path.join(peers, "node_modules");
  try {
    writeFileSync(path.join(folder, "main.json"), text);
    writeFileSync(path.join(folder, "schema.txt"), schema);
    const commands: Readonly<Record<string, readonly string[]>> = {
      Batchguard: [
        ...[path.join(root, "dist/cli.js"), "check", "main.json", "--fail-on", "never", "--no-parameters"],
        ...rules.flatMap(({ id }) => ["--rule", id]),
      ],
      "vscode-json-languageservice": [path.join(peers, "json-service.mjs"), "main.json", "schema.txt"],
      ESLint: [path.join(library, "eslint/bin/eslint.js"), "-c", path.join(peers, "eslint.config.mjs"), "main.json"],
      Spectral: [
        ...[path.join(library, "@stoplight/spectral-cli/dist/index.js"), "lint", "main.json"],
        ...["--ruleset", path.join(peers, "spectral.mjs")],
      ],
    };
    const works = Object.values(commands).map((command) => ({ run: () => runNode(folder, command) }));
    const times = await timeInTurn(works, rounds, text.length > 1_000_000 ? 0 : 1);
    return peerRows("process", name, Object.keys(commands), [], times);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** It has to succeed; what it finds was counted in this process. */
function runNode(cwd: string, parameters: readonly string[]): void {
  const options = { cwd, encoding: "utf8", maxBuffer: 2 ** 28 } as const;
  const { status, stderr, error } = spawnSync(process.execPath, parameters, options);
  if (status !== 0) throw error ?? new Error(`${parameters.join(" ")}: ${status} ${stderr}`);
}
