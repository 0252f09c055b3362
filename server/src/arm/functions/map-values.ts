// mapValues(): an object with the values that a lambda makes of those of another one.
import type { ArmValue } from "../arm-value.ts";
import { lambdaFunction } from "../lambdas.ts";

export default lambdaFunction({
  name: "mapValues",
  arity: [2, 2],
  returns: ["object"],
  over: "object",
  lambdas: [1],
  handed: 1,
  evaluate: (object, [lambda], { interpreter }) => {
    const results = new Map<string, () => ArmValue>();
    const get = (name: string) => {
      const value = object.get(name);
      if (value === undefined) return undefined;
      const result = results.get(name) ?? interpreter.delayed(() => lambda([object.get(name) ?? value], name));
      results.set(name, result);
      return result();
    };
    return { kind: "object", names: object.names, get, open: object.open };
  },
});
