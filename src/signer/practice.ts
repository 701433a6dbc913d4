import type { ChainId } from '../chains/key.ts';
import type { Practice } from '../chains/practice.ts';
import { bytesToHex } from '../core/bytes.ts';
import { missingPart, SignerError } from '../core/errors.ts';
import { onlyTo } from '../custody/templates.ts';
import { writeBundle } from '../protocol/bundle.ts';
import { compareEnvelopes, makeEnvelope } from '../protocol/envelope.ts';
import { bodyOf } from '../protocol/messages.ts';
import { asSignParams } from '../protocol/sign-params.ts';
import type { PracticePayment } from './api/device.ts';
import type { RulesText } from './api/rules.ts';
import { ceremonyOf, seatOf } from './ceremony-run.ts';
import { openState, type SignerState } from './state.ts';
import { accountKey, paramsOf } from './transcript.ts';
import { walletOf } from './wallets.ts';

/**
 * What only practice can do: errands with play money, and a co-signer who cheats. Errors: `practice-mixed`.
 */
function onlyInPractice(signer: SignerState): void {
  if (signer.env.realm !== 'practice') throw new SignerError('practice-mixed');
}

/** Unsigned bytes, as a computer beside would show them. Errors: `unsupported` without a key that could pay it. */
export async function practicePayment(
  signer: SignerState,
  { walletId, which }: { walletId: string; which: PracticePayment },
): Promise<Uint8Array> {
  onlyInPractice(signer);
  const wallet = walletOf(openState(signer), walletId);
  for (const [key, { chain }] of paramsOf(wallet).keys.entries()) {
    const practice = await practiceOf(signer, chain);
    if (practice?.payments.includes(which))
      return practice.pay(which, accountKey(wallet, key), signer.env.random(32));
  }
  throw new SignerError('unsupported');
}

const practiceOf = async ({ env }: SignerState, id: ChainId): Promise<Practice | undefined> =>
  env.chains
    .find((chain) => chain.id === id)
    ?.practice?.()
    .catch(missingPart);

/**
 * Rules for the practice wallet by its owner, who is their administrator: the landlord is paid, chains
 * without a landlord may pay anybody, and nothing else is allowed. `names` are those of the landlord and of
 * the rules. Errors: `unsupported`.
 */
export async function practiceRules(
  signer: SignerState,
  { names }: { names: Record<'landlord' | 'fees' | 'rent' | 'coins', string> },
): Promise<RulesText> {
  onlyInPractice(signer);
  const played = signer.env.chains.filter(({ practice }) => practice !== undefined).map(({ id }) => id);
  const landlords = await Promise.all(
    played.map(async (chain) => ({ chain, address: (await practiceOf(signer, chain))?.landlord })),
  );
  const landlord = landlords.find(({ address }) => address !== undefined);
  if (landlord?.address === undefined) throw new SignerError('unsupported');
  const { chain, address } = landlord;
  const { identity, device } = openState(signer);
  const [feeRule, rentRule] = onlyTo({ fees: names.fees, only: names.rent }, names.landlord);
  const coins = {
    ...feeRule!,
    name: names.coins,
    when: { ...feeRule!.when, kinds: [], chains: played.filter((id) => id !== chain) },
  };
  return {
    members: [{ id: bytesToHex(identity.publicKey), name: device.name, roles: ['administrator'] }],
    administratorsNeeded: 1,
    recipients: [{ name: names.landlord, chain, address, groups: [names.landlord] }],
    rules: [feeRule!, rentRule!, coins],
  };
}

/**
 * This phone's bundle of a signing with one bit of its own share flipped, properly signed: what a co-signer
 * who wants to spoil a signature would show. The honest bundle is what is stored. Errors: `ceremony-over`
 * without a share.
 */
export function practiceCheat(signer: SignerState, { id }: { id: string }): Uint8Array {
  onlyInPractice(signer);
  const state = openState(signer);
  const record = ceremonyOf(state, id);
  const { params, messages } = record;
  const { sessionId, self } = seatOf(state, record);
  const body = self === null || asSignParams(params) === null ? undefined : bodyOf(messages, self, 2);
  if (self === null || body === undefined) throw new SignerError('ceremony-over');
  const bent = Uint8Array.from(body, (byte, i) => (i === body.length - 8 ? byte ^ 1 : byte));
  const lie = makeEnvelope(state.identity, sessionId, self, 2, bent);
  const own = (e: { from: number; round: number }) => e.from === self && e.round === 2;
  const shown = messages.map((e) => (own(e) ? lie : e)).sort(compareEnvelopes);
  return writeBundle(params, shown);
}
