// The page of the posture: complete in one file, without scripts, and readable by keyboard and screen reader.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { renderHtml } from "../../server/src/report/html.ts";
import { contentSecurityPolicy, style, styleHash } from "../../server/src/report/html-style.ts";
import { reportTexts } from "../../server/src/report/report-texts.ts";
import { allRules } from "../../server/src/rules/index.ts";
import { createTranslator } from "../../server/src/text/message.ts";
import { createHostileReport, hostileRules, invisible } from "./hostile.ts";
import { lintSamples } from "./lint-samples.ts";
import { all, type Element, readHtml, walk } from "./markup-parsers.ts";

const english = createTranslator("en");
const japanese = createTranslator("ja", reportTexts.japanese);
const samples = await lintSamples();
const page = renderHtml(samples, english, { rules: allRules });
const root = readHtml(page);

test("the policy allows nothing but the page's own style", () => {
  assert.equal(styleHash, `sha256-${createHash("sha256").update(style).digest("base64")}`);
  assert.equal(
    contentSecurityPolicy,
    `default-src 'none'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'`,
  );
  const [own, ...others] = all(root, "style");
  assert.deepEqual([own?.text, others], [style, []]);
  const metas = all(root, "meta").map(({ attributes }) => attributes.get("http-equiv") ?? "");
  assert.equal(metas.indexOf("Content-Security-Policy"), 1, "right after the encoding, before the style");
});

test("nothing is loaded or run: no such elements, no styles or handlers in attributes, links to Microsoft's pages only", () => {
  const plain =
    /^(html|head|meta|title|style|body|a|header|nav|main|footer|section|h[1-4]|p|ul|li|b|small|br|span|bdi|code|div|figure|table|caption|thead|tbody|tr|th|td|details|summary|svg|desc|rect|text)$/;
  for (const { name, attributes } of walk(root)) {
    assert.match(name, plain);
    for (const attribute of attributes.keys()) assert.doesNotMatch(attribute, /^(style|src|srcset|on.*|.*:.*|data)$/);
    const address = attributes.get("href") ?? "#";
    assert.match(
      address,
      /^#|^https:\/\/(learn\.microsoft\.com|[a-z.]*azure\.com|techcommunity\.microsoft\.com|github\.com)\//,
    );
  }
  assert.doesNotMatch(style, /url\(|@import/);
});

test("ids are unique, and what refers to one finds it", () => {
  const ids = [...walk(root)].flatMap(({ attributes }) => attributes.get("id") ?? []);
  assert.deepEqual(
    ids.filter((id, i) => ids.indexOf(id) !== i),
    [],
  );
  const known = new Set(ids);
  const references = [...walk(root)].flatMap(({ attributes }) => [
    ...["aria-labelledby", "aria-describedby"].flatMap((name) => attributes.get(name)?.split(" ") ?? []),
    ...(attributes.get("href")?.startsWith("#") ? [attributes.get("href")?.slice(1) ?? ""] : []),
  ]);
  assert.ok(references.length > 100, `${references.length}`);
  assert.deepEqual(
    references.filter((id) => !known.has(id)),
    [],
  );
});

test("headings descend one by one, tables have captions and heads, and what scrolls can be reached by keyboard", () => {
  const levels = [...walk(root)].flatMap(({ name }) => (/^h\d$/.test(name) ? [Number(name[1])] : []));
  assert.equal(levels[0], 1);
  assert.equal(levels.filter((level) => level === 1).length, 1);
  for (const [i, level] of levels.entries()) assert.ok(level <= (levels[i - 1] ?? 0) + 1, `heading ${i}`);
  for (const table of all(root, "table")) {
    assert.equal(table.children[0]?.name, "caption");
    for (const head of all(table, "th")) assert.match(head.attributes.get("scope") ?? "", /^(col|row)$/);
    for (const row of all(table, "tbody").flatMap(({ children }) => children))
      assert.equal(row.children[0]?.name, "th");
  }
  const wide = all(root, "div").filter(({ attributes }) => attributes.get("class") === "wide");
  assert.equal(wide.length, all(root, "table").length + all(root, "svg").length);
  for (const { attributes } of wide)
    assert.deepEqual([attributes.get("tabindex"), attributes.get("role")], ["0", "group"]);
  const skip = all(root, "a")[0];
  assert.equal(skip?.attributes.get("href"), `#${all(root, "main")[0]?.attributes.get("id")}`);
});

test("each picture has a title and a description, and the table below it the same numbers", () => {
  const pictures = all(root, "svg");
  const tables = all(root, "table").slice(0, pictures.length);
  assert.equal(pictures.length, 3);
  for (const [i, picture] of pictures.entries()) {
    assert.equal(picture.attributes.get("role"), "img");
    assert.deepEqual([picture.children[0]?.name, picture.children[1]?.name], ["title", "desc"]);
    assert.deepEqual(rowsOfPicture(picture), rowsOfTable(tables[i] as Element));
  }
});

/** Name, numbers above zero from passed to not decidable, and score of each control. */
function rowsOfPicture({ children }: Element): string[][] {
  const rows: string[][] = [];
  for (const { name, attributes, text } of children) {
    if (name !== "text") continue;
    if (attributes.get("x") === "0") rows.push([text]);
    else if (attributes.get("class") !== "none") rows.at(-1)?.push(text);
  }
  return rows;
}

function rowsOfTable(table: Element): string[][] {
  return (all(table, "tbody")[0]?.children ?? []).map(({ children }) => {
    const [name = "", score = "", ...counts] = children.map(({ text }) => text);
    const present = counts.slice(0, 4).filter((count) => count !== "0");
    return [name, ...present, ...(present.length > 0 ? [score] : [])];
  });
}

test("what a hostile file says stays text, in both languages", () => {
  for (const translate of [english, japanese]) {
    const rendered = renderHtml(createHostileReport(), translate, { rules: hostileRules });
    const read = readHtml(rendered);
    assert.deepEqual(all(read, "script").length + all(read, "img").length, 0);
    assert.equal(all(read, "svg").length, 3);
    assert.ok(read.text.includes("<script>alert(1)</script><img src=x onerror=alert(1)>"));
    assert.doesNotMatch(rendered, invisible);
  }
});

test("the page says its language, and in Japanese no fixed sentence stays English", () => {
  assert.equal(root.attributes.get("lang"), "en");
  const read = readHtml(renderHtml(samples, japanese, { rules: [] }));
  assert.equal(read.attributes.get("lang"), "ja");
  for (const heading of [...all(read, "h1"), ...all(read, "h2"), ...all(read, "caption")]) {
    assert.match(heading.text, /[\u3040-\u30ff\u4e00-\u9fff]/);
  }
});

test("an empty report is a page too", () => {
  const empty = { ...samples, results: [], texts: new Map() };
  assert.match(readHtml(renderHtml(empty, english, { rules: allRules })).text, /There was nothing to check\./);
});
