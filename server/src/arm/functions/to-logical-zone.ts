// toLogicalZone(): the logical zone of a physical one.
import { serviceFunction } from "../functions-support/service-function.ts";

export default serviceFunction({
  name: "toLogicalZone",
  signature: "toLogicalZone(subscriptionId, location, physicalZone)",
  arity: [3, 3],
  returns: ["string"],
  reason: "reference",
  description: {
    en: "Returns the logical availability zone that a subscription has for a physical zone.",
    ja: "物理ゾーンに対応する、サブスクリプションの論理可用性ゾーンを返します。",
  },
});
