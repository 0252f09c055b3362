// toLogicalZones(): the logical zones of physical ones.
import { serviceFunction } from "../functions-support/service-function.ts";

export default serviceFunction({
  name: "toLogicalZones",
  signature: "toLogicalZones(subscriptionId, location, physicalZones)",
  arity: [3, 3],
  returns: ["array"],
  reason: "reference",
  description: {
    en: "Returns the logical availability zones that a subscription has for physical zones.",
    ja: "複数の物理ゾーンに対応する、サブスクリプションの論理可用性ゾーンを返します。",
  },
});
