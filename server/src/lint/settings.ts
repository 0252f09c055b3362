// The settings of one document: their shape, their defaults, and how layers of them are laid over each other.
import type { DocumentKind } from "../batch/document-kind.ts";
import type { Json } from "../json/json.ts";
import type { Severity } from "../rules/rule.ts";
import { relativePath } from "./file-paths.ts";
import type { Certainty } from "./finding.ts";
import { compileGlob } from "./glob.ts";

export type Profile = "essential" | "recommended" | "strict";

/** What a user says about one rule: `off` or the severity of all its messages. */
export type RuleLevel = "off" | Severity;

/** Marks findings of some files as accepted. Paths are globs relative to the folder of the project file. */
export interface Ignore {
  readonly files: string;
  readonly rules: readonly string[] | "*";
  readonly subject?: string | undefined;
  readonly reason: string;
  /** `YYYY-MM-DD`; on later days the mark no longer counts. */
  readonly until?: string | undefined;
}

export interface Settings {
  readonly profile: Profile;
  readonly rules: Readonly<Record<string, RuleLevel>>;
  /** The other members of a rule's setting, by rule; only those that the rule declares. */
  readonly ruleOptions: Readonly<Record<string, Readonly<Record<string, Json>>>>;
  /** Kinds that the user chose; the first entry whose glob matches counts. */
  readonly documents: readonly { readonly files: string; readonly kind: DocumentKind }[];
  /** Parameter files by template, paths relative to `root`. */
  readonly parameterFiles: Readonly<Record<string, readonly string[]>>;
  /** False: no parameter file is looked for. */
  readonly findParameterFiles: boolean;
  readonly dataPlaneApiVersion: string | undefined;
  /** Overrides the host's clock, `YYYY-MM-DD`. */
  readonly today: string | undefined;
  readonly supportedImagesFile: string | undefined;
  readonly endOfLifeDays: number;
  readonly baseline: string | undefined;
  readonly ignore: readonly Ignore[];
  /** Only these rules run, whatever the profile; empty: all that are on. */
  readonly onlyRules: readonly string[];
  readonly minimumCertainty: Certainty;
  /** The folder to which paths and globs are relative: that of the project file, else the workspace's. */
  readonly root: string | undefined;
}

export const defaultSettings: Settings = {
  profile: "recommended",
  rules: {},
  ruleOptions: {},
  documents: [],
  parameterFiles: {},
  findParameterFiles: true,
  dataPlaneApiVersion: undefined,
  today: undefined,
  supportedImagesFile: undefined,
  endOfLifeDays: 180,
  baseline: undefined,
  ignore: [],
  onlyRules: [],
  minimumCertainty: "possible",
  root: undefined,
};

/** What one source of settings says; members that are missing or undefined leave the word to the layers below. */
export type SettingsLayer = { readonly [K in keyof Settings]?: Settings[K] | undefined };

/**
 * Lays the layers over the defaults, the last one on top: `{ root: workspace folder }`, project file, settings of the
 * client, flags. Rules, their options and parameter files are merged by name; the documents of a higher layer are asked
 * first; what any layer ignores is ignored; of everything else the highest layer's word counts.
 */
export function mergeSettings(...layers: readonly SettingsLayer[]): Settings {
  return layers.reduce<Settings>(lay, defaultSettings);
}

function lay(below: Settings, layer: SettingsLayer): Settings {
  const stated = Object.fromEntries(
    Object.entries(layer).filter(([, value]) => value !== undefined),
  ) as Partial<Settings>;
  return {
    ...below,
    ...stated,
    rules: { ...below.rules, ...stated.rules },
    ruleOptions: mergeOptions(below.ruleOptions, stated.ruleOptions ?? {}),
    documents: [...(stated.documents ?? []), ...below.documents],
    parameterFiles: { ...below.parameterFiles, ...stated.parameterFiles },
    ignore: [...below.ignore, ...(stated.ignore ?? [])],
  };
}

function mergeOptions(below: Settings["ruleOptions"], above: Settings["ruleOptions"]): Settings["ruleOptions"] {
  const merged = Object.entries(above).map(([rule, options]) => [rule, { ...below[rule], ...options }]);
  return { ...below, ...Object.fromEntries(merged) };
}

/** The kind that the user chose for a file, if any. */
export function documentKindOf(settings: Settings, file: string): DocumentKind | undefined {
  if (settings.documents.length === 0) return undefined;
  const path = relativePath(settings.root, file);
  return path === undefined ? undefined : settings.documents.find(({ files }) => compileGlob(files)(path))?.kind;
}

/** An entry of `ignore` with its position among `settings.ignore`. */
export interface IgnoreEntry {
  readonly index: number;
  readonly ignore: Ignore;
}

/** The entries of `ignore` whose globs match a file, expired ones included. */
export function ignoreFor(settings: Settings, file: string): readonly IgnoreEntry[] {
  if (settings.ignore.length === 0) return [];
  const path = relativePath(settings.root, file);
  if (path === undefined) return [];
  return settings.ignore
    .map((ignore, index) => ({ index, ignore }))
    .filter(({ ignore }) => compileGlob(ignore.files)(path));
}
