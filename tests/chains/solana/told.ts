import { hexToBytes } from '@noble/hashes/utils.js';
import { solana } from '../../../src/chains/solana/solana.ts';
import { concatBytes } from '../../../src/core/bytes.ts';
import { say } from './corpus.ts';
import { madeCalls } from './made.ts';
import { context, payloadOf, wire } from './support.ts';

/** What a review says of a call with the accounts of its layout, or these, and these bytes behind the tag, if any. */
export function told(
  program: string,
  name: string,
  accounts: Record<string, string> = {},
  ...data: Uint8Array[]
) {
  const made = madeCalls.find((one) => one.program === program && one.name === name)!;
  const call = made.make(accounts);
  const tag = hexToBytes(made.tag.replace(/@.*/, ''));
  const one = data.length === 0 ? call : { ...call, data: concatBytes(tag, ...data) };
  const { actions, warnings } = solana.review(payloadOf(wire([one])), context);
  const action = actions[0]!;
  return {
    ...{ code: action.code, says: say(action), effects: action.effects ?? [] },
    parts: (action.parts ?? []).map(({ code }) => code),
    warns: warnings.map(say).join('\n'),
    dangers: warnings.filter(({ level }) => level === 'danger').map(({ code }) => code),
  };
}

/** What leaves: the token, or nothing for SOL, how much of it, and to whom. */
export const sent = (effects: ReturnType<typeof told>['effects']) =>
  effects.flatMap((one) => (one.kind === 'send' ? [[one.asset.id, one.amount, one.to]] : []));
