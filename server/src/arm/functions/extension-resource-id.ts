// The function `extensionResourceId`.
import { joinResourceId, textParts } from "../resource-id.ts";
import { valueFunction } from "./function.ts";

export default valueFunction({
  name: "extensionResourceId",
  arity: [3, Number.POSITIVE_INFINITY],
  returns: ["string"],
  evaluate: (scope, type, ...names) => joinResourceId(scope === undefined ? [] : textParts(scope), type, names),
});
