// The comparison of our images with a list of the service says what is new, what differs, and what is gone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { compareImages } from "../scripts/compare-images.ts";

const jammy = { publisher: "Canonical", offer: "0001-com-ubuntu-server-jammy", sku: "22_04-lts" };
const rows =
  "# a comment\ncanonical\t0001-com-ubuntu-server-jammy\t22_04-lts\tx\ncanonical\told\tone\tx\ncanonical\tany*\t*\tx\n";

test("new images, other agents, other dates and missing images are named", () => {
  const listed = [
    { imageReference: jammy, nodeAgentSkuId: "batch.node.ubuntu 24.04", batchSupportEndOfLife: "2030-01-02T00:00:00Z" },
    { imageReference: { publisher: "New", offer: "O", sku: "S" }, nodeAgentSkuId: "batch.node.x", osType: "Linux" },
    { nodeAgentSkuId: "batch.node.windows amd64" },
  ];
  assert.deepEqual(compareImages(listed, rows), [
    "agent: canonical\t0001-com-ubuntu-server-jammy\t22_04-lts\tours batch.node.ubuntu 22.04, listed batch.node.ubuntu 24.04",
    "end: canonical\t0001-com-ubuntu-server-jammy\t22_04-lts\tours 2027-06-30, listed 2030-01-02",
    "new: new\to\ts\tbatch.node.x\tlinux\tname\t",
    "not listed: canonical\told\tone",
  ]);
});

test("a list that says the same, or no date, differs in nothing", () => {
  const listed = [{ imageReference: jammy, nodeAgentSkuId: "batch.node.ubuntu 22.04", batchSupportEndOfLife: null }];
  assert.deepEqual(compareImages(listed, rows.split("\n").slice(0, 2).join("\n")), []);
});
