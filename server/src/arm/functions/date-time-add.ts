// dateTimeAdd(): a time with a duration added.
import { armString, armUnknown } from "../arm-value.ts";
import { addDuration, formatDateTime, parseDateTime } from "../functions-support/date-time.ts";
import { strictFunction } from "../functions-support/strict-function.ts";
import { onTexts } from "../functions-support/text.ts";

export default strictFunction({
  name: "dateTimeAdd",
  arity: [2, 3],
  returns: ["string"],
  evaluate: (base, duration, ...formats) =>
    onTexts([base, duration, ...formats], (baseText, durationText, format) => {
      const date = /(?:Z|\+00:00)$/.test(baseText) ? parseDateTime(baseText) : undefined;
      const sum = date === undefined ? undefined : addDuration(date, durationText);
      // Without a format the engine writes the time as its culture has it, which is documented nowhere.
      const text = sum === undefined || !format ? undefined : formatDateTime(sum, format);
      return text === undefined ? armUnknown("unsupported") : armString(text);
    }),
});
