// The function `extensionResourceId`.
import { joinResourceId, textParts } from "../resource-id.ts";
import { valueFunction } from "./function.ts";

export default valueFunction({
  name: "extensionResourceId",
  signature: "extensionResourceId(resourceId, resourceType, resourceName1, [resourceName2], …)",
  arity: [3, Number.POSITIVE_INFINITY],
  returns: ["string"],
  description: {
    en: "Returns the id of a resource that extends another one.",
    ja: "別のリソースを拡張するリソースの ID を返します。",
  },
  evaluate: (scope, type, ...names) => joinResourceId(scope === undefined ? [] : textParts(scope), type, names),
});
