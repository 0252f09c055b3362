// Quick fixes and fix on save: they change what they must and nothing else, comments included.
import assert from "node:assert/strict";
import {
  type CodeAction,
  ConfigurationTarget,
  commands,
  Range,
  Selection,
  type TextDocument,
  window,
  workspace,
} from "vscode";
import { inWindow, screenshot } from "./screenshot.ts";
import {
  applyAction,
  closeAll,
  codeActions,
  fixIn,
  open,
  openCopy,
  openText,
  poll,
  positionOf,
  rangeOf,
  squiggles,
  waitForSquiggles,
} from "./support.ts";

const access = `account-public-network-access: "[parameters('publicNetworkAccess')]"`;
const updates = "pool-auto-os-upgrade-windows-updates: true";
const quickFix = "quickfix";
const replacePassword = "Take the password out of the file, and change it";
const password = 'secret-inline-user-password: "hunter2-example"';

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

    test("the light bulb's menu applies the fix, which keeps the comment beside it", async () => {
      const document = await openCopy("light-bulb", "samples/insecure/symbolic-names.jsonc");
      await waitForSquiggles(document, access, updates);
      const before = document.getText();
      const place = "true // the fix";
      const { isPreferred } = await fixAt(document, "Set 'enableAutomaticUpdates' to false", place);
      assert.equal(isPreferred, true);
      await moveTo(document, place);
      await commands.executeCommand("editor.action.quickFix");
      await inWindow({ wait: ".action-widget .monaco-list-row" });
      await screenshot("quick-fix-menu");
      // The menu says to nobody when it is open.
      const accept = async () => {
        await commands.executeCommand("acceptSelectedCodeAction");
        return document.getText();
      };
      const after = await poll("the text after the fix", accept, (text) => text !== before);
      assert.equal(after, before.replace(place, "false // the fix"));
      await waitForSquiggles(document, access);
      await screenshot("after-the-fix");
    });

    test("the command of the keyboard applies the preferred fix, and undo brings the finding back", async () => {
      const document = await openCopy("auto-fix", "samples/insecure/pool.json");
      await waitForSquiggles(document, updates, password);
      const before = document.getText();
      await moveTo(document, "true\n");
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
      const fix = await fixAt(document, `${replacePassword}; '<password>' is left to fill in`, '"hunter2-example"');
      const editor = await window.showTextDocument(document);
      await applyAction(fix);
      assert.doesNotMatch(document.getText(), /hunter2/);
      const selected = () => document.getText(editor.selection);
      await poll("the placeholder selected", selected, (text) => text === "<password>");
      await screenshot("placeholder");
      await waitForSquiggles(document, 'pool-auto-os-upgrade-windows-updates: "windowsConfiguration"');
    });

    test("a fix of a template may declare a parameter", async () => {
      const document = await openCopy("parameter", "samples/insecure/azuredeploy.json");
      const inDefault = `template-secret-parameter-default: "[parameters('operatorPassword')]"`;
      // Without its parameter file the upgrade is off by default.
      await waitForSquiggles(document, access, inDefault, password);
      const title = `${replacePassword}; deployments then have to give 'userPassword'`;
      const fix = await fixAt(document, title, '"password": "hunter2-example"', '"password": '.length);
      await applyAction(fix);
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

    test("a clean file has no fixes, while its insecure counterpart has", async () => {
      const insecure = await open("samples/insecure/pool.json");
      await waitForSquiggles(insecure, updates, password);
      await codeActions(insecure.uri, rangeOf(insecure, insecure.getText()), ({ length }) => length > 0, quickFix);
      const hardened = await open("samples/hardened/pool.json");
      const range = rangeOf(hardened, hardened.getText());
      assert.deepEqual(await codeActions(hardened.uri, range, () => true, quickFix), []);
    });
  });
}

/** The fix of this title at a place in the document: `offset` characters behind the start of a text. */
function fixAt(document: TextDocument, title: string, text: string, offset = 0): Promise<CodeAction> {
  const position = positionOf(document, text, offset);
  return fixIn(document, title, new Range(position, position));
}

/** Puts the cursor at the start of a text. */
async function moveTo(document: TextDocument, text: string): Promise<void> {
  const { start } = rangeOf(document, text);
  const editor = await window.showTextDocument(document);
  editor.selection = new Selection(start, start);
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
