// The extension as it was packaged: when it starts, what is there then, and that its server comes back.
import assert from "node:assert/strict";
import { commands, extensions } from "vscode";
import { heapInUse, recordStart } from "./measure.ts";
import { screenshot } from "./screenshot.ts";
import { serverProcesses } from "./server-process.ts";
import { closeAll, open, poll, waitForDiagnostics } from "./support.ts";

export function activationSuite(): void {
  suite("activation", () => {
    suiteTeardown(closeAll);

    test("opening a template activates the installed extension", async function () {
      const extension = extensions.getExtension("batchguard.batchguard");
      assert.ok(extension, "the extension is installed");
      const [heap, start] = [heapInUse(), performance.now()];
      const { uri } = await open("pool.json");
      await poll("activation", () => extension.isActive, Boolean);
      const activation = performance.now() - start;
      await waitForDiagnostics(uri, ({ length }) => length > 0);
      const diagnostics = performance.now() - start;
      const measured = recordStart({ activation, diagnostics, clientHeap: heapInUse() - heap });
      // The title is what the runner outside prints.
      if (this.test !== undefined) this.test.title += `: ${measured}`;
      await screenshot("activation");
    });

    test("its commands are registered", async () => {
      const registered = await commands.getCommands(true);
      const { contributes } = extensions.getExtension("batchguard.batchguard")?.packageJSON ?? {};
      assert.ok(contributes.commands.length >= 6);
      for (const { command } of contributes.commands) assert.ok(registered.includes(command), command);
    });

    test("the command restarts the server", async () => {
      const before = await runningServer();
      await commands.executeCommand("batchguard.restartServer");
      await runningServer(before);
    });

    test("a killed server is started again", async () => {
      const before = await runningServer();
      process.kill(before, "SIGKILL");
      await runningServer(before);
    });
  });
}

/** The process id of the one server that runs, as soon as it is another than `before`. */
async function runningServer(before?: number): Promise<number> {
  const isNew = (pids: number[]) => pids.length === 1 && pids[0] !== before;
  const [pid = 0] = await poll("one language server", serverProcesses, isNew);
  return pid;
}
