// NAT pools that allow a large part of the internet, or all of a cloud or network, to reach their port.
import { natPoolAccess } from "../batch/network/nat-rules.ts";
import { remoteService } from "../batch/network/remote-access.ts";
import { classifySource, type SourcePrefix } from "../batch/network/source-prefix.ts";
import { endpointsOf, natPoolAbstention, supposedAddresses } from "./checks/exposed-nat-pools.ts";
import { isMappedHere, supposedlyPublic } from "./checks/notes.ts";
import { poolEndpointsPage } from "./checks/pages.ts";
import { defineRule } from "./rule.ts";

/** Ranges of a prefix shorter than this are broad. */
const broadest = 16;

const broadTags: readonly string[] = ["azurecloud", "virtualnetwork"];

export default defineRule({
  id: "pool-inbound-endpoint-broad-source",
  subject: "pool",
  title: "NAT pools should allow few sources only",
  why: "The more addresses may reach a port, the less its rules protect. One address, or the range of one office, is what most endpoints need.",
  messages: {
    range: {
      severity: "information",
      text: "NAT pool '{endpoint}' of pool '{pool}' allows '{source}' to reach port {port}, which is more than 65,536 addresses.",
    },
    tag: {
      severity: "information",
      text: "NAT pool '{endpoint}' of pool '{pool}' allows '{source}' to reach {service} on port {port}, not only the machines that administrators work on.",
    },
  },
  notes: {
    port: isMappedHere,
    addresses: supposedlyPublic,
  },
  references: [poolEndpointsPage],
  controls: ["MCSB NS-1"],
  seeds: [],
  needs: { pool: ["networkConfiguration.endpointConfiguration"] },
  *check(pool) {
    const abstention = natPoolAbstention(pool);
    if (abstention !== undefined) return abstention;
    for (const natPool of endpointsOf(pool).at("inboundNatPools").items().values) {
      // What the internet reaches is another rule's to report.
      if (natPoolAccess(natPool).open !== "no") continue;
      const port = natPool.at("backendPort");
      const service = remoteService(natPool);
      const isLogin = service === "SSH" || service === "RDP";
      const names = pool.aside(() => ({ endpoint: natPool.at("name").show(), port: port.show() }));
      const { openings } = natPoolAccess(natPool, (source) => (isBroad(source, isLogin) ? "yes" : "no"));
      for (const { source } of openings) {
        const data = { ...names, pool: pool.name, source: source.show() };
        const isTag = classifySource(source.text() ?? "").kind === "tag";
        yield {
          ...(isTag ? { message: "tag", data: { ...data, service } } : { message: "range", data }),
          at: source,
          related: [{ at: port, note: "port" }],
          supposing: supposedAddresses(pool),
        };
      }
    }
    return undefined;
  },
});

/** Service tags are broad for remote access; private ranges hold nobody of the internet. */
function isBroad({ kind, text, range }: SourcePrefix, isLogin: boolean): boolean {
  if (kind === "tag") return isLogin && broadTags.includes(text.toLowerCase());
  return (kind === "specific" || kind === "wide") && range?.family === 4 && range.length < broadest;
}
