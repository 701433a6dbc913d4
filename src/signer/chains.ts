import type { Chain, KnownChain } from '../chains/chain.ts';
import type { ChainId } from '../chains/key.ts';
import { missingPart, SignerError } from '../core/errors.ts';
import { asKeygenParams, type KeygenParams } from '../protocol/keygen-params.ts';
import type { Link } from '../protocol/link.ts';
import { asReshareParams } from '../protocol/reshare-params.ts';
import { schemeOf } from '../protocol/scheme.ts';
import type { SignerState } from './state.ts';

/** Every chain that this build knows. To add one: a folder, and a line here. */
export const knownChains: readonly KnownChain[] = [
  {
    id: 'solana',
    suite: 'ed25519',
    load: async () => (await import('../chains/solana/solana.ts')).solana,
    practice: async () => (await import('../chains/solana/practice.ts')).solanaPractice,
  },
  {
    id: 'ethereum',
    suite: 'secp256k1',
    load: async () => (await import('../chains/ethereum/ethereum.ts')).ethereum,
  },
  {
    id: 'plain-account',
    suite: 'secp256k1',
    scheme: 'ecdsa',
    load: async () => (await import('../chains/plain-account/plain-account.ts')).plainAccount,
  },
  {
    id: 'bitcoin',
    suite: 'secp256k1',
    scheme: 'bip340',
    load: async () => (await import('../chains/bitcoin/bitcoin.ts')).bitcoin,
    practice: async () => (await import('../chains/bitcoin/practice.ts')).bitcoinPractice,
  },
];

/** Errors: `unsupported` if this build does not know the chain, `part-missing`. */
export async function loadChain({ env, chains }: SignerState, id: ChainId): Promise<Chain> {
  const known = env.chains.find((chain) => chain.id === id);
  if (known === undefined) throw new SignerError('unsupported');
  const chain = chains.get(id) ?? (await known.load().catch(missingPart));
  chains.set(id, chain);
  return chain;
}

/**
 * Loads the chains of all wallets, so that `chainOf` need not wait. If one fails to load, only requests that
 * need it fail: a vault can always be locked and backed up.
 */
export async function loadChains(signer: SignerState): Promise<void> {
  const wallets = signer.unlocked?.wallets.entries() ?? [];
  // Somebody asked to become a co-signer sees the addresses of a wallet that is not here yet.
  const ceremonies = signer.unlocked?.ceremonies.entries() ?? [];
  const asked = ceremonies.flatMap(([, { params, extra }]) =>
    asReshareParams(params) === null ? [] : (asKeygenParams((extra as Link[])[0]!.params)?.keys ?? []),
  );
  const keys = [...wallets.flatMap(([, wallet]) => wallet.keys), ...asked];
  const needed = signer.env.chains.filter((chain) => keys.some((key) => isFor(chain, key)));
  await Promise.allSettled(needed.map(({ id }) => loadChain(signer, id)));
}

type HowItSigns = Pick<KnownChain, 'suite' | 'scheme'>;

const isFor = (chain: HowItSigns, key: HowItSigns): boolean =>
  chain.suite === key.suite && schemeOf(chain) === schemeOf(key);

/** Errors: `unsupported` if this build does not know the chain of a key. */
export function checkChain({ env }: SignerState, params: KeygenParams, key: number): void {
  const wanted = params.keys[key];
  const known = env.chains.find(({ id }) => id === wanted?.chain);
  if (wanted === undefined || known === undefined || !isFor(known, wanted))
    throw new SignerError('unsupported');
}

/** The chain of a wallet's key. Errors: `unsupported`, `part-missing`. */
export function chainOf(signer: SignerState, params: KeygenParams, key: number): Chain {
  checkChain(signer, params, key);
  return signer.chains.get(params.keys[key]!.chain) ?? missingPart();
}
