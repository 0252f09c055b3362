// Quick fixes over the wire: which are offered, for which diagnostics, and what they do to the text.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { CodeAction, TextEdit } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { quickFixes } from "../../server/src/assist/quick-fixes.ts";
import type { PlannedFix } from "../../server/src/lint/finding.ts";
import type { LintResult } from "../../server/src/lint/lint-result.ts";
import { defaultSettings } from "../../server/src/lint/settings.ts";
import { message } from "../../server/src/text/message.ts";
import { ableClient, startClient, type TestClient } from "./client.ts";
import { fakeEngine, lintWords } from "./fake-engine.ts";

const uri = "file:///project/pool.json";
const request = { file: uri, settings: defaultSettings, today: "2026-11-21" };
const parameters = "file:///project/parameters.json";

async function start(t: { after(end: () => void): void }, text: string): Promise<TestClient> {
  const client = await startClient();
  t.after(() => client.end());
  await client.open(uri, text);
  return client;
}

describe("quick fixes", () => {
  test("mend the diagnostics they are asked for, by an edit of this version", async (t) => {
    const client = await start(t, "Batch\nbad ugly");
    const [bad] = await client.diagnostics(uri);
    assert.ok(bad);
    const actions = await client.actions(uri, [bad]);
    assert.deepEqual(actions, [
      {
        title: "Replace by good",
        kind: "quickfix",
        diagnostics: [bad],
        isPreferred: true,
        edit: {
          documentChanges: [{ textDocument: { uri, version: 1 }, edits: [{ range: bad.range, newText: "good" }] }],
        },
      },
    ]);
  });

  test("of several diagnostics prefer one, a safe one if there is any", async (t) => {
    const client = await start(t, "Batch\nugly bad");
    const diagnostics = await client.diagnostics(uri);
    const preferred = async (asked: typeof diagnostics) =>
      (await client.actions(uri, asked)).filter(({ isPreferred }) => isPreferred).map(({ title }) => title);
    assert.deepEqual(await preferred(diagnostics), ["Replace by good"]);
    const ugly = diagnostics.filter(({ code }) => code === "no-ugly");
    assert.deepEqual(await preferred(ugly), ["Replace by named <name>"]);
  });

  test("of a rule that is broken in several places come for all of them at once", async (t) => {
    const text = "Batch\nbad badly bad\r\nugly bad";
    const client = await start(t, text);
    const [first] = await client.diagnostics(uri);
    assert.ok(first);
    const [, all] = await client.actions(uri, [first]);
    assert.equal(all?.title, "Fix all safely fixable problems of 'no-bad' in this file");
    assert.equal(apply(text, all), "Batch\ngood badly good\r\nugly good");
  });

  test("are made from the text of now: a diagnostic of an older text finds none", async (t) => {
    const client = await start(t, "Batch\nbad");
    const [bad] = await client.diagnostics(uri);
    assert.ok(bad);
    await client.change(uri, 2, "\n", { start: { line: 0, character: 5 }, end: { line: 0, character: 5 } });
    assert.deepEqual(await client.actions(uri, [bad]), []);
    const [moved] = await client.actions(uri, await client.diagnostics(uri));
    assert.equal(apply("Batch\n\nbad", moved), "Batch\n\ngood");
  });

  test("are not made for diagnostics of others", async (t) => {
    const client = await start(t, "Batch\nbad");
    const [bad] = await client.diagnostics(uri);
    assert.ok(bad);
    assert.deepEqual(await client.actions(uri, [{ ...bad, source: "json" }]), []);
    assert.deepEqual(await client.actions(uri, []), []);
    assert.deepEqual(await client.actions(uri, [bad], ["refactor"]), []);
    assert.equal((await client.actions(uri, [bad], ["quickfix"])).length, 1);
  });

  test("are found for a diagnostic whose columns have become bytes, as from Neovim 0.7", async (t) => {
    const text = "Batch\nプール😀 bad, bad";
    const client = await start(t, text);
    const [bad] = await client.diagnostics(uri);
    assert.ok(bad);
    assert.equal(bad.range.start.character, 6);
    const inBytes = { start: { line: 1, character: 14 }, end: { line: 1, character: 17 } };
    const [action, ...others] = await client.actions(uri, [{ ...bad, range: inBytes }]);
    assert.equal(apply(text, action), "Batch\nプール😀 good, bad");
    assert.equal(others.length, 1, "all of the rule");
    assert.deepEqual(await client.actions(uri, [{ ...bad, range: { ...inBytes, start: bad.range.start } }]), []);
  });

  test("edit the parameter file, with its version if it is open", async (t) => {
    const client = await start(t, "Batch old");
    await client.open(parameters, "{\n old }", 7);
    const [action] = await client.actions(uri, await client.diagnostics(uri));
    const range = { start: { line: 1, character: 1 }, end: { line: 1, character: 4 } };
    assert.deepEqual(action?.edit, {
      documentChanges: [{ textDocument: { uri: parameters, version: 7 }, edits: [{ range, newText: "new" }] }],
    });
  });

  test("are plain changes for clients without versions", async (t) => {
    const capabilities = { ...ableClient, workspace: {} };
    const client = await startClient({ capabilities });
    t.after(() => client.end());
    await client.open(uri, "Batch bad");
    const diagnostics = await client.diagnostics(uri);
    const [action] = await client.actions(uri, diagnostics);
    assert.deepEqual(action?.edit, { changes: { [uri]: [{ range: diagnostics[0]?.range, newText: "good" }] } });
  });

  test("have what is to be filled in selected, where the client can", async (t) => {
    const text = "Batch\nan ugly one";
    const client = await startClient({ initializationOptions: { selectPlaceholder: true } });
    t.after(() => client.end());
    await client.open(uri, text);
    const [action] = await client.actions(uri, await client.diagnostics(uri));
    assert.equal(action?.command?.command, "batchguard.selectPlaceholder");
    const [target, range] = action.command.arguments ?? [];
    assert.equal(target, uri);
    const after = TextDocument.create(uri, "json", 2, apply(text, action));
    assert.equal(after.getText(range), "<name>");
    const plain = await start(t, text);
    const [withoutCommand] = await plain.actions(uri, await plain.diagnostics(uri));
    assert.equal(withoutCommand?.command, undefined);
  });
});

describe("among quick fixes", () => {
  const fixAt = (start: number, end: number): PlannedFix => ({
    title: message("fake.fix", "Mend it"),
    safe: true,
    edits: [{ file: uri, edits: [{ span: { start, end }, newText: "x" }] }],
  });
  const resultOf = (...fixes: PlannedFix[]): LintResult => {
    const result = lintWords({
      ...request,
      sources: { files: new Map([[uri, "bad ".repeat(fixes.length)]]), folders: new Map() },
    });
    return { ...result, findings: result.findings.map((finding, i) => ({ ...finding, fixes: fixes.slice(i, i + 1) })) };
  };

  test("those that are one and the same are one, for all their findings", () => {
    const result = resultOf(fixAt(0, 2), fixAt(0, 2), fixAt(5, 6));
    const fixes = quickFixes(result, result.findings.slice(0, 2));
    assert.deepEqual(
      fixes.map(({ findings, preferred }) => [findings.length, preferred]),
      [
        [2, true],
        [2, false],
      ],
    );
  });

  test("those that touch are not applied together", () => {
    const result = resultOf(fixAt(4, 6), fixAt(6, 6), fixAt(0, 2), fixAt(1, 3), fixAt(9, 10));
    const all = quickFixes(result, result.findings).at(-1);
    const spans = all?.edits.flatMap(({ edits }) => edits.map(({ span }) => [span.start, span.end]));
    assert.deepEqual(spans, [
      [0, 2],
      [4, 6],
      [9, 10],
    ]);
  });
});

describe("fix all", () => {
  test("comes for its kind only, and applies the safe fixes of this document until none is left", async (t) => {
    const text = "Batch bad ugly\nold bad";
    const worse = fakeEngine.lint;
    // The fix of one word brings up another one.
    const lint: typeof worse = (request) => {
      const result = worse(request);
      const deeper = (newText: string) => newText.replace("good", result.findings.length > 2 ? "bad2 bad" : "good");
      return {
        ...result,
        findings: result.findings.map((finding) => ({
          ...finding,
          fixes: finding.fixes.map((fix) => ({
            ...fix,
            edits: fix.edits.map(({ file, edits }) => ({
              file,
              edits: edits.map(({ span, newText }) => ({
                span,
                newText: finding.span.start === 6 ? deeper(newText) : newText,
              })),
            })),
          })),
        })),
      };
    };
    const client = await startClient({ runtime: { engine: { ...fakeEngine, lint } } });
    t.after(() => client.end());
    await client.open(parameters, "old");
    await client.open(uri, text);
    assert.deepEqual(await client.actions(uri, []), []);
    for (const only of ["source.fixAll.batchguard", "source.fixAll", "source"]) {
      const [action, ...others] = await client.actions(uri, [], [only]);
      assert.deepEqual([action?.kind, others], ["source.fixAll.batchguard", []]);
      assert.equal(apply(text, action), "Batch bad2 good ugly\nold good");
      assert.ok(action?.edit?.documentChanges?.every((change) => "edits" in change && change.textDocument.uri === uri));
    }
    assert.deepEqual(await client.actions(uri, [], ["source.fixAll.eslint"]), []);
    assert.deepEqual(await client.actions(uri, [], ["source.organizeImports"]), []);
  });

  test("does not come where nothing can be fixed", async (t) => {
    const client = await start(t, "Batch ugly hidden");
    assert.deepEqual(await client.actions(uri, [], ["source.fixAll.batchguard"]), []);
  });
});

function apply(text: string, action: CodeAction | undefined): string {
  const edits = (action?.edit?.documentChanges ?? []).flatMap((change) =>
    "edits" in change && change.textDocument.uri === uri ? change.edits : [],
  );
  return TextDocument.applyEdits(TextDocument.create(uri, "json", 1, text), edits as TextEdit[]);
}
