// roleDefinitions(): a built-in role.
import { serviceFunction } from "../functions-support/service-function.ts";

export default serviceFunction({
  name: "roleDefinitions",
  signature: "roleDefinitions(roleName)",
  arity: [1, 1],
  returns: ["object"],
  reason: "reference",
  description: {
    en: "Returns the ids of a built-in role.",
    ja: "組み込みロールの ID を返します。",
  },
});
