// What is said of a subject does not depend on how many others are checked beside it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { lint } from "../../server/src/lint/lint.ts";
import type { LintResult } from "../../server/src/lint/lint-result.ts";
import { defaultSettings } from "../../server/src/lint/settings.ts";
import { templateWithPools } from "../bench/texts.ts";

const file = "/templates/pools.json";
const settings = { ...defaultSettings, profile: "strict" } as const;

function check(text: string): LintResult {
  const sources = { files: new Map([[file, text]]), folders: new Map() };
  return lint({ file, sources, settings, today: "2026-11-22" });
}

test("the first pools of many are told the same as few pools", () => {
  const [few, many] = [templateWithPools(10), templateWithPools(60)];
  const end = few.indexOf('"outputs"') - 20;
  assert.equal(many.slice(0, end), few.slice(0, end));
  const [alone, beside] = [few, many].map((text) => toldOf(check(text), end));
  assert.ok((alone?.findings.length ?? 0) > 100);
  assert.deepEqual(beside, alone);
});

/** All that is said, fixes included, of the pools and tasks before an offset. */
function toldOf({ findings, subjects }: LintResult, end: number) {
  const kinds = ["pool", "task"];
  const told = findings.filter(({ subject, span }) => kinds.includes(subject.kind) && span.start < end);
  return {
    findings: told.map((finding) => ({ ...finding, fixes: finding.fixes })),
    outcomes: subjects.filter(({ kind, span }) => kinds.includes(kind) && span.start < end),
  };
}
