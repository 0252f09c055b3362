// Keeps the English and the Japanese of fixed sentences side by side.
import { type Catalogue, type Message, type MessageData, markOf, message } from "./message.ts";

export interface Bilingual {
  readonly en: string;
  readonly ja: string;
}

/** A table of sentences: makes messages of them, and is the Japanese catalogue of these messages. */
export interface Texts<Id extends string> {
  readonly ids: readonly Id[];
  readonly japanese: Catalogue;
  say(id: Id, data?: MessageData): Message;
}

/** Makes the table from sentences by message id. */
export function createTexts<const T extends Readonly<Record<string, Bilingual>>>(table: T): Texts<keyof T & string> {
  const entries = Object.entries(table);
  return {
    ids: entries.map(([id]) => id),
    japanese: Object.fromEntries(entries.map(([id, { en, ja }]) => [id, { mark: markOf(en), text: ja }])),
    say: (id, data) => message(id, (table[id] as Bilingual).en, data),
  };
}
