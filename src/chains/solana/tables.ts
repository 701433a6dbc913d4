import { type Call, number, type Reading, Unreadable } from './call.ts';
import { fact } from './facts.ts';
import { programs } from './programs.ts';

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
      if (call.accountsLeft > 0) {
        parts.push(fact('sol.payer', 'info', { payer: call.signing().value }));
        call.fixed(programs.system);
      }
      return {
        action: fact('sol.table-extend', 'notice', { table, authority, count: number(count) }, parts),
      };
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
