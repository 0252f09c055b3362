// Holds what is known of images, node agents, VM sizes and clouds to the facts that they were written from.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { generateImages } from "../../scripts/generate-images.ts";
import { createCloudQuestion } from "../../server/src/batch/cloud.ts";
import { daysFrom } from "../../server/src/batch/dates.ts";
import { findImage, findNodeAgent, hasAutomaticUpgrades } from "../../server/src/batch/images/find-image.ts";
import type { Image, ImageReference } from "../../server/src/batch/images/image.ts";
import { readImages } from "../../server/src/batch/images/read-images.ts";
import { findVmSize } from "../../server/src/batch/sizes/find-vm-size.ts";
import { findSizeRetirement } from "../../server/src/batch/sizes/retirements.ts";
import type { VmSizeFacts } from "../../server/src/batch/sizes/vm-size.ts";
import { specificity, wildcard } from "../../server/src/batch/wildcards.ts";
import { parseJson } from "../../server/src/json/parse.ts";

function referenceOf(name: string): ImageReference {
  const [publisher = "", offer = "", sku = ""] = name.split(":");
  return { publisher, offer, sku };
}

/** The end of life as `date certainty`, or the word for none. */
function endOf(image: Pick<Image, "endOfLife"> | undefined): string | undefined {
  const end = image?.endOfLife;
  return typeof end === "object" ? `${end.date} ${end.certainty}` : end;
}

test("the table is what the script makes of its files", () => {
  const file = new URL("../../server/src/batch/images/table.ts", import.meta.url);
  assert.equal(generateImages()["table.ts"], readFileSync(file, "utf8"));
});

describe("the end of life of images", () => {
  const windows = "microsoftwindowsserver:windowsserver";
  const ends: Readonly<Record<string, string | undefined>> = {
    "Canonical:UbuntuServer:14.04.5-LTS": "2019-08-01 confirmed",
    "Canonical:UbuntuServer:16.04.0-LTS": "2021-05-21 confirmed",
    "canonical:ubuntuserver:18_04-lts-gen2": "2023-05-30 confirmed",
    "canonical:ubuntuserver:15.10": undefined,
    "canonical:0001-com-ubuntu-server-focal:20_04-LTS": "2025-04-23 confirmed",
    "canonical:0001-com-ubuntu-server-focal:20_04-lts-arm64": undefined,
    "canonical:0001-com-ubuntu-server-jammy:22_04-lts": "2027-06-30 confirmed",
    "canonical:ubuntu-24_04-lts:server": "none-announced",
    "microsoft-dsvm:ubuntu-hpc:2004": "2025-04-23 customer-notice",
    "microsoft-azure-batch:centos-container-rdma:7-8": "2024-07-01 confirmed",
    "openlogic:centos:8_5": "2021-12-31 confirmed",
    "batch:rendering-windows2016:rendering": "unknown",
    "debian:debian-10:10-gen2": "2023-08-25 confirmed",
    "debian:debian-11:11": "unknown",
    "almalinux:almalinux:8_5": "2024-12-29 confirmed",
    "almalinux:almalinux-x86_64:8-gen2": "none-announced",
    [`${windows}:2008-r2-sp1`]: "unknown",
    [`${windows}:2012-R2-Datacenter`]: "2024-12-05 confirmed",
    [`${windows}:2016-datacenter-smalldisk`]: "2027-01-12 confirmed",
    [`${windows}:2016-datacenter-with-containers-gs`]: "2027-01-12 confirmed",
    [`${windows}:2019-datacenter`]: "unknown",
    [`${windows}:2019-datacenter-core-with-containers-smalldisk`]: "2023-04-30 contradicted",
    [`${windows}:2022-datacenter-with-containers`]: "unknown",
    [`${windows}:datacenter-core-20h2-with-containers-smalldisk`]: "2022-08-09 publisher",
    "microsoftcblmariner:cbl-mariner:cbl-mariner-2": "2025-07-30 publisher",
    "contoso:farm:2204": undefined,
  };
  for (const [name, end] of Object.entries(ends)) {
    test(`${name}: ${end}`, () => assert.equal(endOf(findImage(referenceOf(name))), end));
  }
});

describe("the generation of images", () => {
  const generations: Readonly<Record<string, string>> = {
    "canonical:ubuntuserver:18.04-lts": "1 table",
    "canonical:ubuntuserver:18_04-lts-gen2": "2 table",
    "canonical:ubuntu-24_04-lts:server": "2 table",
    "canonical:ubuntu-24_04-lts:server-gen1": "1 table",
    "microsoft-dsvm:ubuntu-hpc:2204": "2 table",
    "MicrosoftWindowsServer:WindowsServer:2022-Datacenter": "1 name",
    "microsoftwindowsserver:windowsserver:2022-datacenter-smalldisk-g2": "2 name",
    "microsoftwindowsserver:windowsserver:2019-datacenter-gensecond": "2 name",
    "microsoftwindowsserver:windowsserver:2016-datacenter-gs": "2 name",
    "microsoftwindowsserver:windowsserver:2022-datacenter-azure-edition-core": "2 name",
    "openlogic:centos:7.7": "unknown",
    "openlogic:centos:7_9-gen2": "2 name",
    "debian:debian-11:11": "unknown",
    "contoso:farm:server-gen2": "unknown",
  };
  for (const [name, expected] of Object.entries(generations)) {
    test(`${name}: ${expected}`, () => {
      const generation = findImage(referenceOf(name))?.generation;
      assert.equal(generation === undefined ? "unknown" : `${generation.number} ${generation.toldBy}`, expected);
    });
  }
});

test("the more specific of two patterns wins, wherever it stands", () => {
  const row = (sku: string, date: string) => `p\to\t${sku}\t\tlinux\tname\t${date}\tconfirmed\t\t\tsource\n`;
  const rows = [row("*", "2020-01-01"), row("1.*", "2021-01-01"), row("1.2*", "2022-01-01")];
  for (const text of [rows.join(""), rows.toReversed().join("")]) {
    const table = readImages(text, "", "");
    const dates = ["1.2.3", "1.3", "2"].map((sku) => endOf(table.find({ publisher: "P", offer: "O", sku })));
    assert.deepEqual(dates, ["2022-01-01 confirmed", "2021-01-01 confirmed", "2020-01-01 confirmed"]);
  }
});

test("successors and siblings of generation 2", () => {
  const skus = (name: string) => findImage(referenceOf(name))?.successors.map(({ sku }) => sku);
  assert.deepEqual(skus("canonical:ubuntuserver:18.04-lts"), ["server", "server-gen1", "22_04-lts-gen2", "22_04-lts"]);
  assert.deepEqual(skus("microsoft-azure-batch:ubuntu-server-container:20-04-lts"), ["2204"]);
  assert.deepEqual(skus("microsoftwindowsserver:windowsserver:2016-datacenter-with-containers"), []);
  const sibling = findImage(referenceOf("canonical:0001-com-ubuntu-server-jammy:22_04-lts"))?.secondGeneration;
  assert.deepEqual(sibling, referenceOf("canonical:0001-com-ubuntu-server-jammy:22_04-lts-gen2"));
});

test("node agents", () => {
  assert.equal(endOf(findNodeAgent("batch.node.Ubuntu 20.04")), "2025-04-23 confirmed");
  assert.equal(endOf(findNodeAgent("batch.node.ubuntu 24.04")), "none-announced");
  assert.equal(endOf(findNodeAgent("batch.node.debian 11")), "unknown");
  assert.equal(findNodeAgent("batch.node.windows amd64")?.os, "windows");
  assert.equal(findNodeAgent("batch.node.opensuse 42.1"), undefined);
});

test("automatic OS upgrades", () => {
  const has = (name: string) => hasAutomaticUpgrades(referenceOf(name));
  assert.ok(has("Canonical:0001-com-ubuntu-server-jammy:22_04-LTS-Gen2"));
  assert.ok(has("microsoftcblmariner:cbl-mariner:cbl-mariner-2-gen2-fips"));
  assert.ok(has("MicrosoftWindowsServer:WindowsServer:2022-Datacenter-azure-edition"));
  assert.ok(!has("canonical:ubuntu-24_04-lts:server"));
});

test("retirements of VM sizes", () => {
  const dates: Readonly<Record<string, string | undefined>> = {
    STANDARD_D2S_V3: undefined,
    standard_d2_v3: undefined,
    Standard_D1_v2: "2028-05-01",
    "Standard_DS12-1_v2": "2028-05-01",
    Standard_D4: "2028-05-01",
    Standard_A1: "unknown",
    Standard_A2m_v2: "2028-11-15",
    Standard_B1s: "2028-11-15",
    Standard_B2s_v2: undefined,
    Standard_F2: "2028-11-15",
    Standard_F2s_v2: "2028-11-15",
    Standard_HB120rs_v2: "2027-05-31",
    "Standard_HB120-16rs_v3": undefined,
    Standard_L8s: "2028-05-01",
    Standard_M64s: undefined,
    Standard_M192idms_v2: "2027-03-31",
    Standard_NC6s_v3: "2025-09-30",
    Standard_NC4as_T4_v3: undefined,
    STANDARD_NC24RS_V3: "2025-09-30",
    "Standard_HC44-16rs": "2027-05-31",
    Standard_Av2: undefined,
    Standard_A4: "unknown",
    Basic_A1: "unknown",
    Standard_NP20s: "unknown",
  };
  for (const [name, expected] of Object.entries(dates)) {
    const found = findSizeRetirement(name);
    assert.equal(typeof found === "object" ? found.date : found, expected, name);
  }
});

describe("VM sizes", () => {
  const sizes: Readonly<Record<string, Partial<VmSizeFacts>>> = {
    Standard_D4ds_v5: { generation2: "yes", trustedLaunch: "yes", encryptionAtHost: "yes", confidential: "no" },
    STANDARD_D2S_V3: { generation2: "yes", trustedLaunch: "yes", encryptionAtHost: "yes" },
    standard_d2_v3: { generation2: "no", trustedLaunch: "no", encryptionAtHost: "no" },
    Standard_D1_v2: { generation2: "no", trustedLaunch: "no", encryptionAtHost: "no" },
    Standard_D2_v2_Promo: { trustedLaunch: "no", encryptionAtHost: "no" },
    Standard_DS1_v2: { generation2: "unknown", trustedLaunch: "doubtful", encryptionAtHost: "yes" },
    "Standard_DS12-1_v2": { trustedLaunch: "doubtful" },
    Standard_D4: { generation2: "unknown", trustedLaunch: "unknown", encryptionAtHost: "no" },
    Standard_D4ps_v5: { generation2: "unknown", trustedLaunch: "not-yet", encryptionAtHost: "yes" },
    Standard_D4ps_v6: { trustedLaunch: "yes", diskEncryption: "no" },
    Standard_D4s_v5: { diskEncryption: "unknown" },
    Standard_A1: { generation2: "no", encryptionAtHost: "no", diskEncryption: "no" },
    Standard_A2m_v2: { generation2: "no", trustedLaunch: "no", diskEncryption: "no" },
    Basic_A1: { trustedLaunch: "no", diskEncryption: "no", confidential: "no" },
    Standard_B1s: { trustedLaunch: "yes", diskEncryption: "no" },
    Standard_B2ms: { diskEncryption: "unknown" },
    Standard_B2s_v2: { trustedLaunch: "yes" },
    Standard_E32_v3: { trustedLaunch: "yes", encryptionAtHost: "no" },
    "Standard_E64-16ds_v4": { encryptionAtHost: "yes" },
    Standard_DC4as_v5: { trustedLaunch: "no", confidential: "yes" },
    Standard_DC4s_v2: { trustedLaunch: "unknown", encryptionAtHost: "yes", confidential: "no" },
    Standard_NCC40ads_H100_v5: { confidential: "yes" },
    Standard_F2: { encryptionAtHost: "no" },
    Standard_F2s_v2: { encryptionAtHost: "yes" },
    "Standard_HB120-16rs_v3": { trustedLaunch: "yes" },
    Standard_H16mr: { encryptionAtHost: "no", trustedLaunch: "unknown" },
    Standard_L8s: { encryptionAtHost: "yes" },
    Standard_M64s: { trustedLaunch: "not-yet", encryptionAtHost: "yes" },
    Standard_M192idms_v2: { trustedLaunch: "not-yet" },
    Standard_NC6: { generation2: "no", trustedLaunch: "no" },
    Standard_NC6s_v3: { trustedLaunch: "yes", encryptionAtHost: "yes" },
    Standard_NC4as_T4_v3: { trustedLaunch: "yes", encryptionAtHost: "unknown" },
    Standard_NC24ads_A100_v4: { generation2: "yes", trustedLaunch: "yes" },
    Standard_ND96asr_v4: { trustedLaunch: "not-yet" },
    Standard_ND96amsr_A100_v4: { trustedLaunch: "not-yet" },
    Standard_NP10s: { trustedLaunch: "no" },
    Standard_NV36ads_A10_v5: { trustedLaunch: "yes", encryptionAtHost: "unknown" },
    Standard_ZZ9_v6: { trustedLaunch: "unknown", diskEncryption: "no", confidential: "no" },
    small: { trustedLaunch: "unknown", confidential: "unknown" },
  };
  for (const [name, expected] of Object.entries(sizes)) {
    test(name, () => {
      const facts = findVmSize(name);
      const asked = Object.keys(expected) as (keyof VmSizeFacts)[];
      assert.deepEqual(Object.fromEntries(asked.map((fact) => [fact, facts[fact]])), expected);
    });
  }

  test("without a name", () => assert.equal(findVmSize(undefined).encryptionAtHost, "unknown"));
});

test("patterns fit whole names in any letter case", () => {
  assert.ok(wildcard("a#~_v*").test("A16-8ds_V5"));
  assert.ok(!wildcard("a#~").test("a1_v2"));
  assert.ok(!wildcard("1.0").test("1x0"));
  assert.equal(specificity("a#~_v*"), 3);
});

test("other clouds are told by a region or a host in any of the files", () => {
  const inOther = (...texts: string[]) =>
    createCloudQuestion(texts.map((text) => ({ file: "main.json", json: parseJson(text) })))();
  assert.ok(inOther('"usgovvirginia"'));
  assert.ok(inOther("{}", '"ChinaNorth3"'));
  assert.ok(inOther('"https://a.vault.usgovcloudapi.net"'));
  assert.ok(inOther('"https://a.b.batch.chinacloudapi.cn/jobs"'));
  assert.ok(!inOther('"westeurope"', '"https://a.batch.azure.com"', '"machinanorth"', '"chinaware"'));
});

test("days are counted over months and leap years", () => {
  assert.equal(daysFrom("2026-11-21", "2026-11-21"), 0);
  assert.equal(daysFrom("2028-02-28", "2028-03-01"), 2);
  assert.equal(daysFrom("2027-01-01", "2026-12-31"), -1);
});
