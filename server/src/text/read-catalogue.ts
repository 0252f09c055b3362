// Reads translations from the JSON file that they ship in.
import type { Catalogue, Translation } from "./message.ts";

/**
 * The translations in a JSON text. Entries that are none are left out, so that their messages stay English.
 *
 * @throws Error if the text is no JSON object.
 */
export function readCatalogue(json: string): Catalogue {
  const value: unknown = JSON.parse(json);
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Error("It is no catalogue.");
  return Object.fromEntries(Object.entries(value).filter((entry) => isTranslation(entry[1])));
}

function isTranslation(value: unknown): value is Translation {
  const { mark, text } = (value ?? {}) as Partial<Record<keyof Translation, unknown>>;
  return typeof mark === "string" && typeof text === "string";
}
