// toPhysicalZone(): the physical zone of a logical one.
import { serviceFunction } from "../functions-support/service-function.ts";

export default serviceFunction({
  name: "toPhysicalZone",
  signature: "toPhysicalZone(subscriptionId, location, logicalZone)",
  arity: [3, 3],
  returns: ["string"],
  reason: "reference",
  description: {
    en: "Returns the physical zone behind a logical availability zone of a subscription.",
    ja: "サブスクリプションの論理可用性ゾーンに対応する物理ゾーンを返します。",
  },
});
