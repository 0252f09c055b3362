// Validates a file by a schema as a process of its own: the service has no command line.
import { readFileSync } from "node:fs";
import jsonServices from "vscode-json-languageservice";

const { getLanguageService, TextDocument } = jsonServices;
const [file, schema] = process.argv.slice(2);
const service = getLanguageService({});
const document = TextDocument.create("file:///main.json", "json", 1, readFileSync(file, "utf8"));
const parsed = service.parseJSONDocument(document);
const problems = await service.doValidation(document, parsed, {}, JSON.parse(readFileSync(schema, "utf8")));
for (const { range, message } of problems)
  console.log(`${range.start.line + 1}:${range.start.character + 1} ${message}`);
