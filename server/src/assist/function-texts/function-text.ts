// What is said of a function of the template language.
import type { Bilingual } from "../../text/bilingual.ts";

/** One sentence in English and in Japanese that tells what it does. */
export interface FunctionText extends Bilingual {
  /** E.g. `substring(text, start, [length])`. */
  readonly signature: string;
}
