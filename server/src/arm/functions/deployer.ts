// deployer(): who deploys.
import { contextFact, contextObject, contextString } from "../context-values.ts";
import type { ArmFunction } from "./function.ts";

const deployer: ArmFunction = {
  name: "deployer",
  arity: [0, 0],
  returns: ["object"],
  call: (_call, { context }) => contextObject({ tenantId: contextString(contextFact(context, "tenantId")) }),
};

export default deployer;
