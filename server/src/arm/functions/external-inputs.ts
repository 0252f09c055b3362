// The function `externalInputs`.
import { armUnknown } from "../arm-value.ts";
import type { ArmFunction } from "./function.ts";

const externalInputs: ArmFunction = {
  name: "externalInputs",
  arity: [1, 1],
  call: () => armUnknown("context"),
};

export default externalInputs;
