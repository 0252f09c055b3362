// Finds the settings of each file: its project file under the flags of this run.
import { folderOf, projectFileCandidates, relativePath } from "../lint/file-paths.ts";
import type { Finding } from "../lint/finding.ts";
import { compileGlob, type GlobMatcher } from "../lint/glob.ts";
import type { LintResult } from "../lint/lint-result.ts";
import { projectFileFindings, unusedIgnoreFindings } from "../lint/own-findings.ts";
import type { ProjectFile } from "../lint/read-settings.ts";
import { mergeSettings, type Settings, type SettingsLayer } from "../lint/settings.ts";
import type { FileError } from "../report/report.ts";
import type { CliHost } from "./cli-host.ts";
import { cliTexts } from "./cli-texts.ts";
import type { Engine } from "./engine.ts";
import type { CheckOptions } from "./invocation.ts";
import { isInside } from "./paths.ts";

interface Project {
  readonly file: ProjectFile | undefined;
  readonly settings: Settings;
  readonly documentGlobs: readonly GlobMatcher[];
}

export interface Projects {
  /** The settings for a file. */
  settingsOf(file: string): Settings;
  /** Whether the `documents` of its project name a file. */
  names(file: string): boolean;
  /** What is wrong in the project files read so far. */
  findings(): readonly Finding[];
  /** Project files that can't be read. */
  errors(): readonly FileError[];
  /** Their texts, for the places of findings. */
  texts(): ReadonlyMap<string, string>;
  /**
   * Entries of `ignore` that accepted nothing. Only of projects that the run covers as a whole: elsewhere a file that was
   * not checked may need them.
   */
  unusedIgnores(results: readonly LintResult[], isCovered: (folder: string) => boolean): readonly Finding[];
}

/** The search for a project file ends at the working folder; each one is read once. */
export function createProjects(options: CheckOptions, host: CliHost, engine: Engine): Projects {
  const errors: FileError[] = [];
  const texts = new Map<string, string>();
  const findings: Finding[] = [];
  const read = new Map<string, ProjectFile | undefined>();
  const byFolder = new Map<string, Project>();
  const flags = flagLayer(options, host);

  const readProject = (file: string, mustExist: boolean): ProjectFile | undefined => {
    if (read.has(file)) return read.get(file);
    const result = host.readFile(file);
    let project: ProjectFile | undefined;
    if ("text" in result) {
      project = engine.readProjectFile(file, result.text);
      texts.set(file, result.text);
      const settings = mergeSettings(project.settings, flags);
      findings.push(...projectFileFindings(file, project, settings, settings.today ?? host.today()));
    } else if (mustExist || result.problem !== "missing") {
      errors.push({ file, message: cliTexts.say(`cli.read.${result.problem}`), fatal: true });
    }
    read.set(file, project);
    return project;
  };
  const chosen = options.config === undefined ? undefined : readProject(host.resolve(options.config), true);

  const findProject = (file: string): Project => {
    const known = byFolder.get(folderOf(file));
    if (known !== undefined) return known;
    const candidates = options.config === undefined ? projectFileCandidates(file, host.workingFolder) : [];
    let found = chosen;
    for (const candidate of candidates) {
      found = readProject(candidate, false);
      if (found !== undefined) break;
    }
    const project = toProject(rootOf(file, host), found, flags);
    byFolder.set(folderOf(file), project);
    return project;
  };

  const unusedIgnores: Projects["unusedIgnores"] = (results, isCovered) =>
    [...read].flatMap(([file, project]) => {
      if (project === undefined || !isCovered(folderOf(file))) return [];
      const own = results.filter((result) => findProject(result.file).file === project);
      const used = new Set(own.flatMap(({ usedIgnores }) => [...usedIgnores]));
      const settings = mergeSettings(project.settings, flags);
      return unusedIgnoreFindings(file, project, settings, settings.today ?? host.today(), used);
    });

  return {
    settingsOf: (file) => findProject(file).settings,
    names: (file) => {
      const { documentGlobs, settings } = findProject(file);
      const path = documentGlobs.length === 0 ? undefined : relativePath(settings.root, file);
      return path !== undefined && documentGlobs.some((matches) => matches(path));
    },
    findings: () => findings,
    errors: () => errors,
    texts: () => texts,
    unusedIgnores,
  };
}

/** The folder beyond which nothing is read for a file, unless the user named it. */
export function rootOf(file: string, host: CliHost): string {
  return isInside(host.workingFolder, file) ? host.workingFolder : folderOf(file);
}

function toProject(root: string, project: ProjectFile | undefined, flags: SettingsLayer): Project {
  const settings = mergeSettings({ root }, project?.settings ?? {}, flags);
  return { file: project, settings, documentGlobs: settings.documents.map(({ files }) => compileGlob(files)) };
}

function flagLayer(options: CheckOptions, host: CliHost): SettingsLayer {
  return {
    profile: options.profile,
    today: options.today,
    dataPlaneApiVersion: options.dataPlaneApiVersion,
    minimumCertainty: options.minimumCertainty,
    onlyRules: options.rules.length > 0 ? options.rules : undefined,
    findParameterFiles: options.findParameterFiles,
    baseline: options.baseline === undefined ? undefined : host.resolve(options.baseline),
  };
}
