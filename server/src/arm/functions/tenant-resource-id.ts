// The function `tenantResourceId`.
import { joinResourceId, splitAtType } from "../resource-id.ts";
import { valueFunction } from "./function.ts";

export default valueFunction({
  name: "tenantResourceId",
  signature: "tenantResourceId(resourceType, resourceName1, [resourceName2], …)",
  arity: [2, Number.POSITIVE_INFINITY],
  returns: ["string"],
  description: { en: "Returns the id of a resource of the tenant.", ja: "テナント レベルのリソースの ID を返します。" },
  evaluate: (...args) => {
    const { type, names } = splitAtType(args);
    return joinResourceId([], type, names);
  },
});
