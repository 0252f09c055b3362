// providers(): what a resource provider offers.
import { serviceFunction } from "../functions-support/service-function.ts";

export default serviceFunction({
  name: "providers",
  signature: "providers(providerNamespace, [resourceType])",
  arity: [1, 2],
  returns: ["object"],
  reason: "reference",
  description: {
    en: "Returns what a resource provider supports; no longer recommended.",
    ja: "リソースプロバイダーがサポートする内容を返します。現在は推奨されていません。",
  },
});
