/**
 * What carrying a ceremony of a wallet that signs by ECDSA takes, said before it begins: bytes of all hand-overs until
 * everybody has the result, and seconds of codes on a screen where one in five is missed.
 */
export interface Cost {
  handOvers: number;
  bytes: number;
  seconds: number;
}

/** Offer, answer and confirmation, each with what the one before left to show. */
const pairBytes = 17_100 + 37_900 + 21_200;
const extension = 4_400;
const product = 40_100;
/** Of each hand-over: parameters, signatures, hashes. */
const head = 1_000;
/** Of codes at the normal setting, with the time to find the frame. */
const bytesPerSecond = 3_600;

const costOf = (handOvers: number, bytes: number): Cost => ({
  handOvers,
  bytes,
  seconds: Math.ceil(bytes / bytesPerSecond / 10) * 10,
});

export const pairCost: Cost = costOf(3, pairBytes);

/**
 * Along the ring: every part goes from its sender to its addressee, past those between. Of two signers each part goes once.
 */
export function signCost(signers: number, payloads: number): Cost {
  const handOvers = 3 * signers - 3;
  // Each of n - 1 parts of a sender is carried 1, 2, ..., n - 1 hand-overs far.
  const carried = (signers * (signers - 1)) / 2;
  const parts = signers * carried * (extension + product) * payloads;
  return costOf(handOvers, parts + handOvers * head * payloads);
}

/** Files first: that much by codes takes minutes. */
export const isForFiles = (signers: number, payloads: number): boolean => signers > 2 || payloads > 1;
