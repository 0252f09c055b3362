// uriComponent(): a text escaped for use inside a URI.
import { armString, armUnknown } from "../arm-value.ts";
import { escapeData, escapedLength } from "../functions-support/percent-encoding.ts";
import { strictFunction } from "../functions-support/strict-function.ts";
import { maxTextLength, onTexts } from "../functions-support/text.ts";

export default strictFunction({
  name: "uriComponent",
  arity: [1, 1],
  returns: ["string"],
  evaluate: (value) =>
    onTexts([value], (text) => {
      if (escapedLength(text) > maxTextLength) return armUnknown("budget");
      const escaped = escapeData(text);
      return escaped === undefined ? armUnknown("unsupported") : armString(escaped);
    }),
});
