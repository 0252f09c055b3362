// uri(): an absolute URI made of a base and a relative one.
import { armError, armString, armUnknown } from "../arm-value.ts";
import { strictFunction } from "../functions-support/strict-function.ts";
import { onTexts } from "../functions-support/text.ts";
import { uriBelow } from "../functions-support/unknown-base.ts";
import { resolveUri } from "../functions-support/uri-reference.ts";

export default strictFunction({
  name: "uri",
  signature: "uri(baseUri, relativeUri)",
  arity: [2, 2],
  returns: ["string"],
  description: {
    en: "Returns the absolute URI that a relative one stands for, seen from a base URI.",
    ja: "ベース URI を基準に相対 URI を解決した絶対 URI を返します。",
  },
  evaluate: (base, relative) =>
    uriBelow(base, relative) ??
    onTexts([base, relative], (baseText, relativeText) => {
      const uri = resolveUri(baseText, relativeText);
      if (uri === "relative") return armError("The base URI is not absolute.");
      return uri === undefined ? armUnknown("unsupported") : armString(uri);
    }),
  partly: uriBelow,
});
