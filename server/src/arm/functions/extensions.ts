// The function `extensions`.
import { armUnknown } from "../arm-value.ts";
import type { ArmFunction } from "./function.ts";

const extensions: ArmFunction = {
  name: "extensions",
  arity: [1, 1],
  returns: ["object"],
  call: () => armUnknown("context", ["object"]),
};

export default extensions;
