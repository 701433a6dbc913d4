import { deriveCrc32 } from './crc32.ts';

/**
 * Bytewords, minimal style (BCR-2020-012): a byte is the first and last letter of its word, a text ends in the CRC-32
 * of what comes before it, big endian. Letters of either case.
 */
const pairs =
  'aeadaoaxaaahamatayasbkbdbnbtbabsbebybgbwbbbzcmchcscfcycwcecackctcxclcpcndkdadsdidedtdrdndwdpdmdl' +
  'dyeheyeoeeecenemetesftfrfnfsfmfhfzfpfwfxfyfefgflfdgagegrgsgtglgwgdgygmgughgohfhghdhkhthphhhlhyhe' +
  'hnhsidiaieihiyioisinimjejzjnjtjljojsjpjkjykpkoktkskkknkgkekikblblalylflslrlplnltloldlelulklgmnmy' +
  'mhmemomumwmdmtmsmknlnyndnsntnnnenboyoeotoxonolospdptpkpypspmplpepfpaprqdqzrerprlrorhrdrkrfryrnrs' +
  'rtsesasrssskswstspsosgsbsfsntotktitttdtetytltbtstptatnuyuoutueurvtvyvovlvevwvavdvswlwdwmwpwewyws' +
  'wtwnwzwfwkykynylyaytzszoztzczezm';

const values = new Map<string, number>();
for (let byte = 0; byte < 256; byte++) values.set(pairs.slice(2 * byte, 2 * byte + 2), byte);

export function writeBytewords(bytes: Uint8Array): string {
  const check = new Uint8Array(4);
  new DataView(check.buffer).setUint32(0, deriveCrc32(bytes));
  let out = '';
  for (const part of [bytes, check]) for (const byte of part) out += pairs.slice(2 * byte, 2 * byte + 2);
  return out;
}

/** Null for anything that is not bytewords with a right checksum. */
export function readBytewords(text: string): Uint8Array | null {
  if (text.length < 10 || text.length % 2 !== 0) return null;
  const lower = text.toLowerCase();
  const out = new Uint8Array(text.length / 2);
  for (let i = 0; i < out.length; i++) {
    const value = values.get(lower.slice(2 * i, 2 * i + 2));
    if (value === undefined) return null;
    out[i] = value;
  }
  const body = out.slice(0, -4);
  const check = new DataView(out.buffer).getUint32(out.length - 4);
  return check === deriveCrc32(body) ? body : null;
}
