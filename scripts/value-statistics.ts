// Prints how much the evaluator knows of the properties that rules of security read, over folders of real files.
//
//   npm run statistics                        over ../shared/corpus
//   npm run statistics -- FOLDER…             over these folders
//   npm run statistics -- --show noDefault    also prints each value of that outcome, with its place
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Trail } from "../server/src/arm/trail.ts";
import type { Value } from "../server/src/arm/value.ts";
import { couldBeBatch, recognise } from "../server/src/batch/recognise.ts";
import type { Subject } from "../server/src/batch/subject.ts";
import { type Reading, readSubjects } from "../server/src/batch/subjects.ts";
import { parseJson } from "../server/src/json/parse.ts";
import { linkedFilesOf } from "../server/src/lint/linked-files.ts";
import { associateParameterFiles } from "../server/src/lint/parameter-files.ts";
import { createLineIndex } from "../server/src/text/line-index.ts";
import { corpusFolder, jsonFilesIn, requestFor } from "./real-files.ts";

const vm = "virtualMachineConfiguration";
const network = "networkConfiguration";

/** Canonical paths by kind of subject. */
const paths: Readonly<Record<string, readonly string[]>> = {
  account: [
    "allowedAuthenticationModes",
    "autoStorage.authenticationMode",
    "autoStorage.storageAccountId",
    "encryption.keySource",
    "encryption.keyVaultProperties.keyIdentifier",
    "identity.type",
    "identity.userAssignedIdentities",
    "keyVaultReference.id",
    "networkProfile.accountAccess.defaultAction",
    "networkProfile.nodeManagementAccess.defaultAction",
    "poolAllocationMode",
    "publicNetworkAccess",
  ],
  pool: [
    "certificates",
    "identity.type",
    "interNodeCommunication",
    "mountConfiguration",
    `${network}.endpointConfiguration.inboundNatPools`,
    `${network}.publicIPAddressConfiguration.provision`,
    `${network}.subnetId`,
    "startTask.commandLine",
    "startTask.environmentSettings",
    "startTask.resourceFiles",
    "startTask.userIdentity.autoUser.elevationLevel",
    "startTask.userIdentity.userName",
    "targetNodeCommunicationMode",
    "upgradePolicy.automaticOSUpgradePolicy.enableAutomaticOSUpgrade",
    "userAccounts",
    `${vm}.containerConfiguration.containerRegistries`,
    `${vm}.diskEncryptionConfiguration.targets`,
    `${vm}.imageReference.id`,
    `${vm}.imageReference.offer`,
    `${vm}.imageReference.publisher`,
    `${vm}.imageReference.sku`,
    `${vm}.imageReference.version`,
    `${vm}.nodeAgentSkuId`,
    `${vm}.securityProfile.encryptionAtHost`,
    `${vm}.securityProfile.securityType`,
    `${vm}.windowsConfiguration.enableAutomaticUpdates`,
    "vmSize",
  ],
};

interface Sample {
  readonly path: string;
  readonly outcome: string;
  /** The value as it is written, with its place. */
  readonly shown: string;
}

const { values: flags, positionals } = parseArgs({ options: { show: { type: "string" } }, allowPositionals: true });
const folders = positionals.length > 0 ? positionals : [corpusFolder];
const samples: Sample[] = [];
for (const folder of folders) {
  for (const file of jsonFilesIn(folder)) samples.push(...(await samplesOf(file, folder)));
}
printTotals(samples);
printPaths(samples);
for (const { outcome, path, shown } of samples) if (outcome === flags.show) console.log(`${path}  ${shown}`);

async function samplesOf(file: string, root: string): Promise<readonly Sample[]> {
  const text = readFileSync(file, "utf8");
  if (!couldBeBatch(text)) return [];
  const document = { file, json: parseJson(text) };
  const recognised = recognise(document.json.root, text);
  if (recognised.kind === "none") return [];
  const request = await requestFor(file, root);
  const isTemplate = recognised.kind === "arm-template";
  const parameterFiles = (isTemplate ? associateParameterFiles(request).files : []).flatMap((name) => {
    const content = request.sources.files.get(name);
    return typeof content === "string" ? [{ file: name, json: parseJson(content) }] : [];
  });
  const resolveLink = linkedFilesOf(request).resolve;
  const reading = readSubjects(document, recognised, { parameterFiles, resolveLink, dataPlaneApiVersion: undefined });
  return reading.found.flatMap(({ subject }) => samplesIn(subject, reading));
}

function samplesIn(subject: Subject, { evaluation }: Reading): readonly Sample[] {
  const own = paths[subject.kind === "autoPool" ? "pool" : subject.kind] ?? [];
  return own.map((path) => {
    evaluation.trail = new Trail();
    const value = subject.at(path);
    const isChoice = () => evaluation.trail.decisions.some(({ assumptions }) => assumptions.length > 1);
    return { path: `${subject.kind} ${path}`, outcome: outcomeOf(value, isChoice), shown: show(value) };
  });
}

function outcomeOf(value: Value, isChoice: () => boolean): string {
  const { arm, reason, state, stated, place } = value;
  if (state === "absent" || !stated) return isChoice() ? "choice" : "absent";
  if (state === "unknown") return reason ?? "unsupported";
  if (isChoice()) return "choice";
  if (arm?.kind === "pattern" || reason !== undefined) return "partly known";
  return place.hops.length > 0 || place.computed ? "known, computed" : "known, literal";
}

function show({ place: { document, span } }: Value): string {
  const { line } = createLineIndex(document.json.text).position(span.start);
  return `${document.file}:${line + 1}: ${document.json.text.slice(span.start, span.end).slice(0, 120)}`;
}

function printTotals(all: readonly Sample[]): void {
  const stated = all.filter(({ outcome }) => outcome !== "absent").length;
  console.log(`${all.length} values, of which ${stated} are stated`);
  for (const [outcome, count] of countBy(all, (sample) => sample.outcome)) {
    const share = outcome === "absent" ? "" : `  ${((100 * count) / stated).toFixed(1)} % of those stated`;
    console.log(`${String(count).padStart(7)}  ${outcome}${share}`);
  }
}

function printPaths(all: readonly Sample[]): void {
  for (const [path] of countBy(all, (sample) => sample.path)) {
    const own = all.filter((sample) => sample.path === path);
    const counts = countBy(own, (sample) => sample.outcome).map(([outcome, count]) => `${outcome} ${count}`);
    console.log(`${path}: ${counts.join(", ")}`);
  }
}

/** The groups and their sizes, the largest first. */
function countBy(all: readonly Sample[], keyOf: (sample: Sample) => string): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const sample of all) counts.set(keyOf(sample), (counts.get(keyOf(sample)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
