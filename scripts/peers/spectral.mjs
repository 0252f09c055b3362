// The ruleset that Spectral's own command line loads.
import { pattern, schema } from "@stoplight/spectral-functions";
import { spectralRuleset } from "./rules.mjs";

export default spectralRuleset({ pattern, schema });
