// Containers that run with options that open their node to them.

import type { Tri, Value } from "../arm/value.ts";
import type { Task } from "../batch/subject.ts";
import { type ContainerOption, openingOptions } from "./checks/container-options.ts";
import { securityBaseline } from "./checks/pages.ts";
import { type Change, defineRule, remove, set } from "./rule.ts";

export default defineRule({
  id: "container-privileged-options",
  subject: "task",
  title: "Containers should stay apart from their node",
  why: "A container keeps its program away from the node and from other tasks. Privileges, the node's own disk, processes, devices or the socket of Docker let the program take over the node.",
  messages: {
    option: {
      severity: "warning",
      text: "The container of '{task}' runs with '{option}', which opens its node to it.",
    },
    network: {
      severity: "information",
      text: "The container of '{task}' runs with '{option}' and shares the network of its node, as programs that use RDMA do.",
    },
  },
  fixes: { remove: "Remove '{option}' (unless the container needs it)" },
  references: [securityBaseline],
  controls: ["MCSB PV-3", "MCSB PA-7"],
  seeds: [],
  needs: { task: ["containerSettings.containerRunOptions"] },
  *check(task) {
    const at = task.at("containerSettings.containerRunOptions");
    if (at.state === "absent") return "not-applicable";
    const options = openingOptions(at);
    const rdma = options.some(({ sharesNetwork }) => sharesNetwork) ? usesRdma(task) : "unknown";
    for (const message of ["option", "network"] as const) {
      const named = options.filter(({ sharesNetwork }) => messageFor(sharesNetwork, rdma) === message);
      if (named.length === 0) continue;
      const option = named.map(({ shown }) => shown).join(", ");
      yield {
        message,
        data: { task: task.name, option },
        at,
        fixes: () =>
          removal(at, named).map((change) => ({ title: "remove", data: { option }, safe: false, changes: [change] })),
      };
    }
    return undefined;
  },
});

/** Undefined while nobody knows whether the programs need the network of the node. */
function messageFor(sharesNetwork: boolean, rdma: Tri): "option" | "network" | undefined {
  if (!sharesNetwork || rdma === "no") return "option";
  return rdma === "yes" ? "network" : undefined;
}

/** Sizes with an `r` among the letters after their number have RDMA. A task whose pool is elsewhere may use it. */
function usesRdma(task: Task): Tri {
  const size = task.pool()?.at("vmSize");
  return size?.matches(/^standard_[a-z]{1,4}\d{1,4}(?:-\d{1,3})?[a-z]{0,4}r/i) ?? "yes";
}

/** The options without those, where each is written once, and without quotes; none is needed if none is left. */
function removal(at: Value, options: readonly ContainerOption[]): readonly Change[] {
  let text: string | undefined = at.text();
  for (const { shown, isCluster } of options) {
    // The other options in the word are nobody's to remove.
    if (isCluster) return [];
    const parts: readonly string[] = ` ${text ?? ""} `.split(` ${shown} `);
    text = text !== undefined && parts.length === 2 ? parts.join(" ").trim() : undefined;
  }
  if (text === undefined) return [];
  return [text === "" ? remove(at) : set(at, text)];
}
