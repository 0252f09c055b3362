// The function `tenant`.
import { armString } from "../arm-value.ts";
import { contextFact, contextObject, contextString } from "../context-values.ts";
import type { ArmFunction } from "./function.ts";

const tenant: ArmFunction = {
  name: "tenant",
  signature: "tenant()",
  arity: [0, 0],
  returns: ["object"],
  description: { en: "Returns the tenant of the deployment.", ja: "デプロイのテナントの情報を返します。" },
  call: (_call, { context }) =>
    contextObject({ id: armString("/"), tenantId: contextString(contextFact(context, "tenantId")) }),
};

export default tenant;
