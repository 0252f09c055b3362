// Sentences that the engine itself says around what a rule found.
import type { Assumption } from "../arm/interpreter.ts";
import type { Hop } from "../arm/value.ts";
import { type Message, message } from "../text/message.ts";

/** All sentences of the engine by id, so that catalogues can be held complete. */
export const engineTexts = {
  "engine.hop.variable": "The value comes from variable '{name}'.",
  "engine.hop.parameter-default": "The value comes from the default of parameter '{name}'.",
  "engine.hop.parameter-file": "The value of parameter '{name}' comes from this parameter file.",
  "engine.hop.nested-parameter": "The value is passed here as parameter '{name}'.",
  "engine.hop.allowed-value": "This is an allowed value of parameter '{name}'.",
  "engine.hop.other": "The value comes from here.",
  "engine.assumption.parameter": "parameter '{parameter}' is '{value}'",
  "engine.assumption.default-value": "parameter '{parameter}' has its default '{value}'",
  "engine.assumption.default": "parameter '{parameter}' has its default",
  "engine.assumption.holds": "'{condition}' is true",
  "engine.assumption.fails": "'{condition}' is false",
  "engine.assumption.parameter-file": "the parameters are those of '{file}'",
  "engine.circumstance.deployed": "{message} This holds when the resource is deployed.",
  "engine.circumstance.each": "{message} This holds for each instance.",
  "engine.circumstance.baseline": "{message} The baseline hides this.",
  "engine.fix.here": "{title}, here",
  "engine.fix.definition.variable": "{title}, in variable '{name}'",
  "engine.fix.definition.parameter-default": "{title}, in the default of parameter '{name}'",
  "engine.fix.definition.nested-parameter": "{title}, where parameter '{name}' is passed",
  "engine.fix.definition.parameter-file": "{title}, in the parameter file",
  "engine.fix.definition.other": "{title}, where the value is defined",
  "engine.fix.raise": "{title}, and raise 'apiVersion' to {version}",
  "engine.fix.parameters": "{title}; deployments then have to give {names}",
  "engine.fix.placeholder": "{title}; '{placeholder}' is left to fill in",
  "engine.syntax": "The text is not valid JSON here: {problem}.",
  "engine.syntax.value-expected": "a value is missing",
  "engine.syntax.key-expected": "a property name is missing",
  "engine.syntax.colon-expected": "a colon is missing",
  "engine.syntax.comma-expected": "a comma is missing",
  "engine.syntax.unexpected-character": "this character is not expected",
  "engine.syntax.unclosed": "this bracket is never closed",
  "engine.syntax.unclosed-string": "this string is never closed",
  "engine.syntax.unclosed-comment": "this comment is never closed",
  "engine.syntax.invalid-escape": "this string holds an escape that JSON does not know",
  "engine.syntax.text-after-end": "there is text behind the end of the document",
  "engine.note.parameter-files":
    "Several parameter files fit '{file}' ({candidates}); none was used. Name one with --parameters or in the project file.",
  "engine.note.budget": "{count} values of '{file}' took too many steps to evaluate and count as unknown.",
  "engine.unusable.supported-images-unread":
    "The list of supported images can't be read; what we know of images counts instead.",
  "engine.unusable.supported-images-malformed":
    "This is no list of supported images, the JSON that 'az batch pool supported-images list' prints; what we know of images counts instead.",
  "engine.unusable.baseline-unread": "The baseline can't be read, so nothing is hidden.",
  "engine.unusable.baseline-malformed":
    "This is no baseline, the JSON that '--write-baseline' writes, so nothing is hidden.",
  "engine.unusable.baseline-version":
    "This baseline was written by another version of Batchguard, so nothing is hidden. Write it anew with '--write-baseline'.",
  "internal-error.threw": "The rule '{rule}' failed on this resource and was left out: {error}",
} as const;

export type EngineText = keyof typeof engineTexts;

export function engineMessage(id: EngineText, data: Message["data"] = {}): Message {
  return message(id, engineTexts[id], data);
}

/** What a station on the way to a literal is. */
export function hopMessage({ kind, name }: Hop): Message {
  return engineMessage(`engine.hop.${kind}`, { name });
}

/** What has to be supposed, as a part of a sentence. */
export function assumptionMessage(assumption: Assumption): Message {
  switch (assumption.kind) {
    case "parameter": {
      const { parameter, value, isDefault } = assumption;
      return engineMessage(isDefault ? "engine.assumption.default-value" : "engine.assumption.parameter", {
        parameter,
        value,
      });
    }
    case "default":
      return engineMessage("engine.assumption.default", { parameter: assumption.parameter });
    case "condition":
      return engineMessage(assumption.holds ? "engine.assumption.holds" : "engine.assumption.fails", {
        condition: assumption.condition,
      });
    case "parameter-file":
      return engineMessage("engine.assumption.parameter-file", {
        file: assumption.file.slice(assumption.file.lastIndexOf("/") + 1),
      });
  }
}
