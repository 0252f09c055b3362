// Renders a report as the workflow commands by which GitHub Actions marks lines of the files.
import type { Severity } from "../rules/rule.ts";
import type { Translator } from "../text/message.ts";
import { neutralise } from "../text/neutralise.ts";
import { suppositionsOf } from "./finding-details.ts";
import {
  createLines,
  type PlacedError,
  type PlacedFinding,
  placeErrors,
  placeFindings,
  type Report,
} from "./report.ts";
import { summarise } from "./summary.ts";

export interface GithubOptions {
  /** Leaves out the summary, which the log shows below the marks. */
  readonly quiet: boolean;
}

type Level = "error" | "warning" | "notice";

const levels: Readonly<Record<Severity, Level>> = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: "notice",
};

/**
 * Renders a command for each error and each finding that is not suppressed. GitHub finds the files if the working
 * directory is the root of the repository.
 */
export function renderGithub(report: Report, translate: Translator, { quiet }: GithubOptions): string {
  const lines = createLines(report.texts);
  const placed = placeFindings(report, lines, translate);
  const commands = [
    ...placeErrors(report, lines, translate).map(errorCommand),
    ...placed.filter(({ finding }) => finding.suppression === undefined).map((each) => findingCommand(each, translate)),
    ...(quiet ? [] : summarise(report, placed, translate).map(neutralise)),
  ];
  return commands.map((command) => `${command}\n`).join("");
}

function errorCommand({ name, start, message }: PlacedError): string {
  const place = start === undefined ? {} : { line: start.line + 1, col: start.character + 1 };
  return createCommand("error", { file: name, ...place }, [message]);
}

function findingCommand({ finding, name, start, end, message }: PlacedFinding, translate: Translator): string {
  // GitHub takes columns only where both are in one line, and counts the last one in.
  const isOneLine = start.line === end.line;
  const place = {
    file: name,
    line: start.line + 1,
    endLine: end.line + 1,
    ...(isOneLine && { col: start.character + 1, endColumn: Math.max(end.character, start.character + 1) }),
    title: finding.rule,
  };
  const details = suppositionsOf(finding, translate).map(({ label, text }) => `${label}: ${text}`);
  return createCommand(levels[finding.severity], place, [message, ...details]);
}

function createCommand(level: Level, properties: Readonly<Record<string, string | number>>, texts: readonly string[]) {
  const listed = Object.entries(properties).map(
    ([name, value]) => `${name}=${escapeProperty(neutralise(String(value)))}`,
  );
  return `::${level} ${listed.join(",")}::${escapeData(texts.map(neutralise).join("\n"))}`;
}

/** As GitHub decodes it: a `%`, and what would end the line. */
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** In a property `:` and `,` have a meaning too. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
