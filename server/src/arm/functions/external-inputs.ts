// The function `externalInputs`.
import { armUnknown } from "../arm-value.ts";
import type { ArmFunction } from "./function.ts";

const externalInputs: ArmFunction = {
  name: "externalInputs",
  signature: "externalInputs(key)",
  arity: [1, 1],
  description: {
    en: "Returns a value that a tool puts in before the deployment.",
    ja: "デプロイ前にツールが設定する値を返します。",
  },
  call: () => armUnknown("context"),
};

export default externalInputs;
