// What runs inside VS Code for the web, in its worker for extensions: a few tests that need neither files nor Mocha.
import {
  type CodeLens,
  type CompletionList,
  commands,
  type Diagnostic,
  env,
  extensions,
  Position,
  TabInputWebview,
  type TextDocument,
  UIKind,
  window,
  workspace,
} from "vscode";
import type { Summary } from "../../../client/src/workspace-check/workspace-check.ts";
import type { Row } from "./index.ts";
import {
  applyAction,
  changeSettings,
  diagnosticsOf,
  fixIn,
  open,
  pause,
  poll,
  positionOf,
  ruleOf,
  waitForDiagnostics,
  workspaceFile,
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
  async "in Japanese the worker and the client have their texts from the extension's folder"() {
    const { uri } = await open("azuredeploy.json");
    const undo = await changeSettings({ locale: "ja" });
    await waitForDiagnostics(uri, (all) => all.some(isJapanese));
    await commands.executeCommand("batchguard.showPosture", uri.toString());
    const titles = () => window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
    await poll("the panel", titles, (all) => all.includes("セキュリティ態勢: azuredeploy.json"));
    await commands.executeCommand("workbench.action.closeActiveEditor");
    await undo();
    await waitForDiagnostics(uri, (all) => all.length > 0 && !all.some(isJapanese));
  },
  async "the workspace is checked, in a file system without search"() {
    if (workspace.workspaceFolders?.[0]?.uri.scheme === "file") throw new Error("This is no virtual workspace.");
    const summary = await commands.executeCommand<Summary>("batchguard.checkWorkspace");
    if (summary.recognised < 5 || summary.checked !== summary.files) throw new Error(JSON.stringify(summary));
    const closed = workspaceFile("pool.json");
    if (diagnosticsOf(closed).length === 0) throw new Error("Nothing is found in a file that is not open.");
    const before = diagnosticsOf(closed).map(({ message }) => message);
    await open("pool.json");
    await pause(1000);
    const after = diagnosticsOf(closed).map(({ message }) => message);
    if (String(after) !== String(before)) throw new Error(`${before.join("\n")}\nbecame\n${after.join("\n")}`);
    await commands.executeCommand("batchguard.clearWorkspaceFindings");
    await commands.executeCommand("notifications.clearAll");
  },
  async "properties and values are completed"() {
    const document = await open("pool.json");
    const at = positionOf(document, '"vmSize"');
    const list = await commands.executeCommand<CompletionList>(
      "vscode.executeCompletionItemProvider",
      document.uri,
      at,
    );
    if (list.items.length === 0) throw new Error("Nothing is offered.");
  },
  async "lenses stand above accounts and pools"() {
    const { uri } = await open("azuredeploy.json");
    const ask = () => commands.executeCommand<CodeLens[]>("vscode.executeCodeLensProvider", uri, 20);
    await poll("lenses", ask, (lenses) => lenses.length > 0);
  },
  async "the posture is shown in a panel, and exported through the workspace's file system"() {
    const { uri } = await open("azuredeploy.json");
    await commands.executeCommand("batchguard.showPosture", uri.toString());
    const tabs = () => window.tabGroups.all.flatMap((group) => group.tabs);
    await poll("the panel", tabs, (all) => all.some(({ input }) => input instanceof TabInputWebview));
    const target = workspaceFile("posture.html");
    await commands.executeCommand("batchguard.exportPosture", uri.toString(), target);
    const html = new TextDecoder().decode(await workspace.fs.readFile(target));
    if (!html.startsWith("<!DOCTYPE html>") || html.includes("<script")) throw new Error(html.slice(0, 1000));
    await commands.executeCommand("workbench.action.closeActiveEditor");
  },
  async "snippets and a new deployment come from the extension's folder"() {
    const { uri } = await workspace.openTextDocument({ language: "json", content: "" });
    const ask = () =>
      commands.executeCommand<CompletionList>("vscode.executeCompletionItemProvider", uri, new Position(0, 0));
    await poll("the snippets", ask, ({ items }) => items.some(({ label }) => label === "batch-pool-linux-template"));
    await commands.executeCommand("batchguard.newDeployment", "linux");
    const isTemplate = () => window.activeTextEditor?.document.getText().includes('"Microsoft.Batch/batchAccounts"');
    await poll("the new deployment", isTemplate, (isIt) => isIt === true);
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
