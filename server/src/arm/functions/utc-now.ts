// utcNow(): the time of the deployment.
import { serviceFunction } from "../functions-support/service-function.ts";

export default serviceFunction({
  name: "utcNow",
  signature: "utcNow([format])",
  arity: [0, 1],
  returns: ["string"],
  reason: "nonDeterministic",
  description: {
    en: "Returns the current time in UTC; allowed only as the default value of a parameter.",
    ja: "現在の UTC 日時を返します。パラメーターの既定値でのみ使用できます。",
  },
});
