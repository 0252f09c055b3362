// The function `tenant`.
import { armString } from "../arm-value.ts";
import { contextFact, contextObject, contextString } from "../context-values.ts";
import type { ArmFunction } from "./function.ts";

const tenant: ArmFunction = {
  name: "tenant",
  arity: [0, 0],
  returns: ["object"],
  call: (_call, { context }) =>
    contextObject({ id: armString("/"), tenantId: contextString(contextFact(context, "tenantId")) }),
};

export default tenant;
