/**
 * What carrying a ceremony takes in a wallet that signs by ECDSA, stated before it begins: the bytes of all
 * hand-overs until everybody has the result, and the seconds of codes on a screen if one in five is missed.
 */
export interface Cost {
  handOvers: number;
  bytes: number;
  seconds: number;
}

/** For three hand-overs. */
const pairBytes = 76_246;
/**
 * For one payload, by number of signers; several payloads cost that many times as much. docs/ecdsa.md lists
 * them in full.
 */
const signBytes: Readonly<Record<number, number>> = { 2: 91_154, 3: 452_539, 4: 1_263_427, 5: 2_703_120 };
/** For codes at the normal setting, as `npm run bench hand-overs` measures it. */
const bytesPerSecond = 3_200;

const costOf = (handOvers: number, bytes: number): Cost => ({
  handOvers,
  bytes,
  seconds: Math.ceil(bytes / bytesPerSecond / 10) * 10,
});

export const pairCost: Cost = costOf(3, pairBytes);

/** Along the ring, two to five signers; if more than may sign together, the cost for five. */
export const signCost = (signers: number, payloads: number): Cost =>
  costOf(3 * signers - 3, (signBytes[signers] ?? signBytes[5]!) * payloads);

/** Files first: this much takes minutes by codes. */
export const isForFiles = (signers: number, payloads: number): boolean => signers > 2 || payloads > 1;
