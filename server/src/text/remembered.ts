// Answers that depend on a text alone, kept for as long as the process lives.
import { detached } from "./detached.ts";

/** Texts that are asked for come from documents: of hostile ones there is no end. */
export interface RememberedLimits {
  /** How many answers are kept at most. */
  readonly answers: number;
  /** How long a text may be whose answer is kept, in UTF-16 units. */
  readonly length: number;
}

const ofNames: RememberedLimits = { answers: 1000, length: 200 };

/** The same function, which computes each answer once. */
export function remembered<T>(answer: (text: string) => T, limits = ofNames): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined || answers.has(text)) return known as T;
    if (text.length > limits.length) return answer(text);
    if (answers.size >= limits.answers) answers.clear();
    const own = detached(text);
    const fresh = answer(own);
    answers.set(own, fresh);
    return fresh;
  };
}
