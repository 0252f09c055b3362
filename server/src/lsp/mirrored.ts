// Finds the templates that use a parameter file, and shows in it what is wrong with them because of its values.
import { mirrorFindings } from "../assist/mirrored-findings.ts";
import { parseJson } from "../json/parse.ts";
import { folderOf } from "../lint/file-paths.ts";
import type { Finding } from "../lint/finding.ts";
import type { LintRequest, Sources } from "../lint/lint-result.ts";
import { associateParameterFiles, fits, linkedTemplate } from "../lint/parameter-files.ts";
import { applySuppressions, findMarks } from "../lint/suppressions.ts";
import type { Linted } from "./lint-file.ts";
import type { Files } from "./runtime.ts";

export interface MirrorContext {
  readonly files: Files;
  /** The ids of all rules. */
  readonly knownRules: ReadonlySet<string>;
  /** Lints a template by its key; undefined if there is none. */
  lint(file: string): Promise<Linted | undefined>;
}

const noRules: ReadonlySet<string> = new Set();

/** The result of a parameter file, together with what its values cause in the templates that use it. */
export async function mirrorInParameterFile(linted: Linted, context: MirrorContext): Promise<Linted> {
  const { request, result } = linted;
  const { file } = request;
  const folder = folderOf(file);
  const names = await context.files.list(folder);
  const candidates = templatesFor(request, names ?? []);
  const templates = await Promise.all(candidates.map((template) => context.lint(template)));
  const using = templates.filter((template) => template !== undefined).filter((template) => uses(template, file));
  const mirrored = using.flatMap((template) => mirrorFindings(template.result, file));
  const sources: Sources = {
    files: new Map([
      // What was looked for in vain may come into being.
      ...candidates.map((template) => [template, null] as const),
      ...templates.flatMap((template) => [...(template?.request.sources.files ?? [])]),
      ...request.sources.files,
    ]),
    folders: new Map([...request.sources.folders, [folder, names]]),
  };
  return {
    ...linted,
    request: { ...request, sources },
    result: using.length === 0 ? result : { ...result, findings: accept(mirrored, linted, context.knownRules) },
    templates: using.map((template) => template.request.file),
  };
}

/** Files that may be templates of a parameter file: named in the project file or in its metadata, or beside it. */
function templatesFor({ file, settings, sources }: LintRequest, names: readonly string[]): readonly string[] {
  const { root, parameterFiles } = settings;
  const configured = Object.entries(parameterFiles)
    .filter(([, used]) => used.some((name) => `${root}/${name.replace(/^\.\//, "")}` === file))
    .map(([template]) => `${root}/${template}`);
  const folder = folderOf(file);
  const beside = names
    .filter((name) => /\.jsonc?$/i.test(name))
    .map((name) => `${folder}/${name}`)
    .filter((template) => template !== file && fits(template, file));
  const linked = linkedTemplate(file, sources.files.get(file));
  return [...new Set([...configured, ...(linked === undefined ? [] : [linked]), ...beside])];
}

/** Whether the template was really linted with this parameter file; another choice may have been made for it. */
function uses({ request, result }: Linted, file: string): boolean {
  return result.kind === "arm-template" && associateParameterFiles(request).files.includes(file);
}

/**
 * Marks and ignores of the parameter file count for what is shown in it, besides those of the template. That a mark is
 * unused can't be told: it may be for what another template makes of the values.
 */
function accept(
  findings: readonly Finding[],
  { request: { file, settings, sources, today } }: Linted,
  knownRules: ReadonlySet<string>,
): readonly Finding[] {
  const applied = applySuppressions({
    findings: distinct(findings),
    marks: findMarks(parseJson(sources.files.get(file) ?? ""), file),
    settings,
    today: settings.today ?? today,
    ranRules: noRules,
    knownRules,
  });
  return [...applied.findings, ...applied.own].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** One value that several templates read in the same way is wrong once. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  const byKey = new Map<string, Finding>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.rule, finding.span, finding.message, finding.related]);
    if (!byKey.has(key)) byKey.set(key, finding);
  }
  return [...byKey.values()];
}
