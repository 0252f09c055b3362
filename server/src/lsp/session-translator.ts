// Finds the language of a session, and the texts for it.
import type { Catalogue, Message, Translator } from "../text/message.ts";
import { neutraliseLines } from "../text/neutralise.ts";
import { readCatalogue } from "../text/read-catalogue.ts";
import type { Client } from "./client.ts";
import type { Log } from "./guarded.ts";
import type { Runtime } from "./runtime.ts";

/**
 * The translator for a client. Texts are read only if it wants Japanese; if they can't be, English is shown. Nothing of
 * a file can turn the writing direction of what the editor shows, in messages, titles and lenses alike.
 */
export function createSessionTranslator(client: Client, runtime: Runtime, warn: Log): Translator {
  const translate = readTranslator(client, runtime, warn);
  // What is taken over from one run to the next keeps its messages, which are nearly all while somebody types.
  const shown = new WeakMap<Message, string>();
  return (message) => {
    let text = shown.get(message);
    if (text === undefined) {
      text = neutraliseLines(translate(message));
      shown.set(message, text);
    }
    return text;
  };
}

function readTranslator(client: Client, runtime: Runtime, warn: Log): Translator {
  if (client.locale === "en") return runtime.translator("en", {});
  try {
    return runtime.translator("ja", readJapanese(client, runtime));
  } catch (error) {
    warn(`The Japanese texts can't be read, so English is shown: ${String(error)}`);
    return runtime.translator("en", {});
  }
}

function readJapanese({ japanese }: Client, runtime: Runtime): Catalogue {
  if (japanese !== undefined) return readCatalogue(japanese);
  if (runtime.readJapanese === undefined) throw new Error("The client has not handed them over.");
  return runtime.readJapanese();
}
