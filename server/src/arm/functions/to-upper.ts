// toUpper(): a text in upper case.
import { type ArmPattern, type ArmValue, armPattern, armString, armUnknown } from "../arm-value.ts";
import { upperCase } from "../functions-support/letter-case.ts";
import { strictFunction } from "../functions-support/strict-function.ts";
import { onTexts } from "../functions-support/text.ts";

export default strictFunction({
  name: "toUpper",
  arity: [1, 1],
  returns: ["string"],
  evaluate: (value) => (value.kind === "pattern" ? changeParts(value) : onTexts([value], change)),
});

function change(text: string): ArmValue {
  const changed = upperCase(text);
  return changed === undefined ? armUnknown("unsupported") : armString(changed);
}

/** Each unknown part becomes another one, which is the same wherever the part is. */
function changeParts({ parts }: ArmPattern): ArmValue {
  return armPattern(
    parts.map((part) => {
      if (typeof part === "string") return upperCase(part) ?? part;
      return { ...part, key: `toUpper(${part.key})`, display: `toUpper(${part.display})` };
    }),
  );
}
