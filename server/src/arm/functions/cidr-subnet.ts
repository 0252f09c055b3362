// cidrSubnet(): one of the equal parts of a range of IP addresses.
import { armError, armString } from "../arm-value.ts";
import { bitsOf, formatAddress, onNetwork } from "../functions-support/ip-network.ts";
import { strictFunction, wrongType } from "../functions-support/strict-function.ts";

export default strictFunction({
  name: "cidrSubnet",
  arity: [3, 3],
  returns: ["string"],
  evaluate: (value, newPrefix, index) =>
    onNetwork(value, (network) => {
      if (newPrefix.kind !== "int") return wrongType(2, "an integer");
      if (index.kind !== "int") return wrongType(3, "an integer");
      const prefix = newPrefix.value;
      if (prefix < network.prefix || prefix > bitsOf(network))
        return armError("The new prefix does not fit the network.");
      const subnets = 1n << BigInt(prefix - network.prefix);
      if (index.value < 0 || BigInt(index.value) >= subnets) return armError("The network has no such subnet.");
      const first = network.first + (BigInt(index.value) << BigInt(bitsOf(network) - prefix));
      return armString(`${formatAddress(network.version, first)}/${prefix}`);
    }),
});
