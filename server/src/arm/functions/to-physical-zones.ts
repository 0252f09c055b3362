// toPhysicalZones(): the physical zones of logical ones.
import { serviceFunction } from "../functions-support/service-function.ts";

export default serviceFunction({
  name: "toPhysicalZones",
  arity: [3, 3],
  returns: ["array"],
  reason: "reference",
});
