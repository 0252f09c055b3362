// The 64-bit hash behind uniqueString(): a variant of MurmurHash3 with two lanes of 32 bits and seed 0.
// https://github.com/aappleby/smhasher is where the family comes from; the variant was found by its results.

const first = 0xab0e9789;
const second = 0x239b961b;

/** The hash of some bytes as two halves of 32 bits. */
export function murmurHash64(bytes: Uint8Array): { readonly high: number; readonly low: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length - (bytes.length % 8);
  let low = 0;
  let high = 0;
  for (let offset = 0; offset < whole; offset += 8) {
    low = Math.imul(rotateLeft(low ^ scrambleLow(view.getUint32(offset, true)), 19) + high, 5) + 1444728091;
    high = Math.imul(rotateLeft(high ^ scrambleHigh(view.getUint32(offset + 4, true)), 13) + low, 5) + 197830471;
  }
  low ^= scrambleLow(readTail(bytes, whole));
  if (bytes.length > whole + 4) high ^= scrambleHigh(readTail(bytes, whole + 4));
  low ^= bytes.length;
  high ^= bytes.length;
  low = (low + high) >>> 0;
  high = (high + low) >>> 0;
  low = finish(low);
  high = finish(high);
  low = (low + high) >>> 0;
  high = (high + low) >>> 0;
  return { high, low };
}

/** Up to four bytes from `offset` on, the first one lowest. */
function readTail(bytes: Uint8Array, offset: number): number {
  let value = 0;
  for (let i = 3; i >= 0; i--) value = (value << 8) | (bytes[offset + i] ?? 0);
  return value;
}

function scrambleLow(block: number): number {
  return Math.imul(rotateLeft(Math.imul(block, second), 15), first);
}

function scrambleHigh(block: number): number {
  return Math.imul(rotateLeft(Math.imul(block, first), 17), second);
}

function finish(lane: number): number {
  let value = Math.imul(lane ^ (lane >>> 16), 2246822507);
  value = Math.imul(value ^ (value >>> 13), 3266489909);
  return (value ^ (value >>> 16)) >>> 0;
}

function rotateLeft(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}
