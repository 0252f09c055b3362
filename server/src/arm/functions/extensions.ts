// The function `extensions`.
import { armUnknown } from "../arm-value.ts";
import type { ArmFunction } from "./function.ts";

const extensions: ArmFunction = {
  name: "extensions",
  signature: "extensions(alias)",
  arity: [1, 1],
  returns: ["object"],
  description: { en: "Returns the configuration of an extension.", ja: "拡張機能の構成を返します。" },
  call: () => armUnknown("context", ["object"]),
};

export default extensions;
