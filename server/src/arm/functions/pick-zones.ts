import { armUnknown } from "../arm-value.ts";
import type { ArmFunction } from "./function.ts";

const pickZones: ArmFunction = {
  name: "pickZones",
  signature: "pickZones(namespace, resourceType, location, [count], [offset])",
  arity: [3, 5],
  returns: ["array"],
  description: { en: "Returns availability zones of a region.", ja: "リージョンの可用性ゾーンを返します。" },
  call: () => armUnknown("reference", ["array"]),
};

export default pickZones;
