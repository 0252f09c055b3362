// uri(): an absolute URI made of a base and a relative one.
import { armError, armString, armUnknown } from "../arm-value.ts";
import { strictFunction } from "../functions-support/strict-function.ts";
import { onTexts } from "../functions-support/text.ts";
import { uriBelow } from "../functions-support/unknown-base.ts";
import { resolveUri } from "../functions-support/uri-reference.ts";

export default strictFunction({
  name: "uri",
  arity: [2, 2],
  returns: ["string"],
  evaluate: (base, relative) =>
    uriBelow(base, relative) ??
    onTexts([base, relative], (baseText, relativeText) => {
      const uri = resolveUri(baseText, relativeText);
      if (uri === "relative") return armError("The base URI is not absolute.");
      return uri === undefined ? armUnknown("unsupported") : armString(uri);
    }),
  partly: uriBelow,
});
