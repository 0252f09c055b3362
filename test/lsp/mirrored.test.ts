// What the values of a parameter file cause is shown in it too, at the value, as long as it holds.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Diagnostic } from "vscode-languageserver/node";
import { pushedClient } from "./client.ts";
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

/** The text that a diagnostic underlines. */
function underlined(text: string, { range: { start, end } }: Diagnostic): string {
  const line = text.split("\n")[start.line] ?? "";
  assert.equal(start.line, end.line);
  return line.slice(start.character, end.character);
}

const ofRule = (diagnostics: readonly Diagnostic[]) => diagnostics.filter(({ code }) => code === rule);

describe("a parameter file that is opened alone", () => {
  test("shows at its value what that causes in the template, and leads there", async (t) => {
    const { client, files } = await startWorkspace(t, both);
    const text = files.get(parameters) ?? "";
    await client.open(parameters, text);
    const [found, ...others] = ofRule(await client.diagnostics(parameters));
    assert.ok(found);
    assert.deepEqual(others, []);
    assert.equal(underlined(text, found), '"Enabled"');
    assert.match(String(found.message), /farm/);
    assert.equal(found.source, "batchguard");
    assert.ok(found.codeDescription?.href.startsWith("https://learn.microsoft.com/"));
    const [use] = found.relatedInformation ?? [];
    assert.equal(use?.location.uri, template);
    assert.match(use?.message ?? "", /^This is where the template uses the value\.$/);
    const templateText = files.get(template)?.split("\n")[use?.location.range.start.line ?? 0];
    assert.match(templateText ?? "", /"publicNetworkAccess": "\[parameters/);
  });

  test("says nothing once the value is right, and again when it is not", async (t) => {
    const { client, files } = await startWorkspace(t, both);
    await client.open(parameters, files.get(parameters) ?? "");
    assert.equal(ofRule(await client.diagnostics(parameters)).length, 1);
    await client.change(parameters, 2, parameterFile("Disabled"));
    assert.equal(ofRule(await client.diagnostics(parameters)).length, 0);
    await client.change(parameters, 3, parameterFile("Enabled"));
    assert.equal(ofRule(await client.diagnostics(parameters)).length, 1);
  });

  test("follows the template on the disk, its end and its coming", async (t) => {
    const { client, files, write } = await startWorkspace(t, both);
    await client.open(parameters, files.get(parameters) ?? "");
    assert.equal(ofRule(await client.diagnostics(parameters)).length, 1);
    await write(template, accountTemplate("Disabled"));
    assert.equal(ofRule(await client.diagnostics(parameters)).length, 0);
    await client.until(() => client.refreshes === 1);
    await write(template, null);
    assert.equal(ofRule(await client.diagnostics(parameters)).length, 0);
    await write(template, accountTemplate());
    assert.equal(ofRule(await client.diagnostics(parameters)).length, 1);
  });

  test("is sent what it causes where the client does not ask", async (t) => {
    const { client, files, write } = await startWorkspace(t, both, { capabilities: pushedClient });
    await client.open(parameters, files.get(parameters) ?? "");
    const last = () => ofRule(client.published.findLast(({ uri }) => uri === parameters)?.diagnostics ?? []);
    await client.until(() => last().length === 1);
    await write(template, accountTemplate("Disabled"));
    await client.until(() => last().length === 0);
  });
});

describe("a parameter file beside its open template", () => {
  test("follows the text of the template, and neither is told twice", async (t) => {
    const { client, files } = await startWorkspace(t, both);
    await client.open(template, files.get(template) ?? "");
    await client.open(parameters, files.get(parameters) ?? "");
    const counts = async () => [
      ofRule(await client.diagnostics(template)).length,
      ofRule(await client.diagnostics(parameters)).length,
    ];
    assert.deepEqual(await counts(), [1, 1]);
    await client.change(template, 2, accountTemplate("Disabled"));
    assert.deepEqual(await counts(), [0, 0]);
    await client.change(template, 3, accountTemplate("Enabled"));
    assert.deepEqual(await counts(), [1, 0], "the literal is no matter of the parameter file");
    await client.change(template, 4, accountTemplate());
    await client.change(parameters, 2, parameterFile("Disabled"));
    assert.deepEqual(await counts(), [0, 0]);
  });

  test("is not told what the template has read before", async (t) => {
    const { client, files, check } = await startWorkspace(t, both);
    await client.open(template, files.get(template) ?? "");
    assert.equal(ofRule(await client.diagnostics(template)).length, 1);
    // The notice of it is still on its way.
    files.set(parameters, parameterFile("Disabled"));
    assert.deepEqual((await check(parameters)).diagnostics, []);
  });

  test("offers the fix of the value there", async (t) => {
    const { client, files } = await startWorkspace(t, both);
    await client.open(parameters, files.get(parameters) ?? "");
    const found = ofRule(await client.diagnostics(parameters));
    const actions = await client.actions(parameters, found, ["quickfix"]);
    const edited = actions.flatMap(({ edit }) => edit?.documentChanges ?? []);
    assert.ok(edited.length > 0);
    for (const change of edited) {
      assert.ok("textDocument" in change);
      assert.equal(change.textDocument.uri, parameters);
    }
  });
});

describe("the template of a parameter file", () => {
  const elsewhere = "file:///project/environments/production.json";
  const used = (project: string) => ({
    [template]: accountTemplate(),
    [elsewhere]: parameterFile("Enabled"),
    [projectFile]: project,
  });

  test("is the one for which the project file chooses it", async (t) => {
    const project = '{ "parameterFiles": { "azuredeploy.json": ["environments/production.json"] } }';
    const { client, files } = await startWorkspace(t, used(project));
    await client.open(elsewhere, files.get(elsewhere) ?? "");
    assert.equal(ofRule(await client.diagnostics(elsewhere)).length, 1);
  });

  test("is none where another file was chosen", async (t) => {
    const project = '{ "parameterFiles": { "azuredeploy.json": ["environments/production.json"] } }';
    const texts = { ...used(project), [parameters]: parameterFile("Enabled") };
    const { client, statuses } = await startWorkspace(t, texts);
    await client.open(parameters, parameterFile("Enabled"));
    assert.deepEqual(await client.diagnostics(parameters), []);
    assert.deepEqual(statuses, []);
  });

  test("is the one that its metadata names", async (t) => {
    const file = "file:///project/test.params.json";
    const text = parameterFile("Enabled", { metadata: { template: "azuredeploy.json" } });
    const { client } = await startWorkspace(t, { [template]: accountTemplate(), [file]: text });
    await client.open(file, text);
    assert.equal(ofRule(await client.diagnostics(file)).length, 1);
  });

  test("is awaited where it does not exist yet", async (t) => {
    const project = '{ "parameterFiles": { "late/main.json": ["environments/production.json"] } }';
    const text = parameterFile("Enabled");
    const { client, write } = await startWorkspace(t, { [projectFile]: project, [elsewhere]: text });
    await client.open(elsewhere, text);
    assert.deepEqual(await client.diagnostics(elsewhere), []);
    await write("file:///project/unrelated/other.json", "{}");
    await client.arrived();
    await new Promise((resolve) => setTimeout(resolve, 250));
    assert.equal(client.refreshes, 0, "another file is of no interest");
    await write("file:///project/late/main.json", accountTemplate());
    await client.until(() => client.refreshes === 1);
    assert.equal(ofRule(await client.diagnostics(elsewhere)).length, 1);
  });

  test("is none where nothing of Batch is in it", async (t) => {
    const { client, statuses } = await startWorkspace(t, { ...both, [template]: '{ "resources": [] }' });
    await client.open(parameters, parameterFile("Enabled"));
    assert.deepEqual(await client.diagnostics(parameters), []);
    assert.deepEqual(statuses, []);
  });
});

test("a comment in the parameter file accepts what is shown there, and is not called unused", async (t) => {
  const { client } = await startWorkspace(t, both);
  const marked = parameterFile("Enabled").replace(
    '"access"',
    `// batchguard-disable-next-line ${rule}: Reached from a partner's site.\n"access"`,
  );
  const oneLine = marked.replace(/"access": \{\s*/, '"access": { ');
  await client.open(parameters, oneLine);
  assert.deepEqual(await client.diagnostics(parameters), []);
  await client.open(template, accountTemplate());
  assert.equal(ofRule(await client.diagnostics(template)).length, 1, "the mark is for its own file");
});
