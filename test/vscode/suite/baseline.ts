// The baseline: what the command line has written down is hidden in the editor, until the user asks to see it.
import assert from "node:assert/strict";
import { commands, DiagnosticSeverity, workspace } from "vscode";
import { runCli } from "./command-line.ts";
import { screenshot, waitForLensInWindow } from "./screenshot.ts";
import { closeAll, diagnosticsOf, openCopy, poll, replaceText, waitForSquiggles, workspaceFile } from "./support.ts";

const updates = "pool-auto-os-upgrade-windows-updates: true";
const password = 'secret-inline-user-password: "hunter2-example"';

export function baselineSuite(): void {
  suite("baseline", () => {
    teardown(closeAll);

    test("hides what is known, and the command shows it as information and hides it again", async () => {
      const document = await openCopy("baseline", "samples/insecure/pool.json");
      await waitForSquiggles(document, updates, password);
      const project = workspaceFile("copies/baseline/.batchguard.json");
      await workspace.fs.writeFile(project, new TextEncoder().encode('{ "baseline": "known.json" }'));
      await runCli("check", "copies/baseline/pool.json", "--write-baseline", "copies/baseline/known.json");
      await waitForSquiggles(document);
      await waitForLensInWindow("No problems found · 2 suppressed | Show posture");
      await commands.executeCommand("batchguard.toggleBaseline");
      await waitForSquiggles(document, updates, password);
      for (const { severity, message } of diagnosticsOf(document.uri)) {
        assert.equal(severity, DiagnosticSeverity.Information);
        assert.match(message, /The baseline hides this\.$/);
      }
      await waitForLensInWindow("2 information | Harden | Show posture");
      await commands.executeCommand("workbench.actions.view.problems");
      await screenshot("baseline-shown");
      await commands.executeCommand("workbench.action.closePanel");
      await commands.executeCommand("batchguard.toggleBaseline");
      await waitForSquiggles(document);
      await replaceText(document, '"<password>"', '"hunter2-example-2"');
      const isNew = (found: readonly { message: string }[]) =>
        found.length === 1 && /watcher/.test(found[0]?.message ?? "");
      await poll("what is new", () => diagnosticsOf(document.uri), isNew);
    });
  });
}
