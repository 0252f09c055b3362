// The function `reference`.
import type { ArmFunction } from "./function.ts";

const reference: ArmFunction = {
  name: "reference",
  signature: "reference(resourceNameOrId, [apiVersion], ['Full'])",
  arity: [1, 3],
  returns: ["object"],
  description: {
    en: "Returns what a resource looks like when it is deployed.",
    ja: "デプロイ時のリソースの状態を返します。",
  },
  call: (call, interpreter) => {
    const [target] = call.arguments.map((argument) => interpreter.evaluate(argument));
    return interpreter.reference(target as NonNullable<typeof target>);
  },
};

export default reference;
