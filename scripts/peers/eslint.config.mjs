// ESLint with the plugin for JSON, and the ten rules as selectors.
import jsonc from "eslint-plugin-jsonc";
import { eslintRules } from "./rules.mjs";

export default [...jsonc.configs.base, { files: ["**/*.json"], rules: eslintRules() }];
