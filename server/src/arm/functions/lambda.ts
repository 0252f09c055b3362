// lambda(): the expression that filter(), map() and their kind apply; they read it themselves.
import { armError } from "../arm-value.ts";
import type { ArmFunction } from "./function.ts";

const lambda: ArmFunction = {
  name: "lambda",
  arity: [2, Number.POSITIVE_INFINITY],
  call: () => armError("A lambda can only stand directly among the arguments of a function that applies it."),
};

export default lambda;
