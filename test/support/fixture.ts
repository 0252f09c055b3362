// Reads a rule's fixture: one file of cases, each a whole document with its expected findings marked under its lines.
import { isMarkerLine, type Marker, parseMarkerLine } from "./markers.ts";

/** A text without its marker lines, so that offsets are those of a document as a user has it. */
export interface MarkedText {
  readonly text: string;
  readonly markers: readonly Marker[];
}

/** What a header says in parentheses. */
export interface CaseOptions {
  /** The name under which the document is linted; `main.json` by default. */
  readonly file: string;
  /** The kind the document must be recognised as. */
  readonly kind: string | undefined;
  /** Takes the document for this kind instead of recognising it. */
  readonly as: string | undefined;
  readonly today: string | undefined;
  /** The api-version of the data plane. */
  readonly api: string | undefined;
  /** Parameter files chosen for the run, separated by `+`. */
  readonly parameters: readonly string[];
  /** What must become of the rule on some subject, e.g. `not-decidable`; `no-subject` if the document holds none. */
  readonly outcome: string | undefined;
}

/** A further part of a case: its text after a fix, or another file beside it. */
export interface FixtureCase extends MarkedText {
  readonly kind: "bad" | "good";
  readonly title: string;
  /** The header as it is written. */
  readonly header: string;
  /** The line of the header in the fixture, counted from 1. */
  readonly line: number;
  readonly options: CaseOptions;
  readonly files: readonly (MarkedText & { readonly header: string; readonly name: string })[];
  /** The text after the first fix (1), the second (2) … of each finding. */
  readonly fixed: ReadonlyMap<number, MarkedText>;
}

/** A kind of variant that says nothing about this rule, and why. */
export interface Exception {
  readonly variant: string;
  readonly reason: string;
}

export interface Fixture {
  readonly preamble: string;
  readonly exceptions: readonly Exception[];
  readonly cases: readonly FixtureCase[];
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type OpenCase = Mutable<FixtureCase> & {
  files: FixtureCase["files"][number][];
  fixed: Map<number, MarkedText>;
};

const caseHeader = /^\/\/# (bad|good)(?:\(([^)]*)\))?: (\S.*)$/;
const fixedHeader = /^\/\/# fixed(?: (\d+))?$/;
const fileHeader = /^\/\/# file: (\S+)$/;
const exceptionHeader = /^\/\/# except ([\w-]+(?:, [\w-]+)*): (\S.*)$/;

/**
 * Reads a fixture. Headers start with `//#`:
 *
 *     //# bad(today=2026-11-21): title     a document in which the rule finds what is marked
 *     //# fixed                            that document after the first fix; `//# fixed 2` after the second
 *     //# file: main.parameters.json       another file beside the document of the case above
 *     //# good: title                      a document in which it finds nothing
 *     //# except parameter-default: why    a kind of derived variant that does not hold for this rule
 *
 * Before the first header stands free text. Blank lines before a header belong to no document.
 *
 * @throws Error with the line, if a header or marker is malformed.
 */
export function parseFixture(text: string): Fixture {
  const sections = splitSections(text);
  const exceptions: Exception[] = [];
  const cases: OpenCase[] = [];
  for (const { header, line, body } of sections.slice(1)) {
    const exception = exceptionHeader.exec(header);
    if (exception !== null) {
      const [, variants = "", reason = ""] = exception;
      for (const variant of variants.split(", ")) exceptions.push({ variant, reason });
      continue;
    }
    const marked = readMarked(body, line + 1);
    const head = caseHeader.exec(header);
    if (head !== null) {
      const [, kind, options = "", title = ""] = head;
      const common = { header, line, title, options: readOptions(options, line), files: [], fixed: new Map() };
      cases.push({ ...marked, ...common, kind: kind === "bad" ? "bad" : "good" });
      continue;
    }
    readPart(cases.at(-1), header, line, marked);
  }
  return { preamble: sections[0]?.body.join("\n").trimEnd() ?? "", exceptions, cases };
}

function readPart(owner: OpenCase | undefined, header: string, line: number, marked: MarkedText): void {
  const fixed = fixedHeader.exec(header);
  const file = fileHeader.exec(header);
  if (owner === undefined || (fixed === null && file === null)) {
    throw new Error(`Line ${line}: "${header}" is no header of a fixture here.`);
  }
  if (fixed !== null) owner.fixed.set(Number(fixed[1] ?? "1"), marked);
  else owner.files.push({ ...marked, header, name: file?.[1] ?? "" });
}

interface Section {
  readonly header: string;
  readonly line: number;
  readonly body: string[];
}

function splitSections(text: string): Section[] {
  const sections: Section[] = [{ header: "", line: 0, body: [] }];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.startsWith("//#")) sections.push({ header: line.trimEnd(), line: index + 1, body: [] });
    else sections.at(-1)?.body.push(line);
  }
  return sections;
}

function readMarked(body: readonly string[], firstLine: number): MarkedText {
  const lines: string[] = [];
  const markers: Marker[] = [];
  for (const [index, line] of body.entries()) {
    if (!isMarkerLine(line)) lines.push(line);
    else if (lines.length === 0) throw new Error(`Line ${firstLine + index}: a marker has no line above it.`);
    else markers.push(parseMarkerLine(line, lines.length - 1, firstLine + index));
  }
  while (lines.at(-1)?.trim() === "") lines.pop();
  return { text: `${lines.join("\n")}\n`, markers };
}

function readOptions(text: string, line: number): CaseOptions {
  const given = new Map<string, string>();
  for (const part of text.split(",").map((each) => each.trim())) {
    if (part === "") continue;
    const [name = "", value = ""] = part.split("=", 2);
    if (!["file", "kind", "as", "today", "api", "parameters", "outcome"].includes(name) || value === "") {
      throw new Error(`Line ${line}: a case has no option "${part}".`);
    }
    given.set(name, value);
  }
  return {
    file: given.get("file") ?? "main.json",
    kind: given.get("kind"),
    as: given.get("as"),
    today: given.get("today"),
    api: given.get("api"),
    parameters: given.get("parameters")?.split("+") ?? [],
    outcome: given.get("outcome"),
  };
}
