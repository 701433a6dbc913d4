import { bytesToHex, equalBytes } from '../core/bytes.ts';
import { administratorsOf, type Charter, deriveCharterHash, writeCharter } from './charter.ts';

/** A charter and the identity keys whose signatures over it were checked. */
export interface SignedCharter {
  charter: Charter;
  /** 32 bytes each. */
  signers: readonly Uint8Array[];
}

export interface Fork {
  number: number;
  charters: Charter[];
  /** 32 bytes each. */
  culprits: Uint8Array[];
}

/** A wallet's rules, as far as this device has seen them. */
export interface Standing {
  /** The charter that is binding; null for a wallet without one. */
  current: Charter | null;
  /** 32 bytes; null without a charter. */
  hash: Uint8Array | null;
  /** One administrator is enough to freeze, and the freeze holds until the next charter says otherwise. */
  isFrozen: boolean;
  /**
   * Two charters with the same number, each signed by enough people: nothing is signed until all participants
   * sign the next one. `culprits` signed both.
   */
  fork: Fork | null;
  /** Every fork so far, including those that all participants have resolved. */
  forks: Fork[];
  /** The charters that led here, from number 0; for a fork its first side. */
  history: Charter[];
  /** Freezes that coincided with something else that was decided. */
  freezes: Charter[];
}

/**
 * The standing that results from a set of signed charters, in any order: number 0 needs every participant,
 * each next one as many administrators as the one before requires, or again every participant. `groups`:
 * identity keys of the wallet's participants, epoch by epoch; what all participants of one epoch signed still
 * holds in the next, whose people received it with the key.
 */
export function deriveStanding(
  walletId: Uint8Array,
  groups: readonly (readonly Uint8Array[])[],
  held: readonly SignedCharter[],
): Standing {
  const own = merge(held.filter(({ charter }) => equalBytes(charter.walletId, walletId)));
  const standing: Standing = {
    current: null,
    hash: null,
    isFrozen: false,
    fork: null,
    forks: [],
    history: [],
    freezes: [],
  };
  for (let number = 0; ; number++) {
    const nexts = own.filter(({ charter }) => charter.number === number && follows(standing, charter));
    const isWhole = ({ signers }: SignedCharter) =>
      groups.some((participants) => participants.every((one) => has(signers, one)));
    const hasEnough = (one: SignedCharter) =>
      isWhole(one) ||
      (standing.current !== null && standing.fork === null && isSignedBy(standing.current, one));
    const freezes = nexts.filter((one) => isFreezeBy(standing, one));
    const valid = nexts.filter(hasEnough);
    // A freeze does not compete with what others decided meanwhile: it holds alongside it.
    const decided = valid.length > 1 ? valid.filter((one) => !freezes.includes(one)) : valid;
    const [next] = decided.length > 0 ? decided : freezes;
    if (next === undefined)
      return { ...standing, isFrozen: standing.isFrozen || isFrozenAhead(standing, own) };
    if (decided.length > 1) {
      standing.fork = {
        number,
        charters: decided.map(({ charter }) => charter),
        culprits: next.signers.filter((one) => decided.every(({ signers }) => has(signers, one))),
      };
      standing.forks.push(standing.fork);
    } else standing.fork = null;
    standing.current = next.charter;
    standing.hash = deriveCharterHash(next.charter);
    standing.isFrozen = next.charter.isFrozen || freezes.length > 0;
    standing.freezes.push(...freezes.filter((one) => one !== next).map(({ charter }) => charter));
    standing.history.push(next.charter);
  }
}

/** The same charter may have arrived with other signatures. */
function merge(held: readonly SignedCharter[]): SignedCharter[] {
  const all = new Map<string, SignedCharter>();
  for (const { charter, signers } of held) {
    const key = bytesToHex(deriveCharterHash(charter));
    const known = all.get(key)?.signers ?? [];
    all.set(key, { charter, signers: [...known, ...signers.filter((one) => !has(known, one))] });
  }
  return [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

function follows({ current, hash, fork }: Standing, { previous }: Charter): boolean {
  if (current === null || previous === null) return current === null && previous === null;
  const before = fork === null ? [hash!] : fork.charters.map(deriveCharterHash);
  return before.some((one) => equalBytes(one, previous));
}

const has = (keys: readonly Uint8Array[], key: Uint8Array) => keys.some((one) => equalBytes(one, key));

function isSignedBy(current: Charter, { signers }: SignedCharter): boolean {
  const count = administratorsOf(current).filter(({ identity }) => has(signers, identity)).length;
  return count >= current.administratorsNeeded;
}

/**
 * Whether it changes nothing except freezing the wallet: one administrator of the charter before is enough.
 */
function isFreezeBy({ current, fork }: Standing, { charter, signers }: SignedCharter): boolean {
  if (current === null || fork !== null || current.isFrozen || !charter.isFrozen) return false;
  const { number, previous } = charter;
  const isSame = equalBytes(
    writeCharter({ ...current, number, previous, isFrozen: true }),
    writeCharter(charter),
  );
  return isSame && administratorsOf(current).some(({ identity }) => has(signers, identity));
}

/**
 * A freeze by one of the administrators holds here even if the charters in between have not arrived: it stops
 * signing, and waits.
 */
function isFrozenAhead(standing: Standing, own: readonly SignedCharter[]): boolean {
  const { current } = standing;
  if (current === null) return false;
  const names = administratorsOf(current);
  return own.some(
    ({ charter, signers }) =>
      charter.isFrozen &&
      charter.number > current.number &&
      !follows(standing, charter) &&
      names.some(({ identity }) => has(signers, identity)),
  );
}

/** How many more signatures `charter` needs to become binding, and from whom. */
export function missingSignatures(
  participants: readonly Uint8Array[],
  { current, fork }: Standing,
  signed: SignedCharter,
): { needed: number; from: 'participants' | 'administrators' } {
  const absent = participants.filter((one) => !has(signed.signers, one)).length;
  if (current === null || fork !== null) return { needed: absent, from: 'participants' };
  const standing: Standing = {
    current,
    hash: null,
    isFrozen: false,
    fork,
    forks: [],
    history: [],
    freezes: [],
  };
  if (isFreezeBy(standing, signed)) return { needed: 0, from: 'administrators' };
  const count = administratorsOf(current).filter(({ identity }) => has(signed.signers, identity)).length;
  return {
    needed: Math.min(absent, Math.max(0, current.administratorsNeeded - count)),
    from: 'administrators',
  };
}
