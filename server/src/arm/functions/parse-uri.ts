// parseUri(): the parts of a URI.
import { armObject, armString, armUnknown } from "../arm-value.ts";
import { strictFunction } from "../functions-support/strict-function.ts";
import { onTexts } from "../functions-support/text.ts";
import { parseUri } from "../functions-support/uri-reference.ts";

export default strictFunction({
  name: "parseUri",
  arity: [1, 1],
  returns: ["object"],
  evaluate: (value) =>
    onTexts([value], (text) => {
      const uri = parseUri(text);
      if (uri === undefined) return armUnknown("unsupported");
      // How the other members are written is documented nowhere, so the object stays open.
      const host = uri.authority.replace(/:\d+$/, "");
      return armObject(
        [
          ["scheme", armString(uri.scheme)],
          ["host", armString(host)],
        ],
        "unsupported",
      );
    }),
});
