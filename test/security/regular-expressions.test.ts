// Every regular expression of the sources takes time in proportion to the text: no file can make Batchguard hang by one.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type Expression, findRegularExpressions } from "./find-regular-expressions.ts";
import { Unsupported } from "./position-automaton.ts";
import { isProvenLinear } from "./prove-linear.ts";
import { recordExpressions } from "./recorded-expressions.ts";

// The checker for the few that stay open is JavaScript; its other forms are programs of one system each.
process.env.RECHECK_BACKEND = "pure";
const { checkSync } = await import("recheck");

// Before anything of the sources is loaded, which makes some of its expressions at that moment.
const recorded = await recordExpressions();
const { wildcard } = await import("../../server/src/batch/wildcards.ts");
const found = findRegularExpressions();

/** What is asked only of names of bounded length, so that a square or a cube is bounded, too. */
const bounded = "server/src/batch/wildcards.ts";

/** Undefined for what is proven, by us or, where the order of the alternatives matters, by recheck's automata. */
function whyNotLinear({ pattern, flags, place }: Expression): string | undefined {
  try {
    if (isProvenLinear(pattern, flags)) return undefined;
  } catch (error) {
    if (!(error instanceof Unsupported)) throw error;
  }
  if (place.startsWith(bounded)) return undefined;
  const result = checkSync(pattern, flags, { checker: "automaton", timeout: 20_000 });
  if (result.status === "safe") return undefined;
  const why = result.status === "vulnerable" ? result.complexity.summary : "not proven";
  return `${place} /${pattern}/${flags}: ${why}`;
}

test("the expressions of all sources are found", () => {
  assert.ok(found.files > 500 && found.literals.length > 250, `${found.literals.length} in ${found.files} files`);
  assert.ok(found.literals.some(({ place }) => place.startsWith("client/src/")));
});

test("every literal is linear", () => {
  assert.deepEqual(
    found.literals.flatMap((expression) => whyNotLinear(expression) ?? []),
    [],
  );
});

test("every expression that is made of a text is linear, whatever the text, and none is left out", () => {
  const files = (places: readonly string[]) => [...new Set(places.map((place) => place.replace(/:\d+$/, "")))].sort();
  assert.deepEqual(files(recorded.map(({ place }) => place)), files(found.makers));
  assert.deepEqual(
    recorded.flatMap((expression) => whyNotLinear(expression) ?? []),
    [],
  );
});

test("the patterns of sizes and images are asked of no long name", () => {
  const name = `standard_nc${"6".repeat(300)}`;
  assert.equal(wildcard("standard_nc#*").test(name), false);
  assert.equal(wildcard("standard_nc#*").test(name.slice(0, 100)), true);
});

describe("the proof", () => {
  const verdicts = (wanted: boolean, expressions: readonly (readonly [pattern: string, flags?: string])[]) => {
    for (const [pattern, flags = ""] of expressions) {
      test(`${wanted ? "accepts" : "does not accept"} /${pattern}/${flags}`, () => {
        assert.equal(isProvenLinear(pattern, flags), wanted);
      });
    }
  };
  verdicts(false, [
    ["(a+)+$"],
    ["(a*)*b"],
    ["(a|a)*b"],
    ["^(\\w+\\s?)*$"],
    ["^([a-z]+)*$"],
    ["^(?:a?b?)*c"],
    ["^(?:a*b*)*c"],
    ["(x+x+)+y"],
    ["\\s+$"],
    ["a+b"],
    ["a*a*b"],
    ["^.*x.*y"],
    ["[^,]*,"],
    ["(?=a*b)"],
    ["^(?:ä|[\\u00e0-\\u00ff])*!"],
    ["^(?:k|K)*!", "i"],
  ]);
  verdicts(true, [
    ["^\\s+$"],
    ["^(\\d+)\\."],
    ["(?<!a)a+b"],
    ["\\bab\\w*\\("],
    ["x(?=a*b)"],
    ["(a?){20}b"],
    ["a+", "g"],
    ["^[^/]+/[^/]+$"],
    ["(?:^|,)[^,]*x"],
    ["^(?:\\\\.|[^\\\\])*$", "s"],
    ["[a-z]*b", "y"],
    ["^(?:k|K)*!"],
  ]);

  test("leaves open what is no automaton", () => {
    assert.throws(() => isProvenLinear("(a+)b\\1", ""), Unsupported);
    assert.throws(() => isProvenLinear("^(a?){100}b", ""), Unsupported);
    assert.throws(() => isProvenLinear("x(?<=a.*)b", ""), Unsupported);
  });

  test("agrees with that of recheck, which finds a text to attack with, or none", () => {
    const verdict = (pattern: string) => checkSync(pattern, "", { checker: "automaton", timeout: 20_000 }).status;
    assert.deepEqual(["(a+)+$", "\\s+$", "[^,]*,", "^(?:a?b?)*c"].map(verdict), Array(4).fill("vulnerable"));
    assert.deepEqual(["^\\s+$", "^[^/]+/[^/]+$", "^(\\d+)\\."].map(verdict), Array(3).fill("safe"));
  });
});
