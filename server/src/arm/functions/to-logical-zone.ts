// toLogicalZone(): the logical zone of a physical one.
import { serviceFunction } from "../functions-support/service-function.ts";

export default serviceFunction({
  name: "toLogicalZone",
  arity: [3, 3],
  returns: ["string"],
  reason: "reference",
});
