/**
 * People compare the ends of an address. One that begins and ends like a known one, or so nearly that the eye
 * slips (case, and characters alike on a screen), was made to be taken for it: three at both ends or six at one come
 * up by chance once in a thousand million.
 */
export function findLookalike(address: string, known: Iterable<string>): string | null {
  for (const other of known) if (other !== address && resembles(other, address)) return other;
  return null;
}

const alike: Readonly<Record<string, string>> = {
  '1': 'l',
  i: 'l',
  j: 'l',
  '0': 'o',
  '5': 's',
  '2': 'z',
  '8': 'b',
  '6': 'b',
};

function resembles(one: string, other: string): boolean {
  // The network's own ids all end so.
  if ([one, other].every((address) => address.endsWith('111111'))) return false;
  const [a, b] = [fold(one), fold(other)];
  const head = common(a, b);
  const tail = common(a.toReversed(), b.toReversed());
  return (head >= 3 && tail >= 3) || head >= 6 || tail >= 6;
}

const fold = (address: string) => [...address.toLowerCase()].map((c) => alike[c] ?? c);

function common(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((c, i) => c !== b[i]);
  return at < 0 ? a.length : at;
}
