// parseCidr(): what a range of IP addresses consists of.
import { type ArmValue, armInteger, armObject, armString, armUnknown } from "../arm-value.ts";
import { bitsOf, formatAddress, type IpNetwork, onNetwork, sizeOf } from "../functions-support/ip-network.ts";
import { strictFunction } from "../functions-support/strict-function.ts";

export default strictFunction({
  name: "parseCidr",
  arity: [1, 1],
  returns: ["object"],
  evaluate: (value) => onNetwork(value, describe),
});

function describe(network: IpNetwork): ArmValue {
  const { version, first, prefix } = network;
  // Which addresses are usable in a range without room for a broadcast address is documented nowhere.
  if (version === 4 && prefix > 30) return armUnknown("unsupported");
  const size = sizeOf(network);
  const mask = (1n << BigInt(bitsOf(network))) - size;
  const address = (value: bigint) => armString(formatAddress(version, value));
  const reserved = version === 4 ? 1n : 0n;
  const members: [string, ArmValue][] = [
    ["network", address(first)],
    ["netmask", address(mask)],
    ["broadcast", address(first + size - 1n)],
    ["firstUsable", address(first + reserved)],
    ["lastUsable", address(first + size - 1n - reserved)],
    ["cidr", armInteger(prefix)],
  ];
  return armObject(members.filter(([name]) => version === 4 || name !== "broadcast"));
}
