import { armUnknown } from "../arm-value.ts";
import type { ArmFunction } from "./function.ts";

const providers: ArmFunction = {
  name: "providers",
  signature: "providers(namespace, [resourceType])",
  arity: [1, 2],
  returns: ["object"],
  description: { en: "Returns what a resource provider supports.", ja: "リソース プロバイダーがサポートする内容を返します。" },
  call: () => armUnknown("reference", ["object"]),
};

export default providers;
