// roleDefinitions(): a built-in role.
import { serviceFunction } from "../functions-support/service-function.ts";

export default serviceFunction({
  name: "roleDefinitions",
  arity: [1, 1],
  returns: ["object"],
  reason: "reference",
});
