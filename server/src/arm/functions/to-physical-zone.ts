// toPhysicalZone(): the physical zone of a logical one.
import { serviceFunction } from "../functions-support/service-function.ts";

export default serviceFunction({
  name: "toPhysicalZone",
  arity: [3, 3],
  returns: ["string"],
  reason: "reference",
});
