// The function `coalesce`.
import { type ArmUnknown, type ArmValue, armNull, withSecret } from "../arm-value.ts";
import { namesSecret } from "../functions-support/named-secrets.ts";
import type { ArmFunction } from "./function.ts";

const coalesce: ArmFunction = {
  name: "coalesce",
  arity: [1, Number.POSITIVE_INFINITY],
  call: (call, interpreter) => {
    for (const [index, argument] of call.arguments.entries()) {
      const value = interpreter.evaluate(argument);
      if (value.kind === "unknown" && couldBeNull(value)) {
        const others = call.arguments.slice(index + 1);
        const secret = value.secret === true || others.some((other) => namesSecret(other, interpreter));
        return withSecret({ ...value, types: undefined, atom: undefined }, secret);
      }
      if (value.kind !== "null") return value;
    }
    return armNull satisfies ArmValue;
  },
};

/** A typed value that is not nullable is itself the answer, whatever it is. */
function couldBeNull({ types }: ArmUnknown): boolean {
  return types === undefined || types.includes("null");
}

export default coalesce;
