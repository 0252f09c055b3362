// Completion as users see it: what VS Code lists from all extensions together, and what choosing an entry writes.
import assert from "node:assert/strict";
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  ConfigurationTarget,
  commands,
  languages,
  type Position,
  Selection,
  type TextDocument,
  window,
  workspace,
} from "vscode";
import { screenshot, waitInWindow } from "./screenshot.ts";
import { closeAll, openText, pause, poll, positionOf } from "./support.ts";

const schema = "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#";

export function completionSuite(): void {
  suite("completion", () => {
    teardown(closeAll);

    test("in a pool's body that a schema serves too, no label stands twice and the secure value comes first", async () => {
      const text = `{\n  "id": "p",\n  "vmSize": "s",\n  "networkConfiguration": {\n    "publicIPAddressConfiguration": {\n      "provision": "|"\n    }\n  },\n  \n}\n`;
      const document = await openMarked("completion/compute.batchpool.json", text);
      await schemaIsRead(document);
      const at = positionOf(document, '"provision": "', 14);
      const values = await listAt(document, at, "nopublicipaddresses");
      assert.deepEqual(labelsOf(values), ["nopublicipaddresses", "batchmanaged", "usermanaged"]);
      assert.equal(values[0]?.preselect, true);
      assert.equal(values[0]?.detail, "secure");
      assertNoneTwice(labelsOf(await listAt(document, positionOf(document, "  },\n", 7), "startTask")));
      await show(document, at, "completion-secure-value");
      assert.equal(descriptionOf(values[0]), "secure");
      await choose(document, /"provision": "nopublicipaddresses"\n/);
      await show(document, positionOf(document, "  },\n", 7), "completion-names");
    });

    test("an empty file is known by its name, and what must be there comes first", async () => {
      const pool = await openMarked("completion/new.batchpool.json", "{\n  |\n}\n");
      const names = await listAt(pool, positionOf(pool, "{\n", 4), "vmSize");
      assert.deepEqual(labelsOf(names).slice(0, 2), ["id", "vmSize"]);
      assertNoneTwice(labelsOf(names));
      const job = await openMarked("completion/new.batchjob.json", "{\n  |\n}\n");
      const jobs = await listAt(job, positionOf(job, "{\n", 4), "poolInfo");
      assert.deepEqual(labelsOf(jobs).slice(0, 2), ["id", "poolInfo"]);
      assertNoneTwice(labelsOf(jobs));
      await show(job, positionOf(job, "{\n", 4), "completion-job");
      await choose(job, /^\{\n {2}"id": ""\n\}/);
    });

    test("typing opens the list, and the choice follows what is typed", async () => {
      const document = await openMarked("completion/typed.batchpool.json", `{\n  "id": "p"\n  |\n}\n`);
      select(document, positionOf(document, '"p"\n', 6));
      await commands.executeCommand("type", { text: '"' });
      await commands.executeCommand("type", { text: "vmS" });
      await pause(700);
      await choose(document, /"id": "p",\n {2}"vmSize": ""\n\}/);
    });

    test("in a template: parameters, variables and functions in an expression, and the values of a property", async () => {
      const text = `{
  "$schema": "${schema}",
  "contentVersion": "1.0.0.0",
  "parameters": { "poolName": { "type": "string", "metadata": { "description": "The name of the pool." } } },
  "variables": { "prefix": "hpc" },
  "resources": [
    {
      "type": "Microsoft.Batch/batchAccounts/pools",
      "apiVersion": "2024-07-01",
      "name": "[|]",
      "properties": {
        "interNodeCommunication": ""
      }
    }
  ]
}
`;
      const document = await openMarked("completion/template.json", text);
      const at = positionOf(document, '"name": "[]"', 10);
      const terms = labelsOf(await listAt(document, at, "concat"));
      assert.deepEqual(terms.slice(0, 2), ["parameters('poolName')", "variables('prefix')"]);
      assertNoneTwice(terms);
      await show(document, at, "completion-expression");
      await choose(document, /"name": "\[parameters\('poolName'\)\]"/);
      const value = positionOf(document, '"interNodeCommunication": ""', 27);
      const values = await listAt(document, value, "Disabled");
      assert.deepEqual(labelsOf(values).slice(0, 3), ["Disabled", "Enabled", "[parameters('poolName')]"]);
      assertNoneTwice(labelsOf(values));
    });

    test("rules in suppressions: in comments by us, in the project file by its schema alone", async () => {
      const rule = "pool-remote-access-open";
      const body = `{\n  "id": "p",\n  // batchguard-disable-next-line |\n  "vmSize": "s",\n  "virtualMachineConfiguration": {}\n}\n`;
      const commented = await openMarked("completion/commented.jsonc", body);
      const at = positionOf(commented, "next-line ", 10);
      assertNoneTwice(labelsOf(await listAt(commented, at, rule)));
      await show(commented, at, "completion-suppression");
      const text = `{\n  "rules": { "pool-public-ip": "", "": "" },\n  "ignore": [{ "files": "a", "rules": [""], "reason": "r" }]\n}\n`;
      const project = await openText("completion/project/.batchguard.json", text);
      for (const [place, offset, label] of [
        ['"": ""', 1, rule],
        ['"rules": [""', 11, rule],
        ['"pool-public-ip": ""', 19, "warning"],
      ] as const) {
        assertNoneTwice(labelsOf(await listAt(project, positionOf(project, place, offset), label)));
      }
    });

    test("other JSON files get nothing from us", async () => {
      const document = await openMarked("completion/other.json", `{\n  "scripts": { "a": "[|" }\n}\n`);
      const list = await commands.executeCommand<CompletionList>(
        "vscode.executeCompletionItemProvider",
        document.uri,
        positionOf(document, '"[', 2),
      );
      assert.deepEqual(
        // Where nobody knows anything, VS Code offers the words of open files.
        list.items.filter(({ kind }) => kind !== CompletionItemKind.Text),
        [],
      );
    });

    test("the command enters a schema for a file of another name once, after the user has chosen it", async () => {
      const document = await openText("completion/other/pool.json", `{\n  \n}\n`);
      const configuration = () => workspace.getConfiguration("json", document.uri).inspect("schemas")?.workspaceValue;
      const before = configuration();
      try {
        await useSchemas("completion-use-schemas");
        const entry = { fileMatch: ["/completion/other/pool.json"], url: "batchguard-schema:/batchpool.schema.json" };
        await poll("the entry", configuration, (value) => JSON.stringify(value)?.includes("/other/pool.json") === true);
        assert.deepEqual(configuration(), [...((before as unknown[] | undefined) ?? []), entry]);
        await useSchemas();
        await pause(300);
        assert.deepEqual(configuration(), [...((before as unknown[] | undefined) ?? []), entry]);
        await schemaIsRead(document);
        assertNoneTwice(labelsOf(await listAt(document, positionOf(document, "{\n", 4), "vmSize")));
      } finally {
        await workspace.getConfiguration("json").update("schemas", before, ConfigurationTarget.Workspace);
      }
    });
  });
}

/** Opens the text without its `|`, with the caret there. */
async function openMarked(name: string, marked: string): Promise<TextDocument> {
  const document = await openText(name, marked.replace("|", ""));
  select(document, document.positionAt(marked.indexOf("|")));
  return document;
}

function select(document: TextDocument, position: Position): void {
  const editor = window.activeTextEditor;
  if (editor?.document !== document) throw new Error(`${document.uri.path} is not in sight.`);
  editor.selection = new Selection(position, position);
}

/** What all extensions offer, sorted as VS Code does, as soon as one label is there. */
async function listAt({ uri }: TextDocument, position: Position, label: string): Promise<readonly CompletionItem[]> {
  const ask = () => commands.executeCommand<CompletionList>("vscode.executeCompletionItemProvider", uri, position);
  const { items } = await poll(`${label} in ${uri.path}`, ask, (list) => labelsOf(list.items).includes(label));
  const key = (item: CompletionItem) => item.sortText ?? labelOf(item);
  return [...items].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** A label without the quotes that VS Code's own entries have. */
function labelOf({ label }: CompletionItem): string {
  const text = typeof label === "string" ? label : label.label;
  return text.replace(/^"(.*)"$/, "$1");
}

/** What stands beside the label whether or not the entry is selected. */
function descriptionOf(item: CompletionItem | undefined): string | undefined {
  return typeof item?.label === "object" ? item.label.description : undefined;
}

function labelsOf(items: readonly CompletionItem[]): readonly string[] {
  return items.map(labelOf);
}

function assertNoneTwice(labels: readonly string[]): void {
  assert.ok(labels.length > 0);
  assert.deepEqual(
    labels.filter((label, index) => labels.indexOf(label) !== index),
    [],
  );
}

/** Waits until VS Code checks the document by our schema, which misses something in it or in an object put there. */
async function schemaIsRead(document: TextDocument): Promise<void> {
  const isMissing = () =>
    languages.getDiagnostics(document.uri).some(({ message }) => /Missing property/.test(message));
  const first = document.positionAt(1);
  const type = async (text: string) => {
    select(document, first);
    await window.activeTextEditor?.edit((edit) => edit.insert(first, text));
  };
  await type('"startTask": {},');
  await poll("a problem that the schema finds", isMissing, Boolean);
  await commands.executeCommand("undo");
}

/** Opens the list at a place and takes a picture. */
async function show(document: TextDocument, position: Position, picture: string): Promise<void> {
  select(document, position);
  await commands.executeCommand("editor.action.triggerSuggest");
  await waitInWindow(".suggest-widget.visible .monaco-list-row");
  await commands.executeCommand("toggleSuggestionDetails");
  await waitInWindow(".suggest-details .body");
  await screenshot(picture);
  await commands.executeCommand("toggleSuggestionDetails");
}

/** Takes the entry that is selected in the list. */
async function choose(document: TextDocument, expected: RegExp): Promise<void> {
  await commands.executeCommand("acceptSelectedSuggestion");
  await poll(
    `${expected} in ${document.uri.path}`,
    () => document.getText(),
    (text) => expected.test(text),
  );
  await commands.executeCommand("hideSuggestWidget");
}

/** Runs the command and takes its first choice. */
async function useSchemas(picture?: string): Promise<void> {
  const done = commands.executeCommand("batchguard.useSchemas");
  await waitInWindow(".quick-input-list .monaco-list-row");
  if (picture !== undefined) await screenshot(picture);
  await commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
  await done;
}
