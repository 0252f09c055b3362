// Shows what is wrong in a project file while it is open.

import { projectFileName } from "../lint/file-paths.ts";
import type { LintRequest, LintResult } from "../lint/lint-result.ts";
import { projectFileFindings } from "../lint/own-findings.ts";
import { readProjectFile } from "../lint/read-settings.ts";
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
    unusable: [],
    files: [file],
    usedIgnores: new Set(),
    overBudget: 0,
  };
}

/** Reads the project file that the request names and returns what is wrong with it as findings. */
export function lintProjectFile(request: LintRequest, rules: readonly Rule[]): LintResult {
  const { file, settings, sources, today } = request;
  const ruleIds = rules.map(({ id }) => id);
  const project = readProjectFile(file, sources.files.get(file) ?? "", ruleIds);
  return { ...emptyResult(file), findings: projectFileFindings(file, project, settings, settings.today ?? today) };
}
