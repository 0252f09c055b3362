// newGuid(): a random GUID.
import { serviceFunction } from "../functions-support/service-function.ts";

export default serviceFunction({
  name: "newGuid",
  signature: "newGuid()",
  arity: [0, 0],
  returns: ["string"],
  reason: "nonDeterministic",
  description: {
    en: "Returns a new random GUID; allowed only as the default value of a parameter.",
    ja: "新しいランダムな GUID を返します。パラメーターの既定値でのみ使用できます。",
  },
});
