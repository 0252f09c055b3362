// What the windows open that suites run in: the test workspace, and ways to work without one folder that is trusted.
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { allRules } from "../../server/src/rules/index.ts";
import { copyCorpus } from "./corpus.ts";

/** What is ready to be opened. */
export interface Prepared {
  /** A folder or a `.code-workspace` file; nothing for a window without. */
  readonly open?: string;
  /** The user's settings. */
  readonly settings?: object;
  /** For the host and the suite. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** The rules that the suites speak of. All others are off, so that a new rule changes nothing there. */
const rules = [
  "account-public-network-access",
  "pool-auto-os-upgrade-windows-updates",
  "pool-remote-access-open",
  "secret-inline-user-password",
  "template-secret-parameter-default",
] as const;

const here = import.meta.dirname;
const samples = path.resolve(here, "../../samples");

/** Makes the test workspace in this folder, and returns it. */
export function prepareWorkspace(workspace: string): string {
  cpSync(path.join(here, "workspace"), workspace, { recursive: true });
  cpSync(samples, path.join(workspace, "samples"), { recursive: true });
  copyCorpus(path.join(workspace, "corpus"));
  mkdirSync(path.join(workspace, ".vscode"));
  writeFileSync(path.join(workspace, ".vscode/settings.json"), JSON.stringify(settings));
  return workspace;
}

const others = allRules.map(({ id }) => id).filter((id) => !rules.some((rule) => rule === id));
const settings = { "batchguard.rules": Object.fromEntries(others.map((id) => [id, "off"])) };

/** The windows with a suite of their own, by its name; each is given an empty folder. */
export const windows: Readonly<Record<string, (folder: string) => Prepared>> = {
  "no-folder": (folder) => ({ settings, environment: { VSCODE_TEST_FILES: copySamples(folder) } }),
  "multi-root": (folder) => {
    const folders = ["one", "two"].map((name) => ({ path: name }));
    for (const { path: name } of folders) copySamples(path.join(folder, name));
    const projects = { one: "secret-inline-user-password", two: "pool-auto-os-upgrade-windows-updates" };
    for (const [name, rule] of Object.entries(projects)) {
      writeFileSync(path.join(folder, name, ".batchguard.json"), JSON.stringify({ rules: { [rule]: "off" } }));
    }
    const open = path.join(folder, "both.code-workspace");
    writeFileSync(open, JSON.stringify({ folders }));
    return { open, settings };
  },
};

/** Only our own host can be started so that VS Code asks whom to trust: test-electron turns that off. */
export const restrictedWindow: typeof windows = {
  restricted: (folder) => ({
    open: copySamples(path.join(folder, "strange")),
    // Nobody is there to answer.
    settings: { ...settings, "security.workspace.trust.startupPrompt": "never" },
    environment: { VSCODE_HOST_TRUST: "1" },
  }),
};

function copySamples(folder: string): string {
  cpSync(path.join(samples, "insecure"), folder, { recursive: true });
  return folder;
}
