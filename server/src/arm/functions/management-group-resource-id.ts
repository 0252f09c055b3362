// The function `managementGroupResourceId`.
import { contextFact } from "../context-values.ts";
import { joinResourceId, splitAtType, textParts } from "../resource-id.ts";
import type { ArmFunction } from "./function.ts";

const managementGroupResourceId: ArmFunction = {
  name: "managementGroupResourceId",
  arity: [2, Number.POSITIVE_INFINITY],
  returns: ["string"],
  call: (call, interpreter) => {
    const { leading, type, names } = splitAtType(call.arguments.map((argument) => interpreter.evaluate(argument)));
    const [group] = leading;
    const id = group === undefined ? [contextFact(interpreter.context, "managementGroupId")] : textParts(group);
    return joinResourceId(["/providers/Microsoft.Management/managementGroups/", ...id], type, names);
  },
};

export default managementGroupResourceId;
