// utcNow(): the time of the deployment.
import { serviceFunction } from "../functions-support/service-function.ts";

export default serviceFunction({
  name: "utcNow",
  arity: [0, 1],
  returns: ["string"],
  reason: "nonDeterministic",
});
