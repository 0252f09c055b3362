// The file format of baselines: how one is read, and how it is written.
import type { JsonNode } from "../json/node.ts";
import { parseJson } from "../json/parse.ts";
import { childOf, stringAt } from "../json/path.ts";
import { groupBy } from "../text/group-by.ts";
import { fingerprintVersion } from "./fingerprint.ts";

/** One finding of a baseline. `file` and `fingerprint` say which; the rest is for people who read the file. */
export interface BaselineEntry {
  /** Relative to the folder of the baseline, with `/`. */
  readonly file: string;
  readonly rule: string;
  readonly subject: string;
  readonly fingerprint: string;
}

/** The fingerprints by file. */
export type Baseline = ReadonlyMap<string, ReadonlyMap<string, BaselineEntry>>;

/** Understands the text of a baseline; `malformed` and `version` say why it is none that we can use. */
export function readBaseline(text: string): Baseline | "malformed" | "version" {
  const { root, problems } = parseJson(text);
  const version = childOf(root, "version");
  const findings = childOf(root, "findings");
  if (problems.length > 0 || version?.kind !== "number" || findings?.kind !== "array") return "malformed";
  if (version.value !== fingerprintVersion) return "version";
  const entries = findings.items.map(readEntry);
  if (!entries.every((entry) => entry !== undefined)) return "malformed";
  return index(entries);
}

function readEntry(node: JsonNode): BaselineEntry | undefined {
  const [file, rule, fingerprint] = ["file", "rule", "fingerprint"].map((name) => stringAt(node, name));
  if (file === undefined || rule === undefined || fingerprint === undefined) return undefined;
  return { file, rule, subject: stringAt(node, "subject") ?? "", fingerprint };
}

function index(entries: readonly BaselineEntry[]): Baseline {
  const byFile = groupBy(entries, ({ file }) => file);
  return new Map(
    Array.from(byFile, ([file, own]) => [file, new Map(own.map((entry) => [entry.fingerprint, entry]))] as const),
  );
}

/** Writes a baseline: one finding a line, in an order that does not depend on where they stand in their files. */
export function renderBaseline(entries: readonly BaselineEntry[]): string {
  const unique = [...new Map(entries.map((entry) => [`${entry.file}\n${entry.fingerprint}`, entry])).values()];
  const lines = unique.sort(compareEntries).map((entry) => `\n    ${renderEntry(entry)}`);
  const list = lines.length === 0 ? "[]" : `[${lines.join(",")}\n  ]`;
  return `{\n  "version": ${fingerprintVersion},\n  "findings": ${list}\n}\n`;
}

/** On one line, with blanks as formatters of JSON put them, so that one that keeps short objects on a line changes nothing. */
function renderEntry({ file, rule, subject, fingerprint }: BaselineEntry): string {
  const members = Object.entries({ file, rule, subject, fingerprint });
  return `{ ${members.map(([name, value]) => `"${name}": ${JSON.stringify(value)}`).join(", ")} }`;
}

function compareEntries(a: BaselineEntry, b: BaselineEntry): number {
  return (
    compare(a.file, b.file) ||
    compare(a.rule, b.rule) ||
    compare(a.subject, b.subject) ||
    compare(a.fingerprint, b.fingerprint)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Reads the text of a baseline; a word if it is none. */
export type BaselineReader = (file: string, text: string) => Baseline | "malformed" | "version";

/** A reader that keeps what it read last from each file, so that many documents cost no more than one. */
export function createBaselineReader(): BaselineReader {
  const known = new Map<string, { readonly text: string; readonly baseline: ReturnType<typeof readBaseline> }>();
  return (file, text) => {
    const last = known.get(file);
    if (last?.text === text) return last.baseline;
    const baseline = readBaseline(text);
    known.set(file, { text, baseline });
    return baseline;
  };
}
