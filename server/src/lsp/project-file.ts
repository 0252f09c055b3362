// Shows what is wrong in a project file while it is open.

import { projectFileName } from "../lint/file-paths.ts";
import type { Finding } from "../lint/finding.ts";
import type { LintRequest, LintResult } from "../lint/lint.ts";
import { configurationInvalid, ownSeverity } from "../lint/own-rules.ts";
import { type ConfigurationProblem, readProjectFile } from "../lint/read-settings.ts";
import type { Settings } from "../lint/settings.ts";
import type { Rule } from "../rules/rule.ts";

/** Whether a file holds the settings of a project. */
export function isProjectFile(file: string): boolean {
  return file === projectFileName || file.endsWith(`/${projectFileName}`);
}

/** The result of a document that holds nothing of ours. */
export function emptyResult(file: string): LintResult {
  return {
    file,
    kind: "none",
    findings: [],
    subjects: [],
    problems: [],
    failures: [],
    notes: [],
    files: [file],
    overBudget: 0,
  };
}

/** Reads the project file that the request names and returns what can't be applied as findings. */
export function lintProjectFile(request: LintRequest, rules: readonly Rule[]): LintResult {
  const { file, settings, sources } = request;
  const ruleIds = rules.map(({ id }) => id);
  const { problems } = readProjectFile(file, sources.files.get(file) ?? "", ruleIds);
  return { ...emptyResult(file), findings: problems.flatMap((problem) => findingOf(problem, file, settings) ?? []) };
}

function findingOf({ span, message }: ConfigurationProblem, file: string, settings: Settings): Finding | undefined {
  const severity = ownSeverity(settings, configurationInvalid, message.id.slice(configurationInvalid.id.length + 1));
  return (
    severity && {
      file,
      span,
      rule: configurationInvalid.id,
      message,
      severity,
      certainty: "certain",
      subject: { kind: "template", name: "" },
      assumptions: [],
      related: [],
      fixes: [],
      docs: undefined,
      controls: [],
      deprecated: false,
      suppression: undefined,
    }
  );
}
