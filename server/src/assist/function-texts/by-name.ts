// What is said of the functions of the template language, whichever file says it.
import type { Bilingual } from "../../text/bilingual.ts";
import { collectionsFunctions } from "./collections.ts";
import { deploymentFunctions } from "./deployment.ts";
import type { FunctionText } from "./function-text.ts";
import { textFunctions } from "./text.ts";
import { valuesFunctions } from "./values.ts";

/** By the name of the function, as Microsoft spells it. */
export const textsOfFunctions: Readonly<Record<string, FunctionText>> = {
  ...collectionsFunctions,
  ...deploymentFunctions,
  ...textFunctions,
  ...valuesFunctions,
};

/** The sentences by the ids of their messages. */
export const functionTexts: Readonly<Record<`assist.function.${string}`, Bilingual>> = Object.fromEntries(
  Object.entries(textsOfFunctions).map(([name, text]) => [`assist.function.${name}`, text]),
);
