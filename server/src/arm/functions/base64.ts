// base64(): a text in Base64.
import { encodeBase64 } from "../functions-support/base64.ts";
import { strictFunction } from "../functions-support/strict-function.ts";
import { boundedText, onTexts } from "../functions-support/text.ts";
import { encodeUtf8 } from "../functions-support/utf8.ts";

export default strictFunction({
  name: "base64",
  arity: [1, 1],
  returns: ["string"],
  evaluate: (value) =>
    onTexts([value], (text) => {
      const bytes = encodeUtf8(text);
      return boundedText(Math.ceil(bytes.length / 3) * 4, () => encodeBase64(bytes));
    }),
});
