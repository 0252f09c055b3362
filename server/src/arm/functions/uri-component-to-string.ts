// uriComponentToString(): the text behind an escaped part of a URI.
import { armString, armUnknown } from "../arm-value.ts";
import { unescapeForm } from "../functions-support/percent-encoding.ts";
import { strictFunction } from "../functions-support/strict-function.ts";
import { onTexts } from "../functions-support/text.ts";

export default strictFunction({
  name: "uriComponentToString",
  arity: [1, 1],
  returns: ["string"],
  evaluate: (value) =>
    onTexts([value], (escaped) => {
      const text = unescapeForm(escaped);
      return text === undefined ? armUnknown("unsupported") : armString(text);
    }),
});
