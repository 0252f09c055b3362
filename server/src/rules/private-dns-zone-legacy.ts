// Private DNS zones of single regions, as private endpoints to Batch accounts once needed them.

import type { Value } from "../arm/value.ts";
import type { Template } from "../batch/subject.ts";
import { knownEnd, knownStart } from "./checks/known-text.ts";
import { privateConnectivityPage } from "./checks/pages.ts";
import { type Change, defineRule } from "./rule.ts";

export default defineRule({
  id: "private-dns-zone-legacy",
  subject: "template",
  title: "Private DNS zones of Batch should not be those of one region",
  why: "Private endpoints to Batch accounts of all regions share the zone 'privatelink.batch.azure.com'. Zones that are named after a region still work, but Microsoft recommends to migrate them.",
  messages: {
    legacy: {
      severity: "information",
      text: "'{template}' sets up the private DNS zone '{zone}' for one region, but private endpoints of Batch use one zone for all regions today.",
    },
  },
  fixes: { rename: "Use the zone '{zone}' (names resolve again when the records have been copied)" },
  references: [privateConnectivityPage],
  controls: ["MCSB NS-2"],
  seeds: [],
  *check(template) {
    const zones = template.resources?.ofType("Microsoft.Network/privateDnsZones").values ?? [];
    const names = zones.filter(({ existing }) => !existing).map(({ value }) => value.at("name"));
    if (names.length === 0) return "not-applicable";
    const legacy = names.filter((name) => zoneOf(name) !== undefined);
    // Two zones may not come to have one name, and whoever has the new zone too is migrating.
    const isAlone = () => legacy.length === 1 && names.every((name) => name.matches(/^privatelink\.batch\./i) === "no");
    for (const name of legacy) {
      yield {
        message: "legacy",
        data: { template: template.name, zone: name.show() },
        at: name,
        fixes: () => (isAlone() ? rename(template, name) : []),
      };
    }
    return undefined;
  },
});

/** The zone for all regions of the cloud; undefined for a name that is not that of a region's zone. */
function zoneOf(name: Value): string | undefined {
  const text = name.text();
  if (text !== undefined) return allRegions(text.match(/^privatelink\.[^.]+\.(batch\..*)$/i)?.[1]);
  // The region is often a parameter.
  if (!/^privatelink\.[^.]*$/i.test(knownStart(name) ?? "")) return undefined;
  return allRegions(knownEnd(name)?.match(/^[^.]*\.(batch\..*)$/i)?.[1]);
}

function allRegions(domain = ""): string | undefined {
  const known = ["batch.azure.com", "batch.usgovcloudapi.net", "batch.chinacloudapi.cn"];
  return known.includes(domain.toLowerCase()) ? `privatelink.${domain}` : undefined;
}

/** The name stands in links and ids too. */
function rename(template: Template, name: Value) {
  const [old, zone] = [name.text(), zoneOf(name)];
  if (old === undefined || zone === undefined) return [];
  const written = new RegExp(old.replace(/\W/g, "\\$&"), "i");
  const changes = template.strings(written).map((at): Change => {
    const { node } = at.place;
    const search = (node?.kind === "string" && written.exec(node.value)?.[0]) || old;
    return { kind: "replaceText", at, search, replacement: zone };
  });
  return changes.length === 0 ? [] : [{ title: "rename", data: { zone }, safe: false, changes } as const];
}
