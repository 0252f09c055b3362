// How old our knowledge of Azure is.

/** `YYYY-MM-DD`. */
export const factsDate = "2026-11-21";
