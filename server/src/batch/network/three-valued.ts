// Conjunction and disjunction of truths that may not be known.
import type { Tri } from "../../arm/value.ts";

/** "no" if one is "no"; else "unknown" if one is unknown. Later ones are not asked for once the answer is "no". */
export function allOf(...questions: readonly (() => Tri)[]): Tri {
  let answer: Tri = "yes";
  for (const question of questions) {
    const one = question();
    if (one === "no") return "no";
    if (one === "unknown") answer = "unknown";
  }
  return answer;
}

/** "yes" if one is "yes"; else "unknown" if one is unknown. */
export function anyOf(answers: readonly Tri[]): Tri {
  return answers.includes("yes") ? "yes" : answers.includes("unknown") ? "unknown" : "no";
}
