// dateTimeToEpoch(): a time as seconds since 1970.
import { armInteger, armUnknown } from "../arm-value.ts";
import { parseDateTime } from "../functions-support/date-time.ts";
import { strictFunction } from "../functions-support/strict-function.ts";
import { onTexts } from "../functions-support/text.ts";

export default strictFunction({
  name: "dateTimeToEpoch",
  arity: [1, 1],
  returns: ["int"],
  evaluate: (value) =>
    onTexts([value], (text) => {
      const date = parseDateTime(text);
      const exact = date !== undefined && date.getTime() % 1000 === 0;
      return exact ? armInteger(date.getTime() / 1000) : armUnknown("unsupported");
    }),
});
