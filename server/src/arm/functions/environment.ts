// The function `environment`.
import { armUnknown } from "../arm-value.ts";
import { contextObject, environmentAtom } from "../context-values.ts";
import type { ArmFunction } from "./function.ts";

const environment: ArmFunction = {
  name: "environment",
  signature: "environment()",
  arity: [0, 0],
  returns: ["object"],
  description: {
    en: "Returns the cloud that the template is deployed to.",
    ja: "テンプレートのデプロイ先のクラウドの情報を返します。",
  },
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
