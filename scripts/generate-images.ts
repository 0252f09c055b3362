// Writes the table of Marketplace images from the files in scripts/data, and refuses rows that make no sense.
import { readFileSync, writeFileSync } from "node:fs";
import type { Image } from "../server/src/batch/images/image.ts";
import { type ImageTable, readImages } from "../server/src/batch/images/read-images.ts";

const target = new URL("../server/src/batch/images/", import.meta.url);
const dated = ["confirmed", "customer-notice", "publisher", "contradicted"];

/** The text of the generated file, by its name. */
export function generateImages(): Readonly<Record<"table.ts", string>> {
  const [images, agents, upgrades] = ["images", "images-node-agents", "images-os-upgrade"].map(readRows);
  if (images === undefined || agents === undefined || upgrades === undefined) throw new Error("A file is missing.");
  const table = readImages(textOf(images), textOf(agents), textOf(upgrades));
  const slips = [...images.flatMap((row) => slipsOf(row, table)), ...agents.flatMap(slipsOfAgent), ...doubles(images)];
  if (slips.length > 0) throw new Error(slips.join("\n"));
  const lines = [
    "// Marketplace images, node agents and images with automatic OS upgrades; read-images.ts says how to read it.",
    "// Do not edit: scripts/generate-images.ts makes it, and `npm run derive` runs that.\n",
    `export const imageRows = \`\n${textOf(images)}\`;\n`,
    `export const nodeAgentRows = \`\n${textOf(agents)}\`;\n`,
    `export const osUpgradeRows = \`\n${textOf(upgrades)}\`;\n`,
  ];
  return { "table.ts": lines.join("\n") };
}

type Row = readonly string[];

function readRows(name: string): readonly Row[] {
  const text = readFileSync(new URL(`data/${name}.tsv`, import.meta.url), "utf8");
  const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return lines.map((line) => line.split("\t"));
}

function textOf(rows: readonly Row[]): string {
  return rows.map((row) => `${row.join("\t")}\n`).join("");
}

/** What is wrong with a row of the images, each as a sentence. */
function slipsOf(row: Row, table: ImageTable): readonly string[] {
  const [publisher = "", offer = "", sku = "", agent = "", os, generation = "", date, certainty] = row;
  const name = `${publisher}:${offer}:${sku}`;
  const slip = (isWrong: boolean, sentence: string) => (isWrong ? [`${name} ${sentence}`] : []);
  const image = table.find({ publisher, offer, sku });
  return [
    ...slip(row.length !== 11, `has ${row.length} fields.`),
    ...slip(name !== name.toLowerCase(), "is not in lower case."),
    ...slip(agent !== "" && table.nodeAgents.get(agent)?.os !== os, `has another system than ${agent}.`),
    ...slip(!["1", "2", "name"].includes(generation), `has no generation ${generation}.`),
    ...slip(!isDated(date, certainty), "has a date without certainty, or the reverse."),
    ...(image === undefined ? [] : slipsOfTargets(name, image, table)),
  ];
}

function slipsOfTargets(name: string, { successors, secondGeneration, endOfLife }: Image, table: ImageTable): string[] {
  const end = typeof endOfLife === "string" ? "" : endOfLife.date;
  const lost = successors.filter((successor) => {
    const next = table.find(successor);
    const isOver = typeof next?.endOfLife === "object" && next.endOfLife.date <= end;
    return next?.nodeAgent === undefined || next.generation === undefined || isOver;
  });
  const slips = lost.map(({ sku }) => `${name} can't be followed by ${sku}.`);
  const second = secondGeneration && table.find(secondGeneration);
  if (secondGeneration !== undefined && second?.generation?.number !== 2) slips.push(`${name} has no such sibling.`);
  return slips;
}

function slipsOfAgent([name, os = "", date, certainty, source]: Row): readonly string[] {
  const isRight = ["linux", "windows"].includes(os) && isDated(date, certainty) && source !== undefined;
  return isRight ? [] : [`The node agent ${name} is not described.`];
}

function isDated(date = "", certainty = ""): boolean {
  if (date === "") return ["none-announced", "unknown"].includes(certainty);
  return /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date)) && dated.includes(certainty);
}

function doubles(rows: readonly Row[]): readonly string[] {
  const names = rows.map((row) => row.slice(0, 3).join(":"));
  return names.filter((name, index) => names.indexOf(name) !== index).map((name) => `${name} is there twice.`);
}

if (import.meta.main) {
  for (const [name, text] of Object.entries(generateImages())) writeFileSync(new URL(name, target), text);
}
