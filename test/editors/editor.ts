// Runs an editor without a window on a file, with a script in the place of its user.
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { findProgram } from "../vscode/host/install.mjs";

const root = path.resolve(import.meta.dirname, "../..");
export const commandLine = path.join(root, "dist/cli.js");

/** Milliseconds that the script waits for each thing that should happen, and that the editor may take as a whole. */
const patience = 30_000;
const timeLimit = 90_000;

export interface Editor {
  readonly name: string;
  /** The language of its configuration, which docs/editors.md shows, and the name of the file. */
  readonly language: string;
  readonly configuration: string;
  /** The versions that can't ask for diagnostics. */
  readonly onlyPushed: RegExp;
  /** Returns the path of the program, which is installed if it is missing. */
  find(): string;
  /** @param configuration the file that holds the user's configuration. */
  arguments(configuration: string, file: string): readonly string[];
  /** What it calls our severity. */
  severity(ours: string): string;
}

export const neovim: Editor = {
  name: "Neovim",
  language: "lua",
  configuration: "init.lua",
  onlyPushed: /^0\.[0-9]\./,
  find: () => findProgram({ title: "Neovim", variable: "NVIM_EXECUTABLE", names: ["nvim"], packages: ["neovim"] }),
  arguments: (configuration, file) => [
    ...["--headless", "-i", "NONE", "-n", "--cmd", 'lua vim.lsp.set_log_level("debug")', "-u", configuration, file],
    ...["-c", `luafile ${path.join(import.meta.dirname, "neovim.lua")}`],
  ],
  severity: (ours) => ({ warning: "warn", information: "info" })[ours] ?? ours,
};

/** Not `--quick`, which leaves out the site's packages too. */
const emacsBatch = ["--no-init-file", "--batch"];

export const emacs: Editor = {
  name: "Emacs",
  language: "elisp",
  configuration: "init.el",
  onlyPushed: /^2[0-9]\./,
  find() {
    const wanted = { title: "Emacs", variable: "EMACS_EXECUTABLE", names: ["emacs"], packages: ["emacs-nox"] };
    findProgram(wanted);
    // Before version 29 it is a package of its own. What may be in somebody's home, the tests will not see.
    const env = { ...process.env, HOME: "/nonexistent" };
    const loadsEglot = (file: string) =>
      spawnSync(file, [...emacsBatch, "--eval=(require 'eglot)"], { env }).status === 0;
    return findProgram({ ...wanted, title: "Emacs with eglot", packages: ["elpa-eglot"] }, loadsEglot);
  },
  arguments: (configuration) => [
    ...emacsBatch,
    ...["--load", configuration, "--load", path.join(import.meta.dirname, "emacs.el")],
  ],
  severity: (ours) => (ours === "error" || ours === "warning" ? ours : "note"),
};

/** A diagnostic as the editor shows it, with the text of the buffer that it marks. */
export interface Row {
  readonly severity: string;
  readonly text: string;
  readonly marked: string;
}

/** What the user is to do: apply the fix with this title to the first finding of the rule. */
export interface Task {
  readonly file: string;
  readonly rule: string;
  readonly title: string;
}

/** What the user has seen. */
export interface Seen {
  readonly version: string;
  /** Whether the client can ask for diagnostics, and whether the server offers to be asked. */
  readonly clientPulls: boolean;
  readonly serverPulls: boolean;
  readonly before: readonly Row[];
  /** The titles of the code actions. */
  readonly offered: readonly string[];
  readonly after: readonly Row[];
}

/**
 * Runs the editor with the configuration of docs/editors.md until its user has done the task and saved the file.
 *
 * @param folder where the editor finds its home, and `batchguard` on the PATH.
 * @param changed what is different in the configuration, by the text that is there.
 * @throws {Error} with all that the editor has logged, if it does not come to its end.
 */
export function runEditor(editor: Editor, folder: string, task: Task, changed: Readonly<Record<string, string>>): Seen {
  const program = editor.find();
  const place = (name: string) => path.join(folder, name);
  const [configuration, report] = [place(editor.configuration), place("report.json")];
  writeFileSync(configuration, readConfiguration(editor.language, changed));
  writeFileSync(place("task.json"), JSON.stringify({ ...task, report, patience }));
  writeCommand(place("bin"));
  const { status, signal, stdout, stderr, error } = spawnSync(program, editor.arguments(configuration, task.file), {
    cwd: path.dirname(task.file),
    env: {
      ...process.env,
      ...homes(folder),
      PATH: `${place("bin")}${path.delimiter}${process.env.PATH}`,
      LC_ALL: "C.UTF-8",
      BATCHGUARD_TASK: place("task.json"),
    },
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    timeout: timeLimit,
    killSignal: "SIGKILL",
  });
  if (status !== 0) {
    const end = error?.message ?? `status ${status}, signal ${signal}`;
    throw new Error(`${editor.name} ended with ${end}.\n${stdout}${stderr}${readLogs(place("home"))}`);
  }
  return JSON.parse(readFileSync(report, "utf8"));
}

/** The first block in the language of `docs/editors.md`, changed. */
function readConfiguration(language: string, changed: Readonly<Record<string, string>>): string {
  const docs = readFileSync(path.join(root, "docs/editors.md"), "utf8");
  const block = new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, "s").exec(docs)?.[1];
  if (block === undefined) throw new Error(`docs/editors.md shows nothing in ${language}.`);
  return Object.entries(changed).reduce((text, [old, replacement]) => {
    if (!text.includes(old)) throw new Error(`The configuration in docs/editors.md does not hold ${old}.`);
    return text.replace(old, replacement);
  }, block);
}

/** `batchguard` as npm would install it, run by the Node of the tests. */
function writeCommand(folder: string): void {
  const file = path.join(folder, "batchguard");
  mkdirSync(folder);
  writeFileSync(file, `#!/bin/sh\nexec '${process.execPath}' '${commandLine}' "$@"\n`);
  chmodSync(file, 0o755);
}

/** A home without anybody's configuration. */
function homes(folder: string): Record<string, string> {
  const home = path.join(folder, "home");
  mkdirSync(home);
  const names = ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"];
  return Object.fromEntries(names.map((name) => [name, home]));
}

function readLogs(home: string): string {
  const logs = readdirSync(home, { recursive: true, encoding: "utf8" }).filter((name) => /\blsp\.log$/.test(name));
  return logs.map((name) => `--- ${name}\n${readFileSync(path.join(home, name), "utf8")}`).join("\n");
}
