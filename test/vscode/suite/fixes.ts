// Quick fixes and fix on save: they change what they must and nothing else, comments included.
import assert from "node:assert/strict";
import {
  type CodeAction,
  ConfigurationTarget,
  commands,
  Selection,
  type TextDocument,
  window,
  workspace,
} from "vscode";
import {
  applyAction,
  closeAll,
  codeActions,
  open,
  openCopy,
  openText,
  poll,
  rangeOf,
  screenshot,
  squiggles,
  waitForSquiggles,
} from "./support.ts";

const access = `account-public-network-access: "[parameters('publicNetworkAccess')]"`;
const updates = "pool-auto-os-upgrade-windows-updates: true";
const password = 'secret-inline-user-password: "hunter2-example"';
const disableUpdates = "Set 'enableAutomaticUpdates' to false";

/** A byte order mark, tabs, Windows line ends, comments of both kinds and a trailing comma. */
const oddText = [
  "\uFEFF{ // a pool",
  '\t"id": "render",',
  '\t"vmSize": "Standard_D4ds_v5",',
  '\t"virtualMachineConfiguration": {',
  '\t\t"nodeAgentSKUId": "batch.node.windows amd64", // Windows Server',
  "\t},",
  "\t/* The platform replaces the image. */",
  '\t"upgradePolicy": { "mode": "automatic", "automaticOSUpgradePolicy": { "enableAutomaticOSUpgrade": true } },',
  "}",
  "",
].join("\r\n");

export function fixesSuite(): void {
  suite("fixes", () => {
    teardown(async () => {
      await workspace.getConfiguration("editor").update("codeActionsOnSave", undefined, ConfigurationTarget.Workspace);
      await closeAll();
    });

    test("the light bulb offers the fix, and it keeps the comment beside it", async () => {
      const document = await openCopy("light-bulb", "samples/insecure/symbolic-names.jsonc");
      await waitForSquiggles(document, access, updates);
      const before = document.getText();
      const range = rangeOf(document, "true // the fix");
      const actions = await ourActions(document, "true // the fix");
      assert.deepEqual(
        actions.map(({ title, isPreferred }) => [title, isPreferred]),
        [[disableUpdates, true]],
      );
      await showMenu(document, "true // the fix");
      await screenshot("quick-fix-menu");
      await commands.executeCommand("hideCodeActionWidget");
      const editor = await window.showTextDocument(document);
      editor.selection = new Selection(range.start, range.start);
      await applyAction(actions[0] as CodeAction);
      await waitForSquiggles(document, access);
      assert.equal(document.getText(), before.replace("true // the fix", "false // the fix"));
      await screenshot("after-the-fix");
    });

    test("the command of the keyboard applies the preferred fix, and undo brings the finding back", async () => {
      const document = await openCopy("auto-fix", "samples/insecure/pool.json");
      await waitForSquiggles(document, updates, password);
      const before = document.getText();
      const editor = await window.showTextDocument(document);
      const { start } = rangeOf(document, "true\n");
      editor.selection = new Selection(start, start);
      await poll(
        "the fix",
        async () => {
          await commands.executeCommand("editor.action.autoFix");
          return document.getText();
        },
        (text) => text !== before,
      );
      assert.equal(document.getText(), before.replace('Updates": true', 'Updates": false'));
      await waitForSquiggles(document, password);
      await commands.executeCommand("undo");
      assert.equal(document.getText(), before);
      await waitForSquiggles(document, updates, password);
    });

    test("what the fix of a password leaves to fill in is selected", async () => {
      const document = await openCopy("placeholder", "samples/insecure/pool-body.json");
      await waitForSquiggles(document, 'pool-auto-os-upgrade-windows-updates: "windowsConfiguration"', password);
      const [action] = await ourActions(document, '"hunter2-example"');
      const editor = await window.showTextDocument(document);
      await applyAction(action as CodeAction);
      assert.doesNotMatch(document.getText(), /hunter2/);
      const selected = () => document.getText(editor.selection);
      await poll("the placeholder selected", selected, (text) => text === "<password>");
      await screenshot("placeholder");
      await waitForSquiggles(document, 'pool-auto-os-upgrade-windows-updates: "windowsConfiguration"');
    });

    test("a fix of a template may declare a parameter", async () => {
      const document = await openCopy("parameter", "samples/insecure/azuredeploy.json");
      const inDefault = `secret-inline-user-password: "[parameters('operatorPassword')]"`;
      // Without its parameter file the upgrade is off by default.
      await waitForSquiggles(document, access, inDefault, password);
      const [action] = await ourActions(document, '"password": "hunter2-example"', '"password": '.length);
      await applyAction(action as CodeAction);
      await waitForSquiggles(document, access, inDefault);
      const { parameters } = JSON.parse(document.getText());
      assert.deepEqual(parameters.userPassword, { type: "securestring" });
    });

    test("saving applies the safe fixes where the user asks for it, and keeps comments, tabs and line ends", async () => {
      await fixOnSave("source.fixAll.batchguard");
      const document = await openText("on-save.jsonc", oddText);
      await waitForSquiggles(document, 'pool-auto-os-upgrade-windows-updates: "virtualMachineConfiguration"');
      await touchAndSave(document);
      const inserted = '\t\t"windowsConfiguration": {\r\n\t\t\t"enableAutomaticUpdates": false,\r\n\t\t},\r\n';
      const expected = oddText.replace("// Windows Server\r\n", `// Windows Server\r\n${inserted}`);
      assert.equal(await onDisk(document), `${expected} `);
      await waitForSquiggles(document);
    });

    test("saving with all fixes on applies ours too, but none that needs a decision", async () => {
      await fixOnSave("source.fixAll");
      const document = await openCopy("on-save", "samples/insecure/pool.json");
      const before = document.getText();
      await waitForSquiggles(document, updates, password);
      await touchAndSave(document);
      assert.equal(await onDisk(document), `${before.replace('Updates": true', 'Updates": false')} `);
      await waitForSquiggles(document, password);
    });

    test("saving changes nothing where the user has not asked", async () => {
      const document = await openCopy("no-fix-on-save", "samples/insecure/pool.json");
      const before = document.getText();
      await waitForSquiggles(document, updates, password);
      await touchAndSave(document);
      assert.equal(await onDisk(document), `${before} `);
      assert.deepEqual(squiggles(document), [updates, password]);
    });

    test("a clean file has no fixes", async () => {
      const document = await open("samples/hardened/pool.json");
      await waitForSquiggles(document);
      const all = await codeActions(document.uri, rangeOf(document, document.getText()), () => true);
      assert.deepEqual(all.filter(isOurs), []);
    });
  });
}

/** Our actions at a text of the document. */
async function ourActions(document: TextDocument, text: string, offset = 0): Promise<readonly CodeAction[]> {
  const found = rangeOf(document, text);
  const start = document.positionAt(document.offsetAt(found.start) + offset);
  const all = await codeActions(document.uri, found.with(start, start), (actions) => actions.some(isOurs));
  return all.filter(isOurs);
}

function isOurs({ diagnostics = [] }: CodeAction): boolean {
  return diagnostics.some(({ source }) => source === "batchguard");
}

async function showMenu(document: TextDocument, text: string): Promise<void> {
  const { start } = rangeOf(document, text);
  const editor = await window.showTextDocument(document);
  editor.selection = new Selection(start, start);
  await commands.executeCommand("editor.action.quickFix");
}

async function fixOnSave(kind: string): Promise<void> {
  const onSave = { [kind]: "explicit" };
  await workspace.getConfiguration("editor").update("codeActionsOnSave", onSave, ConfigurationTarget.Workspace);
}

/** Adds a space at the end, since VS Code saves only what has changed, and saves as the user does. */
async function touchAndSave(document: TextDocument): Promise<void> {
  const editor = await window.showTextDocument(document);
  await editor.edit((edit) => edit.insert(document.positionAt(document.getText().length), " "));
  await commands.executeCommand("workbench.action.files.save");
  await poll(
    "the saved document",
    () => document.isDirty,
    (dirty) => !dirty,
  );
}

async function onDisk({ uri }: TextDocument): Promise<string> {
  // `ignoreBOM` keeps the byte order mark in the text.
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await workspace.fs.readFile(uri));
}
