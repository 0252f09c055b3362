// What runs inside VS Code for the web, in its worker for extensions: a few tests that need neither files nor Mocha.
import { commands, type Diagnostic, env, extensions, type TextDocument, UIKind } from "vscode";
import type { Row } from "./index.ts";
import {
  applyAction,
  changeSettings,
  diagnosticsOf,
  fixIn,
  open,
  poll,
  ruleOf,
  waitForDiagnostics,
} from "./support.ts";

/** Stands before each result in the log, where the runner outside looks for it. */
const mark = "batchguard-test ";

const rule = "pool-auto-os-upgrade-windows-updates";

/** Each goes on where the one before it ended. */
const tests: Readonly<Record<string, () => Promise<void>>> = {
  async "opening a template activates the extension in a worker"() {
    if (env.uiKind !== UIKind.Web || "process" in globalThis || !("importScripts" in globalThis)) {
      throw new Error("This is no web worker.");
    }
    await open("azuredeploy.json");
    await poll("activation", () => extensions.getExtension("batchguard.batchguard")?.isActive, Boolean);
  },
  async "diagnostics arrive, and the parameter file is read for them"() {
    const document = await open("azuredeploy.json");
    await waitForRule(document, true);
  },
  async "the command restarts the server, and the finding is back"() {
    await commands.executeCommand("batchguard.restartServer");
    await waitForRule(await open("azuredeploy.json"), true);
  },
  async "in Japanese the worker has its texts from the extension's folder"() {
    const { uri } = await open("azuredeploy.json");
    const undo = await changeSettings({ locale: "ja" });
    await waitForDiagnostics(uri, (all) => all.some(isJapanese));
    await undo();
    await waitForDiagnostics(uri, (all) => all.length > 0 && !all.some(isJapanese));
  },
  async "a quick fix applies, and the finding goes"() {
    const document = await open("azuredeploy.json");
    const found = diagnosticsOf(document.uri).find((each) => ruleOf(each) === rule);
    if (found === undefined) throw new Error("The finding is gone.");
    await applyAction(await fixIn(document, "Set 'enableAutomaticUpdates' to false", found.range));
    const added = /"windowsConfiguration": \{\s*"enableAutomaticUpdates": false\s*\}/;
    if (!added.test(document.getText())) throw new Error(document.getText());
    await waitForRule(document, false);
  },
};

/** What VS Code calls; it rejects if a test failed. */
export async function run(): Promise<void> {
  for (const [title, test] of Object.entries(tests)) {
    const start = Date.now();
    const report = (result: Pick<Row, "state" | "error">) =>
      console.log(mark + JSON.stringify({ title, milliseconds: Date.now() - start, ...result } satisfies Row));
    try {
      await test();
      report({ state: "passed" });
    } catch (error) {
      report({ state: "failed", error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
      throw error;
    }
  }
}

function isJapanese({ message }: Diagnostic): boolean {
  return /\p{Script=Hiragana}/u.test(message);
}

/** Waits until the rule has something to say, or nothing any more. */
async function waitForRule(document: TextDocument, isFound: boolean): Promise<void> {
  await waitForDiagnostics(document.uri, (all) => all.some((each) => ruleOf(each) === rule) === isFound);
}
