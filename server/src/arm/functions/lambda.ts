// lambda(): the expression that filter(), map() and their kind apply; they read it themselves.
import { armError } from "../arm-value.ts";
import type { ArmFunction } from "./function.ts";

const lambda: ArmFunction = {
  name: "lambda",
  signature: "lambda(variableName, [variableName2], …, expression)",
  arity: [2, Number.POSITIVE_INFINITY],
  description: {
    en: "Defines an expression with variables, for the functions that apply it to elements or members.",
    ja: "要素またはプロパティに適用する、変数を持つ式を定義します。",
  },
  call: () => armError("A lambda can only stand directly among the arguments of a function that applies it."),
};

export default lambda;
