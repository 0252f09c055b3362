// cidrHost(): one of the usable addresses of a range of IP addresses.
import { armError, armString, armUnknown } from "../arm-value.ts";
import { bitsOf, formatAddress, onNetwork, sizeOf } from "../functions-support/ip-network.ts";
import { strictFunction, wrongType } from "../functions-support/strict-function.ts";

export default strictFunction({
  name: "cidrHost",
  arity: [2, 2],
  returns: ["string"],
  evaluate: (value, index) =>
    onNetwork(value, (network) => {
      if (index.kind !== "int") return wrongType(2, "an integer");
      // Which addresses of the smallest ranges are usable is documented nowhere.
      if (bitsOf(network) - network.prefix < 2) return armUnknown("unsupported");
      const address = network.first + 1n + BigInt(index.value);
      const end = network.first + sizeOf(network) - (network.version === 4 ? 1n : 0n);
      if (index.value < 0 || address >= end) return armError("The network has no such host.");
      return armString(formatAddress(network.version, address));
    }),
});
