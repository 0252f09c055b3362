// Lints the documents of a run one after the other, and counts what they are.
import { createBaselineReader } from "../lint/baseline-file.ts";
import type { LintRequest, LintResult } from "../lint/lint.ts";
import type { Settings } from "../lint/settings.ts";
import { createSupportedImagesReader } from "../lint/supported-images.ts";
import type { FileCounts, FileError } from "../report/report.ts";
import type { CliHost, ReadResult } from "./cli-host.ts";
import { cliTexts } from "./cli-texts.ts";
import type { Engine, SourceReader } from "./engine.ts";
import type { CheckOptions } from "./invocation.ts";
import { isInside } from "./paths.ts";
import type { Progress } from "./progress.ts";
import { type Projects, rootOf } from "./projects.ts";

/** A document that may be ours, with all that its lint read. */
export interface LintedFile {
  readonly request: LintRequest;
  readonly result: LintResult;
}

/** Texts that stand in for what is on disk: the standard input, and fixes that were not written. */
export type Overlay = Map<string, string>;

export interface Linter {
  /** Reads and lints a document; its text is dropped unless it may be ours. */
  lint(file: string): Promise<{ readonly linted: LintedFile } | { readonly error: FileError }>;
}

/** `parameters`: the parameter files chosen by the user, by template; under "" those for all templates. */
export type ChosenParameters = ReadonlyMap<string, readonly string[]>;

export function createLinter(
  options: CheckOptions,
  host: CliHost,
  engine: Engine,
  projects: Projects,
  parameters: ChosenParameters,
  overlay: Overlay,
): Linter {
  const namedFiles = new Set([...parameters.values()].flat());
  if (options.baseline !== undefined) namedFiles.add(host.resolve(options.baseline));
  const read = (file: string): ReadResult => {
    const text = overlay.get(file);
    return text === undefined ? host.readFile(file) : { text };
  };
  // Many documents may belong to one list of images or one parameter file: its text is kept in memory once.
  const shared = new Map<string, string>();
  const share = (file: string, text: string): string => {
    const known = shared.get(file);
    if (known === text) return known;
    shared.set(file, text);
    return text;
  };
  const readerFor = (root: string): SourceReader => ({
    read: (file) => {
      const result = overlay.has(file) || namedFiles.has(file) ? read(file) : host.readWithin(root, file);
      return "text" in result ? share(file, result.text) : null;
    },
    list: (folder) => {
      const entries = folder === root || isInside(root, folder) ? host.entries(folder) : null;
      return entries?.filter(({ kind }) => kind === "file").map(({ name }) => name) ?? null;
    },
  });
  const today = options.today ?? host.today();
  const readSupportedImages = createSupportedImagesReader();
  const readBaseline = createBaselineReader();

  return {
    async lint(file) {
      const content = read(file);
      if ("problem" in content) return { error: { file, message: cliTexts.say(`cli.read.${content.problem}`) } };
      const settings = settingsFor(file, options, projects);
      const chosen = [...(parameters.get("") ?? []), ...(parameters.get(file) ?? [])];
      const request: LintRequest = {
        file,
        sources: { files: new Map([[file, content.text]]), folders: new Map() },
        settings,
        today: settings.today ?? today,
        readSupportedImages,
        readBaseline,
        ...(options.kind !== undefined && { kind: options.kind }),
        ...(chosen.length > 0 && { parameterFiles: chosen }),
      };
      const complete = await engine.gather(request, readerFor(rootOf(file, host)));
      // Nobody lints the same text again, and what a later run could take over holds on to the parsed document.
      const { memory: _, ...result } = engine.lint(complete);
      // The report names all fixes. Once planned, they no longer keep the parsed document of each file in memory.
      for (const finding of result.findings) void finding.fixes;
      return { linted: { request: complete, result } };
    },
  };
}

/** What is to be in a new baseline must not be hidden by the one of the project, unless the user asks for both. */
function settingsFor(file: string, options: CheckOptions, projects: Projects): Settings {
  const settings = projects.settingsOf(file);
  const isAnew = options.writeBaseline !== undefined && options.baseline === undefined;
  return isAnew ? { ...settings, baseline: undefined } : settings;
}

/** The documents of a run after they were linted. */
export interface LintedFiles {
  readonly recognised: readonly LintedFile[];
  readonly errors: readonly FileError[];
  readonly counts: Omit<FileCounts, "skipped">;
}

/** Lints all files. A parameter file counts as recognised if a recognised template of the run uses it. */
export async function lintFiles(files: readonly string[], linter: Linter, progress: Progress): Promise<LintedFiles> {
  const subjects: LintedFile[] = [];
  const parameterFiles: LintedFile[] = [];
  const errors: FileError[] = [];
  for (const file of progress(files, "cli.progress.check")) {
    const outcome = await linter.lint(file);
    if ("error" in outcome) errors.push(outcome.error);
    else if (outcome.linted.result.kind === "arm-parameters") parameterFiles.push(outcome.linted);
    else if (isOurs(outcome.linted.result)) subjects.push(outcome.linted);
  }
  const used = new Set(subjects.flatMap(({ result }) => result.files));
  const recognised = [...subjects, ...parameterFiles.filter(({ result }) => used.has(result.file))];
  const other = files.length - recognised.length - errors.length;
  const counts = { seen: files.length, recognised: recognised.length, other, unreadable: errors.length };
  return { recognised, errors, counts };
}

/** Holds a subject, or is broken so that none could be read. */
function isOurs({ kind, subjects, problems }: LintResult): boolean {
  return kind !== "none" && (subjects.length > 0 || problems.length > 0);
}
