// The function `environment`.
import { armUnknown } from "../arm-value.ts";
import { contextObject, environmentAtom } from "../context-values.ts";
import type { ArmFunction } from "./function.ts";

const environment: ArmFunction = {
  name: "environment",
  arity: [0, 0],
  returns: ["object"],
  call: () =>
    contextObject({
      name: text("name"),
      batch: text("batch"),
      resourceManager: text("resourceManager"),
      suffixes: contextObject({ keyvaultDns: text("suffixes.keyvaultDns"), storage: text("suffixes.storage") }),
    }),
};

function text(member: string) {
  return armUnknown("context", ["string"], environmentAtom(member));
}

export default environment;
