import type { Effect } from '../../core/effect.ts';
import { type Call, number, type Reading, Unreadable } from './call.ts';
import { feeEffect } from './effects.ts';
import { fact } from './facts.ts';
import { programs } from './programs.ts';

/** What two years of storage cost, which is kept for good (solana-sdk, rent). */
const lamportsPerByte = 6_960n;

/** Address lookup table program: `ProgramInstruction`, bincode, u32 tag 0 to 4. */
export function readTables(call: Call): Reading {
  switch (call.u32()) {
    case 0: {
      const slot = number(call.u64());
      // The bump only helps locate the table, whose address is shown.
      call.u8();
      const [table, authority, payer] = [call.account().value, call.account().value, call.signing().value];
      call.fixed(programs.system);
      return { action: fact('sol.table-create', 'info', { table, authority, payer, slot }) };
    }
    case 1:
      return {
        action: fact('sol.table-freeze', 'warning', {
          table: call.account().value,
          authority: call.signing().value,
        }),
      };
    case 2: {
      const count = call.u64();
      if (count === 0n || count * 32n !== BigInt(call.bytesLeft)) throw new Unreadable();
      const parts = Array.from({ length: Number(count) }, () =>
        fact('sol.table-address', 'info', { address: call.key() }),
      );
      const [table, authority] = [call.account().value, call.signing().value];
      const action = fact('sol.table-extend', 'notice', { table, authority, count: number(count) }, parts);
      if (call.accountsLeft === 0) return { action };
      const payer = call.signing();
      call.fixed(programs.system);
      parts.push(fact('sol.payer', 'info', { payer: payer.value }));
      if (payer.address !== call.wallet) return { action };
      const place = { chain: 'solana', network: '', contract: call.program } as const;
      const told: Effect = { kind: 'call', ...place, name: 'table-extend' };
      return { action, effects: [told, feeEffect(count * 32n * lamportsPerByte)] };
    }
    case 3:
      return {
        action: fact('sol.table-deactivate', 'notice', {
          table: call.account().value,
          authority: call.signing().value,
        }),
      };
    case 4: {
      const [table, authority, to] = [call.account(), call.signing(), call.account()];
      const values = { table: table.value, authority: authority.value, to: to.value };
      return {
        action: fact('sol.table-close', 'notice', values),
        ...(to.address !== call.wallet && { pays: [{ account: to, mints: null }] }),
      };
    }
    default:
      throw new Unreadable();
  }
}
