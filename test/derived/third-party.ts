// What of other people's work is in the bundles: its notices, and a software bill of materials. Read from what the bundler
// says it took, so nothing that is only used for development stands there, and nothing that ships is left out.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Artefact, root } from "./artefact.ts";

export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX identifier. */
  readonly license: string;
  readonly licenseText: string;
  readonly homepage: string | undefined;
  /** As in the lockfile: `sha512-` and Base64. */
  readonly integrity: string;
  /** The bundles that it is in. */
  readonly bundles: readonly string[];
}

interface Metafile {
  readonly outputs: Readonly<Record<string, { readonly inputs: Readonly<Record<string, { bytesInOutput: number }>> }>>;
}

/** What runs only in tests has its own description beside those of what ships. */
const notShipped = /suite\.json$/;

/** The inputs of a shipped bundle that left something in it, by bundle. Needs a build. */
export function bundledInputs(): ReadonlyMap<string, readonly string[]> {
  const folder = path.join(root, "dist/meta");
  const names = readdirSync(folder).filter((name) => !notShipped.test(name));
  return new Map(
    names.sort().map((name) => {
      const { outputs } = JSON.parse(readFileSync(path.join(folder, name), "utf8")) as Metafile;
      const inputs = Object.values(outputs).flatMap((output) =>
        Object.entries(output.inputs).flatMap(([input, { bytesInOutput }]) => (bytesInOutput > 0 ? [input] : [])),
      );
      return [name.replace(/\.json$/, ""), [...new Set(inputs)].sort()];
    }),
  );
}

/** The packages in the bundles, by name and version. A package at several places is listed once. */
export function bundledPackages(): readonly BundledPackage[] {
  const bundles = new Map<string, Set<string>>();
  for (const [bundle, inputs] of bundledInputs()) {
    for (const input of inputs) {
      const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
      if (folder === undefined) continue;
      const holders = bundles.get(folder) ?? new Set();
      bundles.set(folder, holders.add(bundle));
    }
  }
  const lock = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")) as {
    packages: Record<string, { integrity?: string }>;
  };
  const packages = new Map<string, BundledPackage>();
  for (const [folder, holders] of bundles) {
    const one = readPackage(folder, lock.packages[folder]?.integrity ?? "", [...holders]);
    const key = `${one.name}@${one.version}`;
    const all = [...(packages.get(key)?.bundles ?? []), ...one.bundles];
    packages.set(key, { ...one, bundles: [...new Set(all)].sort() });
  }
  return [...packages].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

function readPackage(folder: string, integrity: string, bundles: readonly string[]): BundledPackage {
  const absolute = path.join(root, folder);
  const { name, version, license, homepage } = JSON.parse(readFileSync(path.join(absolute, "package.json"), "utf8"));
  const file = readdirSync(absolute).find((one) => /^licen[cs]e(?:$|[.-])/i.test(one));
  if (file === undefined) throw new Error(`${folder} has no licence text.`);
  const licenseText = readFileSync(path.join(absolute, file), "utf8").replaceAll("\r\n", "\n").trim();
  return { name, version, license, licenseText, homepage, integrity, bundles };
}

export function thirdPartyArtefacts(): readonly Artefact[] {
  const packages = bundledPackages();
  return [
    { path: "THIRD-PARTY-NOTICES.md", text: notices(packages) },
    { path: "sbom.cdx.json", text: `${JSON.stringify(billOfMaterials(packages), undefined, 2)}\n` },
  ];
}

function notices(packages: readonly BundledPackage[]): string {
  const sections = packages.map(({ name, version, license, licenseText }) => {
    const quoted = licenseText.split("\n").map((line) => `    ${line}`.trimEnd());
    return [`## ${name} ${version}`, `Licence: ${license}`, quoted.join("\n")].join("\n\n");
  });
  const introduction =
    "Batchguard's own code is under the licence in [LICENSE](LICENSE). Its bundles hold parts of these packages, whose\nlicences ask that the texts below come along. `npm run sbom` makes this file of what the bundler took.";
  return `${["# Third-party notices", introduction, ...sections].join("\n\n")}\n`;
}

/** A CycloneDX document without a date or a serial number: the same bundles give the same text. */
function billOfMaterials(packages: readonly BundledPackage[]): object {
  const { name, version, license } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const own = `pkg:npm/${name}@${version}`;
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      component: { type: "application", "bom-ref": own, name, version, purl: own, licenses: licenses(license) },
    },
    components: packages.map((one) => ({
      type: "library",
      "bom-ref": purl(one),
      name: one.name,
      version: one.version,
      purl: purl(one),
      licenses: licenses(one.license),
      hashes: [
        { alg: "SHA-512", content: Buffer.from(one.integrity.replace("sha512-", ""), "base64").toString("hex") },
      ],
      ...(one.homepage !== undefined && { externalReferences: [{ type: "website", url: one.homepage }] }),
      properties: one.bundles.map((bundle) => ({ name: "batchguard:bundle", value: bundle })),
    })),
    dependencies: [{ ref: own, dependsOn: packages.map(purl) }, ...packages.map((one) => ({ ref: purl(one) }))],
  };
}

function licenses(id: string): object[] {
  return [{ license: { id } }];
}

function purl({ name, version }: BundledPackage): string {
  return `pkg:npm/${name.replace("@", "%40")}@${version}`;
}
