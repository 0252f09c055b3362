// The function `references`.
import { armUnknown } from "../arm-value.ts";
import type { ArmFunction } from "./function.ts";

const references: ArmFunction = {
  name: "references",
  arity: [1, 2],
  returns: ["array"],
  call: () => armUnknown("reference", ["array"]),
};

export default references;
