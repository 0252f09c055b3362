// dataUri(): a text as a data URI.
import { armUnknown } from "../arm-value.ts";
import { encodeBase64 } from "../functions-support/base64.ts";
import { strictFunction } from "../functions-support/strict-function.ts";
import { boundedText } from "../functions-support/text.ts";
import { encodeUtf8 } from "../functions-support/utf8.ts";

/** As the tests of Bicep, which run the engine, expect it; the documentation prints the charset without its hyphen. */
const prefix = "data:text/plain;charset=utf-8;base64,";

export default strictFunction({
  name: "dataUri",
  arity: [1, 1],
  returns: ["string"],
  evaluate: (value) => {
    // Which type the URI of other values names is documented nowhere.
    if (value.kind !== "string") return armUnknown("unsupported");
    const bytes = encodeUtf8(value.value);
    return boundedText(prefix.length + Math.ceil(bytes.length / 3) * 4, () => prefix + encodeBase64(bytes));
  },
});
