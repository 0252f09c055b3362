// Makes findings of the own rules, those of a project file included.
import type { Message } from "../text/message.ts";
import type { Finding, Location, PlannedFix } from "./finding.ts";
import {
  configurationInvalid,
  type OwnRule,
  ownMessage,
  ownSeverity,
  suppressionExpired,
  suppressionUnused,
} from "./own-rules.ts";
import type { ProjectFile } from "./read-settings.ts";
import type { Settings } from "./settings.ts";

/** Makes a finding of an own rule, or none if the rule is off; `planFixes` is asked only if there is one. */
export function createOwnFinding(
  settings: Settings,
  rule: OwnRule,
  message: Message,
  { file, span }: Location,
  planFixes: () => readonly PlannedFix[] = () => [],
): Finding[] {
  const severity = ownSeverity(settings, rule, message.id.slice(rule.id.length + 1));
  if (severity === undefined) return [];
  const finding: Finding = {
    rule: rule.id,
    message,
    severity,
    file,
    span,
    certainty: "certain",
    subject: { kind: "template", name: "" },
    assumptions: [],
    related: [],
    fixes: planFixes(),
    docs: undefined,
    controls: [],
    deprecated: false,
    suppression: undefined,
  };
  return [finding];
}

/**
 * What is wrong with a project file: settings that can't be applied and entries of `ignore` past their date.
 *
 * @param settings the merged settings, which say whether the rules that report it are on.
 * @param today the day that counts, `YYYY-MM-DD`.
 */
export function projectFileFindings(file: string, project: ProjectFile, settings: Settings, today: string): Finding[] {
  const invalid = project.problems.flatMap(({ message, span }) =>
    createOwnFinding(settings, configurationInvalid, message, { file, span }),
  );
  const expired = (project.settings.ignore ?? []).flatMap(({ until }, index) => {
    const span = project.ignorePlaces[index];
    if (until === undefined || until >= today || span === undefined) return [];
    return createOwnFinding(settings, suppressionExpired, ownMessage(suppressionExpired, "expired", { until }), {
      file,
      span,
    });
  });
  return [...invalid, ...expired];
}

/**
 * The entries of a project file's `ignore` that accepted nothing in a run over all of the project's files.
 *
 * @param used the positions that `applySuppressions` gave for the files, if the project file is the only layer with entries.
 */
export function unusedIgnoreFindings(
  file: string,
  project: ProjectFile,
  settings: Settings,
  today: string,
  used: ReadonlySet<number>,
): Finding[] {
  return (project.settings.ignore ?? []).flatMap(({ until }, index) => {
    const span = project.ignorePlaces[index];
    const isExpired = until !== undefined && until < today;
    if (used.has(index) || isExpired || span === undefined) return [];
    return createOwnFinding(settings, suppressionUnused, ownMessage(suppressionUnused, "unusedIgnore"), { file, span });
  });
}
