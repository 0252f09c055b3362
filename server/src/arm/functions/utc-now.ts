import { armUnknown } from "../arm-value.ts";
import type { ArmFunction } from "./function.ts";

const utcNow: ArmFunction = {
  name: "utcNow",
  signature: "utcNow([format])",
  arity: [0, 1],
  returns: ["string"],
  description: { en: "Returns the date and time of the deployment.", ja: "デプロイの日時を返します。" },
  call: () => armUnknown("nonDeterministic", ["string"]),
};

export default utcNow;
