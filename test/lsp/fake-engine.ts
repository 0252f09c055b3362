// An engine for tests of the wire: it knows four words, and says what the text is.
import { createHash } from "node:crypto";
import type { Finding, PlannedFix } from "../../server/src/lint/finding.ts";
import type { LintRequest, LintResult } from "../../server/src/lint/lint-result.ts";
import type { Engine } from "../../server/src/lsp/runtime.ts";
import type { Rule } from "../../server/src/rules/rule.ts";
import { message } from "../../server/src/text/message.ts";

/** Replaced by `good`, safely. */
export const badRule = "no-bad";
/** Replaced by `<name>`, which is to be filled in. */
export const uglyRule = "no-ugly";
/** Retired, with a related place in the file `parameters.json` beside it and a fix there. */
export const oldRule = "no-old";
/** Reports the hash of the text; on wherever the text holds `hash`. */
export const hashRule = "text-hash";

export function hashOf(text: string): string {
  return createHash("sha256").update(text, "utf16le").digest("hex");
}

/** Documents of the fake engine hold the word `Batch`. */
export const fakeEngine: Engine = {
  rules: [badRule, uglyRule, oldRule, hashRule].map(fakeRule),
  factsDate: "2026-11-21",
  mayConcern: (text) => text.includes("Batch"),
  async gather(request, files) {
    const file = siblingOf(request.file);
    const folder = file.slice(0, file.lastIndexOf("/"));
    const [text, names] = await Promise.all([files.read(file), files.list(folder)]);
    const sources = {
      files: new Map([...request.sources.files, [file, text]]),
      folders: new Map([...request.sources.folders, [folder, names]]),
    };
    return { ...request, sources };
  },
  lint: lintWords,
};

export function siblingOf(file: string): string {
  return `${file.slice(0, file.lastIndexOf("/"))}/parameters.json`;
}

export function lintWords(request: LintRequest): LintResult {
  const { file, settings, sources } = request;
  const text = sources.files.get(file) ?? "";
  const findings = [
    ...wordsIn(text, /\bbad\b/g).map((start) => badFinding(file, start, 3)),
    ...wordsIn(text, /\bugly\b/g).map((start) => uglyFinding(file, start, 4)),
    ...wordsIn(text, /\bold\b/g).map((start) => oldFinding(request, start, 3)),
    ...(text.includes("hash") ? [finding(file, hashRule, 0, 0, hashOf(text))] : []),
    ...wordsIn(text, /\bhidden\b/g).map((start) => {
      return { ...badFinding(file, start, 6), suppression: { kind: "comment" as const, reason: "because" } };
    }),
    ...wordsIn(text, /\belsewhere\b/g).map(() => badFinding(siblingOf(file), 0, 1)),
  ]
    .filter(({ rule }) => settings.rules[rule] !== "off")
    .sort((a, b) => a.span.start - b.span.start);
  return {
    file,
    kind: "data-plane-pool",
    findings: findings.map((found) => ({ ...found, severity: severityOf(settings.rules[found.rule], found) })),
    subjects: [],
    problems: [],
    failures: text.includes("failing") ? [{ rule: badRule, error: "It broke." }] : [],
    notes: [],
    files: [...sources.files.keys()],
    usedIgnores: new Set(),
    unusable: [],
    overBudget: 0,
  };
}

function severityOf(level: LintRequest["settings"]["rules"][string] | undefined, { severity }: Finding) {
  return level === undefined || level === "off" ? severity : level;
}

function wordsIn(text: string, word: RegExp): number[] {
  return [...text.matchAll(word)].map(({ index }) => index);
}

function badFinding(file: string, start: number, length: number): Finding {
  return { ...finding(file, badRule, start, length, "This is bad."), fixes: [replacing(file, start, length, "good")] };
}

function uglyFinding(file: string, start: number, length: number): Finding {
  const { title, edits } = replacing(file, start, length, "named <name>");
  const [edit] = edits;
  const inserted = { span: { start: 0, end: 0 }, newText: "// Named.\n" };
  const fix = {
    title,
    safe: false,
    placeholder: "<name>",
    edits: [{ file, edits: [...(edit?.edits ?? []), inserted] }],
  };
  return { ...finding(file, uglyRule, start, length, "This is ugly."), severity: "error", fixes: [fix] };
}

function oldFinding({ file, sources }: LintRequest, start: number, length: number): Finding {
  const sibling = siblingOf(file);
  const place = sources.files.get(sibling)?.indexOf("old") ?? -1;
  const found = { ...finding(file, oldRule, start, length, "This is old."), deprecated: true };
  if (place < 0) return found;
  const span = { start: place, end: place + length };
  return {
    ...found,
    related: [{ file: sibling, span, message: message("no-old.from", "It comes from here.") }],
    fixes: [replacing(sibling, place, length, "new")],
  };
}

function replacing(file: string, start: number, length: number, newText: string): PlannedFix {
  return {
    title: message(`fake.fix.${newText}`, "Replace by {word}", { word: newText }),
    safe: true,
    edits: [{ file, edits: [{ span: { start, end: start + length }, newText }] }],
  };
}

function finding(file: string, rule: string, start: number, length: number, text: string): Finding {
  return {
    file,
    span: { start, end: start + length },
    rule,
    message: message(`${rule}.found`, text),
    severity: "warning",
    certainty: "certain",
    subject: { kind: "pool", name: "p" },
    assumptions: [],
    related: [],
    fixes: [],
    docs: `https://example.com/${rule}`,
    controls: ["MCSB NS-2"],
    deprecated: false,
    suppression: undefined,
  };
}

function fakeRule(id: string): Rule {
  return {
    id,
    subject: "pool",
    title: `There should be ${id}`,
    why: "It <b>matters</b> to [everybody](https://example.com).",
    messages: {},
    references: [`https://example.com/${id}`],
    controls: [],
    seeds: [],
    *check() {
      yield* [];
      return undefined;
    },
  };
}
