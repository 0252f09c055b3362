// Compares our table of images with what the service lists, and says which rows of scripts/data to look at.
//
//   az batch pool supported-images list --account-endpoint … > images.json
//   npm run compare-images -- images.json
import { readFileSync } from "node:fs";
import { builtInImages } from "../server/src/batch/images/known-images.ts";

/** An entry of the list, as Azure prints it; only what is compared is named. */
interface ListedImage {
  readonly imageReference?: { readonly publisher: string; readonly offer: string; readonly sku: string };
  readonly nodeAgentSkuId?: string;
  readonly osType?: string;
  readonly batchSupportEndOfLife?: string | null;
}

/** One line a difference: new images as rows to complete, then agents and dates that differ, then rows that nothing lists. */
export function compareImages(listed: readonly ListedImage[], rows: string): readonly string[] {
  const lines = new Set<string>();
  const names = new Set<string>();
  for (const { imageReference, nodeAgentSkuId = "", osType = "", batchSupportEndOfLife } of listed) {
    if (imageReference === undefined) continue;
    const { publisher, offer, sku } = imageReference;
    const name = [publisher, offer, sku].join("\t").toLowerCase();
    names.add(name);
    const agent = nodeAgentSkuId.toLowerCase();
    const end = batchSupportEndOfLife?.slice(0, 10) ?? "";
    const known = builtInImages.find(imageReference);
    if (known?.nodeAgent === undefined) {
      lines.add(`new: ${[name, agent, osType.toLowerCase(), "name", end].join("\t")}`);
      continue;
    }
    if (known.nodeAgent !== agent) lines.add(`agent: ${name}\tours ${known.nodeAgent}, listed ${agent}`);
    const ours = typeof known.endOfLife === "string" ? "" : known.endOfLife.date;
    // The service dates an image only when its end comes nearer; that it is silent refutes nothing.
    if (end !== "" && end !== ours) lines.add(`end: ${name}\tours ${ours || "none"}, listed ${end}`);
  }
  const ours = rows.split("\n").filter((row) => row !== "" && !row.startsWith("#"));
  for (const row of ours) {
    const name = row.split("\t").slice(0, 3).join("\t");
    if (!name.includes("*") && !names.has(name)) lines.add(`not listed: ${name}`);
  }
  return [...lines].sort();
}

if (import.meta.main) {
  const [file] = process.argv.slice(2);
  if (file === undefined) throw new Error("Name the file with the output of 'az batch pool supported-images list'.");
  const listed = JSON.parse(readFileSync(file, "utf8").replace(/^\ufeff/, ""));
  const rows = readFileSync(new URL("data/images.tsv", import.meta.url), "utf8");
  const lines = compareImages(Array.isArray(listed) ? listed : listed.value, rows);
  console.log(lines.length > 0 ? lines.join("\n") : "Nothing differs.");
}
