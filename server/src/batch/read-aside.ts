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

/** Whether what is read may be otherwise: where something else is chosen, or in another iteration of the resource's loop. */
export function restsOnChoice(evaluation: Evaluation, read: () => unknown): boolean {
  const { given } = evaluation.trail;
  return readAside(evaluation, () => {
    const { decisions, ofIteration } = evaluation.trail.recording(read);
    return ofIteration || decisions.some(({ key, assumptions }) => assumptions.length > 1 && !given.has(key));
  });
}

/** The same as `readAside` for what several rules read: once, as long as the same is supposed. */
export function readAsideOnce<T>(evaluation: Evaluation, read: () => T): () => T {
  const readSupposing = evaluation.onceEach(() => readAside(evaluation, read));
  return () => {
    const { decisions } = evaluation.trail;
    return readSupposing(
      decisions.length === 0 ? "" : decisions.map(({ key, choice }) => `${choice} ${key}`).join("\n"),
    );
  };
}
