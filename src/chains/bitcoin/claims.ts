import { equalBytes } from '../../core/bytes.ts';
import { SignerError } from '../../core/errors.ts';
import { type Account, type Branch, derivePlace, type Place, purpose } from './account.ts';
import { networks } from './networks.ts';

/** The most coins of ours in one payment: as many as a ceremony may have digests. */
export const maxOwnInputs = 256;
/** Places that a PSBT may claim, and those of them that may be wrong; each costs two multiplications. */
const maxClaims = maxOwnInputs + 64;
const maxWrongClaims = 4;

/** Whether a script is ours, judged by the paths claimed for it. */
export class Claims {
  readonly #account: Account;
  #right = 0;
  #wrong = 0;

  /** Errors: `too-large` for more claims than can be right. */
  constructor(account: Account, coins: readonly Claimed[], payments: readonly Claimed[]) {
    this.#account = account;
    const countIn = (all: readonly Claimed[]) =>
      all.reduce((sum, { derivations }) => sum + this.#placesIn(derivations).length, 0);
    const spent = countIn(coins);
    if (spent > maxOwnInputs + maxWrongClaims) throw new SignerError('too-large', { where: 'inputs' });
    if (spent + countIn(payments) > maxClaims) throw new SignerError('too-large', { where: 'derivations' });
  }

  check(script: Uint8Array, derivations: Derivations): { place: Place | null; isFalseClaim: boolean } {
    for (const { key, branch, index } of this.#placesIn(derivations)) {
      const place = derivePlace(this.#account, branch, index);
      if (equalBytes(place.script, script) && equalBytes(place.internalKey, key)) {
        this.#right++;
        return { place, isFalseClaim: false };
      }
      if (this.#wrong++ < maxWrongClaims) continue;
      // All of them are wrong: another network's account has the same fingerprint, and this payment belongs
      // to that.
      throw this.#right === 0
        ? new SignerError('not-needed')
        : new SignerError('too-large', { where: 'derivations' });
    }
    return { place: null, isFalseClaim: this.#claimedIn(derivations).length > 0 };
  }

  #claimedIn(derivations: Derivations) {
    return (derivations ?? []).filter(([, { der }]) => der.fingerprint === this.#account.fingerprint);
  }

  #placesIn(derivations: Derivations): { key: Uint8Array; branch: Branch; index: number }[] {
    return this.#claimedIn(derivations).flatMap(([key, { hashes, der }]) => {
      const at = placeOf(this.#account, der.path);
      // A leaf hash means a script path; none of our addresses has one.
      return at === null || hashes.length > 0 ? [] : [{ key, ...at }];
    });
  }
}

/** PSBT_IN_ / PSBT_OUT_TAP_BIP32_DERIVATION (BIP-371): x-only key, leaf hashes, origin. */
type Derivations =
  | readonly (readonly [
      Uint8Array,
      { hashes: readonly Uint8Array[]; der: { fingerprint: number; path: readonly number[] } },
    ])[]
  | undefined;

const hardened = 0x80000000;

/**
 * The path from the master key as in the descriptor's origin, or from the extended key if a wallet left that
 * out.
 */
function placeOf(account: Account, path: readonly number[]): { branch: Branch; index: number } | null {
  const origin = [purpose + hardened, networks[account.network].coinType + hardened, hardened];
  const hasOrigin = path.length === 5 && origin.every((step, i) => path[i] === step);
  if (!hasOrigin && path.length !== 2) return null;
  const [branch, index] = path.slice(-2) as [number, number];
  return (branch === 0 || branch === 1) && index < hardened ? { branch, index } : null;
}

export interface Claimed {
  derivations: Derivations;
}
