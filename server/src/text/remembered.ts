// Answers that depend on a text alone, kept for as long as the process lives.
import { detached } from "./detached.ts";

/** Texts that are asked for come from documents: of hostile ones there is no end. */
const mostAnswers = 1000;
const longestText = 200;

/** The same function, which computes each answer once. */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined || text.length > longestText) return known ?? answer(text);
    if (answers.size >= mostAnswers) answers.clear();
    const own = detached(text);
    const fresh = answer(own);
    answers.set(own, fresh);
    return fresh;
  };
}
