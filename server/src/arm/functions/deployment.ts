// The function `deployment`.
import { contextFact, contextObject, contextString } from "../context-values.ts";
import type { ArmFunction } from "./function.ts";

const deployment: ArmFunction = {
  name: "deployment",
  signature: "deployment()",
  arity: [0, 0],
  returns: ["object"],
  description: { en: "Returns the current deployment.", ja: "現在のデプロイの情報を返します。" },
  call: (_call, { context }) => contextObject({ name: contextString(contextFact(context, "deploymentName")) }),
};

export default deployment;
