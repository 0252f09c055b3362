// Findings whose fixes are planned later.
import type { Finding, PlannedFix } from "./finding.ts";

const noFixes: readonly PlannedFix[] = [];

/**
 * A finding whose fixes are planned when they are first asked for: most findings are shown without, and planning costs
 * more than finding. Afterwards what they were planned from, such as the whole document, is let go.
 */
export class LaterFinding implements Finding {
  readonly rule: Finding["rule"];
  readonly message: Finding["message"];
  readonly severity: Finding["severity"];
  readonly certainty: Finding["certainty"];
  readonly file: Finding["file"];
  readonly span: Finding["span"];
  readonly subject: Finding["subject"];
  readonly ofWhole: boolean | undefined;
  readonly assumptions: Finding["assumptions"];
  readonly related: Finding["related"];
  readonly docs: Finding["docs"];
  readonly controls: Finding["controls"];
  readonly deprecated: Finding["deprecated"];
  readonly suppression: Finding["suppression"];
  #plan: (() => readonly PlannedFix[]) | undefined;
  #fixes: readonly PlannedFix[] = noFixes;

  // One by one, since there are thousands of them: to copy the fields in a loop takes several times as long.
  constructor(fields: Omit<Finding, "fixes">, plan: () => readonly PlannedFix[]) {
    this.rule = fields.rule;
    this.message = fields.message;
    this.severity = fields.severity;
    this.certainty = fields.certainty;
    this.file = fields.file;
    this.span = fields.span;
    this.subject = fields.subject;
    this.ofWhole = fields.ofWhole;
    this.assumptions = fields.assumptions;
    this.related = fields.related;
    this.docs = fields.docs;
    this.controls = fields.controls;
    this.deprecated = fields.deprecated;
    this.suppression = fields.suppression;
    this.#plan = plan;
  }

  get fixes(): readonly PlannedFix[] {
    if (this.#plan !== undefined) {
      this.#fixes = this.#plan();
      this.#plan = undefined;
    }
    return this.#fixes;
  }
}
