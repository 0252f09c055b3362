// providers(): what a resource provider offers.
import { serviceFunction } from "../functions-support/service-function.ts";

export default serviceFunction({
  name: "providers",
  arity: [1, 2],
  returns: ["object"],
  reason: "reference",
});
