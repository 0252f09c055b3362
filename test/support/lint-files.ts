// Lints documents held in memory, the way a host would: read what is wanted until nothing new is wanted.
import type { DocumentKind } from "../../server/src/batch/document-kind.ts";
import type { Finding } from "../../server/src/lint/finding.ts";
import type { LintRequest, LintResult, Wanted } from "../../server/src/lint/lint.ts";
import { defaultSettings, type Settings } from "../../server/src/lint/settings.ts";

/** The two functions of the engine that tests need; a test of the test machinery passes its own. */
export interface Engine {
  wantedFiles(request: LintRequest): Wanted;
  lint(request: LintRequest): LintResult;
  /** The rules that a rule yields to: they have to run wherever it runs alone. */
  yieldsTo?(rule: string): readonly string[];
}

/** Files by name, all in one folder, and how one of them is linted. */
export interface Project {
  readonly files: ReadonlyMap<string, string>;
  /** The name of the file to lint. */
  readonly file: string;
  readonly kind?: string | undefined;
  readonly today?: string | undefined;
  readonly dataPlaneApiVersion?: string | undefined;
  readonly parameterFiles?: readonly string[] | undefined;
  /** What the user's settings say of rules. */
  readonly rules?: Settings["rules"] | undefined;
  /** If given, only these rules run: much faster where nothing else is looked at. */
  readonly only?: readonly string[] | undefined;
}

/** The day of all tests that do not choose another. */
export const today = "2026-11-21";

const folder = "/project";
const rounds = 5;

/** Lints with all rules on. File names in the result are those of the project. */
export function lintProject(engine: Engine, project: Project): LintResult {
  return relative(engine.lint(requestOf(engine, project)));
}

/** The request to lint a project, with all that is wanted for it. */
export function requestOf(engine: Engine, project: Project): LintRequest {
  const settings: Settings = {
    ...defaultSettings,
    profile: "strict",
    dataPlaneApiVersion: project.dataPlaneApiVersion,
    rules: project.rules ?? {},
    onlyRules: project.only ?? [],
  };
  const files = new Map<string, string | null>([[path(project.file), textOf(project, project.file)]]);
  const folders = new Map<string, readonly string[] | null>();
  const request: LintRequest = {
    file: path(project.file),
    sources: { files, folders },
    settings,
    today: project.today ?? today,
    kind: project.kind as DocumentKind | undefined,
    parameterFiles: project.parameterFiles?.map(path),
  };
  for (let round = 0; round < rounds; round++) {
    const wanted = engine.wantedFiles(request);
    if (wanted.files.length + wanted.folders.length === 0) break;
    for (const name of wanted.files) files.set(name, textOf(project, name.slice(folder.length + 1)));
    for (const name of wanted.folders) folders.set(name, name === folder ? [...project.files.keys()] : null);
  }
  return request;
}

/** Lints with one rule alone, and those it yields to. */
export function lintWithRule(engine: Engine, rule: string, project: Project): LintResult {
  return lintProject(engine, { ...project, only: [rule, ...(engine.yieldsTo?.(rule) ?? [])] });
}

/** The findings of one rule. */
export function findingsOf(result: LintResult, rule: string): readonly Finding[] {
  return result.findings.filter((finding) => finding.rule === rule);
}

function path(name: string): string {
  return `${folder}/${name}`;
}

function textOf(project: Project, name: string): string | null {
  return project.files.get(name) ?? null;
}

/** Names files as the project does. */
function relative(result: LintResult): LintResult {
  const bare = (file: string) => file.replace(`${folder}/`, "");
  return {
    ...result,
    file: bare(result.file),
    files: result.files.map(bare),
    findings: result.findings.map((finding) => ({
      ...finding,
      file: bare(finding.file),
      related: finding.related.map((related) => ({ ...related, file: bare(related.file) })),
      fixes: finding.fixes.map((fix) => ({
        ...fix,
        edits: fix.edits.map(({ file, edits }) => ({ file: bare(file), edits })),
      })),
    })),
  };
}
