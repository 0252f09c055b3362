// The user's own list of supported images: where it is looked for, and what the rules make of it.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { gather } from "../../server/src/hosts/gather.ts";
import { type LintResult, lint } from "../../server/src/lint/lint.ts";
import { defaultSettings } from "../../server/src/lint/settings.ts";
import { createSupportedImagesReader } from "../../server/src/lint/supported-images.ts";

const jammy = { publisher: "canonical", offer: "0001-com-ubuntu-server-jammy", sku: "22_04-lts" };
const focal = { publisher: "canonical", offer: "0001-com-ubuntu-server-focal", sku: "20_04-lts" };
const noble = { publisher: "canonical", offer: "ubuntu-24_04-lts", sku: "server" };
const farm = { publisher: "contoso", offer: "farm", sku: "2204" };
const agent = "batch.node.ubuntu 22.04";

function pool(imageReference: object, virtualMachine: object = {}, more: object = {}): string {
  const virtualMachineConfiguration = { imageReference, nodeAgentSKUId: agent, ...virtualMachine };
  return JSON.stringify({ id: "p", vmSize: "standard_d4ds_v5", virtualMachineConfiguration, ...more });
}

function list(imageReference: object, more: object = {}): string {
  return JSON.stringify([{ imageReference, nodeAgentSkuId: agent, osType: "linux", capabilities: [], ...more }]);
}

interface Options {
  /** The list; undefined if there is no such file. */
  readonly images: string | undefined;
  readonly rules: readonly string[];
  readonly path?: string;
  readonly root?: string;
}

/** Lints `/ws/a/pool.json`; the list is at `/ws/images.json`. */
async function lintPool(text: string, { images, rules, path = "images.json", root = "/ws" }: Options) {
  const file = "/ws/a/pool.json";
  const asked: string[] = [];
  const host = {
    read: (name: string) => {
      asked.push(name);
      return name === "/ws/images.json" ? (images ?? null) : null;
    },
    list: () => null,
  };
  const settings = { ...defaultSettings, root, onlyRules: rules, supportedImagesFile: path };
  const sources = { files: new Map([[file, text]]), folders: new Map() };
  const result = lint(await gather({ file, sources, settings, today: "2026-11-21" }, host));
  return { result, asked };
}

const found = ({ findings }: LintResult) => findings.map(({ message, severity }) => `${message.id} ${severity}`);

async function findings(text: string, images: string | undefined, ...rules: readonly string[]) {
  return found((await lintPool(text, { images, rules })).result);
}

describe("the rules", () => {
  test("take dates of images from the list", async () => {
    const rules = ["pool-image-end-of-life", "pool-image-near-end-of-life"];
    const ends = (date: string | null) => list(jammy, { batchSupportEndOfLife: date });
    assert.deepEqual(await findings(pool(jammy), undefined, ...rules), []);
    assert.deepEqual(await findings(pool(jammy), ends("2026-11-01T00:00:00Z"), ...rules), [
      "pool-image-end-of-life.ended error",
    ]);
    assert.deepEqual(await findings(pool(jammy), ends("2027-01-31T00:00:00Z"), ...rules), [
      "pool-image-near-end-of-life.ending warning",
    ]);
    assert.deepEqual(await findings(pool(focal), undefined, ...rules), ["pool-image-end-of-life.ended error"]);
    assert.deepEqual(await findings(pool(focal), list(focal), ...rules), []);
  });

  test("take dates of node agents from the list, also with images of one's own", async () => {
    const own = pool({ virtualMachineImageId: "/subscriptions/s/resourceGroups/g/providers/x" });
    const rule = "pool-node-agent-end-of-life";
    const ended = list(jammy, { batchSupportEndOfLife: "2026-11-01T00:00:00Z" });
    assert.deepEqual(await findings(own, undefined, rule), []);
    assert.deepEqual(await findings(own, ended, rule), [`${rule}.ended error`]);
  });

  test("hold the list's dates for those of the user's own cloud", async () => {
    const start = { commandLine: "curl https://acc.blob.core.chinacloudapi.cn" };
    const rules = ["pool-image-end-of-life", "pool-node-agent-end-of-life"];
    const china = (image: object) => pool(image, {}, { startTask: start });
    assert.deepEqual(await findings(china(focal), undefined, ...rules), ["pool-image-end-of-life.otherCloud warning"]);
    const ended = list(focal, { batchSupportEndOfLife: "2026-11-01T00:00:00Z" });
    assert.deepEqual(await findings(china(focal), ended, ...rules), ["pool-image-end-of-life.ended error"]);
    assert.deepEqual(await findings(china(farm), ended, ...rules), ["pool-node-agent-end-of-life.ended error"]);
  });

  test("take node agents from the list", async () => {
    const rule = "pool-node-agent-mismatch";
    const other = list(farm, { nodeAgentSkuId: "batch.node.ubuntu 24.04" });
    assert.deepEqual(await findings(pool(farm), undefined, rule), []);
    assert.deepEqual(await findings(pool(farm), other, rule), [`${rule}.agent error`]);
    assert.deepEqual(await findings(pool(farm), list(farm), rule), []);
  });

  test("take generations from the list", async () => {
    const rules = ["pool-trusted-launch-gen1-image", "pool-trusted-launch-missing"];
    const gen = (...capabilities: readonly string[]) => list(jammy, { capabilities });
    const launched = pool(jammy, { securityProfile: { securityType: "trustedLaunch" } });
    assert.deepEqual(await findings(launched, gen("Generation2VMImage"), ...rules), []);
    assert.deepEqual(await findings(launched, gen(), ...rules), ["pool-trusted-launch-gen1-image.listed error"]);
    assert.deepEqual(await findings(pool(jammy), gen("Generation2VMImage"), ...rules), [
      "pool-trusted-launch-missing.missing warning",
    ]);
    assert.deepEqual(await findings(pool(jammy), gen(), ...rules), ["pool-trusted-launch-missing.image information"]);
    const contoso = pool(farm, { securityProfile: { securityType: "trustedLaunch" } });
    assert.deepEqual(await findings(contoso, list(farm, { capabilities: ["HyperVGen1"] }), ...rules), [
      "pool-trusted-launch-gen1-image.listed error",
    ]);
  });

  test("offer only images that are listed, with the node agents of the list", async () => {
    const fixes = async (...entries: readonly string[]) => {
      const images = JSON.stringify(entries.flatMap((entry) => JSON.parse(entry)));
      const { result } = await lintPool(pool(focal), { images, rules: ["pool-image-end-of-life"] });
      return result.findings[0]?.fixes.map(({ title }) => title.data);
    };
    const capabilities = ["Generation2VMImage"];
    assert.deepEqual(await fixes(list(jammy)), [{ image: Object.values(jammy).join(":"), agent }]);
    const listed = list(noble, { capabilities, nodeAgentSkuId: "batch.node.ubuntu 24.04.1" });
    assert.deepEqual(await fixes(listed), [
      { image: "canonical:ubuntu-24_04-lts:server", agent: "batch.node.ubuntu 24.04.1" },
    ]);
  });
});

describe("the file", () => {
  const ended = list(jammy, { batchSupportEndOfLife: "2026-11-01T00:00:00Z" });
  const rules = ["pool-image-end-of-life"];

  test("is looked for from the folder of the project file, and the result depends on it", async () => {
    for (const [path, root] of [
      ["images.json", "/ws"],
      ["./images.json", "/ws"],
      ["../images.json", "/ws/a"],
    ] as const) {
      const { result, asked } = await lintPool(pool(jammy), { images: ended, rules, path, root });
      assert.deepEqual(asked, ["/ws/images.json"]);
      assert.equal(result.findings.length, 1);
      assert.deepEqual(result.files, ["/ws/a/pool.json", "/ws/images.json"]);
      assert.deepEqual(result.unusable, []);
    }
  });

  test("is not asked for by documents that are not ours", async () => {
    const { asked } = await lintPool('{ "name": "other" }', { images: ended, rules });
    assert.deepEqual(asked, []);
  });

  test("is named with what is wrong with it; our table counts then", async () => {
    const unusable = async (images: string | undefined, path = "images.json") => {
      const { result } = await lintPool(pool(focal), { images, rules, path });
      assert.deepEqual(found(result), ["pool-image-end-of-life.ended error"]);
      return result.unusable.map(({ file, message }) => `${file} ${message.id}`);
    };
    const malformed = ["/ws/images.json engine.unusable.supported-images-malformed"];
    assert.deepEqual(await unusable(undefined), ["/ws/images.json engine.unusable.supported-images-unread"]);
    assert.deepEqual(await unusable(""), malformed);
    assert.deepEqual(await unusable(list(focal).slice(0, -1)), malformed);
    assert.deepEqual(await unusable(list(focal), "../../../x.json"), [
      "../../../x.json engine.unusable.supported-images-unread",
    ]);
  });
});

test("a shared reader reads each text once", () => {
  const read = createSupportedImagesReader();
  const images = read("/a.json", list(jammy));
  assert.equal(read("/a.json", list(jammy)), images);
  assert.notEqual(images, undefined);
  assert.notEqual(read("/a.json", list(farm)), images);
  assert.equal(read("/b.json", "[]"), undefined);
  assert.equal(read("/a.json", list(farm))?.find(farm)?.nodeAgent, agent);
});
