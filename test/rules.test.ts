// The rules but those for pools, which have a file of their own so that both run side by side.
import { testRules } from "./support/test-rules.ts";

testRules((rule) => !rule.startsWith("pool-"));
