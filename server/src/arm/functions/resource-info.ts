// The function `resourceInfo`.
import { armUnknown } from "../arm-value.ts";
import type { ArmFunction } from "./function.ts";

const resourceInfo: ArmFunction = {
  name: "resourceInfo",
  arity: [1, 1],
  returns: ["object"],
  call: () => armUnknown("reference", ["object"]),
};

export default resourceInfo;
