// Work grows with the text and not faster: counted, since times depend on the machine.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Evaluation } from "../server/src/arm/evaluation.ts";
import { Trail } from "../server/src/arm/trail.ts";
import { parseJson } from "../server/src/json/parse.ts";
import { lint } from "../server/src/lint/lint.ts";
import { defaultSettings } from "../server/src/lint/settings.ts";
import { templateWithPools } from "./bench/texts.ts";

/** What a check of a template with that many pools takes. */
interface Work {
  readonly nodes: number;
  /** Expressions and calls that were evaluated. */
  readonly steps: number;
  /** Values that were computed instead of being remembered. */
  readonly computed: number;
  readonly overBudget: number;
}

const { step } = Evaluation.prototype;
const { recording } = Trail.prototype;
let steps = 0;
let computed = 0;

before(() => {
  Evaluation.prototype.step = function <T>(this: Evaluation, ...given: Parameters<typeof step<T>>): T {
    steps++;
    return step.apply(this, given as Parameters<typeof step>) as T;
  };
  Trail.prototype.recording = function <T>(this: Trail, work: () => T) {
    computed++;
    return recording.call(this, work) as ReturnType<typeof recording<T>>;
  };
});

after(() => {
  Evaluation.prototype.step = step;
  Trail.prototype.recording = recording;
});

test("four times the pools take four times the work", () => {
  const [few, many] = [workFor(50), workFor(200)];
  for (const measure of ["nodes", "steps", "computed"] as const) {
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

function workFor(pools: number): Work {
  const text = templateWithPools(pools);
  [steps, computed] = [0, 0];
  const file = "/project/template.json";
  const { overBudget } = lint({
    file,
    sources: { files: new Map([[file, text]]), folders: new Map() },
    settings: { ...defaultSettings, profile: "strict" },
    today: "2026-11-21",
  });
  return { nodes: parseJson(text).nodeCount, steps, computed, overBudget };
}
