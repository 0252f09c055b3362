// An engine whose findings are written into the documents, so that the command line can be tested without the rules.
import type { Engine } from "../../server/src/cli/engine.ts";
import { gather } from "../../server/src/hosts/gather.ts";
import type { Finding, PlannedFix } from "../../server/src/lint/finding.ts";
import type { LintRequest, LintResult, Wanted } from "../../server/src/lint/lint-result.ts";
import { ownRules } from "../../server/src/lint/own-rules.ts";
import { readProjectFile } from "../../server/src/lint/read-settings.ts";
import { documentKindOf } from "../../server/src/lint/settings.ts";
import { defineRule, type Severity } from "../../server/src/rules/rule.ts";
import { markOf, message } from "../../server/src/text/message.ts";

/**
 * A document is ours if it says `"batch"`, a parameter file if it says `"params"`. Each of these words in quotes is a
 * finding of a rule called `fake-<word>`: `error`, `warning`, `information`, `hint`; `possible` and `default` are
 * warnings of that certainty; `mendable` is a warning with a safe fix that makes it `mended`, `risky` one with a fix that
 * is not safe, `accepted` one that is suppressed. `throws` is a rule that throws, `noted` a note, `reads:NAME` wants the
 * file of that name.
 */
const word = /"(error|warning|information|hint|possible|default|mendable|risky|accepted|throws|noted|reads:[^"]+)"/g;

const ruleNames = ["error", "warning", "information", "hint", "possible", "default", "mendable", "risky", "accepted"];

export const fakeRules = ruleNames.map((name) =>
  defineRule({
    id: `fake-${name}`,
    subject: "pool",
    title: `Pools should have no ${name}`,
    why: "Because it is a test.",
    messages: { found: { severity: severityOf(name), text: `This is ${name}.` } },
    fixes: { mend: "Mend it" },
    references: ["https://example.com/a", "https://example.com/b"],
    controls: ["MCSB XX-1"],
    seeds: ["A1"],
    *check() {
      yield* [];
      return undefined;
    },
  }),
);

export const fakeEngine: Engine = {
  rules: fakeRules,
  ownRules,
  factsDate: "2026-11-21",
  readJapanese: () => ({ "fake-error.found": { mark: markOf("This is error."), text: "これはエラーです。" } }),
  lint: fakeLint,
  gather: (request, reader) => gather(request, reader, fakeWanted),
  readProjectFile: (file, text) => readProjectFile(file, text, [...fakeRules.map(({ id }) => id)]),
  evaluate: ({ text }, parameters, context) =>
    text.includes('"resources"')
      ? {
          expressions: [
            { pointer: "/a", line: 2, column: 3, source: "[b()]", state: "known", value: { parameters, context } },
          ],
          resources: [{ pointer: "/resources/0", type: "t", name: "n", condition: true }],
        }
      : undefined,
};

function fakeWanted({ file, sources, parameterFiles }: LintRequest): Wanted {
  const read = [...(sources.files.get(file) ?? "").matchAll(/"reads:([^"]+)"/g)].map(([, name]) => name ?? "");
  const beside = read.map((name) => `${file.slice(0, file.lastIndexOf("/"))}/${name}`);
  return { files: [...beside, ...(parameterFiles ?? [])].filter((each) => !sources.files.has(each)), folders: [] };
}

function fakeLint(request: LintRequest): LintResult {
  const { file, sources, settings } = request;
  const text = sources.files.get(file) ?? "";
  const forced = request.kind ?? documentKindOf(settings, file);
  const kind =
    forced ?? (text.includes('"batch"') ? "arm-template" : text.includes('"params"') ? "arm-parameters" : "none");
  const isOurs = kind !== "none" && kind !== "arm-parameters";
  const found = isOurs ? [...text.matchAll(word)].map((match) => ({ name: match[1] ?? "", start: match.index })) : [];
  const findings = found
    .filter(({ name }) => ruleNames.includes(name))
    .filter(({ name }) => settings.onlyRules.length === 0 || settings.onlyRules.includes(`fake-${name}`))
    .filter(({ name }) => settings.minimumCertainty === "possible" || name !== "possible")
    .filter(({ name }) => settings.minimumCertainty !== "certain" || name !== "default")
    .map(({ name, start }) => createFinding(request, name, start));
  const broken = isOurs ? text.indexOf("!") : -1;
  const subject = { kind: "pool", name: "p", file, span: { start: 0, end: 1 }, outcomes: [] } as const;
  return {
    file,
    kind,
    findings,
    subjects: isOurs && !text.includes('"empty"') ? [subject] : [],
    problems:
      broken < 0 ? [] : [{ file, span: { start: broken, end: broken + 1 }, message: message("x", "This is broken.") }],
    failures: found.some(({ name }) => name === "throws") ? [{ rule: "fake-throws", error: "Boom." }] : [],
    notes: found.some(({ name }) => name === "noted") ? [message("x", "Mind the gap.")] : [],
    files: [...sources.files].flatMap(([name, content]) => (content === null ? [] : [name])),
    overBudget: 0,
    usedIgnores: new Set(),
    unusable: [],
  };
}

function createFinding({ file, today, settings, sources }: LintRequest, name: string, start: number): Finding {
  const span = { start, end: start + name.length + 2 };
  const fix: PlannedFix[] =
    name === "mendable" || name === "risky"
      ? [
          {
            title: message("fake.mend", "Mend it"),
            safe: name === "mendable",
            edits: [{ file, edits: [{ span, newText: '"mended"' }] }],
          },
        ]
      : [];
  const others = [...sources.files.keys()].filter((each) => each !== file);
  return {
    file,
    span,
    rule: `fake-${name}`,
    message: message(`fake-${name}.found`, `This is ${name}.`),
    severity: severityOf(name),
    certainty: name === "possible" || name === "default" ? name : "certain",
    subject: { kind: "pool", name: `p ${today} ${settings.profile} ${settings.dataPlaneApiVersion ?? ""}`.trim() },
    assumptions: name === "possible" ? [message("x", "parameter 'a' is 'b'")] : [],
    related: others.map((other) => ({ file: other, span: { start: 0, end: 1 }, message: message("x", "See here.") })),
    fixes: fix,
    docs: "https://example.com/a",
    controls: ["MCSB XX-1"],
    deprecated: false,
    suppression: name === "accepted" ? { kind: "comment", reason: "known" } : undefined,
  };
}

function severityOf(name: string): Severity {
  return name === "error" || name === "information" || name === "hint" ? name : "warning";
}
