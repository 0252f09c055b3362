// The language status, the choice of parameter files, and documents that lie in no folder.
import assert from "node:assert/strict";
import {
  commands,
  type Disposable,
  EventEmitter,
  type FileChangeEvent,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  Uri,
  window,
  workspace,
} from "vscode";
import { inWindow, screenshot } from "./screenshot.ts";
import { closeAll, open, openCopy, openText, pause, ruleOf, waitForDiagnostics, workspaceFile } from "./support.ts";

const access = "account-public-network-access";
const updates = "pool-auto-os-upgrade-windows-updates";

export function statusSuite(): void {
  suite("status and parameter files", () => {
    teardown(async () => {
      await closeAll();
      await commands.executeCommand("notifications.clearAll");
    });

    test("the language status tells of a template and its parameter file", async () => {
      const document = await open("samples/insecure/azuredeploy.json");
      await waitForDiagnostics(document.uri, ({ length }) => length > 0);
      await lookAtStatus((text) => {
        assert.match(text, /ARM template · 1 account · 2 pools/);
        assert.match(text, /Parameter file: azuredeploy\.parameters\.json/);
        assert.match(text, /No findings are suppressed/);
      });
      await screenshot("language-status");
    });

    test("it follows the editor, and tells of a parameter file which template it is for", async () => {
      const document = await open("samples/insecure/azuredeploy.parameters.json");
      await waitForDiagnostics(document.uri, ({ length }) => length > 0);
      await lookAtStatus((text) => assert.match(text, /Parameter file.*Azure Batch.*Values for azuredeploy\.json/s));
      await screenshot("language-status-parameters");
    });

    test("other JSON files have no status of ours", async () => {
      await openText("plain.json", '{ "name": "nothing of ours" }');
      await pause(500);
      await lookAtStatus((text) => assert.doesNotMatch(text, /Azure Batch|suppressed/));
      await screenshot("language-status-none");
    });

    test("a parameter file is chosen, remembered in the project file, and used", async () => {
      const { uri } = await openCopy(
        "chosen",
        "samples/insecure/azuredeploy.json",
        "samples/insecure/azuredeploy.parameters.json",
      );
      await waitForDiagnostics(uri, (all) => all.some((each) => ruleOf(each) === updates));
      const off = parameters(false);
      await workspace.fs.writeFile(workspaceFile("copies/chosen/production.json"), new TextEncoder().encode(off));
      const project = workspaceFile(".batchguard.json");
      const choosing = commands.executeCommand("batchguard.chooseParameterFile");
      await waitForRow("production.json");
      await screenshot("choose-parameter-file");
      await commands.executeCommand("workbench.action.quickOpenSelectNext");
      await commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
      await waitForRow("Create");
      await screenshot("create-project-file");
      await commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
      await choosing;
      const written = JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(project)));
      assert.deepEqual(written, {
        parameterFiles: { "copies/chosen/azuredeploy.json": ["copies/chosen/production.json"] },
      });
      await waitForDiagnostics(uri, (all) => !all.some((each) => ruleOf(each) === updates));
      await workspace.fs.delete(project);
      await waitForDiagnostics(uri, (all) => all.some((each) => ruleOf(each) === updates));
    });
  });

  suite("everywhere", () => {
    let provider: Disposable;
    suiteSetup(() => {
      provider = workspace.registerFileSystemProvider("batchmem", createMemory(), { isCaseSensitive: true });
    });
    suiteTeardown(() => provider.dispose());
    teardown(closeAll);

    test("an untitled document is checked", async () => {
      const content = new TextDecoder().decode(
        await workspace.fs.readFile(workspaceFile("samples/insecure/pool.json")),
      );
      const document = await workspace.openTextDocument({ language: "json", content });
      await window.showTextDocument(document);
      await waitForDiagnostics(document.uri, ({ length }) => length === 2);
      await commands.executeCommand("batchguard.chooseParameterFile");
    });

    test("a file of a virtual file system is checked with the parameter file beside it, outside of every folder", async () => {
      const uri = Uri.parse("batchmem:/deploy/azuredeploy.json");
      assert.equal(workspace.getWorkspaceFolder(uri), undefined);
      await window.showTextDocument(await workspace.openTextDocument(uri));
      const found = await waitForDiagnostics(uri, (all) => all.some((each) => ruleOf(each) === access));
      const file = found.find((each) => ruleOf(each) === access)?.relatedInformation?.[0]?.location.uri;
      assert.equal(file?.toString(), "batchmem:/deploy/azuredeploy.parameters.json");
      const parameterUri = Uri.parse("batchmem:/deploy/azuredeploy.parameters.json");
      await window.showTextDocument(await workspace.openTextDocument(parameterUri));
      await waitForDiagnostics(parameterUri, (all) => all.some((each) => ruleOf(each) === access));
    });
  });
}

/** Waits for a row of the list that is open; a host that can't look waits long enough. */
async function waitForRow(text: string): Promise<void> {
  const found = await inWindow({ wait: `.quick-input-list [aria-label*="${text}"]` });
  await pause(found === undefined ? 2000 : 100);
}

/** Looks at what stands behind the braces in the status bar, which a click on them opens, if the host can do that. */
export async function lookAtStatus(check: (text: string) => void): Promise<void> {
  await pause(300);
  await inWindow({ click: '[id="status.languageStatus"]' });
  const text = await inWindow({ read: "div:has(> .hover-language-status)" });
  if (text !== undefined) check(text);
}

const schemas = "https://schema.management.azure.com/schemas/2019-04-01";

function parameters(upgrade: boolean): string {
  const values = { batchAccountName: { value: "renderfarm" }, automaticOsUpgrade: { value: upgrade } };
  return JSON.stringify({
    $schema: `${schemas}/deploymentParameters.json#`,
    contentVersion: "1.0.0.0",
    parameters: values,
  });
}

/** A file system with one folder, which nobody writes to. */
function createMemory(): FileSystemProvider {
  const account = {
    type: "Microsoft.Batch/batchAccounts",
    apiVersion: "2024-07-01",
    name: "farm",
    location: "westeurope",
    properties: { publicNetworkAccess: "[parameters('access')]" },
  };
  const files: Readonly<Record<string, object>> = {
    "/deploy/azuredeploy.json": {
      $schema: `${schemas}/deploymentTemplate.json#`,
      contentVersion: "1.0.0.0",
      parameters: { access: { type: "string" } },
      resources: [account],
    },
    "/deploy/azuredeploy.parameters.json": {
      $schema: `${schemas}/deploymentParameters.json#`,
      contentVersion: "1.0.0.0",
      parameters: { access: { value: "Enabled" } },
    },
  };
  const read = ({ path }: Uri) => {
    const content = files[path];
    if (content === undefined) throw FileSystemError.FileNotFound(path);
    return new TextEncoder().encode(JSON.stringify(content, null, 2));
  };
  const refuse = () => {
    throw FileSystemError.NoPermissions();
  };
  return {
    onDidChangeFile: new EventEmitter<FileChangeEvent[]>().event,
    watch: () => ({ dispose() {} }),
    stat: (uri) =>
      uri.path === "/" || uri.path === "/deploy"
        ? { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 }
        : { type: FileType.File, ctime: 0, mtime: 0, size: read(uri).length },
    readDirectory: ({ path }) => Object.keys(files).map((name) => [name.slice(path.length + 1), FileType.File]),
    readFile: read,
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
}
