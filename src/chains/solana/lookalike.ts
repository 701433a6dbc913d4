/**
 * People compare the ends of an address. One that begins and ends like a known one, or so nearly that the eye
 * slips (case, and characters alike on a screen), was made to be taken for it.
 */
export function findLookalike(address: string, known: Iterable<string>): string | null {
  let found: string | null = null;
  for (const other of known) {
    if (other === address) return null;
    if (ends(other) === ends(address)) found ??= other;
  }
  return found;
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

function ends(address: string): string {
  const text = address.slice(0, 4) + address.slice(-4);
  return [...text.toLowerCase()].map((c) => alike[c] ?? c).join('');
}
