// The function `resourceInfo`.
import { armUnknown } from "../arm-value.ts";
import type { ArmFunction } from "./function.ts";

const resourceInfo: ArmFunction = {
  name: "resourceInfo",
  signature: "resourceInfo(symbolicName)",
  arity: [1, 1],
  returns: ["object"],
  description: {
    en: "Returns the id, name and type of a resource of the template.",
    ja: "テンプレート内のリソースの ID、名前、種類を返します。",
  },
  call: () => armUnknown("reference", ["object"]),
};

export default resourceInfo;
