// The seed of all random cases of a test run; `SEED=n npm test` tries others.
const usual = 20_261_122;

export const seed = Number(process.env.SEED ?? usual);
