// The function `references`.
import { armUnknown } from "../arm-value.ts";
import type { ArmFunction } from "./function.ts";

const references: ArmFunction = {
  name: "references",
  signature: "references(symbolicName, ['Full'])",
  arity: [1, 2],
  returns: ["array"],
  description: {
    en: "Returns what all resources of a loop look like when they are deployed.",
    ja: "ループのすべてのリソースについて、デプロイ時の状態を返します。",
  },
  call: () => armUnknown("reference", ["array"]),
};

export default references;
