// Shows findings of a template in the parameter file whose values cause them.
import type { Finding, RelatedLocation } from "../lint/finding.ts";
import type { LintResult } from "../lint/lint-result.ts";
import { assistTexts } from "./assist-texts.ts";

/**
 * The findings of a template that rest on values of a parameter file, as findings in that file: at the value, with the
 * template's place among the related ones, and with those fixes that mend them there.
 *
 * @param file the key of the parameter file.
 */
export function mirrorFindings({ findings }: LintResult, file: string): readonly Finding[] {
  return findings.flatMap((finding) => {
    if (finding.file === file) return [finding];
    // Stations come in the order of the way to the literal, so the last one is where the value is written.
    const cause = finding.related.findLast((related) => related.file === file);
    return cause === undefined ? [] : [mirror(finding, cause)];
  });
}

function mirror(finding: Finding, cause: RelatedLocation): Finding {
  const { file, span } = finding;
  const use = { file, span, message: assistTexts.say("assist.mirrored.template") };
  return {
    ...finding,
    // Fixes are planned when somebody asks for them.
    get fixes() {
      return finding.fixes.filter(({ edits }) => edits.every((edit) => edit.file === cause.file));
    },
    file: cause.file,
    span: cause.span,
    related: [use, ...finding.related.filter((related) => related !== cause)],
  };
}
