// What every part of the page of the posture is made from.
import type { Finding } from "../lint/finding.ts";
import type { Translator } from "../text/message.ts";
import type { Posture } from "./posture.ts";
import type { Lines, PlacedFinding, Report } from "./report.ts";
import type { Say } from "./report-texts.ts";

export interface Page {
  readonly report: Report;
  readonly posture: Posture;
  readonly lines: Lines;
  readonly placed: ReadonlyMap<Finding, PlacedFinding>;
  readonly translate: Translator;
  readonly say: Say;
}
