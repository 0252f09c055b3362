// What the functions of the template language do, as each of them says it in both languages.
import { allFunctions } from "../../arm/functions/index.ts";
import type { Bilingual } from "../../text/bilingual.ts";

/** By the name of the function. */
export const functionTexts: Readonly<Record<`assist.function.${string}`, Bilingual>> = Object.fromEntries(
  allFunctions.map(({ name, description }) => [`assist.function.${name}`, description]),
);
