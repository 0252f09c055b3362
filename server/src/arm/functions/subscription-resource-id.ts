// The function `subscriptionResourceId`.
import { contextFact } from "../context-values.ts";
import { joinResourceId, splitAtType, textParts } from "../resource-id.ts";
import type { ArmFunction } from "./function.ts";

const subscriptionResourceId: ArmFunction = {
  name: "subscriptionResourceId",
  arity: [2, Number.POSITIVE_INFINITY],
  returns: ["string"],
  call: (call, interpreter) => {
    const { leading, type, names } = splitAtType(call.arguments.map((argument) => interpreter.evaluate(argument)));
    const [subscription] = leading;
    const id =
      subscription === undefined ? [contextFact(interpreter.context, "subscriptionId")] : textParts(subscription);
    return joinResourceId(["/subscriptions/", ...id], type, names);
  },
};

export default subscriptionResourceId;
