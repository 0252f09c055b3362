// Over real files: a baseline hides what it was written from, however the file is laid out afterwards, and nothing else.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import fc from "fast-check";
import { applyBaseline, baselineEntries } from "../../server/src/lint/baseline.ts";
import { renderBaseline } from "../../server/src/lint/baseline-file.ts";
import type { Finding } from "../../server/src/lint/finding.ts";
import { fingerprintsOf } from "../../server/src/lint/fingerprint.ts";
import { type LintRequest, type LintResult, lint } from "../../server/src/lint/lint.ts";
import { defaultSettings } from "../../server/src/lint/settings.ts";
import "../support/seed.ts";

const corpus = join(import.meta.dirname, "../../../shared/corpus/files");
const samples = join(import.meta.dirname, "../../samples/insecure");
const baseline = "/project/baseline.json";
const file = "/project/document.json";

type Data = null | boolean | number | string | Data[] | { [name: string]: Data };

interface Sample {
  readonly name: string;
  readonly text: string;
  /** Undefined if the text is no strict JSON: then it is only tried as it is. */
  readonly data: Data | undefined;
  readonly result: LintResult;
  readonly baseline: string;
}

const reorderings: readonly ((data: Data) => Data)[] = [(data) => data, reversed, resourcesReversed, extended];
const layouts: readonly ((data: Data) => string)[] = [
  (data) => JSON.stringify(data),
  (data) => JSON.stringify(data, undefined, "\t").replaceAll("\n", "\r\n"),
  (data) => `\ufeff// written anew\n${JSON.stringify(data, undefined, 4)}`,
];

describe("the baseline of a real file", () => {
  const all: Sample[] = [];
  before(() => {
    for (const folder of [corpus, samples]) {
      if (existsSync(folder)) for (const name of readdirSync(folder).sort()) readSample(folder, name, all);
    }
    assert.ok(all.length > 3);
  });

  it("hides all its findings while nothing changes", () => {
    for (const { name, text, result, baseline: written } of all) {
      const { findings } = applyBaseline(result.findings, requestFor(text, written));
      const shown = findings.filter(({ suppression }) => suppression === undefined);
      assert.deepEqual(shown.map(describeFinding), [], name);
    }
  });

  it("tells all its findings from each other", () => {
    for (const { name, text, result } of all) {
      const fingerprints = fingerprintsOf(result.findings, new Map([[file, text]]));
      const different = new Set(
        result.findings.map(({ rule, message, span }) => [rule, message.id, span.start].join()),
      );
      assert.ok(new Set(fingerprints.values()).size >= different.size, name);
    }
  });

  it("still hides them, no more and no fewer, after the file is written anew", () => {
    const changes = fc.tuple(fc.shuffledSubarray([...reorderings]), fc.constantFrom(...layouts));
    const strict = all.filter(({ data }) => data !== undefined);
    fc.assert(
      fc.property(fc.constantFrom(...strict), changes, (sample, [reorder, layOut]) => {
        const data = reorder.reduce((changed, change) => change(changed), sample.data ?? null);
        assert.deepEqual(hiddenIn(sample, layOut(data)), { hidden: countOf(sample), shown: [] }, sample.name);
      }),
      { numRuns: 150 },
    );
  });

  it("shows what a new pool brings, and only that", () => {
    const extensible = all.flatMap((sample) => {
      const text = withInsecurePool(sample.data);
      return text === undefined ? [] : [{ sample, text }];
    });
    assert.ok(extensible.length >= 2, `${extensible.length} templates`);
    fc.assert(
      fc.property(fc.constantFrom(...extensible), ({ sample, text }) => {
        const { hidden, shown } = hiddenIn(sample, text);
        assert.equal(hidden, countOf(sample), sample.name);
        assert.ok(shown.some((line) => line.startsWith("pool-")));
        assert.deepEqual(
          shown.filter((line) => !line.includes("brandnew")),
          [],
          sample.name,
        );
      }),
      { numRuns: 60 },
    );
  });
});

function readSample(folder: string, name: string, all: Sample[]): void {
  const text = readFileSync(join(folder, name), "utf8");
  const result = lintText(text, null);
  if (result.findings.length === 0) return;
  const entries = baselineEntries(result, new Map([[file, text]]), "/project");
  all.push({ name, text, data: strict(text), result, baseline: renderBaseline(entries) });
}

function lintText(text: string, written: string | null): LintResult {
  return lint(requestFor(text, written));
}

function requestFor(text: string, written: string | null): LintRequest {
  const files = new Map<string, string | null>([[file, text]]);
  if (written !== null) files.set(baseline, written);
  const settings = { ...defaultSettings, root: "/project", ...(written !== null && { baseline: "baseline.json" }) };
  return { file, sources: { files, folders: new Map() }, settings, today: "2026-11-21" };
}

/** What the baseline of a sample makes of another text. */
function hiddenIn({ baseline: written }: Sample, text: string): { hidden: number; shown: readonly string[] } {
  const { findings, unusable } = lintText(text, written);
  assert.deepEqual(unusable, []);
  return {
    hidden: findings.filter(({ suppression }) => suppression?.kind === "baseline").length,
    shown: findings.filter(({ suppression }) => suppression === undefined).map(describeFinding),
  };
}

function countOf({ result }: Sample): number {
  return result.findings.filter(({ suppression }) => suppression === undefined).length;
}

function describeFinding({ rule, message, subject, span }: Finding): string {
  return `${rule} ${message.id} ${subject.name} ${span.start}`;
}

function strict(text: string): Data | undefined {
  try {
    return JSON.parse(text.replace(/^\ufeff/, "")) as Data;
  } catch {
    return undefined;
  }
}

function reversed(data: Data): Data {
  if (Array.isArray(data)) return data.map(reversed);
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(
    Object.entries(data)
      .reverse()
      .map(([name, value]) => [name, reversed(value)]),
  );
}

function isObject(data: Data | undefined): data is { [name: string]: Data } {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}

function isTemplate(data: Data | undefined): data is { [name: string]: Data } {
  return isObject(data) && typeof data.$schema === "string" && /deploymentTemplate\.json#?$/i.test(data.$schema);
}

function resourcesReversed(data: Data): Data {
  if (!isTemplate(data) || !Array.isArray(data.resources)) return data;
  return { ...data, resources: data.resources.toReversed() };
}

function extended(data: Data): Data {
  if (!isTemplate(data)) return data;
  const { parameters, variables, resources } = data;
  return {
    metadata: { note: "This template was extended." },
    ...data,
    parameters: { unrelatedParameter: { type: "int", defaultValue: 3 }, ...(isObject(parameters) && parameters) },
    variables: { unrelatedVariable: "unrelated", ...(isObject(variables) && variables) },
    ...(Array.isArray(resources) && {
      resources: [{ type: "Microsoft.Web/sites", apiVersion: "2023-12-01", name: "unrelated" }, ...resources],
    }),
  };
}

function withInsecurePool(data: Data | undefined): string | undefined {
  if (!isTemplate(data) || !Array.isArray(data.resources)) return undefined;
  const pool = {
    type: "Microsoft.Batch/batchAccounts/pools",
    apiVersion: "2024-07-01",
    name: "brandnew/brandnew",
    properties: {
      vmSize: "Standard_D2s_v3",
      targetNodeCommunicationMode: "Classic",
      deploymentConfiguration: {
        virtualMachineConfiguration: {
          imageReference: { publisher: "canonical", offer: "0001-com-ubuntu-server-jammy", sku: "22_04-lts" },
          nodeAgentSkuId: "batch.node.ubuntu 22.04",
        },
      },
    },
  };
  return JSON.stringify({ ...data, resources: [pool, ...data.resources] }, undefined, 2);
}
