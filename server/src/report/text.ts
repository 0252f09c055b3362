// Renders a report for people at a terminal: each finding with its source line, then a summary.
import type { Severity } from "../rules/rule.ts";
import type { Position } from "../text/line-index.ts";
import type { Message, Translator } from "../text/message.ts";
import { createExcerpt, type Excerpt } from "./excerpt.ts";
import { createHideSecrets, type HideSecrets } from "./hide-secrets.ts";
import {
  countSubjects,
  createLines,
  type Lines,
  type PlacedError,
  type PlacedFinding,
  placeErrors,
  placeFindings,
  type Report,
} from "./report.ts";
import { countOf, reportTexts } from "./report-texts.ts";
import { type Color, createPaint, neutralise, type Paint } from "./terminal-text.ts";

export interface TextOptions {
  readonly color: boolean;
  /** Leaves the summary out. */
  readonly quiet: boolean;
}

interface Renderer {
  readonly report: Report;
  readonly lines: Lines;
  readonly hide: HideSecrets;
  readonly paint: Paint;
  readonly translate: Translator;
}

const severities: readonly Severity[] = ["error", "warning", "information", "hint"];
const colors: Readonly<Record<Severity, Color>> = {
  error: "red",
  warning: "yellow",
  information: "blue",
  hint: "cyan",
};

/** Renders the report; it ends with a line break unless it is empty. */
export function renderText(report: Report, translate: Translator, options: TextOptions): string {
  const lines = createLines(report.texts);
  const placed = placeFindings(report, lines, translate);
  const hide = createHideSecrets(placed.map(({ finding }) => finding));
  const renderer: Renderer = { report, lines, hide, paint: createPaint(options.color), translate };
  const visible = placed.filter(({ finding }) => finding.suppression === undefined);
  // Fatal errors are said on the standard error, where they are seen also if the report goes elsewhere.
  const errors = placeErrors(report, lines, translate).filter(({ error }) => error.fatal !== true);
  const blocks = [
    ...errors.map((error) => renderError(error, renderer)),
    ...visible.map((finding) => renderFinding(finding, renderer)),
  ];
  if (!options.quiet) blocks.push(renderSummary(visible, placed.length - visible.length, renderer));
  return blocks.map((block) => `${block.join("\n")}\n`).join("\n");
}

function renderFinding(placed: PlacedFinding, renderer: Renderer): string[] {
  const { finding, start, end } = placed;
  const { paint, translate, lines, report } = renderer;
  const color = colors[finding.severity];
  const severity = paint("bold", paint(color, translate(reportTexts.say(`report.severity.${finding.severity}`))));
  const place = `${neutralise(placed.name)}:${start.line + 1}:${start.character + 1}`;
  const head = `${paint("bold", place)}: ${severity}: ${neutralise(placed.message)} ${paint("dim", `[${finding.rule}]`)}`;

  const details: [label: Message, text: string][] = [];
  for (const related of finding.related) {
    const position = lines.of(related.file).position(related.span.start);
    const at = `${report.nameOf(related.file)}:${position.line + 1}:${position.character + 1}`;
    details.push([reportTexts.say("report.note"), `${at}: ${translate(related.message)}`]);
  }
  for (const assumption of finding.assumptions) {
    details.push([reportTexts.say("report.assuming"), translate(assumption)]);
  }
  if (finding.certainty !== "certain" && finding.assumptions.length === 0) {
    const words = reportTexts.say(`report.certainty.${finding.certainty}`);
    details.push([reportTexts.say("report.certainty"), translate(words)]);
  }
  for (const fix of finding.fixes) {
    details.push([reportTexts.say(fix.safe ? "report.fix.safe" : "report.fix"), translate(fix.title)]);
  }
  if (finding.docs !== undefined) details.push([reportTexts.say("report.docs"), finding.docs]);

  const excerpt = excerptOf(finding.file, start, end, renderer);
  return [head, ...renderExcerpt(excerpt, start.line + 1, color, details, renderer)];
}

function renderError(placed: PlacedError, renderer: Renderer): string[] {
  const { error, start, name, message } = placed;
  const { paint, translate, lines } = renderer;
  const place = start === undefined ? name : `${name}:${start.line + 1}:${start.character + 1}`;
  const severity = paint("bold", paint("red", translate(reportTexts.say("report.severity.error"))));
  const head = `${paint("bold", neutralise(place))}: ${severity}: ${neutralise(message)}`;
  if (start === undefined || error.span === undefined) return [head];
  const excerpt = excerptOf(error.file, start, lines.of(error.file).position(error.span.end), renderer);
  return [head, ...renderExcerpt(excerpt, start.line + 1, "red", [], renderer)];
}

function excerptOf(file: string, start: Position, end: Position, { lines, hide }: Renderer): Excerpt {
  return createExcerpt(lines.of(file), start, end, (offset, piece) => hide(file, offset, piece));
}

function renderExcerpt(
  excerpt: Excerpt,
  lineNumber: number,
  color: Color,
  details: readonly [label: Message, text: string][],
  { paint, translate }: Renderer,
): string[] {
  const gutter = " ".repeat(Math.max(String(lineNumber).length, 3));
  const number = String(lineNumber).padStart(gutter.length);
  return [
    `  ${paint("dim", `${number} |`)} ${excerpt.line}`,
    `  ${paint("dim", `${gutter} |`)} ${paint(color, excerpt.carets)}`,
    ...details.map(([label, text]) => `  ${gutter} ${paint("dim", `= ${translate(label)}:`)} ${neutralise(text)}`),
  ];
}

function renderSummary(visible: readonly PlacedFinding[], suppressed: number, renderer: Renderer): string[] {
  const { report, paint, translate } = renderer;
  const say: typeof reportTexts.say = (id, data) => reportTexts.say(id, data);
  const join = (parts: readonly Message[]) => parts.map(translate).join(translate(say("report.separator")));
  const summary: Message[] = [];

  const bySeverity = severities
    .map((severity) => [severity, visible.filter(({ finding }) => finding.severity === severity).length] as const)
    .filter(([, n]) => n > 0);
  const headline =
    visible.length === 0
      ? say("report.summary.clean")
      : say("report.summary.findings", {
          findings: translate(countOf("finding", visible.length)),
          files: translate(countOf("file", new Set(visible.map(({ name }) => name)).size)),
          severities: join(bySeverity.map(([severity, n]) => countOf(severity, n))),
        });
  if (suppressed > 0) summary.push(say(`report.summary.suppressed.${one(suppressed)}`, { n: suppressed }));
  if (report.fixes !== undefined) {
    const { applied, held } = report.fixes;
    const files = translate(countOf("file", new Set(applied.map(({ file }) => file)).size));
    if (applied.length > 0)
      summary.push(say(`report.summary.fixed.${one(applied.length)}`, { n: applied.length, files }));
    if (held > 0) summary.push(say(`report.summary.held.${one(held)}`, { n: held }));
  }
  const subjects = Object.entries(countSubjects(report)) as [keyof ReturnType<typeof countSubjects>, number][];
  const present = subjects.filter(([, n]) => n > 0).map(([kind, n]) => countOf(kind, n));
  if (present.length > 0) summary.push(say("report.summary.subjects", { subjects: join(present) }));
  summary.push(say("report.summary.files", { ...report.files }));
  const overBudget = report.results.reduce((sum, result) => sum + result.overBudget, 0);
  if (overBudget > 0) summary.push(say("report.summary.over-budget", { n: overBudget }));
  summary.push(say("report.summary.facts", { date: report.factsDate }));
  return [paint("bold", translate(headline)), ...summary.map(translate)];
}

function one(n: number): "one" | "many" {
  return n === 1 ? "one" : "many";
}
