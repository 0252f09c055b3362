// Work grows with the text and not faster: counted, since times depend on the machine.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { needsExpansion } from "../server/src/arm/containers.ts";
import { Evaluation, Result, Results } from "../server/src/arm/evaluation.ts";
import { Cell, Trail } from "../server/src/arm/trail.ts";
import { parseJson } from "../server/src/json/parse.ts";
import { lint } from "../server/src/lint/lint.ts";
import type { LintMemory } from "../server/src/lint/lint-result.ts";
import { defaultSettings } from "../server/src/lint/settings.ts";
import { allRules } from "../server/src/rules/index.ts";
import type { Rule } from "../server/src/rules/rule.ts";
import { templateWithPools } from "./bench/texts.ts";

/** What a check of a template with that many pools takes. */
interface Work {
  readonly nodes: number;
  /** Expressions and calls that were evaluated. */
  readonly steps: number;
  /** Values that were computed instead of being remembered. */
  readonly computed: number;
  /** Questions for a value that is remembered or computed. */
  readonly reads: number;
  /** Runs of rules, in all worlds. */
  readonly runs: number;
  readonly overBudget: number;
  readonly memory: LintMemory | undefined;
}

const { step } = Evaluation.prototype;
const { read, compute } = Results.prototype;
const { read: readOne, compute: computeOne } = Result.prototype;
const { recording } = Trail.prototype;
const { recall } = Cell.prototype;
const rules = allRules as { -readonly [K in keyof Rule]: Rule[K] }[];
const checks = rules.map((rule) => rule.check);
let [steps, computed, reads, runs] = [0, 0, 0, 0];

before(() => {
  Evaluation.prototype.step = function <T>(this: Evaluation, ...given: Parameters<typeof step<T>>): T {
    steps++;
    return step.apply(this, given as Parameters<typeof step>) as T;
  };
  Results.prototype.compute = function (this: Results<unknown>, key: string) {
    computed++;
    return compute.call(this, key);
  };
  Results.prototype.read = function (this: Results<unknown>, key: string) {
    reads++;
    return read.call(this, key);
  };
  Result.prototype.compute = function (this: Result<unknown>) {
    computed++;
    return computeOne.call(this);
  };
  Result.prototype.read = function (this: Result<unknown>) {
    reads++;
    return readOne.call(this);
  };
  Trail.prototype.recording = function <T>(this: Trail, work: () => T) {
    computed++;
    return recording.call(this, work) as ReturnType<typeof recording<T>>;
  };
  Cell.prototype.recall = function (this: Cell<unknown>, trail: Trail) {
    reads++;
    return recall.call(this, trail);
  };
  for (const [index, rule] of rules.entries()) {
    rule.check = (...given) => {
      runs++;
      return (checks[index] as Rule["check"]).apply(rule, given);
    };
  }
});

after(() => {
  Evaluation.prototype.step = step;
  Results.prototype.read = read;
  Results.prototype.compute = compute;
  Result.prototype.read = readOne;
  Result.prototype.compute = computeOne;
  Trail.prototype.recording = recording;
  Cell.prototype.recall = recall;
  for (const [index, rule] of rules.entries()) rule.check = checks[index] as Rule["check"];
});

const settings = { ...defaultSettings, profile: "strict" } as const;

test("four times the pools take four times the work", () => {
  const [few, many] = [workFor(50), workFor(200)];
  for (const measure of ["nodes", "steps", "computed", "reads", "runs"] as const) {
    assert.ok(few[measure] > 50, `${measure}: ${few[measure]} for 50 pools is too little to be true`);
    const growth = many[measure] / few[measure];
    assert.ok(
      growth > 3 && growth < 4.2,
      `${measure} grow ${growth.toFixed(2)} times: ${few[measure]}, ${many[measure]}`,
    );
  }
});

test("what is evaluated is evaluated once, whatever the number of rules", () => {
  const { nodes, steps: evaluated, computed: values, overBudget } = workFor(100);
  assert.equal(overBudget, 0);
  assert.ok(evaluated < nodes / 4, `${evaluated} steps for ${nodes} nodes`);
  assert.ok(values < nodes * 2, `${values} values for ${nodes} nodes`);
});

test("most rules are not run on a pool that states nothing of what they need", () => {
  const { nodes, reads: asked, runs: ran } = workFor(100);
  // Loops and conditions make of a hundred pools more than a hundred subjects and worlds.
  assert.ok(ran < 100 * allRules.length * 0.7, `${ran} runs of ${allRules.length} rules for 100 pools`);
  assert.ok(asked < nodes * 6, `${asked} questions for ${nodes} nodes`);
});

test("the keys of an object are looked at once, whatever the number of its readers", () => {
  const { root } = parseJson('{"a": 1, "[b]": 2}');
  assert.ok(root?.kind === "object");
  const { members } = root;
  let looks = 0;
  Object.defineProperty(root, "members", {
    get() {
      looks++;
      return members;
    },
  });
  assert.deepEqual([needsExpansion(root), needsExpansion(root), looks], [true, true, 1]);
});

test("an edit of one pool takes the work of that pool, and of what stands outside the pools", () => {
  const text = templateWithPools(100);
  const { memory, runs: before } = workOf(text);
  const { runs: again, computed: values, nodes } = workOf(text.replace("Pool 44 of", "Pool 44 off"), memory);
  assert.ok(again < before / 50, `${again} runs after ${before} for all`);
  assert.ok(values < nodes / 10, `${values} values for ${nodes} nodes`);
});

function workFor(pools: number): Work {
  return workOf(templateWithPools(pools));
}

function workOf(text: string, previous?: LintMemory): Work {
  [steps, computed, reads, runs] = [0, 0, 0, 0];
  const file = "/project/template.json";
  const { overBudget, memory } = lint({
    file,
    previous,
    sources: { files: new Map([[file, text]]), folders: new Map() },
    settings,
    today: "2026-11-21",
  });
  return { nodes: parseJson(text).nodeCount, steps, computed, reads, runs, overBudget, memory };
}
