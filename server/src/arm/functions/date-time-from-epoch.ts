// dateTimeFromEpoch(): the time that a number of seconds since 1970 stands for.
import { armString, armUnknown } from "../arm-value.ts";
import { inRange } from "../functions-support/date-time.ts";
import { strictFunction, wrongType } from "../functions-support/strict-function.ts";

export default strictFunction({
  name: "dateTimeFromEpoch",
  arity: [1, 1],
  returns: ["string"],
  evaluate: (seconds) => {
    if (seconds.kind !== "int") return wrongType(1, "an integer");
    const date = inRange(new Date(seconds.value * 1000));
    return date === undefined ? armUnknown("unsupported") : armString(date.toISOString().replace(".000Z", "Z"));
  },
});
