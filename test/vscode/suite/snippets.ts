// Snippets as a user inserts them: offered by their prefix, and clean under our strictest settings.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import {
  type CompletionList,
  commands,
  extensions,
  type Position,
  Range,
  Selection,
  type TextDocument,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import { screenshot, waitInWindow } from "./screenshot.ts";
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

/** Some snippets of each kind; those of single resources need a template around them. */
const inserted = {
  "batch-account-template": weaknesses.account,
  "batch-account-cmk-template": weaknesses.account,
  "batch-pool-linux-template": weaknesses.pool,
  "batch-account-body": weaknesses.account,
  "batch-pool-confidential-body": weaknesses.pool,
  "batch-pool-windows-data-plane": weaknesses.pool,
  "batch-pool-windows-resource": weaknesses.pool,
  "batch-pool-no-public-ip-resources": weaknesses.pool,
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

    test("whole files are offered in an empty file, with and without comments, each once", async () => {
      const prefixes = await prefixesFor("file");
      for (const name of ["snippets/empty.json", "snippets/empty.jsonc"]) {
        const document = await openText(name, "");
        await waitForOffer(document, document.positionAt(0), prefixes);
      }
      await show("batch-p", "snippets-in-empty-file");
    });

    test("resources are offered in the resources of a template, each once, and nothing beside them", async () => {
      const document = await openText("snippets/resources.json", around.start + around.end);
      const prefixes = [...(await prefixesFor("resource")), ...(await prefixesFor("resources"))].sort();
      await waitForOffer(document, positionOf(document, around.end), prefixes);
      await waitForOffer(document, positionOf(document, "1.0.0.0"), []);
      await waitForOffer(document, positionOf(document, '"contentVersion"'), []);
      await setCursor(document, positionOf(document, around.end));
      await show("batch-", "snippets-in-resources");
    });

    test("properties are offered in the body of a pool, beside those that it can have", async () => {
      const text = '{\n  "id": "pool",\n  "vmSize": "Standard_D4ds_v5",\n  \n}\n';
      const document = await openText("snippets/body.json", text);
      const place = positionOf(document, "\n}");
      await waitForOffer(document, place, [
        "batch-network-data-plane",
        "batch-start-task-data-plane",
        "batch-upgrade-policy-data-plane",
      ]);
      await setCursor(document, place);
      await show("batch-st", "snippets-in-body");
      await commands.executeCommand("acceptSelectedSuggestion");
      await poll(
        "the start task",
        () => document.getText(),
        (now) => now.includes('"nonadmin"'),
      );
      await screenshot("snippet-start-task");
    });

    for (const [prefix, { good, bad, rule }] of Object.entries(inserted)) {
      test(`${prefix} is clean, filled in or not`, async () => {
        const isResource = /-resources?$/.test(prefix);
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

/** The prefixes of the snippets that the installed extension has for a place, sorted. */
async function prefixesFor(place: string): Promise<readonly string[]> {
  const extension = extensions.getExtension("batchguard.batchguard");
  assert.ok(extension);
  const folder = path.join(extension.extensionPath, "snippets");
  const texts = await Promise.all((await readdir(folder)).map((name) => readFile(path.join(folder, name), "utf8")));
  const all = texts.flatMap((text) => Object.values<{ prefix: string; place: string }>(JSON.parse(text)));
  const prefixes = all.filter((snippet) => snippet.place === place).map(({ prefix }) => prefix);
  assert.ok(prefixes.length > 2, place);
  return prefixes.sort();
}

async function waitForOffer(document: TextDocument, place: Position, labels: readonly string[]): Promise<void> {
  await poll(
    `the snippets ${labels} in ${document.uri.path}`,
    () => offered(document, place),
    (found) => JSON.stringify(found) === JSON.stringify(labels),
  );
}

/** What of ours VS Code offers at a place, sorted; what is offered twice stands there twice. */
async function offered(document: TextDocument, place: Position): Promise<readonly string[]> {
  const { items } = await commands.executeCommand<CompletionList>(
    "vscode.executeCompletionItemProvider",
    document.uri,
    place,
  );
  const labels = items.map(({ label }) => (typeof label === "string" ? label : label.label));
  return labels.filter((label) => label.startsWith("batch-")).sort();
}

/** Types and takes a picture of the list. */
async function show(text: string, picture: string): Promise<void> {
  await commands.executeCommand("type", { text });
  await commands.executeCommand("editor.action.triggerSuggest");
  await waitInWindow(".suggest-widget.visible .monaco-list-row");
  await screenshot(picture);
}

async function setCursor(document: TextDocument, place: Position): Promise<void> {
  const editor = await window.showTextDocument(document);
  editor.selection = new Selection(place, place);
  await poll(
    "the cursor at its place",
    () => editor.selection.active.isEqual(place),
    (isThere) => isThere,
  );
}

/** Types the prefix of a snippet and takes the suggestion. */
async function insert(document: TextDocument, prefix: string): Promise<void> {
  await setCursor(document, document.getText() === "" ? document.positionAt(0) : positionOf(document, around.end));
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
