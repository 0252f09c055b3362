// The suites that run inside VS Code, in their order. A new suite is one file and one line here.
import { activationSuite } from "./activation.ts";
import { filesSuite } from "./files.ts";

export const suites: Readonly<Record<string, () => void>> = {
  activation: activationSuite,
  files: filesSuite,
};
