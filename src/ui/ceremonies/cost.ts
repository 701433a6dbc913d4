/**
 * What carrying a ceremony of a wallet that signs by ECDSA takes, said before it begins: bytes of all hand-overs until
 * everybody has the result, and seconds of codes on a screen where one in five is missed.
 */
export interface Cost {
  handOvers: number;
  bytes: number;
  seconds: number;
}

/** Of three hand-overs. */
const pairBytes = 76_246;
/** By signers, of one payload; several are as many times that. docs/ecdsa.md has them one by one. */
const signBytes: Readonly<Record<number, number>> = { 2: 91_154, 3: 452_539, 4: 1_263_427, 5: 2_703_120 };
/** Of codes at the normal setting, with the time to find the frame. */
const bytesPerSecond = 3_600;

const costOf = (handOvers: number, bytes: number): Cost => ({
  handOvers,
  bytes,
  seconds: Math.ceil(bytes / bytesPerSecond / 10) * 10,
});

export const pairCost: Cost = costOf(3, pairBytes);

/** Along the ring, two to five signers; of more than may sign together, as of five. */
export const signCost = (signers: number, payloads: number): Cost =>
  costOf(3 * signers - 3, (signBytes[signers] ?? signBytes[5]!) * payloads);

/** Files first: that much by codes takes minutes. */
export const isForFiles = (signers: number, payloads: number): boolean => signers > 2 || payloads > 1;
