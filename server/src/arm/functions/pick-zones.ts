// pickZones(): whether a resource type supports zones in a region.
import { serviceFunction } from "../functions-support/service-function.ts";

export default serviceFunction({
  name: "pickZones",
  signature: "pickZones(providerNamespace, resourceType, location, [numberOfZones], [offset])",
  arity: [3, 5],
  returns: ["array"],
  reason: "reference",
  description: {
    en: "Returns availability zones that a resource type supports in a region.",
    ja: "リージョンでリソースの種類がサポートする可用性ゾーンを返します。",
  },
});
