// The promises of edits, over generated texts and changes: meaning, comments, smallness, layout.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Json } from "../../server/src/json/json.ts";
import type { JsonDocument, JsonNode } from "../../server/src/json/node.ts";
import { parseJson } from "../../server/src/json/parse.ts";
import { type EditChange, planEdits } from "../../server/src/json/plan-edits.ts";
import { applyEdits } from "../../server/src/text/apply-edits.ts";
import { overlaps, type Span, type TextEdit } from "../../server/src/text/span.ts";
import { expectedData, place, type Seed, seedsOf, values } from "./json-changes.ts";
import { dataOf } from "./json-data.ts";
import { jsonTexts } from "./json-texts.ts";
import "../support/seed.ts";

const allKinds = seedsOf("replace", "insert", "append", "remove", "remove", "rename", "replaceText");

interface Run {
  readonly document: JsonDocument;
  readonly changes: readonly EditChange[];
  readonly edits: readonly TextEdit[];
  readonly result: JsonDocument;
  readonly eol: string;
}

/** Plans and applies changes to many texts and hands each outcome to `check`. */
function forManyRuns(seeds: fc.Arbitrary<Seed[]>, check: (run: Run) => void): void {
  fc.assert(
    fc.property(jsonTexts, seeds, ({ text, eol }, list) => {
      const document = parseJson(text);
      assert.deepEqual(document.problems, [], "the generated text is valid");
      const changes = place(document, list);
      const edits = planEdits(document, changes);
      assert.ok(edits !== undefined, "the changes can be planned");
      check({ document, changes, edits, result: parseJson(applyEdits(text, edits)), eol });
    }),
    { numRuns: 500 },
  );
}

/** The spans whose characters the changes themselves concern. */
function concerned(changes: readonly EditChange[]): Span[] {
  return changes.flatMap((change): Span[] => {
    if (change.kind === "remove") return [change.target];
    if (change.kind === "rename") return [change.member.key];
    return change.kind === "replace" || change.kind === "replaceText" ? [change.node] : [];
  });
}

/** The text with the characters of some spans blanked; line breaks stay. */
function blank(text: string, spans: readonly Span[]): string {
  let blanked = text;
  for (const { start, end } of spans) {
    blanked = blanked.slice(0, start) + text.slice(start, end).replace(/[^\r\n]/g, " ") + blanked.slice(end);
  }
  return blanked;
}

const commentsOf = ({ text, comments }: JsonDocument) => comments.map(({ start, end }) => text.slice(start, end));
const isInside = (outer: readonly Span[], inner: Span) =>
  outer.some((o) => o.start <= inner.start && inner.end <= o.end);

/** The comments that are gone and stood outside of all that was replaced or removed. */
function lostComments({ document, changes, result }: Run): Span[] {
  const kept = new Set(commentsOf(result));
  const gone = concerned(changes);
  return document.comments.filter((c) => !isInside(gone, c) && !kept.has(document.text.slice(c.start, c.end)));
}

test("the result has no problems and means exactly what was asked for", () => {
  forManyRuns(allKinds, ({ document, changes, result }) => {
    assert.deepEqual(result.problems, []);
    assert.deepEqual(dataOf(result.root), expectedData(document.root as JsonNode, changes));
  });
});

test("edits are in order, never overlap, and delete only what is concerned, commas and blanks", () => {
  forManyRuns(allKinds, (run) => {
    const { document, changes, edits } = run;
    const rest = blank(document.text, [...concerned(changes), ...lostComments(run)]);
    edits.forEach(({ span }, i) => {
      const next = edits[i + 1];
      assert.ok(next === undefined || (span.start < next.span.start && !overlaps(span, next.span)));
      assert.match(rest.slice(span.start, span.end), /^[\s,]*$/);
    });
  });
});

test("comments survive in their order; one behind a removed value goes only with its whole line", () => {
  forManyRuns(allKinds, (run) => {
    const { document, changes, result } = run;
    const lost = lostComments(run);
    const removed = changes.flatMap((change) => (change.kind === "remove" ? [change.target] : []));
    const rest = blank(document.text, [...removed, ...lost]);
    for (const comment of lost) {
      assert.doesNotMatch(document.text.slice(comment.start, comment.end), /[\r\n]/);
      const before = /[^\r\n]*$/.exec(rest.slice(0, comment.start))?.[0] ?? "";
      const behind = /^[^\r\n]*/.exec(rest.slice(comment.end))?.[0] ?? "";
      assert.match(before + behind, /^[ \t,]*$/, "nothing else is left of the line");
    }
    const kept = new Set(commentsOf(result));
    const expected = commentsOf(document).filter((comment) => kept.has(comment));
    assert.deepEqual(commentsOf(result), expected);
  });
});

test("line ends and the byte order mark are kept", () => {
  forManyRuns(allKinds, ({ document, result, eol }) => {
    assert.doesNotMatch(result.text.replaceAll(eol, ""), /[\r\n]/);
    assert.equal(result.text.startsWith("\ufeff"), document.text.startsWith("\ufeff"));
  });
});

/** Pairs each container that had children with itself in the result; insertions move no places. */
function* pairs(before: JsonNode | undefined, after: JsonNode | undefined): Generator<readonly [JsonNode, JsonNode]> {
  if (before?.kind === "object" && after?.kind === "object" && before.members.length > 0) {
    yield [before, after];
    for (const [i, member] of before.members.entries()) yield* pairs(member.value, after.members[i]?.value);
  } else if (before?.kind === "array" && after?.kind === "array" && before.items.length > 0) {
    yield [before, after];
    for (const [i, item] of before.items.entries()) yield* pairs(item, after.items[i]);
  }
}

function hasTrailingComma({ text, comments }: JsonDocument, container: JsonNode): boolean {
  return /,\s*[\]}]$/.test(blank(text, comments).slice(container.start, container.end));
}

const hasBreak = (text: string, { start, end }: Span) => /[\r\n]/.test(text.slice(start, end));

test("what is inserted keeps the habit of a trailing comma, and one line one line", () => {
  forManyRuns(seedsOf("insert", "append"), ({ document, result }) => {
    for (const [before, after] of pairs(document.root, result.root)) {
      assert.equal(hasTrailingComma(result, after), hasTrailingComma(document, before));
      if (!hasBreak(document.text, before)) assert.equal(hasBreak(result.text, after), false);
    }
  });
});

test("in a text with one layout throughout, the result has that layout throughout", () => {
  const objects = fc.dictionary(fc.stringMatching(/^[a-z]{1,3}$/), values, { minKeys: 1, maxKeys: 4 });
  const seeds = seedsOf("insert", "append", "remove").map((list) =>
    // An array of scalars would be put on one line, which JSON.stringify never does.
    list.map((seed) => ({ ...seed, value: { of: "scalars" } as Json })),
  );
  fc.assert(
    fc.property(objects, seeds, fc.constantFrom(1, 2, 4, "\t"), (value, list, unit) => {
      const text = JSON.stringify(value, null, unit);
      const document = parseJson(text);
      const changes = place(document, list);
      const result = applyEdits(text, planEdits(document, changes) ?? []);
      assert.equal(result, JSON.stringify(JSON.parse(result), null, unit));
      assert.deepEqual(dataOf(parseJson(result).root), expectedData(document.root as JsonNode, changes));
    }),
    { numRuns: 300 },
  );
});

test("in a broken text edits are refused or make no new problem and lose no comment", () => {
  const cuts = fc.tuple(fc.nat(), fc.nat(3), fc.constantFrom("", "", "}", "]", ",", ":", '"', "x"));
  let planned = 0;
  fc.assert(
    fc.property(
      jsonTexts,
      cuts,
      seedsOf("insert", "append", "rename", "replace", "remove"),
      ({ text }, [at, length, put], list) => {
        const start = at % text.length;
        const broken = parseJson(text.slice(0, start) + put + text.slice(start + length));
        const changes = place(broken, list);
        const edits = planEdits(broken, changes);
        if (edits === undefined) return;
        planned++;
        const result = parseJson(applyEdits(broken.text, edits));
        assert.ok(result.problems.length <= broken.problems.length);
        if (changes.some(({ kind }) => kind === "remove")) return;
        const gone = concerned(changes);
        const expected = broken.comments
          .filter((c) => !isInside(gone, c))
          .map((c) => broken.text.slice(c.start, c.end));
        const kept = new Set(commentsOf(result));
        assert.deepEqual(
          expected.filter((comment) => !kept.has(comment)),
          [],
        );
      },
    ),
    { numRuns: 500 },
  );
  assert.ok(planned > 50, "enough edits were planned to say anything");
});
