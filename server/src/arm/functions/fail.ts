// fail(): ends the deployment, so that nothing that needs its value ever happens.
import { valueFunction } from "./function.ts";

export default valueFunction({
  name: "fail",
  signature: "fail(message)",
  arity: [1, 1],
  description: {
    en: "Ends the deployment with a message.",
    ja: "メッセージを示してデプロイを失敗させます。",
  },
  evaluate: () => ({ kind: "unreachable" }),
});
