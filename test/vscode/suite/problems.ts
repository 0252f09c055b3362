// The Problems panel: what is said there, and that its links lead somewhere.
import assert from "node:assert/strict";
import { commands, type Diagnostic, Selection, Uri, window, workspace } from "vscode";
import { screenshot } from "./screenshot.ts";
import { closeAll, open, poll, positionOf, ruleOf, waitForDiagnostics } from "./support.ts";

export function problemsSuite(): void {
  suite("Problems panel", () => {
    teardown(async () => {
      await commands.executeCommand("workbench.action.closePanel");
      await closeAll();
    });

    test("the panel lists the findings with rule, link and related places", async () => {
      const document = await open("samples/insecure/nested-deployment.json");
      const found = await waitForDiagnostics(document.uri, ({ length }) => length === 2);
      for (const diagnostic of found) {
        checkLink(diagnostic);
      }
      await commands.executeCommand("workbench.actions.view.problems");
      await screenshot("problems-panel");
    });

    test("a related place is where its sentence says", async () => {
      const document = await open("samples/insecure/nested-deployment.json");
      const found = await waitForDiagnostics(document.uri, ({ length }) => length === 2);
      const [access] = found.filter((diagnostic) => ruleOf(diagnostic) === "account-public-network-access");
      assert.deepEqual(await relatedTexts(access), [
        `The value is passed here as parameter 'access'.: "[variables('network').publicNetworkAccess]"`,
        `The value comes from variable 'network'.: "Enabled"`,
      ]);
    });

    test("the next problem is reached by the keyboard", async () => {
      const document = await open("samples/insecure/pool.json");
      await waitForDiagnostics(document.uri, ({ length }) => length === 2);
      const editor = await window.showTextDocument(document);
      const start = positionOf(document, "{");
      editor.selection = new Selection(start, start);
      await commands.executeCommand("editor.action.marker.next");
      const line = positionOf(document, '"enableAutomaticUpdates"').line;
      await poll(
        "the cursor at the problem",
        () => editor.selection.active.line,
        (at) => at === line,
      );
      await screenshot("next-problem");
      await commands.executeCommand("closeMarkersNavigation");
    });
  });
}

/** The finding's code is its rule, and leads to a page of Microsoft. */
function checkLink({ code, message }: Diagnostic): void {
  assert.ok(typeof code === "object" && code.target instanceof Uri, `${message} has a link`);
  assert.equal(code.target.scheme, "https");
  assert.equal(code.target.authority, "learn.microsoft.com");
}

/** Each related sentence with the text at its place, which is opened as a click on it would. */
async function relatedTexts(diagnostic: Diagnostic | undefined): Promise<readonly string[]> {
  const related = diagnostic?.relatedInformation ?? [];
  return Promise.all(
    related.map(async ({ location, message }) => {
      const document = await workspace.openTextDocument(location.uri);
      return `${message}: ${document.getText(location.range)}`;
    }),
  );
}
