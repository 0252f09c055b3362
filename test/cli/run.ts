// Runs the command line over temporary folders: in this process with a fake engine, or as a process of its own.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { TestContext } from "node:test";
import type { CliHost } from "../../server/src/cli/cli-host.ts";
import type { Engine } from "../../server/src/cli/engine.ts";
import { runCli } from "../../server/src/cli/run-cli.ts";
import { createNodeCliHost } from "../../server/src/hosts/node-cli-host.ts";
import { absolutePath } from "../../server/src/hosts/node-files.ts";
import { fakeEngine } from "./fake-engine.ts";

export interface Outcome {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Makes a folder with files that is removed after the test. A name that ends with `/` is a folder. */
export function createFolder(context: TestContext, files: Readonly<Record<string, string | Buffer>> = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "batchguard-")));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(name.endsWith("/") ? path : dirname(path), { recursive: true });
    if (!name.endsWith("/")) writeFileSync(path, content);
  }
  return folder;
}

// The listeners of one host are enough for all runs of a test file.
const nodeHost = createNodeCliHost();

/** Runs the command line in this process. `changes` replaces parts of the machine. */
export async function run(
  folder: string,
  argv: readonly string[],
  changes: Partial<CliHost> & { readonly engine?: Partial<Engine> } = {},
): Promise<Outcome> {
  let output = "";
  let errors = "";
  const host: CliHost = {
    ...nodeHost,
    workingFolder: absolutePath(folder),
    colorByDefault: false,
    terminalWidth: undefined,
    progressWidth: undefined,
    resolve: (path) => absolutePath(resolve(folder, path)),
    readInput: async () => ({ text: "" }),
    print: (text) => {
      output += text;
    },
    printError: (text) => {
      errors += text;
    },
    today: () => "2026-11-21",
    ...changes,
  };
  const status = await runCli(argv, "1.2.3", host, async () => ({ ...fakeEngine, ...changes.engine }));
  return { status, output, errors };
}

/** What `check --format json` prints, parsed. */
export async function runJson(folder: string, argv: readonly string[] = [], changes: Parameters<typeof run>[2] = {}) {
  const outcome = await run(folder, ["check", "--format", "json", ...argv], changes);
  return { ...outcome, report: JSON.parse(outcome.output) as JsonReport };
}

export interface JsonReport {
  readonly version: number;
  readonly facts: string;
  readonly findings: readonly (Readonly<Record<string, unknown>> & {
    readonly file: string;
    readonly rule: string;
    readonly subject: { readonly name: string };
    readonly related: readonly { readonly file: string }[];
  })[];
  readonly suppressed: readonly Readonly<Record<string, unknown>>[];
  readonly stale: readonly { readonly file: string; readonly rule: string }[];
  readonly files: Readonly<Record<string, number>>;
  readonly subjects: Readonly<Record<string, number>>;
  readonly errors: readonly { readonly file: string; readonly message: string; readonly line?: number }[];
  readonly notes: readonly { readonly file: string; readonly message: string }[];
}

export const entryPoint = resolve(import.meta.dirname, "../../server/src/hosts/cli.ts");

export interface ProcessOptions {
  /** Another file than the entry point among the sources. */
  readonly program?: string;
  readonly input?: string | Buffer;
  /** Leaves the standard input open: then the process has to end by itself. */
  readonly keepOpen?: boolean;
  readonly env?: NodeJS.ProcessEnv;
  /** Closes the standard output after so many bytes. */
  readonly readUpTo?: number;
}

/** Runs the real command line as a process, from its sources unless `program` says otherwise. */
export function spawnCli(folder: string, argv: readonly string[], options: ProcessOptions = {}): Promise<Outcome> {
  const { program = entryPoint, input = "", keepOpen = false, env = {}, readUpTo = Infinity } = options;
  const child = spawn(process.execPath, [program, ...argv], { cwd: folder, env: { ...process.env, ...env } });
  const output: Buffer[] = [];
  const errors: Buffer[] = [];
  let size = 0;
  child.stdout.on("data", (chunk: Buffer) => {
    output.push(chunk);
    size += chunk.length;
    if (size >= readUpTo) child.stdout.destroy();
  });
  child.stderr.on("data", (chunk: Buffer) => errors.push(chunk));
  child.stdin.on("error", () => {});
  child.stdin.write(input);
  if (!keepOpen) child.stdin.end();
  return new Promise((done) => {
    child.on("close", (status) => {
      done({ status, output: Buffer.concat(output).toString(), errors: Buffer.concat(errors).toString() });
    });
  });
}

/** A JSON document of ours that holds the words of the fake engine. */
export function ours(...words: readonly string[]): string {
  return JSON.stringify({ batch: words });
}
