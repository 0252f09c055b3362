// Snippets as a user inserts them: offered by their prefix, and clean under our strictest settings.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import {
  type CompletionList,
  commands,
  extensions,
  Range,
  Selection,
  type TextDocument,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import { screenshot } from "./screenshot.ts";
import {
  changeSettings,
  closeAll,
  diagnosticsOf,
  openText,
  pause,
  poll,
  positionOf,
  ruleOf,
  waitForDiagnostics,
} from "./support.ts";

/** What makes a snippet worse, by the middle of its prefix, and the rule that must say so. */
const weaknesses = {
  account: { good: '"Disabled"', bad: '"Enabled"', rule: "account-public-network-access" },
  pool: { good: /"NoPublicIPAddresses"/i, bad: '"BatchManaged"', rule: "pool-public-ip" },
} as const;

/** One snippet of each kind; those of single resources need a template around them. */
const inserted = {
  "batch-account-template": weaknesses.account,
  "batch-pool-linux-template": weaknesses.pool,
  "batch-pool-windows-template": weaknesses.pool,
  "batch-account-body": weaknesses.account,
  "batch-pool-windows-body": weaknesses.pool,
  "batch-pool-linux-data-plane": weaknesses.pool,
  "batch-pool-windows-data-plane": weaknesses.pool,
  "batch-pool-windows-resource": weaknesses.pool,
} as const;

const around = { start: '{\n  "contentVersion": "1.0.0.0",\n  "resources": [\n    ', end: "\n  ]\n}\n" };

export function snippetsSuite(): void {
  suite("snippets", () => {
    let restoreSettings = async () => {};

    suiteSetup(async () => {
      restoreSettings = await changeSettings({ profile: "strict", rules: undefined });
    });
    teardown(closeAll);
    suiteTeardown(() => restoreSettings());

    test("all of them are offered in an empty file, with and without comments", async () => {
      const prefixes = await prefixesInPackage();
      assert.ok(prefixes.length > 0);
      for (const name of ["snippets/empty.json", "snippets/empty.jsonc"]) {
        const document = await openText(name, "");
        await poll(
          `the snippets in ${name}`,
          () => offered(document),
          (labels) => JSON.stringify(labels) === JSON.stringify(prefixes),
        );
      }
    });

    for (const [prefix, { good, bad, rule }] of Object.entries(inserted)) {
      test(`${prefix} is clean, filled in or not`, async () => {
        const isResource = prefix.endsWith("-resource");
        const document = await openText(`snippets/${prefix}.json`, isResource ? around.start + around.end : "");
        await insert(document, prefix);
        const text = document.getText();
        JSON.parse(text);
        // The one finding shows that the rules looked, and that they have nothing else to say.
        await replaceAll(document, text.replace(good, bad));
        await waitForRules(document, rule);
        await replaceAll(document, text.replace(/<[^<>]+>/g, "example"));
        await waitForRules(document);
      });
    }

    test("the tab key goes through what is left to fill in", async () => {
      const document = await openText("snippets/tab.json", "");
      await insert(document, "batch-account-body");
      const editor = await window.showTextDocument(document);
      const selected = () => document.getText(editor.selection);
      await poll("the first stop", selected, (text) => text === "<region>");
      await commands.executeCommand("type", { text: "westeurope" });
      await commands.executeCommand("jumpToNextSnippetPlaceholder");
      await poll("the second stop", selected, (text) => text.startsWith("/subscriptions/<subscription>/"));
      assert.equal(JSON.parse(document.getText()).location, "westeurope");
      await screenshot("snippet-second-stop");
    });
  });
}

/** The prefixes of all snippets that the installed extension contributes to JSON, sorted. */
async function prefixesInPackage(): Promise<readonly string[]> {
  const extension = extensions.getExtension("batchguard.batchguard");
  assert.ok(extension);
  const contributed: { language: string; path: string }[] = extension.packageJSON.contributes.snippets;
  const files = contributed.filter(({ language }) => language === "json");
  const contents = await Promise.all(
    files.map(async (file): Promise<Record<string, { prefix: string }>> => {
      return JSON.parse(await readFile(path.join(extension.extensionPath, file.path), "utf8"));
    }),
  );
  return contents.flatMap((snippets) => Object.values(snippets).map(({ prefix }) => prefix)).sort();
}

/** The snippets of ours that VS Code offers at the start of a document, sorted. */
async function offered(document: TextDocument): Promise<readonly string[]> {
  const start = document.positionAt(0);
  const { items } = await commands.executeCommand<CompletionList>(
    "vscode.executeCompletionItemProvider",
    document.uri,
    start,
  );
  const labels = items.map(({ label }) => (typeof label === "string" ? label : label.label));
  return labels.filter((label) => label.startsWith("batch-")).sort();
}

/** Types the prefix of a snippet and takes the suggestion. */
async function insert(document: TextDocument, prefix: string): Promise<void> {
  const editor = await window.showTextDocument(document);
  const place = document.getText() === "" ? document.positionAt(0) : positionOf(document, around.end);
  editor.selection = new Selection(place, place);
  await poll(
    "the cursor at its place",
    () => editor.selection.active.isEqual(place),
    (isThere) => isThere,
  );
  await commands.executeCommand("type", { text: prefix });
  const typed = document.getText();
  const accept = async () => {
    await commands.executeCommand("editor.action.triggerSuggest");
    // The list says to nobody when it is open.
    for (let attempt = 0; attempt < 10 && document.getText() === typed; attempt++) {
      await pause(50);
      await commands.executeCommand("acceptSelectedSuggestion");
    }
    return document.getText();
  };
  await poll(`${prefix} inserted`, accept, (text) => text !== typed);
}

/** One edit, so that no diagnostics of a text between are waited for. */
async function replaceAll(document: TextDocument, text: string): Promise<void> {
  assert.notEqual(text, document.getText());
  const edit = new WorkspaceEdit();
  const end = document.positionAt(document.getText().length);
  edit.replace(document.uri, new Range(document.positionAt(0), end), text);
  await workspace.applyEdit(edit);
}

async function waitForRules(document: TextDocument, ...rules: readonly string[]): Promise<void> {
  await waitForDiagnostics(document.uri, (found) => JSON.stringify(found.map(ruleOf)) === JSON.stringify(rules));
  assert.deepEqual(diagnosticsOf(document.uri).map(ruleOf), rules);
}
