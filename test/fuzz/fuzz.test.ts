// Random cases of every kind, as many as take about a minute together; `npm run fuzz` goes on from there.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { kinds } from "./kinds.ts";
import { describeFailure, runKind } from "./run-kind.ts";
import { seed } from "./seed.ts";

describe("the engine keeps its promises for", () => {
  for (const kind of kinds) {
    test(`${kind.title}: ${kind.inTest} cases`, () => {
      const { failure } = runKind(kind, seed, kind.inTest);
      assert.ok(failure === undefined, failure && describeFailure(kind, seed, kind.inTest, failure));
    });
  }
});
