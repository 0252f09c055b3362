// What stands above accounts and pools, and hardening: one edit to confirm, one step to undo, then the decisions.
import assert from "node:assert/strict";
import { type CodeLens, commands, type TextDocument, TextEditorRevealType, window } from "vscode";
import { inWindow, screenshot, waitForLensInWindow, waitInWindow } from "./screenshot.ts";
import {
  changeSettings,
  closeAll,
  openCopy,
  openText,
  pause,
  poll,
  rangeOf,
  replaceText,
  waitForSquiggles,
} from "./support.ts";

const updates = "pool-auto-os-upgrade-windows-updates: true";
const password = 'secret-inline-user-password: "hunter2-example"';

export function codeLensSuite(): void {
  suite("code lens", () => {
    teardown(async () => {
      await commands.executeCommand("refactorPreview.discard");
      await commands.executeCommand("workbench.action.closeQuickOpen");
      await commands.executeCommand("workbench.action.closePanel");
      await closeAll();
    });

    test("says above each account and pool what is wrong, and offers to harden and to show the posture", async () => {
      const document = await openCopy("lenses", "samples/insecure/symbolic-names.jsonc");
      const titles = await waitForLenses(document, ({ length }) => length === 6);
      const actions = ["Harden", "Show posture"];
      // Both pools of the loop stand in one place.
      // The command of the test lists those last that it has to ask about once more; the window keeps their order.
      assert.deepEqual([...titles].sort(), ["1 error", "1 information", ...actions, ...actions].sort());
      const editor = await window.showTextDocument(document);
      editor.revealRange(rangeOf(document, '"account"'), TextEditorRevealType.AtTop);
      await waitForLensInWindow("1 information | Harden | Show posture");
      await screenshot("code-lens");
    });

    test("follows edits and can be turned off", async () => {
      const document = await openCopy("lens-setting", "samples/insecure/pool.json");
      await waitForLenses(document, ([first]) => first === "2 errors");
      await replaceText(document, 'Updates": true', 'Updates": false');
      await waitForLenses(document, ([first]) => first === "1 error");
      const undo = await changeSettings({ "codeLens.enabled": false });
      await waitForLenses(document, (titles) => titles.length === 0);
      await undo();
      await waitForLenses(document, ([first]) => first === "1 error");
      const other = await openText("no-batch.json", '{ "name": "nothing of Batch" }');
      await pause(500);
      assert.deepEqual(await lensTitles(other), []);
    });

    test("hardens by one edit that is previewed, and one step undoes it", async () => {
      const document = await openCopy("harden", "samples/insecure/pool.json");
      const before = document.getText();
      await waitForSquiggles(document, updates, password);
      const hardened = runLens(document, "Harden");
      const checkbox = ".bulk-edit-panel .edit-checkbox";
      if ((await inWindow({ wait: checkbox })) === undefined) {
        return;
      }
      assert.equal(document.getText(), before, "nothing is edited without a word of the user");
      await inWindow({ click: checkbox });
      await screenshot("harden-preview");
      await commands.executeCommand("refactorPreview.apply");
      const after = before.replace('Updates": true', 'Updates": false');
      await poll(
        "the hardened text",
        () => document.getText(),
        (text) => text === after,
      );
      await inWindow({ wait: ".quick-input-list .monaco-list-row" });
      await screenshot("harden-decisions");
      await commands.executeCommand("workbench.action.closeQuickOpen");
      await hardened;
      await window.showTextDocument(document);
      await commands.executeCommand("undo");
      assert.equal(document.getText(), before);
    });

    test("edits nothing if the preview is discarded or no change is ticked in it", async () => {
      const document = await openCopy("discard", "samples/insecure/pool.json");
      const before = document.getText();
      for (const end of ["refactorPreview.discard", "refactorPreview.apply"]) {
        const hardened = runLens(document, "Harden");
        if ((await inWindow({ wait: ".bulk-edit-panel .edit-checkbox" })) === undefined) {
          return;
        }
        await commands.executeCommand(end);
        await hardened;
        assert.equal(document.getText(), before);
      }
    });

    test("shows the place of a decision, and applies the fix that is chosen", async () => {
      const document = await openCopy("decide", "samples/insecure/pool.json");
      await replaceText(document, 'Updates": true', 'Updates": false');
      await waitForSquiggles(document, password);
      const hardened = runLens(document, "Harden");
      const selected = () => {
        const editor = window.visibleTextEditors.find((each) => each.document === document);
        return editor && document.getText(editor.selection);
      };
      await poll("the place of the decision", selected, (text) => text === '"hunter2-example"');
      await accept();
      await waitInWindow('.quick-input-list [aria-label^="Take the password out"]');
      await screenshot("harden-fixes");
      await accept();
      await hardened;
      assert.doesNotMatch(document.getText(), /hunter2/);
      await poll("the placeholder selected", selected, (text) => text === "<password>");
    });
  });
}

async function accept(): Promise<void> {
  await commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
}

async function lensesOf({ uri }: TextDocument): Promise<readonly CodeLens[]> {
  return (await commands.executeCommand<CodeLens[]>("vscode.executeCodeLensProvider", uri, 100)) ?? [];
}

async function lensTitles(document: TextDocument): Promise<readonly string[]> {
  return (await lensesOf(document)).map(({ command }) => command?.title ?? "");
}

function waitForLenses(
  document: TextDocument,
  accept: (titles: readonly string[]) => boolean,
): Promise<readonly string[]> {
  return poll(`code lenses of ${document.uri.path}`, () => lensTitles(document), accept);
}

/** Does what a click on the first lens of this title does; settles when the command has ended. */
async function runLens(document: TextDocument, title: string): Promise<void> {
  await waitForLenses(document, (titles) => titles.includes(title));
  const command = (await lensesOf(document)).find((lens) => lens.command?.title === title)?.command;
  assert.ok(command);
  await commands.executeCommand(command.command, ...(command.arguments ?? []));
}
