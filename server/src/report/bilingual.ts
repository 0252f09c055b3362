// The old place of `createTexts`; import it from `text/bilingual.ts`.
export * from "../text/bilingual.ts";
