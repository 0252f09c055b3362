// Makes property-based tests repeat the same cases in every run; `SEED=n npm test` tries others.
import fc from "fast-check";

const usual = 20_261_121;

fc.configureGlobal({ seed: Number(process.env.SEED ?? usual) });
