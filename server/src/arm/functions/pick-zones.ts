// pickZones(): whether a resource type supports zones in a region.
import { serviceFunction } from "../functions-support/service-function.ts";

export default serviceFunction({
  name: "pickZones",
  arity: [3, 5],
  returns: ["array"],
  reason: "reference",
});
