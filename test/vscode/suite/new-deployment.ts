// The command "New Hardened Batch Deployment": what it asks, and that what it opens is clean under our strictest settings.
import assert from "node:assert/strict";
import { commands, type Diagnostic, languages, type TextDocument, TextEditorRevealType, window } from "vscode";
import { screenshot, waitInWindow } from "./screenshot.ts";
import { changeSettings, closeAll, diagnosticsOf, poll, rangeOf, replaceText, ruleOf } from "./support.ts";

const japanese = /[ぁ-んァ-ン一-龠]/;

export function newDeploymentSuite(): void {
  suite("new deployment", () => {
    let restoreSettings = async () => {};

    suiteSetup(async () => {
      restoreSettings = await changeSettings({ profile: "strict", rules: undefined });
    });
    teardown(closeAll);
    suiteTeardown(() => restoreSettings());

    test("asks what the nodes should be, and opens what was chosen", async () => {
      const done = commands.executeCommand("batchguard.newDeployment");
      await waitInWindow('.quick-input-list [aria-label^="Linux"]');
      await screenshot("new-deployment-choice");
      await commands.executeCommand("workbench.action.quickOpenSelectNext");
      await commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
      await done;
      const document = await openedTemplate();
      assert.match(document.getText(), /"2022-datacenter-g2"/);
    });

    test("is clean, but not because nobody looked", async () => {
      await commands.executeCommand("batchguard.newDeployment", "linux");
      const document = await openedTemplate();
      assert.doesNotMatch(document.getText(), japanese);
      await replaceText(document, '"publicNetworkAccess": "Disabled"', '"publicNetworkAccess": "Enabled"');
      await waitFor(document, (found) => found.some((each) => ruleOf(each) === "account-public-network-access"));
      await replaceText(document, '"publicNetworkAccess": "Enabled"', '"publicNetworkAccess": "Disabled"');
      await waitFor(document, ({ length }) => length === 0);
      assert.deepEqual(languages.getDiagnostics(document.uri), []);
      await screenshot("new-deployment");
    });

    test("is commented in Japanese for those who want that", async () => {
      const undo = await changeSettings({ locale: "ja" });
      await commands.executeCommand("batchguard.newDeployment", "confidential");
      const document = await openedTemplate();
      assert.match(document.getText(), japanese);
      window.activeTextEditor?.revealRange(rangeOf(document, '"confidentialVM"'), TextEditorRevealType.InCenter);
      await screenshot("new-deployment-japanese");
      assert.deepEqual(diagnosticsOf(document.uri), []);
      await undo();
    });
  });
}

/** The untitled document that the command has shown. */
async function openedTemplate(): Promise<TextDocument> {
  const editor = await poll(
    "the template",
    () => window.activeTextEditor,
    (shown) => shown?.document.isUntitled === true,
  );
  assert.equal(editor?.document.languageId, "jsonc");
  return editor.document;
}

async function waitFor(document: TextDocument, accept: (found: readonly Diagnostic[]) => boolean): Promise<void> {
  await poll("findings", () => diagnosticsOf(document.uri), accept);
}
