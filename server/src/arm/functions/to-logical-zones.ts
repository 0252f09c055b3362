// toLogicalZones(): the logical zones of physical ones.
import { serviceFunction } from "../functions-support/service-function.ts";

export default serviceFunction({
  name: "toLogicalZones",
  arity: [3, 3],
  returns: ["array"],
  reason: "reference",
});
