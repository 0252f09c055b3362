// Renders a report as Markdown for the summary of a job or a comment on a pull request.

import { escapeMarkdown, markdownLink } from "../text/markdown.ts";
import type { Translator } from "../text/message.ts";
import { neutralise } from "../text/neutralise.ts";
import { suppositionsOf } from "./finding-details.ts";
import { type ControlPosture, createPosture, type PostureRule, showScore } from "./posture.ts";
import { createLines, type PlacedFinding, placeErrors, placeFindings, type Report } from "./report.ts";
import { reportTexts, type Say } from "./report-texts.ts";
import { severities, summarise } from "./summary.ts";

export interface MarkdownOptions {
  readonly rules: readonly PostureRule[];
  /** Leaves out the summary and the controls. */
  readonly quiet: boolean;
}

/** GitHub takes comments of 65,536 characters; the rows of findings may have so many of them. */
const mostCharacters = 50_000;

/** Renders the errors and findings, the gravest first, then a table of the controls and the summary. */
export function renderMarkdown(report: Report, translate: Translator, { rules, quiet }: MarkdownOptions): string {
  const lines = createLines(report.texts);
  const say: Say = (id, data) => translate(reportTexts.say(id, data));
  const placed = placeFindings(report, lines, translate);
  const visible = placed.filter(({ finding }) => finding.suppression === undefined);
  const sorted = severities.flatMap((severity) => visible.filter(({ finding }) => finding.severity === severity));
  const [headline = "", ...summary] = summarise(report, placed, translate);
  const errors = placeErrors(report, lines, translate).map(({ name, start, message }) => {
    const place = start === undefined ? name : `${name}:${start.line + 1}:${start.character + 1}`;
    return `- ${show(place)}: ${show(message)}`;
  });
  const blocks = [
    [`## ${show(say("posture.title"))}`],
    [`**${show(headline)}**`],
    ...(errors.length > 0 ? [[`### ${show(say("posture.errors"))}`], errors] : []),
    ...findingBlocks(sorted, say, translate),
    ...(quiet ? [] : [...controlBlocks(createPosture(report.results, rules).controls, say), summary.map(toItem)]),
  ];
  return blocks.map((block) => `${block.join("\n")}\n`).join("\n");
}

function findingBlocks(findings: readonly PlacedFinding[], say: Say, translate: Translator): string[][] {
  if (findings.length === 0) return [];
  const columns = ["severity", "place", "finding", "rule"] as const;
  const table = [
    toRow(columns.map((column) => show(say(`posture.column.${column}`)))),
    toRow(columns.map(() => "---")),
  ];
  let size = 0;
  let shown = 0;
  for (const finding of findings) {
    const row = findingRow(finding, say, translate);
    size += row.length + 1;
    if (size > mostCharacters) break;
    table.push(row);
    shown++;
  }
  const rest = findings.length - shown;
  return rest === 0 ? [table] : [table, [show(say("posture.markdown.rest", { n: rest }))]];
}

function findingRow({ finding, name, start, message }: PlacedFinding, say: Say, translate: Translator): string {
  const { severity, rule, docs } = finding;
  const details = suppositionsOf(finding, translate).map(({ label, text }) => show(`(${label}: ${text})`));
  return toRow([
    show(say(`report.severity.${severity}`)),
    show(`${name}:${start.line + 1}:${start.character + 1}`),
    [show(message), ...details].join(" "),
    docs === undefined ? show(rule) : markdownLink(rule, docs),
  ]);
}

/** The controls of which something was checked. */
function controlBlocks(controls: readonly ControlPosture[], say: Say): string[][] {
  const checked = controls.filter(({ whyNotChecked }) => whyNotChecked === undefined);
  if (checked.length === 0) return [];
  const states = ["passed", "failed", "accepted", "not-decidable"] as const;
  const heads = [
    say("posture.column.control"),
    say("posture.score"),
    ...states.map((state) => say(`posture.state.${state}`)),
  ];
  const rows = checked.map(({ control, counts }) => {
    const title = say(control.title as Parameters<Say>[0]);
    const framework = say(`posture.framework.${control.framework}`);
    const name = control.framework === "benchmark" ? `MCSB ${control.id} ${title}` : `${framework}: ${title}`;
    return toRow([show(name), showScore(counts), ...states.map((state) => String(counts[state]))]);
  });
  const alignment = heads.map((_, i) => (i === 0 ? "---" : "---:"));
  return [[`### ${show(say("posture.controls"))}`], [toRow(heads.map(show)), toRow(alignment), ...rows]];
}

function toItem(sentence: string): string {
  return `- ${show(sentence)}`;
}

function toRow(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

/**
 * A text as Markdown that shows it and does nothing else: no markup, and nobody is called and no issue linked, which
 * GitHub does with what is shown, whatever was escaped.
 */
function show(text: string): string {
  return escapeMarkdown(neutralise(text))
    .replaceAll("\\<", "&lt;")
    .replaceAll("\\>", "&gt;")
    .replace(/[@#](?=\w)/g, "$&\u2060");
}
