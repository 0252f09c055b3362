// What the client is told of its documents, and the choice of parameter files.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as clientNames from "../../client/src/protocol.ts";
import { createServerRuntime } from "../../server/src/hosts/server-runtime.ts";
import type { ParameterFiles, ParameterFilesEdit } from "../../server/src/lsp/protocol.ts";
import * as serverNames from "../../server/src/lsp/protocol.ts";
import { applyEdits } from "../../server/src/text/apply-edits.ts";
import { createLineIndex } from "../../server/src/text/line-index.ts";
import { startClient } from "./client.ts";
import {
  accountTemplate,
  parameterFile,
  parameters,
  projectFile,
  rule,
  startWorkspace,
  template,
} from "./workspace.ts";

const both = { [template]: accountTemplate(), [parameters]: parameterFile("Enabled") };
const parametersPlace = { uri: parameters, name: "azuredeploy.parameters.json" };

test("client and server have the same names", () => {
  const names = ({ checkFileRequest, outdatedNotification, statusNotification, ...others }: typeof serverNames) => {
    const { parameterFilesRequest, chooseParameterFilesRequest } = others;
    return [
      checkFileRequest,
      outdatedNotification,
      statusNotification,
      parameterFilesRequest,
      chooseParameterFilesRequest,
    ];
  };
  assert.deepEqual(names(serverNames), names({ ...serverNames, ...clientNames }));
});

describe("the status of a document", () => {
  test("counts accounts and pools, and names the parameter file", async (t) => {
    const { client, statuses } = await startWorkspace(t, both);
    await client.open(template, accountTemplate());
    await client.diagnostics(template);
    assert.deepEqual(statuses, [
      {
        uri: template,
        status: {
          kind: "arm-template",
          accounts: 1,
          pools: 0,
          parameterFiles: [parametersPlace],
          templates: [],
          suppressed: 0,
          notes: [],
        },
      },
    ]);
  });

  test("follows the text, and ends with the last word of Batch", async (t) => {
    const { client, statuses } = await startWorkspace(t, both);
    const marked = accountTemplate().replace(
      '"publicNetworkAccess"',
      `// batchguard-disable-next-line ${rule}: Intended.\n"publicNetworkAccess"`,
    );
    await client.open(template, marked);
    await client.diagnostics(template);
    assert.equal(statuses.at(-1)?.status?.suppressed, 1);
    await client.change(template, 2, "{}");
    await client.diagnostics(template);
    assert.deepEqual(statuses.at(-1), { uri: template, status: null });
    await client.change(template, 3, "[]");
    await client.diagnostics(template);
    assert.equal(statuses.length, 2, "it is said once");
  });

  test("of a parameter file names the template", async (t) => {
    const { client, statuses } = await startWorkspace(t, both);
    await client.open(parameters, parameterFile("Enabled"));
    await client.diagnostics(parameters);
    const { kind, templates } = statuses.at(-1)?.status ?? {};
    assert.deepEqual([kind, templates], ["arm-parameters", [{ uri: template, name: "azuredeploy.json" }]]);
  });

  test("has the notes, which are in the log too", async (t) => {
    const more = { "file:///project/azuredeploy.parameters.dev.json": parameterFile("Disabled") };
    const { client, statuses } = await startWorkspace(t, { ...both, ...more });
    await client.open(template, accountTemplate());
    await client.diagnostics(template);
    const [note = "", ...others] = statuses.at(-1)?.status?.notes ?? [];
    assert.deepEqual(others, []);
    assert.match(note, /azuredeploy\.parameters\.dev\.json/);
    await client.until(() => client.log.some((line) => line.includes(note)));
  });

  test("is not sent to a client that shows none", async (t) => {
    const client = await startClient({ runtime: createServerRuntime() });
    t.after(() => client.end());
    let told = 0;
    client.connection.onNotification("batchguard/status", () => void told++);
    await client.open(template, accountTemplate());
    await client.diagnostics(template);
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await client.arrived();
    assert.equal(told, 0);
  });
});

describe("the choice of a parameter file", () => {
  const other = "file:///project/parameters/production.json";
  const files = { ...both, [other]: parameterFile("Disabled"), "file:///project/package.json": "{}" };

  async function start(t: { after(end: () => void): void }, more: Readonly<Record<string, string>> = {}) {
    const workspace = await startWorkspace(t, { ...files, ...more });
    const { client } = workspace;
    const { connection } = client;
    const ask = () => connection.sendRequest<ParameterFiles | null>("batchguard/parameterFiles", { uri: template });
    const choose = (chosen: readonly string[] | null, uri = template) =>
      connection.sendRequest<ParameterFilesEdit<never>>("batchguard/chooseParameterFiles", { uri, files: chosen });
    /** The project file after the choice. */
    const written = async (chosen: readonly string[] | null) => {
      const answer = await choose(chosen);
      assert.ok("edits" in answer, JSON.stringify(answer));
      const text = workspace.files.get(answer.uri) ?? "";
      const { offset } = createLineIndex(text);
      const edits = (answer.edits as readonly { range: { start: never; end: never }; newText: string }[]).map(
        ({ range, newText }) => ({ span: { start: offset(range.start), end: offset(range.end) }, newText }),
      );
      return applyEdits(text, edits);
    };
    await client.open(template, accountTemplate());
    return { ...workspace, ask, choose, written };
  }

  test("is among the files near the template that are parameter files", async (t) => {
    const { ask } = await start(t);
    assert.deepEqual(await ask(), {
      isChosen: false,
      inUse: [parametersPlace],
      candidates: [parametersPlace, { uri: other, name: "parameters/production.json" }],
      projectFile: { uri: projectFile, exists: false },
    });
  });

  test("is written into a new project file, and counts", async (t) => {
    const { ask, written, write, client } = await start(t);
    const text = await written([other]);
    assert.deepEqual(JSON.parse(text), { parameterFiles: { "azuredeploy.json": ["parameters/production.json"] } });
    assert.equal((await client.diagnostics(template)).filter(({ code }) => code === rule).length, 1);
    await write(projectFile, text);
    assert.equal((await client.diagnostics(template)).filter(({ code }) => code === rule).length, 0);
    const answer = await ask();
    assert.deepEqual([answer?.isChosen, answer?.projectFile?.exists], [true, true]);
    assert.deepEqual(answer?.inUse, [{ uri: other, name: "parameters/production.json" }]);
  });

  test("keeps the comments of the project file, and is taken back", async (t) => {
    const project = '{\n  // Ours.\n  "profile": "strict"\n}\n';
    const { written, files: disk } = await start(t, { [projectFile]: project });
    const none = await written([]);
    assert.equal(
      none,
      '{\n  // Ours.\n  "profile": "strict",\n  "parameterFiles": {\n    "azuredeploy.json": []\n  }\n}\n',
    );
    disk.set(projectFile, none);
    const replaced = await written([other]);
    assert.match(replaced, /\/\/ Ours\.[\s\S]*"azuredeploy\.json": \[\s*"parameters\/production\.json"\s*\]/);
    disk.set(projectFile, replaced);
    assert.match(await written(null), /\/\/ Ours\.[\s\S]*"parameterFiles": \{\s*\}/);
  });

  test("is refused with a reason where it can't be written", async (t) => {
    const { choose, client } = await start(t, { [projectFile]: "[]" });
    assert.deepEqual(await choose([other]), {
      refused: "'.batchguard.json' can't be edited because it is no valid JSON object.",
    });
    const outside = await choose(["file:///elsewhere/p.json"]);
    assert.ok("refused" in outside && outside.refused.includes("'../elsewhere/p.json'"));
    await client.open("untitled:Untitled-1", accountTemplate());
    const unsaved = await choose([other], "untitled:Untitled-1");
    assert.ok("refused" in unsaved && /^Save the template first/.test(unsaved.refused));
  });

  test("is nothing for a document that is no template", async (t) => {
    const { client } = await start(t);
    await client.open("file:///project/package.json", "{}");
    const answer = await client.connection.sendRequest("batchguard/parameterFiles", {
      uri: "file:///project/package.json",
    });
    assert.equal(answer, null);
  });
});
