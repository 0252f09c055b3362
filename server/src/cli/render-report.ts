// Renders the report of a run in the format that the user asked for.
import type { Report } from "../report/report.ts";
import type { ReportedRule } from "../report/sarif-rules.ts";
import type { Rule, Severity } from "../rules/rule.ts";
import type { Translator } from "../text/message.ts";
import type { Format } from "./formats.ts";

export interface ReportOptions {
  readonly format: Format;
  readonly color: boolean;
  readonly quiet: boolean;
  readonly failOn: Severity | "never";
  readonly rules: readonly Rule[];
  /** Of Batchguard. */
  readonly version: string;
  /** Describes the rules that ran, and those that have findings. */
  reportedRules(): readonly ReportedRule[];
}

/** A format is loaded when it is asked for, so that the others cost a check nothing. */
export async function renderReport(report: Report, translate: Translator, options: ReportOptions): Promise<string> {
  switch (options.format) {
    case "text":
      return (await import("../report/text.ts")).renderText(report, translate, options);
    case "json":
      return (await import("../report/json.ts")).renderJson(report, translate);
    case "sarif":
      return (await import("../report/sarif.ts")).renderSarif(report, translate, options);
    case "junit":
      return (await import("../report/junit.ts")).renderJunit(report, translate, options);
    case "github":
      return (await import("../report/github.ts")).renderGithub(report, translate, options);
    case "markdown":
      return (await import("../report/markdown.ts")).renderMarkdown(report, translate, options);
    case "html":
      return (await import("../report/html.ts")).renderHtml(report, translate, options);
  }
}
