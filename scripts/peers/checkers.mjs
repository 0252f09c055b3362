// The peers as functions from a text to the number of problems they find in it, ready to be called many times.
import spectralCore from "@stoplight/spectral-core";
import functions from "@stoplight/spectral-functions";
import parsers from "@stoplight/spectral-parsers";
import { Linter } from "eslint";
import jsonServices from "vscode-json-languageservice";
import eslintConfig from "./eslint.config.mjs";
import { spectralRuleset } from "./rules.mjs";

const { getLanguageService, TextDocument } = jsonServices;

/** `schema`: a JSON schema of templates. */
export function createCheckers(schema) {
  return {
    "vscode-json-languageservice": jsonService(schema),
    ESLint: eslint(),
    Spectral: spectral(),
  };
}

function jsonService(schema) {
  const service = getLanguageService({});
  return async (text) => {
    const document = TextDocument.create("file:///main.json", "json", 1, text);
    const problems = await service.doValidation(document, service.parseJSONDocument(document), {}, schema);
    return problems.length;
  };
}

function eslint() {
  const linter = new Linter();
  return (text) => linter.verify(text, eslintConfig, { filename: "main.json" }).length;
}

function spectral() {
  const checker = new spectralCore.Spectral();
  checker.setRuleset(spectralRuleset(functions));
  return async (text) => (await checker.run(new spectralCore.Document(text, parsers.Json, "main.json"))).length;
}
