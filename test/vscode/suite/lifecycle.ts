// What happens to a document besides typing: afterwards no diagnostic is stale, missing or there twice.
import assert from "node:assert/strict";
import {
  ConfigurationTarget,
  commands,
  languages,
  Range,
  type TextDocument,
  type Uri,
  ViewColumn,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import { serverProcesses } from "./server-process.ts";
import {
  closeAll,
  diagnosticsOf,
  openCopy,
  openText,
  replaceText,
  waitForDiagnostics,
  waitForSquiggles,
  workspaceFile,
} from "./support.ts";

const access = `account-public-network-access: "[parameters('publicNetworkAccess')]"`;
const updates = "pool-auto-os-upgrade-windows-updates: true";
const password = 'secret-inline-user-password: "hunter2-example"';

export function lifecycleSuite(): void {
  suite("nothing stale or doubled", () => {
    const doubled: string[] = [];
    const watch = languages.onDidChangeDiagnostics(({ uris }) => doubled.push(...uris.flatMap(repeatedAt)));
    teardown(closeAll);
    suiteTeardown(() => watch.dispose());

    test("the language mode is switched", async () => {
      const document = await openCopy("language", "samples/insecure/pool.json");
      await waitForSquiggles(document, updates, password);
      for (const language of ["jsonc", "json", "plaintext", "json"]) {
        const switched = await languages.setTextDocumentLanguage(document, language);
        await waitForSquiggles(switched, ...(language === "plaintext" ? [] : [updates, password]));
      }
    });

    test("the file is renamed", async () => {
      const document = await openCopy("rename", "samples/insecure/pool.json");
      await waitForSquiggles(document, updates, password);
      const target = workspaceFile("copies/rename/renamed.json");
      const edit = new WorkspaceEdit();
      edit.renameFile(document.uri, target);
      await workspace.applyEdit(edit);
      await waitForDiagnostics(document.uri, ({ length }) => length === 0);
      await waitForSquiggles(await workspace.openTextDocument(target), updates, password);
      assert.deepEqual(diagnosticsOf(document.uri), []);
    });

    test("the editor is closed and opened again", async () => {
      const document = await openCopy("close", "samples/insecure/pool.json");
      await waitForSquiggles(document, updates, password);
      await closeAll();
      await waitForDiagnostics(document.uri, ({ length }) => length === 0);
      await waitForSquiggles(
        await window.showTextDocument(document.uri).then((editor) => editor.document),
        updates,
        password,
      );
    });

    test("unsaved changes are given up", async () => {
      const document = await openCopy("revert", "samples/insecure/pool.json");
      await replaceText(document, '"enableAutomaticUpdates": true', '"enableAutomaticUpdates": false');
      await waitForSquiggles(document, password);
      await commands.executeCommand("workbench.action.files.revert");
      await waitForSquiggles(document, updates, password);
    });

    test("the file is deleted while it is open", async () => {
      const document = await openCopy("delete", "samples/insecure/pool.json");
      await waitForSquiggles(document, updates, password);
      await workspace.fs.delete(document.uri);
      await closeAll();
      await waitForDiagnostics(document.uri, ({ length }) => length === 0);
    });

    test("the document is shown in two editors", async () => {
      const document = await openCopy("split", "samples/insecure/pool.json");
      await window.showTextDocument(document, ViewColumn.Two);
      await waitForSquiggles(document, updates, password);
      await replaceText(document, '"enableAutomaticUpdates": true', '"enableAutomaticUpdates": false');
      await waitForSquiggles(document, password);
    });

    test("the server is restarted, and killed", async () => {
      const document = await openCopy("restart", "samples/insecure/pool.json");
      await waitForSquiggles(document, updates, password);
      await commands.executeCommand("batchguard.restartServer");
      await waitForSquiggles(document, updates, password);
      for (const pid of serverProcesses()) {
        process.kill(pid, "SIGKILL");
      }
      await replaceText(document, '"enableAutomaticUpdates": true', '"enableAutomaticUpdates": false');
      await waitForSquiggles(document, password);
    });

    test("a setting turns a rule off and on", async () => {
      const document = await openCopy("setting", "samples/insecure/pool.json");
      await waitForSquiggles(document, updates, password);
      const configuration = workspace.getConfiguration("batchguard");
      const before = configuration.inspect<object>("rules")?.workspaceValue;
      const off = { ...before, "pool-auto-os-upgrade-windows-updates": "off" };
      await configuration.update("rules", off, ConfigurationTarget.Workspace);
      await waitForSquiggles(document, password);
      await configuration.update("rules", before, ConfigurationTarget.Workspace);
      await waitForSquiggles(document, updates, password);
    });

    test("a project file appears, changes and goes", async () => {
      const document = await openCopy("project", "samples/insecure/pool.json");
      await waitForSquiggles(document, updates, password);
      const project = workspaceFile("copies/project/.batchguard.json");
      const write = (text: string) => workspace.fs.writeFile(project, new TextEncoder().encode(text));
      await write('{ "rules": { "pool-auto-os-upgrade-windows-updates": "off" } }');
      await waitForSquiggles(document, password);
      await write('{ "rules": { "secret-inline-user-password": "off" } }');
      await waitForSquiggles(document, updates);
      await workspace.fs.delete(project);
      await waitForSquiggles(document, updates, password);
    });

    test("the parameter file decides, saved or not", async () => {
      const files = ["samples/insecure/azuredeploy.json", "samples/insecure/azuredeploy.parameters.json"];
      const document = await openCopy("parameters", ...files);
      const inDefault = `template-secret-parameter-default: "[parameters('operatorPassword')]"`;
      const absent = 'pool-auto-os-upgrade-windows-updates: "virtualMachineConfiguration"';
      await waitForSquiggles(document, access, absent, inDefault, password);
      const parameters = await workspace.openTextDocument(
        workspaceFile("copies/parameters/azuredeploy.parameters.json"),
      );
      await window.showTextDocument(parameters, ViewColumn.Two);
      await replaceText(parameters, "true", "false");
      await waitForSquiggles(document, access, inDefault, password);
      await replaceText(parameters, "false", "true");
      await waitForSquiggles(document, access, absent, inDefault, password);
      await workspace.fs.delete(parameters.uri);
      await closeAll();
      await waitForSquiggles(
        await window.showTextDocument(document.uri).then((editor) => editor.document),
        access,
        inDefault,
        password,
      );
    });

    test("a large document is edited while it is being checked", async () => {
      const document = await openText("copies/large.json", largeTemplate(300));
      const all = (value: string) => Array<string>(300).fill(`account-public-network-access: "${value}"`);
      await waitForSquiggles(document, ...all("Enabled"));
      for (let edit = 0; edit < 40; edit++) {
        await insertLine(document, `"tag${edit}": "🎨",`);
        await pause(edit % 4 === 0 ? 60 : 5);
      }
      await waitForSquiggles(document, ...all("Enabled"));
      await replaceText(document, '"publicNetworkAccess": "Enabled"', '"publicNetworkAccess": "Disabled"');
      await waitForSquiggles(document, ...all("Enabled").slice(1));
      await pause(500);
      assert.equal(diagnosticsOf(document.uri).length, 299, "nothing comes back later");
    });

    test("in all this time no finding was there twice", () => {
      assert.deepEqual(doubled, []);
    });
  });
}

/** The findings of a document that are there more than once. */
function repeatedAt(uri: Uri): string[] {
  const findings = diagnosticsOf(uri).map(({ code, range, message }) =>
    JSON.stringify([uri.path, code, range, message]),
  );
  return findings.filter((finding, index) => findings.indexOf(finding) !== index);
}

/** A template with this many accounts, one wrong value each. */
function largeTemplate(count: number): string {
  const resources = Array.from({ length: count }, (_, index) => ({
    type: "Microsoft.Batch/batchAccounts",
    apiVersion: "2024-07-01",
    name: `render${index}`,
    location: "westeurope",
    properties: { publicNetworkAccess: "Enabled" },
  }));
  return `{\n  "contentVersion": "1.0.0.0",\n  "resources": ${JSON.stringify(resources, undefined, 2)}\n}\n`;
}

async function insertLine({ uri }: TextDocument, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(uri, new Range(1, 0, 1, 0), `  ${text}\n`);
  await workspace.applyEdit(edit);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
