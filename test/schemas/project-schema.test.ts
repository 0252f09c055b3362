// The schema of the project file and its reader give the same verdict, whatever the file says.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import fc from "fast-check";
import { documentKinds } from "../../server/src/batch/document-kind.ts";
import { readProjectFile } from "../../server/src/lint/read-settings.ts";
import { defaultSettings } from "../../server/src/lint/settings.ts";
import { allRules } from "../../server/src/rules/index.ts";
import { filesIn, root } from "../derived/artefact.ts";
import { isValid, type Schema } from "./json-schema.ts";
import "../support/seed.ts";

const schema: Schema = JSON.parse(readFileSync(path.join(root, "schemas/batchguard.schema.json"), "utf8"));
const ruleIds = allRules.map(({ id }) => id);

function problemsOf(text: string): readonly string[] {
  return readProjectFile("/project/.batchguard.json", text, ruleIds).problems.map(({ message }) => message.id);
}

/** The verdict of both, which must be one. */
function isAccepted(data: unknown): boolean {
  const problems = problemsOf(JSON.stringify(data));
  const valid = isValid(schema, data);
  assert.equal(valid, problems.length === 0, `${JSON.stringify(data)}\n${problems.join(", ")}`);
  return valid;
}

/** Values that may be right or wrong in some place or other. */
const odd = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<unknown>("", " ", "*", "off", "error", "strict", "none", "x", "2026-02-30") },
  fc.constantFrom<unknown>(0, -1, 1.5, 2 ** 53, true, null, [], {}, [""], ["*"], [1], { severity: "off" }),
);
/** Mostly the value that is right in its place. */
const mostly = <T>(right: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 40, arbitrary: right as fc.Arbitrary<unknown> }, { weight: 1, arbitrary: odd });
const glob = fc.constantFrom("**", "infra/*.json");
const date = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom("2026-11-21", "2024-02-29") },
  fc.constantFrom("2025-02-29", "2026-13-01", "26-1-1"),
);
const level = fc.constantFrom("off", "hint", "information", "warning", "error");
const id = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom(...ruleIds, "suppression-unused", "configuration-invalid") },
  fc.constant("no-such-rule"),
);
const setting = fc.oneof(level, fc.record({ severity: mostly(level) }, { requiredKeys: [] }));
const rules = mostly(fc.oneof(fc.constant("*"), fc.array(mostly(id)), fc.constant(["*", "no-such-rule"])));
const ignore = fc.record(
  {
    files: mostly(glob),
    rules,
    reason: mostly(fc.constant("agreed")),
    subject: mostly(fc.constant("p")),
    until: mostly(date),
  },
  { requiredKeys: ["files", "rules", "reason"] },
);
const document = fc.record(
  { files: mostly(glob), kind: mostly(fc.constantFrom(...documentKinds)) },
  { requiredKeys: ["files", "kind"] },
);
const project = fc.record(
  {
    $schema: odd,
    profile: mostly(fc.constantFrom("essential", "recommended", "strict")),
    rules: mostly(fc.dictionary(id, mostly(setting), { maxKeys: 3 })),
    documents: mostly(fc.array(mostly(document), { maxLength: 2 })),
    parameterFiles: mostly(fc.dictionary(glob, mostly(fc.array(mostly(glob), { maxLength: 2 })), { maxKeys: 2 })),
    dataPlaneApiVersion: mostly(fc.constantFrom("2024-07-01.20.0", "2025-06-01")),
    today: mostly(date),
    supportedImagesFile: mostly(fc.constant("images.json")),
    endOfLifeDays: mostly(fc.integer({ min: 0, max: 900 })),
    baseline: mostly(fc.constant("baseline.json")),
    ignore: mostly(fc.array(mostly(ignore), { maxLength: 2 })),
  },
  { requiredKeys: [] },
);

describe("the schema of the project file", () => {
  test("accepts what the reader accepts, and nothing else", () => {
    const verdicts = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(project, (data) => {
        verdicts[isAccepted(data) ? "accepted" : "refused"]++;
      }),
      { numRuns: 3000 },
    );
    assert.ok(verdicts.accepted > 500 && verdicts.refused > 500, JSON.stringify(verdicts));
  });

  test("agrees with it on each value of each member", () => {
    const full = {
      profile: "strict",
      rules: { "suppression-unused": { severity: "error" } },
      documents: [{ files: "**", kind: "none" }],
      parameterFiles: { "a.json": ["b.json"] },
      dataPlaneApiVersion: "2024-07-01.20.0",
      today: "2026-11-21",
      supportedImagesFile: "images.json",
      endOfLifeDays: 90,
      baseline: "baseline.json",
      ignore: [{ files: "**", rules: ["suppression-unused"], subject: "p", reason: "agreed", until: "2027-01-01" }],
    };
    assert.ok(isAccepted(full));
    assert.deepEqual(Object.keys(schema.properties as Schema).sort(), ["$schema", ...Object.keys(full)].sort());
    for (const name of [...Object.keys(full), "$schema", "other"]) {
      for (const value of fc.sample(odd, { numRuns: 60, seed: 7 })) isAccepted({ ...full, [name]: value });
    }
    for (const version of ["2024-07-01.20", "v1", "2024-7-1"]) assert.ok(!isAccepted({ dataPlaneApiVersion: version }));
    assert.ok(!isAccepted({ rules: { "suppression-unused": { option: 1 } } }));
    assert.ok(!isAccepted({ documents: [{ files: "**", kind: "none", more: 1 }] }));
    for (const name of ["files", "rules", "reason"]) {
      const [entry] = full.ignore.map((each) => Object.entries(each).filter(([key]) => key !== name));
      assert.ok(!isAccepted({ ignore: [Object.fromEntries(entry ?? [])] }), name);
    }
  });

  test("refuses what is no object", () => {
    for (const data of [null, [], "text", 1]) assert.ok(!isAccepted(data));
  });

  test("describes every member, on every level", () => {
    const undescribed: string[] = [];
    const visit = (node: unknown, place: string): void => {
      if (typeof node !== "object" || node === null) return;
      for (const [name, inner] of Object.entries(node)) {
        const members = name === "properties" ? Object.entries(inner as Record<string, Schema>) : [];
        undescribed.push(
          ...members.filter(([, member]) => typeof member.description !== "string").map(([key]) => `${place}/${key}`),
        );
        visit(inner, `${place}/${name}`);
      }
    };
    visit(schema, "");
    assert.deepEqual(undescribed, []);
  });

  test("has the defaults that count where a project says nothing", () => {
    const members = schema.properties as Readonly<Record<string, Schema>>;
    assert.equal(members.profile?.default, defaultSettings.profile);
    assert.equal(members.endOfLifeDays?.default, defaultSettings.endOfLifeDays);
  });

  test("accepts the examples of the documentation", () => {
    const pages = [...filesIn("docs/rules", ".md"), ...filesIn("docs/rules/ja", ".md"), ...filesIn(".", "README.md")];
    const examples = pages.flatMap((page) => projectExamples(readFileSync(path.join(root, page), "utf8")));
    assert.ok(examples.length > ruleIds.length, "there are examples");
    for (const example of examples) assert.ok(isAccepted(example), JSON.stringify(example));
  });
});

/** The examples of project files in a page: blocks that hold one of its members and no template. */
function projectExamples(page: string): readonly unknown[] {
  return [...page.matchAll(/^```jsonc?\n([\s\S]*?)^```$/gm)]
    .map(([, block = ""]) => block)
    .filter((block) => /^\{\s*"(?:profile|rules|ignore|documents|\$schema)"/.test(block) && !/"resources"/.test(block))
    .map((block) => JSON.parse(block.replaceAll(/^\s*\/\/.*$/gm, "")));
}

test("the manifest has editors use it for project files, and the others for bodies", () => {
  const manifest = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  assert.deepEqual(manifest.contributes.jsonValidation, [
    { fileMatch: ".batchguard.json", url: "./schemas/batchguard.schema.json" },
    { fileMatch: "*.batchpool.json", url: "./schemas/batchpool.schema.json" },
    { fileMatch: "*.batchjob.json", url: "./schemas/batchjob.schema.json" },
  ]);
});
