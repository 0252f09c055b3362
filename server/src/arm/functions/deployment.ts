// The function `deployment`.
import { contextFact, contextObject, contextString } from "../context-values.ts";
import type { ArmFunction } from "./function.ts";

const deployment: ArmFunction = {
  name: "deployment",
  arity: [0, 0],
  returns: ["object"],
  call: (_call, { context }) => contextObject({ name: contextString(contextFact(context, "deploymentName")) }),
};

export default deployment;
