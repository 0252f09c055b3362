// The function `subscription`.
import { contextFact, contextObject, contextString } from "../context-values.ts";
import type { ArmFunction } from "./function.ts";

const subscription: ArmFunction = {
  name: "subscription",
  arity: [0, 0],
  returns: ["object"],
  call: (_call, { context }) => {
    const id = contextFact(context, "subscriptionId");
    return contextObject({
      id: contextString("/subscriptions/", id),
      subscriptionId: contextString(id),
      tenantId: contextString(contextFact(context, "tenantId")),
    });
  },
};

export default subscription;
