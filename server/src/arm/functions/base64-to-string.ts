// base64ToString(): the text behind a Base64 text.
import { armError, armString, armUnknown } from "../arm-value.ts";
import { decodeBase64 } from "../functions-support/base64.ts";
import { strictFunction } from "../functions-support/strict-function.ts";
import { onTexts } from "../functions-support/text.ts";
import { decodeUtf8 } from "../functions-support/utf8.ts";

export default strictFunction({
  name: "base64ToString",
  arity: [1, 1],
  returns: ["string"],
  evaluate: (value) =>
    onTexts([value], (base64) => {
      const bytes = decodeBase64(base64);
      if (bytes === undefined) return armError("The text is not valid Base64.");
      const text = decodeUtf8(bytes);
      return text === undefined ? armUnknown("unsupported") : armString(text);
    }),
});
