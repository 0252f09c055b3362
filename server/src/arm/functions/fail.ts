// fail(): ends the deployment, so that nothing that needs its value ever happens.
import { valueFunction } from "./function.ts";

export default valueFunction({
  name: "fail",
  arity: [1, 1],
  evaluate: () => ({ kind: "unreachable" }),
});
