// The function `resourceId`.
import type { ArmValue } from "../arm-value.ts";
import { contextFact } from "../context-values.ts";
import { asSegment, joinResourceId, splitAtType, textParts } from "../resource-id.ts";
import type { ArmFunction } from "./function.ts";

const resourceId: ArmFunction = {
  name: "resourceId",
  arity: [2, Number.POSITIVE_INFINITY],
  returns: ["string"],
  call: (call, interpreter) => {
    const { leading, type, names } = splitAtType(call.arguments.map((argument) => interpreter.evaluate(argument)));
    const group = leading.at(-1);
    const subscription = leading.length > 1 ? leading[0] : undefined;
    const part = (given: ArmValue | undefined, name: "subscriptionId" | "resourceGroup") =>
      given === undefined ? [contextFact(interpreter.context, name)] : textParts(given);
    const prefix = [
      "/subscriptions/",
      ...part(subscription, "subscriptionId").map(asSegment),
      "/resourceGroups/",
      ...part(group, "resourceGroup").map(asSegment),
    ];
    return joinResourceId(prefix, type, names);
  },
};

export default resourceId;
