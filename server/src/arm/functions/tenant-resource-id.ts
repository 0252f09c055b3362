// The function `tenantResourceId`.
import { joinResourceId, splitAtType } from "../resource-id.ts";
import { valueFunction } from "./function.ts";

export default valueFunction({
  name: "tenantResourceId",
  arity: [2, Number.POSITIVE_INFINITY],
  returns: ["string"],
  evaluate: (...args) => {
    const { type, names } = splitAtType(args);
    return joinResourceId([], type, names);
  },
});
