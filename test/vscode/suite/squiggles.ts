// Diagnostics in the editor: the right characters are underlined, when a file is opened and while it is edited.
import assert from "node:assert/strict";
import { commands, Range, Selection, TextEditorRevealType, window, workspace } from "vscode";
import { screenshot } from "./screenshot.ts";
import {
  closeAll,
  diagnosticsOf,
  open,
  openCopy,
  openText,
  positionOf,
  replaceText,
  ruleOf,
  squiggles,
  waitForDiagnostics,
  waitForSquiggles,
} from "./support.ts";

const access = "account-public-network-access";
const updates = "pool-auto-os-upgrade-windows-updates";
const password = "secret-inline-user-password";

/** What is underlined in each of the insecure samples. */
const samples: Readonly<Record<string, readonly string[]>> = {
  "account-body.json": [`${access}: "properties"`],
  "azuredeploy.json": [
    `${access}: "[parameters('publicNetworkAccess')]"`,
    `${updates}: "virtualMachineConfiguration"`,
    `template-secret-parameter-default: "[parameters('operatorPassword')]"`,
    `${password}: "hunter2-example"`,
  ],
  "nested-deployment.json": [`${access}: "[parameters('access')]"`, `${updates}: "[variables('windowsUpdates')]"`],
  "pool-body.json": [`${updates}: "windowsConfiguration"`, `${password}: "hunter2-example"`],
  "pool.json": [`${updates}: true`, `${password}: "hunter2-example"`],
  "symbolic-names.jsonc": [`${access}: "[parameters('publicNetworkAccess')]"`, `${updates}: true`],
};

export function squigglesSuite(): void {
  suite("squiggles", () => {
    teardown(closeAll);

    for (const [name, expected] of Object.entries(samples)) {
      test(`the sample ${name} is underlined where it is wrong`, async () => {
        const document = await open(`samples/insecure/${name}`);
        await waitForSquiggles(document, ...expected);
        const [first] = diagnosticsOf(document.uri);
        window.activeTextEditor?.revealRange(first?.range ?? new Range(0, 0, 0, 0), TextEditorRevealType.InCenter);
        await screenshot(`squiggles-${name.replace(/\..*$/, "")}`);
      });

      test(`the hardened sample ${name} is clean, and is underlined once it is spoilt`, async () => {
        const document = await open(`samples/hardened/${name}`);
        const [good, bad] = document.getText().includes("enableAutomaticUpdates")
          ? [/"enableAutomaticUpdates": ("[^"]*"|false)/, '"enableAutomaticUpdates": true']
          : [/"publicNetworkAccess": "Disabled"/, '"publicNetworkAccess": "Enabled"'];
        const [found = ""] = good.exec(document.getText()) ?? [];
        await replaceText(document, found, bad);
        const [only] = await waitForDiagnostics(document.uri, ({ length }) => length === 1);
        assert.ok(only && document.getText(only.range) === bad.split(": ")[1]);
        await commands.executeCommand("undo");
        await waitForSquiggles(document);
      });
    }

    test("columns count as VS Code counts them, whatever stands before", async () => {
      const users = `[{ "name": "ünal 🎭", "password": "hunter2-example" }, { "password": "hunter3-example" }]`;
      const pool = `{ "displayName": "🎨 – 𝒳𝒴", "id": "é", "vmSize": "Standard_D4ds_v5", "userAccounts": ${users} }`;
      const document = await openText("one-line.json", `\uFEFF${pool}`);
      await waitForSquiggles(document, `${password}: "hunter2-example"`, `${password}: "hunter3-example"`);
    });

    test("an untitled document is checked like any other", async () => {
      const content = '{ "id": "a", "vmSize": "x", "userAccounts": [{ "password": "hunter2-example" }] }';
      const document = await workspace.openTextDocument({ language: "json", content });
      await window.showTextDocument(document);
      await waitForSquiggles(document, `${password}: "hunter2-example"`);
    });

    test("a JSON file without Batch stays without a word", async () => {
      const document = await openText(
        "other.json",
        '{ "password": "hunter2-example", "publicNetworkAccess": "Enabled" }',
      );
      const neighbour = await openCopy("neighbour", "samples/insecure/pool.json");
      await waitForDiagnostics(neighbour.uri, ({ length }) => length === 2);
      assert.deepEqual(squiggles(document), []);
    });

    test("they follow the text while it is typed", async () => {
      const document = await openCopy("typing", "pool.json");
      await waitForSquiggles(document, `${access}: "Enabled"`);
      const editor = await window.showTextDocument(document);
      const start = positionOf(document, '"publicNetworkAccess"');
      editor.selection = new Selection(start, start);
      await type('"tags": null,\n');
      await waitForSquiggles(document, `${access}: "Enabled"`);
      const end = positionOf(document, 'Enabled"', "Enabled".length);
      editor.selection = new Selection(end, end);
      for (let letter = 0; letter < "Enabled".length; letter++) {
        await commands.executeCommand("deleteLeft");
      }
      await waitForSquiggles(document);
      await type("Enabled");
      await waitForSquiggles(document, `${access}: "Enabled"`);
      await screenshot("squiggles-while-typing");
    });

    test("half a document keeps what can still be read", async () => {
      const document = await openCopy("broken", "samples/insecure/pool.json");
      await waitForSquiggles(document, ...(samples["pool.json"] ?? []));
      await replaceText(document, '"targetDedicatedNodes": 2,', '"targetDedicatedNodes": ');
      await replaceText(document, '"watcher",', '"watch');
      await waitForSquiggles(document, ...(samples["pool.json"] ?? []));
    });

    test("each has the severity of its finding, and the name of our extension", async () => {
      const document = await open("samples/insecure/symbolic-names.jsonc");
      const found = await waitForDiagnostics(document.uri, ({ length }) => length === 2);
      const shown = found.map((each) => `${each.source} ${ruleOf(each)} ${each.severity}`).sort();
      // 0 is an error, 2 an information.
      assert.deepEqual(shown, [`batchguard ${access} 2`, `batchguard ${updates} 0`]);
      assert.deepEqual(
        diagnosticsOf(document.uri).filter(({ message }) => message === ""),
        [],
      );
    });
  });
}

/** Types letter by letter, as a keyboard does. */
async function type(text: string): Promise<void> {
  for (const letter of text) {
    await commands.executeCommand("type", { text: letter });
  }
}
