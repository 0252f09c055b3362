// The published schema of `check --format json`: what it names is what the code knows, and it refuses what is no report.
import assert from "node:assert/strict";
import { test } from "node:test";
import { countSubjects } from "../../server/src/report/report.ts";
import { createFolder, ours, runJson } from "../cli/run.ts";
import { createReport, createResult } from "../report/sample-report.ts";
import { createReportValidator, readSchema } from "./validate.ts";

const schema = readSchema("schemas/report.schema.json");

test("the kinds of subjects are those of the code", () => {
  const kinds = Object.keys(countSubjects(createReport([createResult([])])));
  const { subjects } = schema.properties;
  assert.deepEqual(subjects.required, kinds);
  assert.deepEqual(Object.keys(subjects.properties), kinds);
  assert.deepEqual(schema.definitions.finding.properties.subject.properties.kind.enum, kinds);
});

test("a report fits; one with another version, a wrong place or a missing list does not", async (context) => {
  const folder = createFolder(context, {
    "a.json": ours("error", "hint", "possible", "default", "mendable", "accepted", "noted"),
    "b.json": `${ours("reads:a.json", "error")}!`,
  });
  const { report } = await runJson(folder, ["a.json", "b.json", "missing.json"]);
  assert.ok(report.errors.length === 2 && report.notes.length === 1 && report.suppressed.length === 1);
  const open = createReportValidator({ closed: false });
  const closed = createReportValidator({ closed: true });
  open(report);
  closed(report);

  const [finding] = report.findings;
  const wrong: Record<string, unknown> = {
    version: { ...report, version: 2 },
    "no list": { ...report, notes: undefined },
    "no count": { ...report, files: { ...report.files, seen: -1 } },
    line: { ...report, findings: [{ ...finding, line: 0 }] },
    severity: { ...report, findings: [{ ...finding, severity: "warn" }] },
    suppression: { ...report, suppressed: [finding] },
    "column without line": { ...report, errors: [{ file: "a", message: "m", column: 1 }] },
  };
  for (const [name, data] of Object.entries(wrong)) assert.throws(() => open(JSON.parse(JSON.stringify(data))), name);

  const more = { ...report, more: 1 };
  open(more);
  assert.throws(() => closed(more));
});
