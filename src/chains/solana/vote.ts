import { type Call, lamports, type Reading, Unreadable } from './call.ts';
import { fact } from './facts.ts';
import { sysvars } from './programs.ts';

/**
 * Vote program: the instructions that move a vote account's money or hand the account over
 * (`VoteInstruction`, bincode, u32 tags 1, 3, 4, 5 and 7).
 */
export function readVote(call: Call): Reading {
  switch (call.u32()) {
    case 1: {
      const [newAuthority, role] = [call.key(), call.u32()];
      const account = call.account().value;
      call.fixed(sysvars.clock);
      return authorize(role, { account, authority: call.signing().value, newAuthority });
    }
    case 3: {
      const units = call.u64();
      const [from, to] = [call.account(), call.account()];
      const authority = call.signing().value;
      const values = { amount: lamports(units), account: from.value, to: to.value, authority };
      return { action: fact('sol.vote-withdraw', 'info', values), move: { from, to, units, kind: 'sol' } };
    }
    case 4: {
      const values = { account: call.account().value, node: call.signing().value };
      return { action: fact('sol.vote-identity', 'notice', { ...values, authority: call.signing().value }) };
    }
    case 5: {
      const percent = { type: 'number', value: BigInt(call.u8()) } as const;
      const values = { account: call.account().value, percent, authority: call.signing().value };
      return { action: fact('sol.vote-commission', 'notice', values) };
    }
    case 7: {
      const role = call.u32();
      const account = call.account().value;
      call.fixed(sysvars.clock);
      const authority = call.signing().value;
      return authorize(role, { account, authority, newAuthority: call.signing().value });
    }
    default:
      throw new Unreadable();
  }
}

type Roles = Record<'account' | 'authority' | 'newAuthority', ReturnType<Call['key']>>;

function authorize(role: number, values: Roles): Reading {
  if (role > 1) throw new Unreadable();
  const code = role === 0 ? 'sol.vote-authorize-voter' : 'sol.vote-authorize-withdrawer';
  const level = role === 0 ? 'warning' : 'danger';
  return { action: fact(code, 'warning', values), risks: [fact(code, level, values)] };
}
