// The expression parser: trees of good expressions, recovery from bad ones, and that nothing makes it throw.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { Expression, ParsedExpression } from "../../server/src/arm/ast.ts";
import { isExpression, unescapeLiteral } from "../../server/src/arm/is-expression.ts";
import { maxExpressionDepth, maxExpressionLength, parseExpression } from "../../server/src/arm/parser.ts";
import "../support/seed.ts";

/** One expression, its tree in a short notation, and its problems as `code@start-end`. */
type Case = readonly [text: string, tree: string, problems?: string];

const goodExpressions: readonly Case[] = [
  ["['literal']", '"literal"'],
  ["['it''s']", '"it\'s"'],
  ["['''''']", "\"''\""],
  ["['']", '""'],
  ["['a]b[c']", '"a]b[c"'],
  ["['[[x]']", '"[[x]"'],
  ["['a\\b']", '"a\\\\b"'],
  ["[1]", "1"],
  ["[-5]", "-5"],
  ["[+1]", "1"],
  ["[-0]", "0"],
  ["[0123]", "123"],
  ["[1.5]", "1.5f"],
  ["[1E2]", "100f"],
  ["[1e-2]", "0.01f"],
  ["[null()]", "null()"],
  ["[concat('a', 'b')]", 'concat("a","b")'],
  ["[ concat ( 'a' ,\n\t'b'\r\n) ]", 'concat("a","b")'],
  ["[ concat ( 'a' , 'b' ) [ 0 ] ]", 'concat("a","b")[0]'],
  ["[contoso.uniqueName('x')]", 'contoso.uniqueName("x")'],
  ["[ __bicep . _1f ( ) ]", "__bicep._1f()"],
  ["[variables('cfg').INNER['Key']]", 'variables("cfg").INNER["Key"]'],
  ["[parameters('o').a-b.c$_.0x.$d]", 'parameters("o").a-b.c$_.0x.$d'],
  ["[parameters('l')[add(1, copyIndex())].name]", 'parameters("l")[add(1,copyIndex())].name'],
  ["['text'.length]", '"text".length'],
  ["[1[0]]", "1[0]"],
  ["[f(-1,+2,3)]", "f(-1,2,3)"],
  ["[größe('ä😀')]", 'größe("ä😀")'],
];

const brokenExpressions: readonly Case[] = [
  ["[]", "?", "empty@0-2"],
  ["[ \n ]", "?", "empty@0-5"],
  ["", "?", "unexpected-token@0-0"],
  ["[", "?", "unexpected-token@1-1"],
  ["x", "x()", "unexpected-token@0-1 unexpected-token@1-1"],
  ["[param]", "param()", "unexpected-token@6-7"],
  ["[parameters.]", "parameters()", "unexpected-token@12-13"],
  ["[a.b]", "a.b()", "unexpected-token@4-5"],
  ["[f('a')", 'f("a")', "unclosed-bracket@7-7"],
  ["[f('a']", 'f("a")', "unclosed-parenthesis@6-7"],
  ["[f(g('a')]", 'f(g("a"))', "unclosed-parenthesis@9-10"],
  ["[f(]", "f(?)", "unexpected-token@3-4"],
  ["[f('a',)]", 'f("a",?)', "unexpected-token@7-8"],
  ["[f(,'a')]", 'f(?,"a")', "unexpected-token@3-4"],
  ["[f('a' 'b')]", 'f("a","b")', "unexpected-token@7-10"],
  ["[f('a' + 'b', 'c')]", 'f("a","b","c")', "unexpected-token@7-8"],
  ["[f(a = 1)]", "f(a(),1)", "unexpected-token@5-6"],
  ["[f((1), 2)]", "f(?,1)", "unexpected-token@3-4 unexpected-token@6-7"],
  ["[f().]", "f().", "unexpected-token@5-6"],
  ["[f()[]]", "f()[?]", "unexpected-token@5-6"],
  ["[f('a'[0)]", 'f("a"[0])', "unclosed-bracket@8-9"],
  ["['abc]", '"abc]"', "unclosed-string@1-6"],
  ["[f('abc)]", 'f("abc)]")', "unclosed-string@3-9"],
  ["[f('it''s)]", 'f("it\'s)]")', "unclosed-string@3-11"],
  ["[f() g()]", "f()", "unexpected-token@5-6"],
  ["[f()] and [g()]", "f()", "unexpected-token@6-9"],
  ["[1 + 2]", "1", "unexpected-token@3-4"],
  ["[true]", "true()", "unexpected-token@5-6"],
  ['["x"]', "?", "unexpected-token@1-2"],
  ["[\u00a0f()]", "?", "unexpected-token@1-2"],
  ["[😀]", "?", "unexpected-token@1-3"],
];

describe("parseExpression", () => {
  for (const [text, tree, problems = ""] of [...goodExpressions, ...brokenExpressions]) {
    test(JSON.stringify(text), () => {
      const parsed = parseExpression(text);
      assert.equal(show(parsed.root), tree);
      assert.equal(showProblems(parsed), problems);
      checkSpans(text, parsed);
    });
  }

  test("reads every prefix and every suffix of an expression without losing its place", () => {
    for (const [text] of goodExpressions) {
      for (let cut = 0; cut <= text.length; cut++) {
        checkSpans(text.slice(0, cut), parseExpression(text.slice(0, cut)));
        checkSpans(text.slice(cut), parseExpression(text.slice(cut)));
      }
    }
  });

  test("reads any text", () => {
    const fragments = fc.constantFrom(
      "[",
      "]",
      "(",
      ")",
      ",",
      ".",
      "'",
      "''",
      "a",
      "f(",
      "1",
      "-",
      "$",
      " ",
      "\n",
      "😀",
      "\ud800",
    );
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(fragments, { maxLength: 60 }).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(texts, (text) => checkSpans(text, parseExpression(text))),
      { numRuns: 2_000 },
    );
  });

  test("finds no problem in any expression that it could have printed", () => {
    const names = fc.stringMatching(/^[a-zA-Z_][a-zA-Z0-9_]{0,8}$/);
    const { expression } = fc.letrec<{ expression: string }>((tie) => ({
      expression: fc.oneof(
        { maxDepth: 5, withCrossShrink: true },
        fc.string().map((value) => `'${value.replaceAll("'", "''")}'`),
        fc.integer().map(String),
        fc
          .tuple(names, fc.array(tie("expression"), { maxLength: 3 }))
          .map(([name, list]) => `${name}(${list.join(" , ")})`),
        fc.tuple(names, tie("expression")).map(([name, target]) => `${name}(${target}).${name}[${target}]`),
      ),
    }));
    fc.assert(fc.property(expression, (text) => assert.equal(showProblems(parseExpression(`[${text}]`)), "")));
  });

  test("bounds the depth of the tree, whether calls, indexes or accessors make it deep", () => {
    const deepest = nestedCalls(maxExpressionDepth);
    assert.equal(showProblems(parseExpression(deepest)), "");
    assert.equal(height(parseExpression(deepest).root), maxExpressionDepth);
    const tooDeep = [
      nestedCalls(maxExpressionDepth + 1),
      nestedCalls(8_000),
      `[f()${".a".repeat(maxExpressionDepth)}]`,
      `[f()${".a".repeat(12_000)}]`,
      `[${"f(".repeat(40)}f()${".a".repeat(40)}${")".repeat(40)}]`,
      `[${"f()[".repeat(6_000)}`,
    ];
    for (const text of tooDeep) {
      const parsed = parseExpression(text);
      assert.ok(parsed.problems.length === 1, text.slice(0, 20));
      assert.ok(height(parsed.root) <= maxExpressionDepth + 1, text.slice(0, 20));
    }
    assert.match(showProblems(parseExpression(tooDeep[0] ?? "")), /^too-deep@/);
    assert.match(showProblems(parseExpression(tooDeep[2] ?? "")), /^too-deep@/);
  });

  test("refuses what is longer than the engine accepts", () => {
    const longest = `['${"x".repeat(maxExpressionLength - 4)}']`;
    assert.equal(showProblems(parseExpression(longest)), "");
    const tooLong = `['${"x".repeat(maxExpressionLength - 3)}']`;
    assert.deepEqual(parseExpression(tooLong), {
      root: { kind: "missing", start: 0, end: tooLong.length },
      problems: [{ code: "too-long", start: 0, end: tooLong.length }],
    });
  });

  test("reads the expressions of the shared cases", () => {
    const files = ["language", "evaluated", "docs"].map(
      (name) => new URL(`../../../shared/arm-cases/${name}.jsonl`, import.meta.url),
    );
    let seen = 0;
    for (const line of files.flatMap((file) => readFileSync(file, "utf8").trim().split("\n"))) {
      const { expr, expression, template, vars, paramDefs } = JSON.parse(line);
      JSON.stringify([expr, expression, template, vars, paramDefs], (_, value: unknown) => {
        if (typeof value !== "string" || !isExpression(value)) return value;
        assert.equal(showProblems(parseExpression(value)), "", value);
        seen++;
        return value;
      });
    }
    assert.ok(seen > 200, `only ${seen} expressions`);
  });
});

describe("isExpression and unescapeLiteral", () => {
  const strings: readonly (readonly [text: string, meaning: "expression" | { literal: string }])[] = [
    ["[parameters('x')]", "expression"],
    ["[]", "expression"],
    ["[\n  parameters('location')\n]", "expression"],
    ["[[test value]", { literal: "[test value]" }],
    ["[[]", { literal: "[]" }],
    ["[[test[]test2]", { literal: "[test[]test2]" }],
    ["[[[x]]", { literal: "[[x]]" }],
    ["[test] value", { literal: "[test] value" }],
    ["[test", { literal: "[test" }],
    ["a[b]", { literal: "a[b]" }],
    [" [x]", { literal: " [x]" }],
    ["[x] ", { literal: "[x] " }],
    ["[[x", { literal: "[[x" }],
    ["[[three]four", { literal: "[[three]four" }],
    ["[", { literal: "[" }],
    ["]", { literal: "]" }],
    ["", { literal: "" }],
    ["reference(parameters('x')).fqdn", { literal: "reference(parameters('x')).fqdn" }],
  ];
  for (const [text, meaning] of strings) {
    test(JSON.stringify(text), () => {
      assert.equal(isExpression(text), meaning === "expression");
      if (meaning !== "expression") assert.equal(unescapeLiteral(text), meaning.literal);
    });
  }
});

function nestedCalls(depth: number): string {
  return `[${"f(".repeat(depth - 1)}f()${")".repeat(depth - 1)}]`;
}

function show(node: Expression): string {
  switch (node.kind) {
    case "string":
      return JSON.stringify(node.value);
    case "number":
      return node.integer ? String(node.value) : `${node.value}f`;
    case "call":
      return `${node.namespace === undefined ? "" : `${node.namespace}.`}${node.name}(${node.arguments.map(show).join(",")})`;
    case "member":
      return `${show(node.target)}.${node.name}`;
    case "index":
      return `${show(node.target)}[${show(node.index)}]`;
    case "missing":
      return "?";
  }
}

function showProblems({ problems }: ParsedExpression): string {
  return problems.map(({ code, start, end }) => `${code}@${start}-${end}`).join(" ");
}

function childrenOf(node: Expression): readonly Expression[] {
  if (node.kind === "call") return node.arguments;
  if (node.kind === "member") return [node.target];
  return node.kind === "index" ? [node.target, node.index] : [];
}

function height(node: Expression): number {
  return 1 + Math.max(0, ...childrenOf(node).map(height));
}

/** Every node lies in its parent, siblings follow one another, and the text at each span is what the node says. */
function checkSpans(text: string, { root, problems }: ParsedExpression): void {
  for (const { start, end } of problems) assert.ok(0 <= start && start <= end && end <= text.length);
  const visit = (node: Expression): void => {
    const source = text.slice(node.start, node.end);
    let done = node.start;
    for (const child of childrenOf(node)) {
      assert.ok(done <= child.start && child.start <= child.end && child.end <= node.end, `${text}: ${show(child)}`);
      done = child.end;
      visit(child);
    }
    if (node.kind === "string") assert.equal(source.replace(/^'|'$/g, "").replaceAll("''", "'"), node.value);
    if (node.kind === "number") assert.equal(Number(source), node.value || Number(source));
    if (node.kind === "call" || node.kind === "member") {
      assert.equal(text.slice(node.nameSpan.start, node.nameSpan.end), node.name);
    }
    if (node.kind === "call") assert.ok(source.startsWith(node.namespace ?? node.name));
  };
  assert.ok(0 <= root.start && root.start <= root.end && root.end <= text.length);
  visit(root);
}
