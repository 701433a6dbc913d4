import { type Call, type Reading, Unreadable } from './call.ts';
import { fact } from './facts.ts';
import { sysvars } from './programs.ts';

/**
 * Upgradeable loader: replacing a program and handing it over (bincode u32 tags 3, 4, 7); anything else is
 * unknown.
 */
export function readLoader(call: Call): Reading {
  const tag = call.u32();
  if (tag === 3) {
    const [data, target, buffer, spill] = [call.account(), call.account(), call.account(), call.account()];
    call.fixed(sysvars.rent);
    call.fixed(sysvars.clock);
    const authority = call.signing().value;
    const values = { target: target.value, buffer: buffer.value };
    return {
      action: fact('sol.program-upgrade', 'warning', { ...values, spill: spill.value, authority }, [
        fact('sol.program-data', 'info', { account: data.value }),
      ]),
      risks: [fact('sol.risk-upgrade', 'danger', values)],
      ...(spill.address !== call.wallet && { pays: [{ account: spill, mints: null }] }),
    };
  }
  if (tag === 4 || tag === 7) {
    const [account, authority] = [call.account().value, call.signing().value];
    if (tag === 4 && call.accountsLeft === 0)
      return { action: fact('sol.program-final', 'warning', { account, authority }) };
    const newAuthority = (tag === 4 ? call.account() : call.signing()).value;
    return {
      action: fact('sol.program-authority', 'warning', { account, authority, newAuthority }),
      risks: [fact('sol.risk-program-authority', 'danger', { account, newAuthority })],
    };
  }
  throw new Unreadable();
}
