// The source lines of a report: carets stand under the span whatever stands before it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createExcerpt } from "../../server/src/report/excerpt.ts";
import { displayWidth } from "../../server/src/report/terminal-text.ts";
import { createLineIndex } from "../../server/src/text/line-index.ts";

/** The excerpt of what stands between `«` and `»`. */
function excerptOf(marked: string) {
  const start = marked.indexOf("«");
  const text = marked.replace("«", "");
  const end = text.indexOf("»");
  const index = createLineIndex(text.replace("»", ""));
  return createExcerpt(index, index.position(start), index.position(end), (_, piece) => piece);
}

/** What stands above the carets. */
function underlined({ line, carets }: { line: string; carets: string }): string {
  const start = carets.search(/\^/);
  const end = carets.trimEnd().length;
  let width = 0;
  let result = "";
  for (const character of line) {
    if (width >= start && width < end) result += character;
    width += displayWidth(character);
  }
  return result;
}

test("carets stand under the span, behind tabs, wide and combining characters", () => {
  assert.deepEqual(excerptOf('  "a": «1»,'), { line: '  "a": 1,', carets: "       ^" });
  assert.deepEqual(excerptOf("\t\t«abc»"), { line: "        abc", carets: "        ^^^" });
  for (const before of ["日本語", "e\u0301e\u0301", "😀👍", "ｶﾅ", "カナ、。", "한글", "\u001b\u0007", "𠮷"]) {
    assert.equal(underlined(excerptOf(`${before} «span» ${before}`)), "span", before);
  }
  assert.equal(excerptOf("«日本»x").carets, "^^^^");
});

test("an empty span, and one at the end of a line, get one caret", () => {
  assert.deepEqual(excerptOf("ab«»c"), { line: "abc", carets: "  ^" });
  assert.deepEqual(excerptOf("ab«»"), { line: "ab", carets: "  ^" });
  assert.deepEqual(excerptOf("«»"), { line: "", carets: "^" });
});

test("of a span over several lines the first is shown", () => {
  assert.deepEqual(excerptOf('x «{\r\n  "a": 1\r\n}» y'), { line: "x {", carets: "  ^…" });
});

test("a long line is cut around the span", () => {
  for (const [before, after] of [
    [0, 300],
    [50, 300],
    [300, 300],
    [300, 0],
    [100_000, 100_000],
  ] as const) {
    const excerpt = excerptOf(`${"日".repeat(before)}«span»${"x".repeat(after)}`);
    assert.equal(underlined(excerpt), "span", `${before} before, ${after} after`);
    assert.ok(displayWidth(excerpt.line) <= 112, excerpt.line);
    assert.equal(excerpt.line.startsWith("…"), before >= 50);
    assert.equal(excerpt.line.endsWith("…"), after > 0);
  }
});

test("a span at the end of a long line has all the room before it", () => {
  const { line } = excerptOf(`${"x".repeat(300)}«span»`);
  assert.equal(displayWidth(line), 111);
});

test("a span that is longer than what is shown is underlined as far as it goes", () => {
  const { line, carets } = excerptOf(`a «${"x".repeat(1000)}»`);
  assert.equal(displayWidth(carets), displayWidth(line) - 1);
});

test("a cut does not tear a pair of surrogates", () => {
  for (let shift = 0; shift < 3; shift++) {
    const { line } = excerptOf(`${"a".repeat(shift)}${"😀".repeat(200)}«span»`);
    assert.doesNotMatch(line, /\ufffd/);
  }
});
