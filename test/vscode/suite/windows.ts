// Windows other than one trusted folder: the same squiggles, fixes, lenses and status are there.
import assert from "node:assert/strict";
import { type CodeLens, commands, extensions, type TextDocument, Uri, window, workspace } from "vscode";
import { screenshot, waitForLensInWindow } from "./screenshot.ts";
import { lookAtStatus } from "./status.ts";
import {
  applyAction,
  closeAll,
  diagnosticsOf,
  fixIn,
  poll,
  rangeOf,
  ruleOf,
  waitForDiagnostics,
  waitForSquiggles,
} from "./support.ts";

const access = "account-public-network-access";
const updates = "pool-auto-os-upgrade-windows-updates: true";
const password = 'secret-inline-user-password: "hunter2-example"';

export function noFolderSuite(): void {
  suite("a window without a folder", () => {
    teardown(closeAll);

    test("a single file is checked, mended and told about", async () => {
      assert.equal(workspace.workspaceFolders, undefined);
      const document = await openFile(singleFile("pool.json"));
      await waitForSquiggles(document, updates, password);
      await waitForLenses(document, "2 errors", "Harden", "Show posture");
      await screenshot("window-no-folder");
      await lookAtStatus((text) => assert.match(text, /Pool for the Batch service · 1 pool/));
      await fixUpdates(document);
      await waitForSquiggles(document, password);
    });

    test("the parameter file beside it counts", async () => {
      const document = await openFile(singleFile("azuredeploy.json"));
      const found = await waitForDiagnostics(document.uri, (all) => all.some((each) => ruleOf(each) === access));
      assert.ok(found.some((each) => updates.startsWith(ruleOf(each))));
      await lookAtStatus((text) => assert.match(text, /Parameter file: azuredeploy\.parameters\.json/));
    });

    test("there is no workspace to check, which is said and is no error", async () => {
      assert.equal(await commands.executeCommand("batchguard.checkWorkspace"), undefined);
    });
  });
}

export function multiRootSuite(): void {
  suite("a workspace of two folders", () => {
    teardown(closeAll);

    test("each has its own project file, for the open file", async () => {
      const [one, two] = [await openFile(inFolder("one", "pool.json")), await openFile(inFolder("two", "pool.json"))];
      await waitForSquiggles(one, updates);
      await waitForSquiggles(two, password);
      await waitForLenses(one, "1 error", "Harden", "Show posture");
      await lookAtStatus((text) => assert.match(text, /Pool for the Batch service · 1 pool/));
      await screenshot("window-multi-root");
      await fixUpdates(one);
      await waitForSquiggles(one);
      await waitForSquiggles(two, password);
    });

    test("each has its own project file, for the files that are not open", async () => {
      await commands.executeCommand("batchguard.checkWorkspace");
      const found = (folder: string) => diagnosticsOf(inFolder(folder, "pool.json")).map(ruleOf);
      assert.deepEqual(found("one"), ["pool-auto-os-upgrade-windows-updates"]);
      assert.deepEqual(found("two"), ["secret-inline-user-password"]);
      await commands.executeCommand("batchguard.clearWorkspaceFindings");
    });
  });
}

export function restrictedSuite(): void {
  suite("a window in restricted mode", () => {
    teardown(closeAll);

    test("a file is checked, mended and told about, though nobody trusts its folder", async () => {
      assert.equal(workspace.isTrusted, false);
      const [folder] = workspace.workspaceFolders ?? [];
      assert.ok(folder);
      const document = await openFile(Uri.joinPath(folder.uri, "pool.json"));
      await waitForSquiggles(document, updates, password);
      assert.equal(extensions.getExtension("batchguard.batchguard")?.isActive, true);
      await waitForLenses(document, "2 errors", "Harden", "Show posture");
      await lookAtStatus((text) => assert.match(text, /Pool for the Batch service · 1 pool/));
      await screenshot("window-restricted");
      await fixUpdates(document);
      await waitForSquiggles(document, password);
      assert.equal(workspace.isTrusted, false);
    });
  });
}

function singleFile(name: string): Uri {
  return Uri.joinPath(Uri.file(process.env.VSCODE_TEST_FILES ?? ""), name);
}

function inFolder(name: string, file: string): Uri {
  const folder = workspace.workspaceFolders?.find((each) => each.name === name);
  assert.ok(folder);
  return Uri.joinPath(folder.uri, file);
}

async function openFile(uri: Uri): Promise<TextDocument> {
  const document = await workspace.openTextDocument(uri);
  await window.showTextDocument(document, { preview: false });
  return document;
}

/** Waits for lenses with these titles, first as providers answer, then as they stand in the window. */
async function waitForLenses({ uri }: TextDocument, ...expected: readonly string[]): Promise<void> {
  const ask = () => commands.executeCommand<CodeLens[]>("vscode.executeCodeLensProvider", uri, 20);
  const wanted = [...expected].sort().join();
  const answered = async () => (await ask()).map(({ command }) => command?.title).sort();
  await poll("the lenses", answered, (titles) => titles.join() === wanted);
  await waitForLensInWindow(expected.join(" | "));
}

async function fixUpdates(document: TextDocument): Promise<void> {
  const fix = await fixIn(document, "Set 'enableAutomaticUpdates' to false", rangeOf(document, "true\n"));
  await applyAction(fix);
}
