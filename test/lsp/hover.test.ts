// Hovers over findings: what they say, and that nothing from a file becomes markup.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { MarkupContent } from "vscode-languageserver/node";
import { escapeMarkdown, markdownLink } from "../../server/src/text/markdown.ts";
import { createTranslator } from "../../server/src/text/message.ts";
import { ableClient, startClient } from "./client.ts";
import { fakeEngine } from "./fake-engine.ts";

const uri = "file:///project/pool.json";

describe("a hover", () => {
  test("says what is wrong, why it matters, and where to read on", async (t) => {
    const client = await startClient();
    t.after(() => client.end());
    await client.open(uri, "Batch\n bad");
    const hover = await client.hover(uri, 1, 2);
    assert.deepEqual(hover, {
      range: { start: { line: 1, character: 1 }, end: { line: 1, character: 4 } },
      contents: {
        kind: "markdown",
        value: [
          "**There should be no\\-bad**",
          "Why it matters: It \\<b\\>matters\\</b\\> to \\[everybody\\]\\(https\\://example.com\\).",
          "What to do: Replace by good",
          "Controls: MCSB NS\\-2",
          "Documentation: [https\\://example.com/no\\-bad](<https://example.com/no-bad>)",
        ].join("\n\n"),
      },
    });
  });

  test("is plain text where Markdown is not rendered", async (t) => {
    const client = await startClient({ capabilities: { ...ableClient, textDocument: { hover: {} } } });
    t.after(() => client.end());
    await client.open(uri, "Batch bad");
    const { contents } = (await client.hover(uri, 0, 6)) ?? {};
    assert.match((contents as MarkupContent).value, /^There should be no-bad\n\nWhy it matters: It <b>matters<\/b>/);
  });

  test("is in the language that the client asked for", async (t) => {
    const english = createTranslator("en");
    const client = await startClient({
      initializationOptions: { locale: "ja" },
      runtime: {
        translator: (locale) => (message) => `${locale}(${english(message)})`,
        readJapanese: () => ({}),
      },
    });
    t.after(() => client.end());
    await client.open(uri, "Batch bad");
    const { contents } = (await client.hover(uri, 0, 6)) ?? {};
    assert.match((contents as MarkupContent).value, /^\*\*ja\\\(There should be no\\-bad\\\)\*\*\n\nja\\\(Why/);
  });

  test("is there for visible findings only", async (t) => {
    const client = await startClient();
    t.after(() => client.end());
    await client.open(uri, "Batch hidden elsewhere bad");
    assert.equal(await client.hover(uri, 0, 0), null);
    assert.equal(await client.hover(uri, 0, 8), null);
    assert.notEqual(await client.hover(uri, 0, 26), null, "the end belongs to it");
  });

  test("tells of all findings at a place, and is about the smallest", async (t) => {
    const lint: typeof fakeEngine.lint = (request) => {
      const { findings, ...result } = fakeEngine.lint(request);
      return {
        ...result,
        findings: findings.map((each, i) => ({ ...each, span: { start: 0, end: i === 0 ? 20 : 9 } })),
      };
    };
    const client = await startClient({ runtime: { engine: { ...fakeEngine, lint } } });
    t.after(() => client.end());
    await client.open(uri, "Batch bad bad, and so on");
    const { contents, range } = (await client.hover(uri, 0, 1)) ?? {};
    assert.equal(range?.end.character, 9);
    assert.equal((contents as MarkupContent).value.split("\n\n---\n\n").length, 2);
  });
});

describe("Markdown of untrusted text", () => {
  test("has no markup left", () => {
    assert.equal(escapeMarkdown("a*b_c`d"), "a\\*b\\_c\\`d");
    assert.equal(escapeMarkdown("![x](command:y)"), "\\!\\[x\\]\\(command\\:y\\)");
    assert.equal(escapeMarkdown("# a\n\n- b\r\n1. c"), "\\# a \\- b 1. c");
    assert.equal(escapeMarkdown("1. c"), "1\\. c");
    assert.equal(escapeMarkdown("<img src=x>&amp;"), "\\<img src\\=x\\>\\&amp;");
    assert.equal(
      escapeMarkdown("see www.example.com or https://example.com"),
      "see www\\.example.com or https\\://example.com",
    );
    assert.equal(escapeMarkdown("C:\\new"), "C\\:\\\\new");
    assert.equal(escapeMarkdown("'プール' は"), "'プール' は");
  });

  test("has links to the web only", () => {
    assert.equal(markdownLink("a]b", "https://example.com/(x)"), "[a\\]b](<https://example.com/(x)>)");
    for (const address of ["command:x", "javascript:alert(1)", "https://a b", "https://a>b", "file:///etc"]) {
      assert.equal(markdownLink("label", address), "label");
    }
  });
});
