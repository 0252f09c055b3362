// The function `managementGroup`.
import { armString } from "../arm-value.ts";
import { contextFact, contextObject, contextString } from "../context-values.ts";
import type { ArmFunction } from "./function.ts";

const managementGroup: ArmFunction = {
  name: "managementGroup",
  arity: [0, 0],
  returns: ["object"],
  call: (_call, { context }) => {
    const name = contextFact(context, "managementGroupId");
    return contextObject({
      id: contextString("/providers/Microsoft.Management/managementGroups/", name),
      name: contextString(name),
      type: armString("Microsoft.Management/managementGroups"),
    });
  },
};

export default managementGroup;
