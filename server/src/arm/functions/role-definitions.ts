import { armUnknown } from "../arm-value.ts";
import type { ArmFunction } from "./function.ts";

const roleDefinitions: ArmFunction = {
  name: "roleDefinitions",
  signature: "roleDefinitions(nameOrId)",
  arity: [1, 1],
  returns: ["object"],
  description: { en: "Returns a built-in role.", ja: "組み込みロールを返します。" },
  call: () => armUnknown("reference", ["object"]),
};

export default roleDefinitions;
