// The workspace check: what it finds in files that nobody has open, and that this stays true and is never said twice.
import assert from "node:assert/strict";
import { commands, type Diagnostic, languages, type Uri, workspace } from "vscode";
import type { Summary } from "../../../client/src/workspace-check/workspace-check.ts";
import { inWindow, screenshot } from "./screenshot.ts";
import {
  closeAll,
  diagnosticsOf,
  open,
  pause,
  poll,
  replaceText,
  ruleOf,
  waitForDiagnostics,
  workspaceFile,
} from "./support.ts";

const sample = "samples/insecure/pool.json";
const access = "account-public-network-access";

export function workspaceCheckSuite(): void {
  suite("workspace check", () => {
    suiteSetup(() => workspace.fs.createDirectory(workspaceFile("checked")));
    teardown(async () => {
      await closeAll();
      await commands.executeCommand("batchguard.clearWorkspaceFindings");
      await commands.executeCommand("notifications.clearAll");
      await commands.executeCommand("workbench.action.closePanel");
    });
    suiteTeardown(() => workspace.fs.delete(workspaceFile("checked"), { recursive: true }));

    test("finds what is wrong in files that are not open, and says how much", async () => {
      await write("node_modules/some/pool.json", await read(sample));
      await write("checked/hidden/pool.json", await read(sample));
      const undo = await exclude({ "**/hidden": true });
      const summary = await check();
      assert.equal(summary.checked, summary.files);
      assert.ok(summary.recognised >= 10 && summary.recognised < summary.files, JSON.stringify(summary));
      assert.equal(summary.findings, shownFindings().length);
      assert.equal(rulesIn(workspaceFile(sample)).length, 2);
      for (const name of ["node_modules/some/pool.json", "checked/hidden/pool.json"]) {
        assert.deepEqual(rulesIn(workspaceFile(name)), [], name);
      }
      await commands.executeCommand("workbench.actions.view.problems");
      await commands.executeCommand("notifications.showList");
      await pause(300);
      await screenshot("workspace-check");
      await commands.executeCommand("notifications.hideList");
      await undo();
      await workspace.fs.delete(workspaceFile("node_modules"), { recursive: true });
    });

    test("shows the same as the open file does, and never both", async () => {
      await check();
      const uri = workspaceFile(sample);
      const before = diagnosticsOf(uri).map(plain);
      assert.equal(before.length, 2);
      const counts: number[] = [];
      const listener = languages.onDidChangeDiagnostics(() => counts.push(diagnosticsOf(uri).length));
      const document = await open(sample);
      await pause(1000);
      assert.deepEqual((await waitForDiagnostics(uri, ({ length }) => length === 2)).map(plain), before);
      await replaceText(document, "{", "{ ");
      await pause(500);
      await closeAll();
      await waitForDiagnostics(uri, ({ length }) => length === 2);
      await pause(1000);
      listener.dispose();
      assert.deepEqual(diagnosticsOf(uri).map(plain), before);
      assert.ok(Math.max(...counts) <= 2, `as many as ${Math.max(...counts)} at a time`);
    });

    test("is taken away by its command, the open files' own findings are not", async () => {
      await check();
      const document = await open(sample);
      await waitForDiagnostics(document.uri, ({ length }) => length === 2);
      await commands.executeCommand("batchguard.clearWorkspaceFindings");
      assert.deepEqual(
        shownFindings().filter(([uri]) => uri.toString() !== document.uri.toString()),
        [],
      );
      assert.equal(diagnosticsOf(document.uri).length, 2);
    });

    test("follows files that are written, made and deleted", async () => {
      const uri = workspaceFile("checked/pool.json");
      await check();
      await write("checked/pool.json", await read(sample));
      await waitForRules(uri, 2);
      await write("checked/pool.json", "{}");
      await waitForRules(uri, 0);
      await write("checked/pool.json", await read(sample));
      await waitForRules(uri, 2);
      await workspace.fs.delete(uri);
      await waitForRules(uri, 0);
    });

    test("follows the parameter file of a template, on the disk and while it is being written", async () => {
      const template = workspaceFile("checked/azuredeploy.json");
      const parameters = workspaceFile("checked/azuredeploy.parameters.json");
      await write("checked/azuredeploy.json", accountTemplate);
      await write("checked/azuredeploy.parameters.json", parameterFile("Enabled"));
      await check();
      assert.deepEqual(rulesIn(template), [access]);
      assert.deepEqual(rulesIn(parameters), [access], "it is mirrored where the value stands");
      await write("checked/azuredeploy.parameters.json", parameterFile("Disabled"));
      await waitForRules(template, 0);
      await waitForRules(parameters, 0);
      const document = await open("checked/azuredeploy.parameters.json");
      await replaceText(document, "Disabled", "Enabled");
      await waitForRules(template, 1);
      await waitForRules(parameters, 1);
      const [mirrored] = diagnosticsOf(parameters);
      assert.equal(mirrored && document.getText(mirrored.range), '"Enabled"');
      assert.equal(mirrored?.relatedInformation?.[0]?.location.uri.toString(), template.toString());
      await commands.executeCommand("workbench.actions.view.problems");
      await commands.executeCommand("editor.action.marker.next");
      await screenshot("mirrored-finding");
      await commands.executeCommand("closeMarkersNavigation");
    });

    test("follows the project file", async () => {
      await write("checked/azuredeploy.json", accountTemplate);
      await write("checked/azuredeploy.parameters.json", parameterFile("Enabled"));
      const template = workspaceFile("checked/azuredeploy.json");
      await check();
      assert.deepEqual(rulesIn(template), [access]);
      const ignore = [{ files: "**/*.json", rules: "*", reason: "A test." }];
      await write("checked/.batchguard.json", JSON.stringify({ ignore }));
      await waitForRules(template, 0);
      await workspace.fs.delete(workspaceFile("checked/.batchguard.json"));
      await waitForRules(template, 1);
    });

    test("leaves what it has found when it is stopped", async function () {
      this.timeout(60_000);
      // They take so long together that there is time to stop, however slow the window is.
      const { resources, ...template } = JSON.parse(await read("samples/insecure/azuredeploy.json"));
      const text = JSON.stringify({ ...template, resources: Array.from({ length: 100 }, () => resources).flat() });
      await Promise.all(Array.from({ length: 300 }, (_, i) => write(`checked/many/template${i}.json`, text)));
      const running = check();
      await poll(
        "the first finding",
        () => shownFindings().length,
        (length) => length > 0,
      );
      await commands.executeCommand("notifications.showList");
      await screenshot("workspace-check-progress");
      const clicked = await inWindow({ click: ".notifications-center .notification-list-item .monaco-text-button" });
      // No host that could click: this stops it too.
      if (clicked === undefined) await commands.executeCommand("batchguard.clearWorkspaceFindings");
      const { files, checked, findings, isStopped } = await running;
      assert.ok(isStopped && checked < files, `${checked} of ${files}`);
      assert.ok(findings > 0);
      if (clicked !== undefined) assert.ok(shownFindings().length > 0);
      await pause(500);
      await commands.executeCommand("notifications.showList");
      await screenshot("workspace-check-stopped");
      await commands.executeCommand("batchguard.clearWorkspaceFindings");
      const again = check();
      await poll(
        "the first finding",
        () => shownFindings().length,
        (length) => length > 0,
      );
      await commands.executeCommand("batchguard.clearWorkspaceFindings");
      assert.ok((await again).isStopped, "clearing stops a check too");
      assert.deepEqual(shownFindings(), []);
    });
  });
}

async function check(): Promise<Summary> {
  return commands.executeCommand<Summary>("batchguard.checkWorkspace");
}

/** All our findings that are shown now, each with its file. */
function shownFindings(): readonly (readonly [Uri, Diagnostic])[] {
  return languages
    .getDiagnostics()
    .flatMap(([uri, all]) => all.filter(({ source }) => source === "batchguard").map((each) => [uri, each] as const));
}

function rulesIn(uri: Uri): readonly string[] {
  return diagnosticsOf(uri).map(ruleOf);
}

async function waitForRules(uri: Uri, count: number): Promise<void> {
  await waitForDiagnostics(uri, ({ length }) => length === count);
}

function plain({ range, message, severity, source, code, tags, relatedInformation }: Diagnostic): string {
  const related = relatedInformation?.map(({ location, message: text }) => [
    location.uri.toString(),
    location.range,
    text,
  ]);
  const link = typeof code === "object" ? [code.value, code.target.toString()] : code;
  return JSON.stringify({ range, message, severity, source, link, tags, related });
}

async function exclude(globs: Readonly<Record<string, boolean>>): Promise<() => Promise<void>> {
  const update = async (value: object | undefined) =>
    workspace.getConfiguration("search").update("exclude", value, false);
  await update(globs);
  return () => update(undefined);
}

async function read(name: string): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(workspaceFile(name)));
}

async function write(name: string, text: string): Promise<void> {
  await workspace.fs.writeFile(workspaceFile(name), new TextEncoder().encode(text));
}

const schemas = "https://schema.management.azure.com/schemas/2019-04-01";

const accountTemplate = `{
  "$schema": "${schemas}/deploymentTemplate.json#",
  "contentVersion": "1.0.0.0",
  "parameters": { "access": { "type": "string" } },
  "resources": [
    {
      "type": "Microsoft.Batch/batchAccounts",
      "apiVersion": "2024-07-01",
      "name": "farm",
      "location": "westeurope",
      "properties": { "publicNetworkAccess": "[parameters('access')]" }
    }
  ]
}
`;

function parameterFile(value: string): string {
  return `{
  "$schema": "${schemas}/deploymentParameters.json#",
  "contentVersion": "1.0.0.0",
  "parameters": {
    "access": { "value": "${value}" }
  }
}
`;
}
