// deployer(): who deploys.
import { contextFact, contextObject, contextString } from "../context-values.ts";
import type { ArmFunction } from "./function.ts";

const deployer: ArmFunction = {
  name: "deployer",
  signature: "deployer()",
  arity: [0, 0],
  returns: ["object"],
  description: {
    en: "Returns the object id and tenant id of who deploys.",
    ja: "デプロイを実行するユーザーまたはアプリのオブジェクト ID とテナント ID を返します。",
  },
  call: (_call, { context }) => contextObject({ tenantId: contextString(contextFact(context, "tenantId")) }),
};

export default deployer;
