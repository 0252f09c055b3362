// Whoever types gets the findings that a check of the whole text would give, fixes included.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { setImmediate } from "node:timers/promises";
import fc from "fast-check";
import { lint } from "../../server/src/lint/lint.ts";
import type { LintMemory, LintRequest, LintResult } from "../../server/src/lint/lint-result.ts";
import { defaultSettings } from "../../server/src/lint/settings.ts";
import { changeBetween, moveSpan } from "../../server/src/text/text-change.ts";
import { templateWithPools } from "../bench/texts.ts";
import { collectGarbage } from "../support/collect-garbage.ts";

const file = "/templates/pools.json";
const settings = { ...defaultSettings, profile: "strict" } as const;

function request(text: string, previous?: LintMemory): LintRequest {
  const sources = { files: new Map([[file, text]]), folders: new Map() };
  return { file, sources, settings, today: "2026-11-22", previous };
}

/** All that a result says, with every fix. */
function told({ findings, subjects, problems, notes, failures }: LintResult): unknown {
  const withFixes = findings.map((finding) => ({ ...finding, fixes: finding.fixes }));
  return { findings: withFixes, subjects, problems, notes, failures };
}

function assertSame(before: string, after: string): void {
  const remembered = lint(request(before)).memory;
  assert.deepEqual(told(lint(request(after, remembered))), told(lint(request(after))));
}

/** Counts how often rules look at pools. */
function poolsChecked(previous: LintMemory | undefined, text: string): number {
  const counted = new Set<string>();
  const result = lint(request(text, previous));
  for (const [index, part] of (result.memory?.parts ?? []).entries()) {
    const old = previous?.parts[index]?.check;
    if (part.check.report.kind === "pool" && part.check.report.outcomes !== old?.report.outcomes)
      counted.add(part.check.report.name);
  }
  return counted.size;
}

const text = templateWithPools(8);
const snippets = [
  '"',
  "{",
  "}",
  ",",
  "[",
  "]",
  "x",
  "\n",
  '"mountConfiguration": [],',
  "// batchguard-disable-next-line *: why\n",
  "[parameters('vmSize')]",
  "[reference(resourceId('Microsoft.Batch/batchAccounts/pools', parameters('accountName'), 'pool-2')).vmSize]",
  "usgovvirginia",
];

describe("what a later run takes over", () => {
  test("is what it would have found, whatever was edited", () => {
    const edit = fc.record({
      at: fc.nat(text.length),
      length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(60)),
      newText: fc.oneof(fc.constant(""), fc.constantFrom(...snippets)),
    });
    fc.assert(
      fc.property(edit, ({ at, length, newText }) => {
        assertSame(text, text.slice(0, at) + newText + text.slice(at + length));
      }),
      { numRuns: 25, seed: 20261122 },
    );
  });

  test("is right after many edits in a row", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ at: fc.nat(text.length), key: fc.constantFrom("x", "1", '"', "") }), { maxLength: 8 }),
        (edits) => {
          let current = text;
          let memory = lint(request(text)).memory;
          for (const { at, key } of edits) {
            current = current.slice(0, at) + key + current.slice(at + (key === "" ? 1 : 0));
            memory = lint(request(current, memory)).memory;
          }
          assert.deepEqual(told(lint(request(current, memory))), told(lint(request(current))));
        },
      ),
      { numRuns: 10, seed: 20261122 },
    );
  });

  test("is all but the pool that was edited", () => {
    const { memory } = lint(request(text));
    const edited = text.replace('"Pool 4 of the rendering farm"', '"Pool 4 of the render farm"');
    assert.equal(poolsChecked(undefined, text) > 6, true);
    assert.equal(poolsChecked(memory, edited), 1);
  });

  test("is nothing of whom the edited pool tells something", () => {
    const pool = (name: string, provision: string) => `{
      "type": "Microsoft.Batch/batchAccounts/pools", "apiVersion": "2024-07-01", "name": "a/${name}",
      "properties": { "vmSize": "STANDARD_D2S_V3", "networkConfiguration": {
        "publicIPAddressConfiguration": { "provision": "${provision}" } } } }`;
    const id = "resourceId('Microsoft.Batch/batchAccounts/pools', 'a', 'one')";
    const other = `[reference(${id}).networkConfiguration.publicIPAddressConfiguration.provision]`;
    const template = (provision: string) => `{
      "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
      "contentVersion": "1.0.0.0", "resources": [${pool("one", provision)}, ${pool("two", other)}] }`;
    // No other rule, whose finding would lead to the edited pool and so be looked at again anyway.
    const only = { ...settings, onlyRules: ["pool-public-ip"] };
    const without = lint({ ...request(template("NoPublicIPAddresses")), settings: only });
    const after = lint({ ...request(template("BatchManaged"), without.memory), settings: only });
    assert.deepEqual([without.findings.length, after.findings.length], [0, 2]);
  });

  test("is nothing where a name of another cloud comes or goes", () => {
    const marked = text.replace('"Pool 4 of the rendering farm"', '"Pool 4, chinanorth2"');
    assertSame(text, marked);
    assertSame(marked, text);
    assert.equal(poolsChecked(lint(request(text)).memory, marked) > 6, true);
  });

  test("is nothing where the edit lies outside the pools, or the settings are others", () => {
    const { memory } = lint(request(text));
    const renamed = text.replace("/pool-4'", "/pool-four'");
    assert.equal(poolsChecked(memory, renamed), poolsChecked(undefined, renamed));
    const other = { ...request(text, memory), settings: { ...settings } };
    assert.notEqual(lint(other).memory?.parts[2]?.check.report.outcomes, memory?.parts[2]?.check.report.outcomes);
  });

  test("is plain data: a node among it would keep the tree of the earlier text", () => {
    const { parts } = lint(request(text)).memory as LintMemory;
    assert.ok(parts.some(({ check }) => check.said.some(({ origin }) => origin !== undefined)));
    assert.doesNotThrow(() => JSON.stringify(parts), "a tree leads back to itself");
  });

  test("is all that is left of the earlier run: nobody who types piles up the runs before", async () => {
    const { result, first } = typeTwice();
    // What a WeakRef was made of lives until the end of the turn.
    await setImmediate();
    collectGarbage();
    assert.ok(first.deref() === undefined, "the first run is still in memory");
    assert.ok(result.findings.length > 0);
  });
});

describe("the change between two texts", () => {
  test("makes one of the other, and moves what lies beside it", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 12 }),
        fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 12 }),
        (a, b) => {
          const { before, after } = changeBetween(a, b);
          assert.equal(a.slice(0, before.start) + b.slice(after.start, after.end) + a.slice(before.end), b);
          for (let start = 0; start < a.length; start++) {
            const moved = moveSpan({ start, end: start + 1 }, { before, after });
            if (moved !== undefined) assert.equal(b.slice(moved.start, moved.end), a.slice(start, start + 1));
          }
        },
      ),
    );
  });
});

function typeTwice(): { result: LintResult; first: WeakRef<LintMemory> } {
  const typed = [text, text.replace("Pool 4 of", "Pool 4 off"), text.replace("Pool 4 of", "Pool 4 offf")];
  const runs: LintMemory[] = [];
  let result: LintResult | undefined;
  for (const each of typed) {
    result = lint(request(each, runs.at(-1)));
    runs.push(result.memory as LintMemory);
  }
  return { result: result as LintResult, first: new WeakRef(runs[0] as LintMemory) };
}
