// Reading what a finding does not rest on.
import type { Evaluation } from "../arm/evaluation.ts";
import { Trail } from "../arm/trail.ts";

/** Reads with what was supposed so far, and forgets what it met. */
export function readAside<T>(evaluation: Evaluation, read: () => T): T {
  const { trail } = evaluation;
  evaluation.trail = new Trail(new Map(trail.decisions.map(({ key, choice }) => [key, choice])));
  try {
    return read();
  } finally {
    evaluation.trail = trail;
  }
}

/** The same for what several rules read: once, as long as the same is supposed. */
export function readAsideOnce<T>(evaluation: Evaluation, read: () => T): () => T {
  const readSupposing = evaluation.onceEach(() => readAside(evaluation, read));
  return () => readSupposing(evaluation.trail.decisions.map(({ key, choice }) => `${choice} ${key}`).join("\n"));
}
