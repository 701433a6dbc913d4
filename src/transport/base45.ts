/** Base45 (RFC 9285): two bytes in three characters of the QR alphanumeric mode, 97% of what its bits can carry. */
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

const values = new Uint8Array(128).fill(255);
for (let i = 0; i < alphabet.length; i++) values[alphabet.charCodeAt(i)] = i;

export function writeBase45(bytes: Uint8Array): string {
  let out = '';
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    const n = bytes[i]! * 256 + bytes[i + 1]!;
    out += alphabet[n % 45]! + alphabet[Math.floor(n / 45) % 45]! + alphabet[Math.floor(n / 2025)]!;
  }
  if (bytes.length % 2 === 1) {
    const n = bytes[bytes.length - 1]!;
    out += alphabet[n % 45]! + alphabet[Math.floor(n / 45)]!;
  }
  return out;
}

/** Characters from `from` on to bytes, or null for a foreign character, a group too large or a lone character. */
export function readBase45(text: string, from = 0): Uint8Array | null {
  const length = text.length - from;
  if (length < 0 || length % 3 === 1) return null;
  const out = new Uint8Array(Math.floor(length / 3) * 2 + (length % 3 === 2 ? 1 : 0));
  const at = (i: number) => values[text.charCodeAt(i)] ?? 255;
  let o = 0;
  let i = from;
  for (; i + 2 < text.length; i += 3) {
    const [a, b, c] = [at(i), at(i + 1), at(i + 2)];
    const n = a + b * 45 + c * 2025;
    if (a === 255 || b === 255 || c === 255 || n > 0xffff) return null;
    out[o++] = n >> 8;
    out[o++] = n & 0xff;
  }
  if (i < text.length) {
    const [a, b] = [at(i), at(i + 1)];
    if (a === 255 || b === 255 || a + b * 45 > 0xff) return null;
    out[o] = a + b * 45;
  }
  return out;
}
