// The panel of the posture: the exported page beside the document, in every kind of theme, kept up to date.
import assert from "node:assert/strict";
import { ConfigurationTarget, commands, TabInputWebview, window, workspace } from "vscode";
import { inWindow, screenshot } from "./screenshot.ts";
import { closeAll, openCopy, openText, pause, poll, replaceText, waitForSquiggles, workspaceFile } from "./support.ts";

const updates = "pool-auto-os-upgrade-windows-updates: true";
const password = 'secret-inline-user-password: "hunter2-example"';
const themes = {
  dark: "Default Dark Modern",
  light: "Default Light Modern",
  "high-contrast": "Default High Contrast",
  "high-contrast-light": "Default High Contrast Light",
} as const;

export function postureSuite(): void {
  suite("posture", () => {
    teardown(async () => {
      await workspace.getConfiguration("workbench").update("colorTheme", undefined, ConfigurationTarget.Workspace);
      await closeAll();
    });

    test("is one panel beside the document, which follows what is shown and what is edited", async () => {
      const document = await openCopy("posture", "samples/insecure/pool.json");
      await waitForSquiggles(document, updates, password);
      await commands.executeCommand("batchguard.showPosture");
      await poll("the panel", panels, ({ length }) => length === 1);
      const failed = () => inWindow({ read: ".states .failed b" });
      if ((await failed()) !== undefined) {
        await poll("the page", failed, (text) => text === "2");
        await replaceText(document, 'Updates": true', 'Updates": false');
        await poll("the page after the edit", failed, (text) => text === "1");
      }
      await commands.executeCommand("batchguard.showPosture", document.uri.toString());
      assert.deepEqual(panels().length, 1);
      assert.match(panels()[0] ?? "", /^Posture: pool\.json$/);
    });

    test("opens the code of a finding, and can be used with the keyboard alone", async () => {
      const document = await openCopy("posture-place", "samples/insecure/pool.json");
      await waitForSquiggles(document, updates, password);
      await commands.executeCommand("batchguard.showPosture");
      if ((await inWindow({ wait: ".checks .place" })) === undefined) return;
      await inWindow({ focus: ".checks .place" });
      await screenshot("posture-focus");
      await inWindow({ press: "Enter" });
      await poll(
        "the place in the editor",
        () => {
          const editor = window.visibleTextEditors.find((each) => each.document === document);
          return editor && document.getText(editor.selection);
        },
        (text) => text === "true" || text === '"hunter2-example"',
      );
      assert.equal(window.activeTextEditor?.document, document);
    });

    for (const [name, theme] of Object.entries(themes)) {
      test(`is readable in the theme ${name}`, async () => {
        await workspace.getConfiguration("workbench").update("colorTheme", theme, ConfigurationTarget.Workspace);
        const document = await openCopy(`posture-${name}`, "samples/insecure/symbolic-names.jsonc");
        await waitForSquiggles(
          document,
          `account-public-network-access: "[parameters('publicNetworkAccess')]"`,
          updates,
        );
        await commands.executeCommand("batchguard.showPosture");
        await inWindow({ wait: ".checks .place" });
        await screenshot(`posture-${name}`);
        await commands.executeCommand("workbench.action.closeEditorsInOtherGroups");
        await screenshot(`posture-${name}-wide`);
        await inWindow({ click: "nav li:nth-child(3) a" });
        await screenshot(`posture-${name}-subjects`);
      });
    }

    test("is written where the user says", async () => {
      const document = await openCopy("posture-export", "samples/insecure/pool.json");
      await waitForSquiggles(document, updates, password);
      const target = workspaceFile("copies/posture-export/report.html");
      await commands.executeCommand("batchguard.exportPosture", document.uri.toString(), target);
      const html = new TextDecoder().decode(await workspace.fs.readFile(target));
      assert.match(html, /^<!DOCTYPE html>\n<html lang="en">/);
      assert.match(html, /pool &#39;render&#39;/);
      assert.doesNotMatch(html, /<script|<button|hunter2/);
    });

    test("is not shown for a document without Batch", async () => {
      const document = await openText("nothing.json", '{ "name": "nothing of Batch" }');
      void commands.executeCommand("batchguard.showPosture", document.uri.toString());
      await pause(1000);
      assert.deepEqual(panels(), []);
      await commands.executeCommand("notifications.clearAll");
    });
  });
}

/** The titles of the open panels. */
function panels(): readonly string[] {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.filter(({ input }) => input instanceof TabInputWebview).map(({ label }) => label);
}
