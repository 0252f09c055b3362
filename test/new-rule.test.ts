// `npm run new-rule`: what it writes is a rule and a fixture, and it overwrites nothing.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { filesOf, readArguments, writeRule } from "../scripts/new-rule.ts";
import { parseFixture } from "./support/fixture.ts";

const folder = mkdtempSync(path.join(tmpdir(), "batchguard-new-rule-"));
after(() => rmSync(folder, { recursive: true }));
for (const name of ["server/src/rules", "test/rules"]) mkdirSync(path.join(folder, name), { recursive: true });

describe("npm run new-rule", () => {
  test("writes a fixture that parses, and a rule with what was said on the command line", () => {
    const words = [
      "pool-example",
      "--severity",
      "hint",
      "--title",
      "Pools should be",
      "--control",
      "MCSB NS-2",
      "--seed",
      "A3",
    ];
    const rule = readArguments(words);
    assert.deepEqual(writeRule(folder, rule), ["server/src/rules/pool-example.ts", "test/rules/pool-example.jsonc"]);
    const source = readFileSync(path.join(folder, "server/src/rules/pool-example.ts"), "utf8");
    for (const part of ['id: "pool-example"', 'severity: "hint"', '"Pools should be"', '["MCSB NS-2"]', '["A3"]']) {
      assert.ok(source.includes(part), part);
    }
    const fixture = parseFixture(readFileSync(path.join(folder, "test/rules/pool-example.jsonc"), "utf8"));
    assert.deepEqual(
      fixture.cases.map(({ kind }) => kind),
      ["bad", "good", "good"],
    );
    for (const { text } of fixture.cases) assert.equal(JSON.parse(text).resources.length, 1);
  });

  test("writes a rule that runs", async () => {
    writeRule(folder, readArguments(["account-example"]));
    // The rule finds its contract beside it, as it will in the repository.
    const contract = pathToFileURL(path.resolve(import.meta.dirname, "../server/src/rules/rule.ts")).href;
    writeFileSync(
      path.join(folder, "server/src/rules/rule.ts"),
      `export * from ${JSON.stringify(contract)};
`,
    );
    const { default: rule } = await import(
      pathToFileURL(path.join(folder, "server/src/rules/account-example.ts")).href
    );
    assert.equal(rule.id, "account-example");
    assert.equal(rule.subject, "account");
  });

  test("calls what is a pool or a task a subject", () => {
    const [source = ""] = Object.values(filesOf(readArguments(["command-example", "--subject", "poolOrTask"])));
    for (const part of ['subject: "poolOrTask"', "*check(subject)", "data: { subject: subject.name }"]) {
      assert.ok(source.includes(part), part);
    }
  });

  test("overwrites nothing", () => {
    const rule = readArguments(["pool-twice"]);
    writeRule(folder, rule);
    assert.throws(() => writeRule(folder, rule), /is there already/);
  });

  for (const words of [
    [],
    ["Pool-x"],
    ["pool"],
    ["pool_x-y"],
    ["../pool-x"],
    ["pool-x", "pool-y"],
    ["pool-x", "--severity", "info"],
  ]) {
    test(`refuses ${words.join(" ") || "no name"}`, () => assert.throws(() => readArguments(words)));
  }

  test("names only files of the rule", () => {
    assert.deepEqual(Object.keys(filesOf(readArguments(["pool-x"]))), [
      "server/src/rules/pool-x.ts",
      "test/rules/pool-x.jsonc",
    ]);
  });
});
