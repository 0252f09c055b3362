// What came of each rule on a subject, where rules yield to each other.
import assert from "node:assert/strict";
import { test } from "node:test";
import { lint } from "../../server/src/lint/lint.ts";
import { defaultSettings } from "../../server/src/lint/settings.ts";

function outcomes(elevationLevel: string, ...onlyRules: readonly string[]) {
  const file = "/ws/pool.json";
  const userAccounts = [{ name: "u", elevationLevel, password: "<password>" }];
  const text = JSON.stringify({ id: "p", vmSize: "standard_d4ds_v5", userAccounts });
  const sources = { files: new Map([[file, text]]), folders: new Map() };
  const result = lint({ file, sources, settings: { ...defaultSettings, onlyRules }, today: "2026-11-21" });
  const found = result.subjects.flatMap((subject) => subject.outcomes.map(({ rule, outcome }) => [rule, outcome]));
  return Object.fromEntries(found);
}

test("a rule that yields to another one has not passed", () => {
  const [present, admin] = ["user-accounts-present", "user-account-admin"];
  assert.deepEqual(outcomes("admin", present, admin), { [present]: "not-applicable", [admin]: "failed" });
  assert.deepEqual(outcomes("admin", present), { [present]: "failed" });
  assert.deepEqual(outcomes("nonAdmin", present, admin), { [present]: "failed", [admin]: "passed" });
});
