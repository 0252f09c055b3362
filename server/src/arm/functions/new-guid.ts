// newGuid(): a random GUID.
import { serviceFunction } from "../functions-support/service-function.ts";

export default serviceFunction({
  name: "newGuid",
  arity: [0, 0],
  returns: ["string"],
  reason: "nonDeterministic",
});
