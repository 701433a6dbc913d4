import { ed25519 } from '@noble/curves/ed25519.js';
import { expect, it } from 'vitest';
import { solanaPractice } from '../../src/chains/solana/practice.ts';
import { solana } from '../../src/chains/solana/solana.ts';
import { judge } from '../../src/custody/verdict.ts';
import { knownChains } from '../../src/signer/chains.ts';
import { effectsOf } from '../../src/signer/effects.ts';
import { practiceRules } from '../../src/signer/practice.ts';
import type { SignerState } from '../../src/signer/state.ts';
import { makeCharter } from '../custody/support.ts';
import { asKey } from '../support/chain-keys.ts';

it('the practice rules allow the rent, and stop the payment to an address that only looks like it', async () => {
  const state = { identity: { publicKey: new Uint8Array(32).fill(1) }, device: { name: 'You' } };
  const signer = {
    env: { realm: 'practice', chains: knownChains },
    unlocked: state,
  } as unknown as SignerState;
  const names = { landlord: 'Landlord', fees: 'Fees', rent: 'Rent', coins: 'Bitcoin' };
  const { rules, recipients } = await practiceRules(signer, { names });
  const groupKey = asKey<'ed25519/rfc9591'>(ed25519.getPublicKey(new Uint8Array(32).fill(3)));
  const context = { groupKey, known: [] };
  const decided = (['rent', 'look-alike'] as const).map((which) => {
    const message = solanaPractice.pay(which, groupKey, new Uint8Array(32).fill(5));
    const [payload] = solana.recognise(message, context)!;
    const effects = effectsOf(solana.review(payload!, context));
    const charter = makeCharter({ rules, recipients });
    return judge(charter, { effects, past: [], now: 0, isClockGood: true });
  });
  expect(decided.map(({ isAllowed }) => isAllowed)).toEqual([true, false]);
});
