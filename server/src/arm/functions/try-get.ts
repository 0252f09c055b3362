// tryGet(): a member or element, if there is one.
import { accessPath, accessSafely } from "../functions-support/safe-access.ts";
import { strictFunction } from "../functions-support/strict-function.ts";

export default strictFunction({
  name: "tryGet",
  arity: [2, Number.POSITIVE_INFINITY],
  evaluate: (target, key, ...path) => {
    const value = accessSafely(target, key);
    return value.kind === "null" || value.kind === "unknown" ? value : accessPath(value, path);
  },
});
