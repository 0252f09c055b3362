// Reading what a finding does not rest on.
import type { Evaluation } from "../arm/evaluation.ts";
import { Trail } from "../arm/trail.ts";

/** Reads with what was supposed so far, and forgets what it met: all but that it may differ between iterations. */
export function readAside<T>(evaluation: Evaluation, read: () => T): T {
  const { trail } = evaluation;
  const { decisions } = trail;
  evaluation.trail =
    decisions.length === 0 ? new Trail() : new Trail(new Map(decisions.map(({ key, choice }) => [key, choice])));
  try {
    return read();
  } finally {
    const { ofIteration } = evaluation.trail;
    evaluation.trail = trail;
    if (ofIteration) trail.meetIteration();
  }
}

/** The same for what several rules read: once, as long as the same is supposed. */
export function readAsideOnce<T>(evaluation: Evaluation, read: () => T): () => T {
  const readSupposing = evaluation.onceEach(() => readAside(evaluation, read));
  return () => {
    const { decisions } = evaluation.trail;
    return readSupposing(
      decisions.length === 0 ? "" : decisions.map(({ key, choice }) => `${choice} ${key}`).join("\n"),
    );
  };
}
