// The function `environment`.
import { armUnknown } from "../arm-value.ts";
import { contextObject } from "../context-values.ts";
import type { ArmFunction } from "./function.ts";

const environment: ArmFunction = {
  name: "environment",
  signature: "environment()",
  arity: [0, 0],
  returns: ["object"],
  description: {
    en: "Returns the cloud that the template is deployed to.",
    ja: "テンプレートのデプロイ先のクラウドの情報を返します。",
  },
  call: () => contextObject({ name: atom("name"), batch: atom("batch"), resourceManager: atom("resourceManager") }),
};

function atom(member: string) {
  const key = `environment:${member.toLowerCase()}`;
  return armUnknown("context", ["string"], {
    key,
    display: `environment().${member}`,
    reason: "context",
    nonEmpty: true,
  });
}

export default environment;
