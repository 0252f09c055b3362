// What the user's own list of supported images says, and where our table still answers.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Image, ImageReference } from "../../server/src/batch/images/image.ts";
import type { KnownImages } from "../../server/src/batch/images/known-images.ts";
import { readSupportedImages } from "../../server/src/batch/images/supported-images.ts";

function referenceOf(name: string): ImageReference {
  const [publisher = "", offer = "", sku = ""] = name.split(":");
  return { publisher, offer, sku };
}

/** An entry as `az batch pool supported-images list` prints it. */
function entry(name: string, more: object = {}): object {
  return {
    batchSupportEndOfLife: null,
    capabilities: ["DockerCompatible"],
    imageReference: { ...referenceOf(name), version: "latest", virtualMachineImageId: null },
    nodeAgentSkuId: "batch.node.ubuntu 22.04",
    osType: "linux",
    verificationType: "verified",
    ...more,
  };
}

function read(...entries: readonly object[]): KnownImages {
  const images = readSupportedImages(JSON.stringify(entries));
  assert.ok(images !== undefined);
  return images;
}

const jammy = "canonical:0001-com-ubuntu-server-jammy:22_04-lts";
const farm = "contoso:farm:2204";
const ending = { batchSupportEndOfLife: "2030-01-31T00:00:00+00:00" };
const endOf = (known: Pick<Image, "endOfLife"> | undefined) =>
  typeof known?.endOfLife === "object" ? `${known.endOfLife.date} ${known.endOfLife.certainty}` : known?.endOfLife;

describe("a listed image", () => {
  test("has the end of support that the list gives it, whatever our table says", () => {
    const end = (more: object) => endOf(read(entry(jammy, more)).find(referenceOf(jammy)));
    assert.equal(end(ending), "2030-01-31 listed");
    assert.equal(end({}), "none-announced");
    assert.equal(end({ batchSupportEndOfLife: undefined }), "none-announced");
    assert.equal(end({ batchSupportEndOfLife: "soon" }), "none-announced");
  });

  test("is known though our table does not have it, its names in any letter case", () => {
    const image = read(entry(farm)).find(referenceOf("Contoso:FARM:2204"));
    assert.deepEqual(image, {
      nodeAgent: "batch.node.ubuntu 22.04",
      os: "linux",
      generation: undefined,
      endOfLife: "none-announced",
      successors: [],
      secondGeneration: undefined,
    });
  });

  test("has the generation that its capabilities name, else that of our table or of its name", () => {
    const generation = (name: string, ...capabilities: readonly unknown[]) => {
      const found = read(entry(name, { capabilities })).find(referenceOf(name))?.generation;
      return found === undefined ? "unknown" : `${found.number} ${found.toldBy}`;
    };
    assert.equal(generation(farm, "DockerCompatible", "Generation2VMImage"), "2 table");
    assert.equal(generation(farm, "HyperVGen2"), "2 table");
    assert.equal(generation(farm, "HyperVGen1"), "1 table");
    assert.equal(generation(farm, "DockerCompatible", 7), "unknown");
    assert.equal(generation(jammy, "Generation2VMImage"), "2 table");
    assert.equal(generation(jammy), "1 table");
    assert.equal(generation("contoso:farm:2204-gen2"), "2 name");
  });

  test("has the node agent of the list; with several of them any may be right", () => {
    const windows = { nodeAgentSkuId: "batch.node.Windows amd64", osType: "windows" };
    const one = read(entry(farm, windows)).find(referenceOf(farm));
    assert.deepEqual([one?.nodeAgent, one?.os], ["batch.node.windows amd64", "windows"]);
    const two = read(entry(farm, ending), entry(farm, { nodeAgentSkuId: "batch.node.el 9" })).find(referenceOf(farm));
    assert.deepEqual([two?.nodeAgent, endOf(two)], [undefined, "none-announced"]);
  });

  test("is replaced only by images that are listed too", () => {
    const focal = "canonical:0001-com-ubuntu-server-focal:20_04-lts";
    const skus = (...names: readonly string[]) => {
      const found = read(...names.map((name) => entry(name))).find(referenceOf(focal));
      return found?.successors.map(({ sku }) => sku);
    };
    assert.deepEqual(skus(focal), []);
    assert.deepEqual(skus(focal, "canonical:ubuntu-24_04-lts:server"), ["server"]);
    assert.deepEqual(skus("canonical:ubuntu-24_04-lts:server"), ["server"]);
    assert.equal(read(entry(jammy)).find(referenceOf(jammy))?.secondGeneration, undefined);
    const both = read(entry(jammy), entry(`${jammy}-gen2`)).find(referenceOf(jammy));
    assert.deepEqual(both?.secondGeneration, referenceOf(`${jammy}-gen2`));
  });
});

test("of images and node agents that the list does not name our table speaks", () => {
  const images = read(entry(farm));
  assert.equal(endOf(images.find(referenceOf("canonical:ubuntuserver:18.04-lts"))), "2023-05-30 confirmed");
  assert.equal(images.find(referenceOf("contoso:other:1")), undefined);
  assert.equal(endOf(images.findNodeAgent("batch.node.ubuntu 20.04")), "2025-04-23 confirmed");
  assert.equal(images.findNodeAgent("batch.node.other 1"), undefined);
});

test("the support of a node agent ends with that of its last image", () => {
  const agent = { nodeAgentSkuId: "batch.node.farm 1" };
  const earlier = { batchSupportEndOfLife: "2029-05-31T00:00:00Z" };
  const end = (...more: readonly object[]) => {
    const images = read(...more.map((each, i) => entry(`contoso:farm:${i}`, { ...agent, ...each })));
    return endOf(images.findNodeAgent("Batch.Node.Farm 1"));
  };
  assert.equal(end(ending), "2030-01-31 listed");
  assert.equal(end(earlier, ending), "2030-01-31 listed");
  assert.equal(end(ending, earlier), "2030-01-31 listed");
  assert.equal(end(ending, {}), "none-announced");
});

test("the service's own answer is read too: its wrapper, its casing, a byte order mark", () => {
  const { nodeAgentSkuId: agent, ...rest } = entry(farm) as { nodeAgentSkuId: string };
  const text = JSON.stringify({ value: [{ ...rest, nodeAgentSKUId: agent }], "odata.nextLink": "https://example.com" });
  for (const each of [text, `\uFEFF${text}`]) {
    assert.equal(readSupportedImages(each)?.find(referenceOf(farm))?.nodeAgent, "batch.node.ubuntu 22.04");
  }
});

test("entries that name no image are passed over; without any other the text is no list", () => {
  const own = { ...entry(farm), imageReference: { virtualMachineImageId: "/subscriptions/x" } };
  assert.notEqual(readSupportedImages(JSON.stringify([own, 7, null, entry(farm)])), undefined);
  const wrong = [
    "",
    "{}",
    "[]",
    "null",
    '"text"',
    "7",
    '{ "value": {} }',
    JSON.stringify([own]),
    JSON.stringify([7]),
    JSON.stringify([entry(farm)]).slice(0, -1),
    "Publisher  Offer\n---------  -----\n",
  ];
  for (const text of wrong) assert.equal(readSupportedImages(text), undefined, text);
});
