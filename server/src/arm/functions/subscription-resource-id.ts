// The function `subscriptionResourceId`.
import { contextFact } from "../context-values.ts";
import { joinResourceId, splitAtType, textParts } from "../resource-id.ts";
import type { ArmFunction } from "./function.ts";

const subscriptionResourceId: ArmFunction = {
  name: "subscriptionResourceId",
  signature: "subscriptionResourceId([subscriptionId], resourceType, resourceName1, [resourceName2], …)",
  arity: [2, Number.POSITIVE_INFINITY],
  returns: ["string"],
  description: {
    en: "Returns the id of a resource of a subscription.",
    ja: "サブスクリプション レベルのリソースの ID を返します。",
  },
  call: (call, interpreter) => {
    const { leading, type, names } = splitAtType(call.arguments.map((argument) => interpreter.evaluate(argument)));
    const [subscription] = leading;
    const id =
      subscription === undefined ? [contextFact(interpreter.context, "subscriptionId")] : textParts(subscription);
    return joinResourceId(["/subscriptions/", ...id], type, names);
  },
};

export default subscriptionResourceId;
