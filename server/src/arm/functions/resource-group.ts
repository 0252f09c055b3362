// The function `resourceGroup`.
import { armString } from "../arm-value.ts";
import { contextFact, contextObject, contextString } from "../context-values.ts";
import type { ArmFunction } from "./function.ts";

const resourceGroup: ArmFunction = {
  name: "resourceGroup",
  arity: [0, 0],
  returns: ["object"],
  call: (_call, { context }) => {
    const name = contextFact(context, "resourceGroup");
    return contextObject({
      id: contextString("/subscriptions/", contextFact(context, "subscriptionId"), "/resourceGroups/", name),
      name: contextString(name),
      type: armString("Microsoft.Resources/resourceGroups"),
      location: contextString(contextFact(context, "location")),
    });
  },
};

export default resourceGroup;
