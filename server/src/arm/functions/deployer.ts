import { armUnknown } from "../arm-value.ts";
import type { ArmFunction } from "./function.ts";

const deployer: ArmFunction = {
  name: "deployer",
  signature: "deployer()",
  arity: [0, 0],
  returns: ["object"],
  description: { en: "Returns who deploys the template.", ja: "テンプレートをデプロイするユーザーの情報を返します。" },
  call: () => armUnknown("context", ["object"]),
};

export default deployer;
