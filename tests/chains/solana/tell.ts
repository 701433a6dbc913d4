import { hexToBytes } from '@noble/hashes/utils.js';
import type { Fact } from '../../../src/chains/review.ts';
import { solana } from '../../../src/chains/solana/solana.ts';
import { call, say } from './corpus.ts';
import { madeCalls } from './made.ts';
import { context, payloadOf, wire } from './support.ts';

const signers = /^(token_authority|payer|owner|nft_owner|user|trader|authority|position_bundle_authority)$/;

const below = ({ parts = [] }: Fact): Fact[] => parts.flatMap((part) => [part, ...below(part)]);

type Accounts = Record<string, string>;

/** A call with the accounts of its layout, or these, and these bytes behind the tag. */
export const told = (program: string, name: string, data: readonly Uint8Array[], accounts: Accounts = {}) => {
  const { roles, ...found } = madeCalls.find((one) => one.program === program && one.name === name)!;
  const tag = hexToBytes(found.tag.replace(/@.*/, ''));
  const named = roles
    .map((role) => accounts[role] ?? (signers.test(role) ? 'me!' : role))
    .map((account) => (account === '-' ? account : `${account}*`));
  const one = call(program, named.join(' '), tag, ...data);
  const { actions, warnings } = solana.review(payloadOf(wire([one])), context);
  return {
    code: actions[0]!.code,
    says: say(actions[0]!),
    below: below(actions[0]!).map(say).join('\n'),
    warns: warnings.map(say).join('\n'),
    effects: actions[0]!.effects ?? [],
    sent: (actions[0]!.effects ?? []).flatMap((effect) => (effect.kind === 'send' ? [effect.amount] : [])),
  };
};
