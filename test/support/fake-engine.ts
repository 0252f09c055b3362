// An engine with one rule, for tests of the test machinery: `color` must not be `red`.

import type { JsonDocument, JsonMember, JsonNode } from "../../server/src/json/node.ts";
import { parseJson } from "../../server/src/json/parse.ts";
import { descend } from "../../server/src/json/path.ts";
import type { Certainty, Finding, PlannedFix } from "../../server/src/lint/finding.ts";
import type { LintRequest, LintResult } from "../../server/src/lint/lint.ts";
import { message } from "../../server/src/text/message.ts";
import type { TextEdit } from "../../server/src/text/span.ts";
import type { Engine } from "./lint-files.ts";

export const fakeRule = "no-red";

/** How the fix of the fake rule mends a value; tests pass ways that break a promise. */
export type FakeFix = (text: string, value: JsonNode, member: JsonMember) => readonly TextEdit[];

/** Writes `blue` in place of the value. */
export const goodFix: FakeFix = (_text, value) => [{ span: { start: value.start, end: value.end }, newText: '"blue"' }];

/** Makes an engine whose rule understands parameters with defaults, variables and parameter files, nothing else. */
export function fakeEngine(fix: FakeFix = goodFix): Engine {
  return { wantedFiles: wantedParameterFiles, lint: (request) => lintColors(request, fix) };
}

function wantedParameterFiles({ parameterFiles = [], sources }: LintRequest) {
  return { files: parameterFiles.filter((file) => !sources.files.has(file)), folders: [] };
}

function lintColors(request: LintRequest, fix: FakeFix): LintResult {
  const { file, sources } = request;
  const document = parseJson(sources.files.get(file) ?? "");
  const findings = colorsOf(document.root).flatMap((member) => findingOf(member, document, request, fix));
  const subject = { kind: "pool", name: "p", file, span: { start: 0, end: 0 } } as const;
  const outcome = findings.length > 0 ? "failed" : "passed";
  return {
    file,
    kind: document.root?.kind === "object" ? "arm-template" : "none",
    findings,
    subjects: [{ ...subject, outcomes: [{ rule: fakeRule, outcome }] }],
    problems: [],
    failures: [],
    notes: [],
    files: [file],
    overBudget: 0,
    usedIgnores: new Set(),
    unusable: [],
  };
}

function colorsOf(node: JsonNode | undefined): JsonMember[] {
  if (node?.kind === "array") return node.items.flatMap(colorsOf);
  if (node?.kind !== "object") return [];
  const own = node.members.filter((member) => member.key.value.toLowerCase() === "color");
  return [...own, ...node.members.flatMap((member) => colorsOf(member.value))];
}

function findingOf(member: JsonMember, document: JsonDocument, request: LintRequest, fix: FakeFix): Finding[] {
  const { value } = member;
  const resolved = value && resolve(value, document, request);
  if (value === undefined || resolved?.node.kind !== "string" || resolved.node.value !== "red") return [];
  const { file } = request;
  const planned: PlannedFix = {
    title: message(`${fakeRule}.fix.blue`, "Make it blue"),
    safe: true,
    edits: [{ file, edits: fix(document.text, value, member) }],
  };
  const { node, certainty } = resolved;
  const related = node === value ? [] : [{ file: resolved.file, span: { start: node.start, end: node.end } }];
  return [
    {
      file,
      span: { start: value.start, end: value.end },
      rule: fakeRule,
      message: message(`${fakeRule}.red`, "This is red."),
      severity: "warning",
      certainty,
      subject: { kind: "pool", name: "p" },
      assumptions: [],
      related: related.map((place) => ({ ...place, message: message("fake.from", "It comes from here.") })),
      fixes: [planned],
      docs: undefined,
      controls: [],
      deprecated: false,
      suppression: undefined,
    },
  ];
}

interface Resolved {
  readonly node: JsonNode;
  readonly file: string;
  readonly certainty: Certainty;
}

/** What a use of a parameter or variable stands for; nested deployments and all other expressions are unknown. */
function resolve(node: JsonNode, document: JsonDocument, request: LintRequest): Resolved | undefined {
  const { file, sources, parameterFiles = [] } = request;
  const use = node.kind === "string" ? /^\[(parameters|variables)\('(\w+)'\)\]$/.exec(node.value) : null;
  if (use === null) return { node, file, certainty: "certain" };
  const [, section = "", name = ""] = use;
  if (section === "variables") {
    const value = descend(document.root, section, name);
    return value && { node: value, file, certainty: "certain" };
  }
  for (const parameterFile of parameterFiles) {
    const given = descend(parseJson(sources.files.get(parameterFile) ?? "").root, "parameters", name, "value");
    if (given !== undefined) return { node: given, file: parameterFile, certainty: "certain" };
  }
  const value = descend(document.root, section, name, "defaultValue");
  return value && { node: value, file, certainty: "default" };
}
