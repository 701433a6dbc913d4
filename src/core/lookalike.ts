/**
 * People compare the ends of an address. One that begins and ends like a known one, or so nearly that the eye
 * slips (case, and characters that look alike on a screen), was made to be mistaken for it: three at both
 * ends or six at one happen by chance once in a thousand million. What all addresses of a kind begin with
 * ("0x", "bc1p") says nothing.
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

/**
 * Maps a character code to the one it looks like; a device may know thousands of addresses, so nothing is
 * copied.
 */
const folded = Uint8Array.from({ length: 128 }, (_, code) => {
  const lower = String.fromCharCode(code).toLowerCase();
  return (alike[lower] ?? lower).charCodeAt(0);
});

const at = (address: string, place: number) => folded[address.charCodeAt(place)];

/**
 * Where the differences begin: after the prefix of an Ethereum address, or of a Bitcoin one with its witness
 * version.
 */
function startOf(address: string): number {
  if (address.startsWith('0x')) return 2;
  const head = address.slice(0, 5).toLowerCase();
  if (head === 'bcrt1') return 6;
  return head.startsWith('bc1') || head.startsWith('tb1') ? 4 : 0;
}

/** Whether one may be mistaken for the other. The caller handles identical addresses. */
export function resembles(a: string, b: string): boolean {
  const [from, to] = [startOf(a), startOf(b)];
  const most = Math.min(a.length - from, b.length - to);
  let head = 0;
  while (head < most && at(a, from + head) === at(b, to + head)) head++;
  let tail = 0;
  while (tail < most && at(a, a.length - 1 - tail) === at(b, b.length - 1 - tail)) tail++;
  // The network's own ids all end this way.
  return isClose(head, tail) && ![a, b].every((address) => address.endsWith('111111'));
}

const isClose = (head: number, tail: number): boolean => (head >= 3 && tail >= 3) || head >= 6 || tail >= 6;
