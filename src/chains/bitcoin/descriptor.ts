/** Output descriptors' checksum (BIP-380 "Checksum"), eight characters after `#`. */
const inputCharset =
  '0123456789()[],\'/*abcdefgh@:$%{}IJKLMNOPQRSTUVWXYZ&+-.;<=>?!^_|~ijklmnopqrstuvwxyzABCDEFGH`#"\\ ';
const checksumCharset = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const generator = [0xf5dee51989n, 0xa9fdca3312n, 0x1bab10e32dn, 0x3706b1677an, 0x644d626ffdn];

/** `descriptor#checksum`. Only characters that descriptors are written in. */
export function addChecksum(descriptor: string): string {
  let c = 1n;
  let group = 0;
  let count = 0;
  const feed = (symbol: number) => {
    const top = c >> 35n;
    c = ((c & 0x7ffffffffn) << 5n) ^ BigInt(symbol);
    generator.forEach((g, i) => {
      if ((top >> BigInt(i)) & 1n) c ^= g;
    });
  };
  for (const char of descriptor) {
    const at = inputCharset.indexOf(char);
    if (at < 0) throw new RangeError('descriptor');
    feed(at & 31);
    group = group * 3 + (at >> 5);
    count++;
    if (count === 3) {
      feed(group);
      group = 0;
      count = 0;
    }
  }
  if (count > 0) feed(group);
  for (let i = 0; i < 8; i++) feed(0);
  c ^= 1n;
  const checksum = Array.from(
    { length: 8 },
    (_, i) => checksumCharset[Number((c >> BigInt(5 * (7 - i))) & 31n)],
  );
  return `${descriptor}#${checksum.join('')}`;
}
