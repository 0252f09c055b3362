// dateTimeToEpoch(): a time as seconds since 1970.
import { armInteger, armUnknown } from "../arm-value.ts";
import { parseDateTime } from "../functions-support/date-time.ts";
import { strictFunction } from "../functions-support/strict-function.ts";
import { onTexts } from "../functions-support/text.ts";

export default strictFunction({
  name: "dateTimeToEpoch",
  signature: "dateTimeToEpoch(dateTime)",
  arity: [1, 1],
  returns: ["int"],
  description: {
    en: "Turns an ISO 8601 time into seconds since the beginning of 1970.",
    ja: "ISO 8601 形式の日時を 1970 年の始まりからの秒数に変換します。",
  },
  evaluate: (value) =>
    onTexts([value], (text) => {
      const date = parseDateTime(text);
      const exact = date !== undefined && date.getTime() % 1000 === 0;
      return exact ? armInteger(date.getTime() / 1000) : armUnknown("unsupported");
    }),
});
