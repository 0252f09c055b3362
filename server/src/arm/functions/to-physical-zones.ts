// toPhysicalZones(): the physical zones of logical ones.
import { serviceFunction } from "../functions-support/service-function.ts";

export default serviceFunction({
  name: "toPhysicalZones",
  signature: "toPhysicalZones(subscriptionId, location, logicalZones)",
  arity: [3, 3],
  returns: ["array"],
  reason: "reference",
  description: {
    en: "Returns the physical zones behind logical availability zones of a subscription.",
    ja: "サブスクリプションの複数の論理可用性ゾーンに対応する物理ゾーンを返します。",
  },
});
