import type { Fact, Value } from '../review.ts';
import { deriveAssociated } from './associated.ts';
import { type Account, type Call, lamports, number, type Reading, Unreadable } from './call.ts';
import { fact } from './facts.ts';
import { mintOfSol, networkName, programs, sysvars, tipAccounts } from './programs.ts';

/** System program: `SystemInstruction`, bincode, u32 tag 0 to 12. */
export function readSystem(call: Call): Reading {
  switch (call.u32()) {
    case 0: {
      const [units, space, owner] = [call.u64(), number(call.u64()), call.key()];
      const [from, account] = [call.account(), call.account()];
      const values = { amount: lamports(units), from: from.value, account: account.value, space, owner };
      return {
        action: fact('sol.create-account', 'info', values),
        risks: ownedBy(account, owner),
        move: sol(from, account, units),
      };
    }
    case 1: {
      const owner = call.key();
      const account = call.account();
      const values = { account: account.value, owner };
      return {
        action: fact('sol.assign', 'warning', values),
        risks: [fact('sol.risk-assign', 'danger', values)],
      };
    }
    case 2: {
      const units = call.u64();
      const [from, to] = [call.account(), call.account()];
      const values = { amount: lamports(units), from: from.value, to: to.value };
      if (to.address !== null && tipAccounts.includes(to.address))
        return { action: fact('sol.tip', 'notice', values) };
      if (isOwnWrapped(from, to)) return { action: fact('sol.wrap', 'info', values), minor: true };
      return {
        action: fact('sol.transfer', 'info', values),
        move: sol(from, to, units),
      };
    }
    case 3: {
      const [base, seed, units, space, owner] = [
        call.key(),
        call.string(),
        call.u64(),
        number(call.u64()),
        call.key(),
      ];
      const [from, account] = [call.account(), call.account()];
      const extra: Fact[] = [];
      // The base signs as well; tools leave it out if it is the payer.
      if (call.accountsLeft > 0) {
        const signer = call.account();
        if (!signer.signer || signer.address === null || signer.address !== addressOf(base))
          throw new Unreadable();
        extra.push(fact('sol.signer-named', 'info', { signer: signer.value }));
      }
      const values = { amount: lamports(units), from: from.value, account: account.value, base, seed, space };
      return {
        action: fact('sol.create-account-seed', 'info', { ...values, owner }, extra),
        risks: ownedBy(account, owner),
        move: sol(from, account, units),
      };
    }
    case 4: {
      const nonce = call.account();
      call.fixed(sysvars.recentBlockhashes);
      const authority = call.account();
      const values = { nonce: nonce.value, authority: authority.value };
      return { action: fact('sol.nonce-advance', 'info', values), minor: true };
    }
    case 5: {
      const units = call.u64();
      const [nonce, to] = [call.account(), call.account()];
      call.fixed(sysvars.recentBlockhashes);
      call.fixed(sysvars.rent);
      const authority = call.account().value;
      const values = { amount: lamports(units), nonce: nonce.value, to: to.value, authority };
      return { action: fact('sol.nonce-withdraw', 'info', values), move: sol(nonce, to, units) };
    }
    case 6: {
      const authority = call.key();
      const nonce = call.account();
      call.fixed(sysvars.recentBlockhashes);
      call.fixed(sysvars.rent);
      return { action: fact('sol.nonce-initialize', 'info', { nonce: nonce.value, authority }) };
    }
    case 7: {
      const newAuthority = call.key();
      const [nonce, authority] = [call.account().value, call.account().value];
      return {
        action: fact('sol.nonce-authorize', 'warning', { nonce, authority, newAuthority }),
        risks: [fact('sol.risk-nonce-authority', 'danger', { nonce, newAuthority })],
      };
    }
    case 8: {
      const space = number(call.u64());
      return { action: fact('sol.allocate', 'info', { account: call.account().value, space }) };
    }
    case 9: {
      const [base, seed, space, owner] = [call.key(), call.string(), number(call.u64()), call.key()];
      const account = call.account().value;
      withBase(call, addressOf(base));
      const risks = [fact('sol.risk-assign', 'danger', { account, owner })];
      return { action: fact('sol.allocate-seed', 'info', { account, base, seed, space, owner }), risks };
    }
    case 10: {
      const [base, seed, owner] = [call.key(), call.string(), call.key()];
      const account = call.account().value;
      withBase(call, addressOf(base));
      const risks = [fact('sol.risk-assign', 'danger', { account, owner })];
      return { action: fact('sol.assign-seed', 'warning', { account, base, seed, owner }), risks };
    }
    case 11: {
      const [units, seed, owner] = [call.u64(), call.string(), call.key()];
      const [from, base, to] = [call.account(), call.account(), call.account()];
      const values = {
        amount: lamports(units),
        from: from.value,
        to: to.value,
        base: base.value,
        seed,
        owner,
      };
      return { action: fact('sol.transfer-seed', 'info', values), move: sol(from, to, units) };
    }
    case 12:
      return { action: fact('sol.nonce-upgrade', 'info', { nonce: call.account().value }) };
    default:
      throw new Unreadable();
  }
}

/** Money put into an account that is controlled by an unknown program is money given to that program. */
function ownedBy(account: Account, owner: Value): Fact[] {
  if (networkName(addressOf(owner)) !== undefined) return [];
  return [fact('sol.risk-assign', 'warning', { account: account.value, owner })];
}

const sol = (from: Account, to: Account, units: bigint) => ({ from, to, units, kind: 'sol' as const });

const addressOf = (value: { type: string; text?: string }) => value.text ?? '';

function withBase(call: Call, base: string): void {
  const account = call.account();
  if (account.address !== base) throw new Unreadable();
}

/** The standard account for wrapped SOL of whoever sends it: the first half of wrapping. */
const isOwnWrapped = (from: Account, to: Account) =>
  from.address !== null && deriveAssociated(from.address, mintOfSol, programs.token) === to.address;
