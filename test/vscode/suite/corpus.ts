// Templates that other people wrote: they are opened, checked and edited like our own.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { commands } from "vscode";
import { closeAll, open, replaceText, waitForSquiggles, workspaceFile } from "./support.ts";

const access = "account-public-network-access";

/** Defines no test where there is no corpus; the test runner outside says so. */
export function corpusSuite(): void {
  if (!existsSync(workspaceFile("corpus").fsPath)) {
    return;
  }
  suite("corpus", () => {
    teardown(closeAll);

    test("a small template is underlined where a property is missing", async () => {
      const document = await open("corpus/small.json");
      await waitForSquiggles(document, `${access}: "properties"`);
      await replaceText(document, '"autoStorage"', '"publicNetworkAccess": "Disabled", "autoStorage"');
      await waitForSquiggles(document);
    });

    test("a large generated template is underlined deep inside, and follows an edit above", async () => {
      const document = await open("corpus/large.json");
      assert.ok(document.getText().length > 200_000);
      const expected = `${access}: "[if(variables('publicNetworkAccess'), 'Enabled', 'Disabled')]"`;
      await waitForSquiggles(document, expected);
      await replaceText(document, "{\n", "{\n\n\n");
      await waitForSquiggles(document, expected);
      await commands.executeCommand("undo");
      await waitForSquiggles(document, expected);
    });
  });
}
