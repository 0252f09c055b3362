// Runs cases of one kind from a seed; the same seed and number are the same cases.
import fc from "fast-check";
import type { Project } from "../support/lint-files.ts";
import type { Kind } from "./kinds.ts";

export interface Failure {
  /** The smallest case found that fails. */
  readonly project: Project;
  readonly broken: readonly string[];
}

export interface Run {
  readonly failure: Failure | undefined;
  /** The case that took longest, in milliseconds. */
  readonly slowest: { readonly milliseconds: number; readonly project: Project | undefined };
}

/** @param begin called before each case, so that one without an end can be named. */
export function runKind(kind: Kind, seed: number, cases: number, begin: (project: Project) => void = () => {}): Run {
  let slowest: Run["slowest"] = { milliseconds: 0, project: undefined };
  const property = fc.property(kind.cases, (project) => {
    begin(project);
    const start = performance.now();
    const broken = check(kind, project);
    const milliseconds = performance.now() - start;
    if (milliseconds > slowest.milliseconds) slowest = { milliseconds, project };
    return broken.length === 0;
  });
  const { failed, counterexample } = fc.check(property, { seed, numRuns: cases });
  const project = counterexample?.[0];
  const failure = failed && project !== undefined ? { project, broken: check(kind, project) } : undefined;
  return { failure, slowest };
}

function check(kind: Kind, project: Project): readonly string[] {
  try {
    return kind.check(project);
  } catch (error) {
    return [`it throws: ${error instanceof Error ? error.stack : String(error)}`];
  }
}

/** What failed, and the command that shows it again. */
export function describeFailure({ name }: Kind, seed: number, cases: number, { project, broken }: Failure): string {
  const texts = [...project.files].map(([file, text]) => `--- ${file}\n${text}`);
  const { files: _, ...options } = project;
  const command = `npm run fuzz -- --kind ${name} --seed ${seed} --cases ${cases}`;
  return [`Again: ${command}`, JSON.stringify(options), ...broken.map((each) => `* ${each}`), ...texts].join("\n");
}
