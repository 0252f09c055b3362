// Who reaches a port: addresses, what they stand for, and rules in the order of their priorities.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Evaluation } from "../../server/src/arm/evaluation.ts";
import { Evaluator } from "../../server/src/arm/evaluator.ts";
import { rootValue } from "../../server/src/arm/located-value.ts";
import { literalEnvironment } from "../../server/src/arm/parameter-file.ts";
import type { Value } from "../../server/src/arm/value.ts";
import { groupAccess, groupSecurityRules } from "../../server/src/batch/network/group-rules.ts";
import { natPoolAccess } from "../../server/src/batch/network/nat-rules.ts";
import { integerOf } from "../../server/src/batch/network/read-rule.ts";
import { remoteService } from "../../server/src/batch/network/remote-access.ts";
import type { Json } from "../../server/src/json/json.ts";
import { parseJson } from "../../server/src/json/parse.ts";

/** The data as rules read it; `<…>` is unknown. */
function readData(data: Json): Value {
  const document = { file: "main.json", json: parseJson(JSON.stringify({ data })) };
  const { root } = document.json;
  assert.ok(root?.kind === "object");
  const evaluation = new Evaluation(document.json.nodeCount);
  const value = new Evaluator(evaluation).node(root, literalEnvironment(document, root));
  return rootValue({ evaluation, document, node: root, span: root }, value).at("data");
}

describe("rules of a NAT pool", () => {
  const rule = (priority: Json, access: string, sourceAddressPrefix: string) => ({
    priority,
    access,
    sourceAddressPrefix,
  });
  const reach = (...networkSecurityGroupRules: Json[]) => natPoolAccess(readData({ networkSecurityGroupRules }));

  for (const [title, rules, expected] of [
    ["none", [], "yes"],
    ["everybody", [rule(150, "Allow", "*")], "yes"],
    ["a specific source", [rule(150, "Allow", "203.0.113.7")], "no"],
    ["a private range", [rule(150, "Allow", "10.0.0.0/8")], "no"],
    ["a service tag", [rule(150, "Allow", "VirtualNetwork")], "no"],
    ["nothing but a denial", [rule(150, "Deny", "*")], "no"],
    ["denied first", [rule(150, "Deny", "*"), rule(151, "Allow", "*")], "no"],
    ["allowed first", [rule(151, "Deny", "*"), rule(150, "allow", "internet")], "yes"],
    ["a wide range before the denial", [rule(150, "Allow", "0.0.0.0/1"), rule(151, "Deny", "*")], "yes"],
    ["a wide range behind the denial", [rule(152, "Allow", "0.0.0.0/1"), rule(151, "Deny", "*")], "no"],
    ["a denial of a part", [rule(150, "Deny", "0.0.0.0/1"), rule(151, "Allow", "*")], "yes"],
    ["a denial of a private range", [rule(150, "Deny", "10.0.0.0/8"), rule(151, "Allow", "*")], "yes"],
    ["a denial of IPv6 alone", [rule(150, "Deny", "::/0"), rule(151, "Allow", "*")], "unknown"],
    ["one priority for both", [rule(150, "Deny", "*"), rule(150, "Allow", "*")], "unknown"],
    ["numbers as strings", [rule("151", "Deny", "*"), rule("150", "Allow", "*")], "yes"],
    ["no number", [rule("first", "Allow", "*")], "unknown"],
    ["an unknown priority", [rule("<p>", "Allow", "*"), rule(150, "Deny", "*")], "unknown"],
    ["an unknown priority of a denial", [rule(150, "Allow", "*"), rule("<p>", "Deny", "*")], "unknown"],
    ["an unknown priority of a specific source", [rule(150, "Allow", "*"), rule("<p>", "Allow", "10.0.0.1")], "yes"],
    ["an unknown access", [rule(150, "<a>", "*"), rule(151, "Allow", "*")], "unknown"],
    ["an unknown access behind", [rule(150, "Allow", "*"), rule(151, "<a>", "*")], "yes"],
    ["an unknown source that is allowed", [rule(150, "Allow", "<s>")], "unknown"],
    ["an unknown source that is allowed behind the denial", [rule(152, "Allow", "<s>"), rule(151, "Deny", "*")], "no"],
    ["an unknown source that is denied", [rule(150, "Deny", "<s>"), rule(151, "Allow", "*")], "unknown"],
    ["an unknown source that is denied behind", [rule(150, "Allow", "*"), rule(151, "Deny", "<s>")], "yes"],
    ["an unknown rule", ["<rule>", rule(151, "Allow", "*")], "unknown"],
  ] as const) {
    it(`${title}: ${expected}`, () => assert.equal(reach(...rules).open, expected));
  }

  it("are open without any, and unknown if the whole list is", () => {
    assert.equal(natPoolAccess(readData({})).open, "yes");
    assert.equal(natPoolAccess(readData({ networkSecurityGroupRules: null })).open, "yes");
    assert.equal(natPoolAccess(readData({ networkSecurityGroupRules: "<rules>" })).open, "unknown");
  });

  it("names what opens the port, and whether everybody else is denied", () => {
    const { openings, denied } = reach(
      rule(400, "Deny", "*"),
      rule(160, "Allow", "10.0.0.1"),
      rule(200, "Allow", "*"),
      rule(500, "Allow", "*"),
      rule(150, "Allow", "Internet"),
    );
    assert.deepEqual(
      openings.map(({ priority }) => priority),
      [200, 150],
    );
    assert.equal(denied, true);
    assert.equal(reach(rule(150, "Allow", "*"), rule(200, "Deny", "10.0.0.1")).denied, false);
  });

  it("are judged in linear time", () => {
    const many = Array.from({ length: 20_000 }, (_, i) => rule(i, i % 2 === 0 ? "Allow" : "Deny", "52.0.0.0/8"));
    assert.equal(reach(...many).openings.length, 10_000);
  });
});

describe("rules of a network security group", () => {
  const rule = (changes: { readonly [name: string]: Json }) => ({
    name: "rule",
    properties: {
      priority: 100,
      direction: "Inbound",
      access: "Allow",
      protocol: "Tcp",
      sourceAddressPrefix: "*",
      sourcePortRange: "*",
      destinationAddressPrefix: "*",
      destinationPortRange: "22",
      ...changes,
    },
  });
  const reach = (...rules: Json[]) => groupAccess(readData(rules).items(), { port: 22, protocol: "Tcp" }).open;

  for (const [title, changes, expected] of [
    ["the port", {}, "yes"],
    ["the port as a number", { destinationPortRange: 22 }, "yes"],
    ["any protocol", { protocol: "*" }, "yes"],
    ["another protocol", { protocol: "Udp" }, "no"],
    ["an unknown protocol", { protocol: "<p>" }, "unknown"],
    ["all ports", { destinationPortRange: "*" }, "yes"],
    ["a range of ports around it", { destinationPortRange: "20-30" }, "yes"],
    ["a range of ports beside it", { destinationPortRange: "23-30" }, "no"],
    ["what is no port", { destinationPortRange: "ssh" }, "no"],
    ["several ranges", { destinationPortRange: null, destinationPortRanges: ["80", "1-1024"] }, "yes"],
    ["several ranges without it", { destinationPortRange: null, destinationPortRanges: ["80", "443"] }, "no"],
    [
      "several ranges, one of them unknown",
      { destinationPortRange: null, destinationPortRanges: ["80", "<r>"] },
      "unknown",
    ],
    ["outbound", { direction: "Outbound" }, "no"],
    ["an unknown direction", { direction: "<d>" }, "unknown"],
    ["a denial", { access: "Deny" }, "no"],
    ["several sources", { sourceAddressPrefix: null, sourceAddressPrefixes: ["10.0.0.0/8", "0.0.0.0/0"] }, "yes"],
    ["several private sources", { sourceAddressPrefix: null, sourceAddressPrefixes: ["10.0.0.0/8"] }, "no"],
    ["unknown sources", { sourceAddressPrefix: null, sourceAddressPrefixes: "<s>" }, "unknown"],
    ["no source that we know of", { sourceAddressPrefix: null }, "unknown"],
    ["to all of the network", { destinationAddressPrefix: "VirtualNetwork" }, "yes"],
    ["to one address of the network", { destinationAddressPrefix: "10.0.0.4" }, "unknown"],
    ["to many", { destinationAddressPrefix: null, destinationAddressPrefixes: ["10.0.0.4", "*"] }, "yes"],
    ["to a destination that is not stated", { destinationAddressPrefix: null }, "yes"],
    [
      "to a group of machines",
      { destinationAddressPrefix: null, destinationApplicationSecurityGroups: [{ id: "x" }] },
      "unknown",
    ],
  ] as const) {
    it(`${title}: ${expected}`, () => assert.equal(reach(rule(changes)), expected));
  }

  it("close what none of them allows, and stand in the order of their priorities", () => {
    assert.equal(reach(), "no");
    assert.equal(
      reach(rule({ priority: 200 }), rule({ access: "Deny", priority: 150, destinationPortRange: "*" })),
      "no",
    );
    assert.equal(
      reach(rule({ priority: 200 }), rule({ access: "Deny", priority: 150, destinationPortRange: "80" })),
      "yes",
    );
    assert.equal(groupAccess(readData("<rules>").items(), { port: 22, protocol: "Tcp" }).open, "unknown");
  });

  it("tell whom nodes may send to", () => {
    const outbound = { direction: "Outbound", destinationAddressPrefix: "Storage" };
    const rules = readData([
      rule(outbound),
      rule({ ...outbound, access: "Deny", destinationAddressPrefix: "*" }),
      rule({}),
    ]);
    const lets = ({ text }: { readonly text: string }) => (text === "Storage" ? "yes" : "no");
    const read = groupSecurityRules(rules.items(), { port: 22, protocol: "Tcp", direction: "Outbound", lets });
    assert.deepEqual(
      read.rules.map(({ opens, closes }) => [opens, closes]),
      [
        ["yes", "no"],
        ["no", "yes"],
        ["no", "no"],
      ],
    );
  });
});

describe("services for remote access", () => {
  it("reads whole numbers, however they are written", () => {
    const numbers = [22, "22", 22.5, "22.5", "", "-1", null, true, [22], "1".repeat(20)].map((data) =>
      integerOf(readData(data)),
    );
    assert.deepEqual(numbers, [22, 22, ...new Array(8).fill(undefined)]);
  });

  for (const [backendPort, protocol, expected] of [
    [22, "tcp", "SSH"],
    ["22", "TCP", "SSH"],
    [22, "UDP", "none"],
    [22, "<p>", "unknown"],
    [3389, "UDP", "RDP"],
    [5986, "TCP", "WinRM"],
    [443, "<p>", "none"],
    ["<port>", "TCP", "unknown"],
  ] as const) {
    it(`${backendPort} ${protocol}: ${expected}`, () =>
      assert.equal(remoteService(readData({ backendPort, protocol })), expected));
  }
});
