// Prints how often each rule fails, passes, can't decide or has nothing to say, over folders of real files.
//
//   npm run posture                                  a table in Markdown over ../shared/corpus
//   npm run posture -- FOLDER…                       over these folders
//   npm run posture -- --show RULE                   also prints what the rule said of each subject, with its place
//   npm run posture -- --data-plane-api-version V    takes bodies of the data plane for those of this version
import { parseArgs } from "node:util";
import { type LintResult, lint, type Outcome, type SubjectReport } from "../server/src/lint/lint.ts";
import { allRules } from "../server/src/rules/index.ts";
import { createLineIndex } from "../server/src/text/line-index.ts";
import { corpusFolder, jsonFilesIn, requestFor } from "./real-files.ts";

const columns = ["failed", "passed", "not-decidable", "not-applicable"] as const;

/** How often each outcome came. */
type Tally = Record<Outcome["outcome"], number>;

const { values: flags, positionals } = parseArgs({
  options: { show: { type: "string" }, "data-plane-api-version": { type: "string" } },
  allowPositionals: true,
});
const tallies = new Map(allRules.map(({ id }) => [id, emptyTally()]));
const rules = flags.show === undefined ? [] : [flags.show];
for (const folder of positionals.length > 0 ? positionals : [corpusFolder]) {
  for (const file of jsonFilesIn(folder)) await tally(file, folder);
}
printTable();
printList("Rules that never fail", (outcomes) => outcomes.failed === 0);
printList("Rules that never pass", (outcomes) => outcomes.passed === 0);
printList("Rules that threw", (outcomes) => outcomes["internal-error"] > 0);

function emptyTally(): Tally {
  return { failed: 0, passed: 0, "not-decidable": 0, "not-applicable": 0, "internal-error": 0 };
}

async function tally(file: string, folder: string): Promise<void> {
  const request = await requestFor(file, folder, {
    profile: "strict",
    onlyRules: rules,
    dataPlaneApiVersion: flags["data-plane-api-version"],
  });
  const result = lint(request);
  for (const subject of result.subjects) {
    for (const { rule, outcome, reason } of subject.outcomes) {
      const own = tallies.get(rule);
      if (own !== undefined) own[outcome]++;
      if (rule !== flags.show) continue;
      const text = request.sources.files.get(subject.file) ?? "";
      console.log([placeOf(subject, text), outcome, reason, ...messagesOf(result, subject)].join("  "));
    }
  }
}

function placeOf({ file, span, kind, name }: SubjectReport, text: string): string {
  return `${file}:${createLineIndex(text).position(span.start).line + 1}  ${kind} ${name}`;
}

function messagesOf({ findings }: LintResult, { kind, name }: SubjectReport): readonly string[] {
  const own = findings.filter(({ subject }) => subject.kind === kind && subject.name === name);
  return own.map(({ message }) => message.id);
}

function printTable(): void {
  console.log(`| Rule | ${columns.map((column) => column.replace("-", " ")).join(" | ")} |`);
  console.log(`| --- |${" ---: |".repeat(columns.length)}`);
  for (const [rule, outcomes] of tallies) {
    console.log(`| ${rule} | ${columns.map((column) => outcomes[column]).join(" | ")} |`);
  }
}

function printList(title: string, isMeant: (outcomes: Tally) => boolean): void {
  const meant = [...tallies].filter(([, outcomes]) => isMeant(outcomes));
  console.log(`\n${title} (${meant.length}):\n`);
  for (const [rule, outcomes] of meant) {
    const counts = columns.filter((column) => outcomes[column] > 0).map((column) => `${column} ${outcomes[column]}`);
    console.log(`- ${rule}: ${counts.join(", ") || "never asked"}`);
  }
}
