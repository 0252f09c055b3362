// The kinds of random cases: what is made, what must hold of it, and how many cases a test run takes of each.
import type fc from "fast-check";
import type { Project } from "../support/lint-files.ts";
import { hostileExpressions } from "./hostile-expressions.ts";
import { mutatedTexts } from "./mutated-texts.ts";
import { brokenOnText, brokenWithFixes } from "./promises.ts";
import { randomBodies } from "./random-bodies.ts";
import { randomBytes } from "./random-bytes.ts";
import { assignedTemplates, randomTemplates } from "./random-templates.ts";
import { brokenByAssignment } from "./soundness.ts";

export interface Kind {
  readonly name: string;
  readonly title: string;
  readonly cases: fc.Arbitrary<Project>;
  /** Sentences about what does not hold; none if all is well. */
  readonly check: (project: Project) => readonly string[];
  /** All of them together take about a minute. */
  readonly inTest: number;
}

export const kinds: readonly Kind[] = [
  { name: "bytes", title: "random bytes", cases: randomBytes, check: brokenOnText, inTest: 5000 },
  { name: "expressions", title: "random expressions", cases: hostileExpressions, check: brokenOnText, inTest: 1200 },
  { name: "mutations", title: "mutated real files", cases: mutatedTexts, check: brokenWithFixes, inTest: 400 },
  { name: "bodies", title: "random bodies", cases: randomBodies, check: brokenWithFixes, inTest: 500 },
  { name: "templates", title: "random templates", cases: randomTemplates, check: brokenWithFixes, inTest: 150 },
  {
    name: "assignments",
    title: "templates once their parameters have values",
    cases: assignedTemplates,
    check: brokenByAssignment,
    inTest: 400,
  },
];
