import type { Fact, Value } from '../review.ts';
import { deriveAssociated } from './associated.ts';
import { type Account, type Call, lamports, number, type Reading, Unreadable } from './call.ts';
import { fact } from './facts.ts';
import { mintOfSol, programs, sysvars, tipAccounts } from './programs.ts';

/** System program: `SystemInstruction`, bincode, u32 tag 0 to 12. */
export function readSystem(call: Call): Reading {
  switch (call.u32()) {
    case 0: {
      const [units, space, owner] = [call.u64(), number(call.u64()), call.key()];
      const [from, account] = [call.signing(), call.signing()];
      const values = { amount: lamports(units), from: from.value, account: account.value, space, owner };
      return {
        action: fact('sol.create-account', 'info', values),
        risks: ownedBy(call, account, owner),
        move: sol(from, account, units),
      };
    }
    case 1: {
      const owner = call.key();
      const values = { account: call.signing().value, owner };
      return {
        action: fact('sol.assign', 'warning', values),
        risks: [fact('sol.risk-assign', 'danger', values)],
      };
    }
    case 2: {
      const units = call.u64();
      const [from, to] = [call.signing(), call.account()];
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
      const [from, account] = [call.signing(), call.account()];
      const extra: Fact[] = [];
      // The base signs as well; tools leave it out if it is the payer.
      if (call.accountsLeft > 0)
        extra.push(fact('sol.signer-named', 'info', { signer: withBase(call, base) }));
      else if (from.address !== addressOf(base)) throw new Unreadable();
      const values = { amount: lamports(units), from: from.value, account: account.value, base, seed, space };
      return {
        action: fact('sol.create-account-seed', 'info', { ...values, owner }, extra),
        risks: ownedBy(call, account, owner),
        move: sol(from, account, units),
      };
    }
    case 4: {
      const nonce = call.account();
      call.fixed(sysvars.recentBlockhashes);
      const values = { nonce: nonce.value, authority: call.signing().value };
      return { action: fact('sol.nonce-advance', 'info', values), minor: true };
    }
    case 5: {
      const units = call.u64();
      const [nonce, to] = [call.account(), call.account()];
      call.fixed(sysvars.recentBlockhashes);
      call.fixed(sysvars.rent);
      const authority = call.signing().value;
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
      const [nonce, authority] = [call.account().value, call.signing().value];
      return {
        action: fact('sol.nonce-authorize', 'warning', { nonce, authority, newAuthority }),
        risks: [fact('sol.risk-nonce-authority', 'danger', { nonce, newAuthority })],
      };
    }
    case 8: {
      const units = call.u64();
      const account = call.signing();
      // Nothing can be paid from an account that stores something.
      const isLost = account.address === call.wallet && units > 0n;
      return {
        action: fact('sol.allocate', 'info', { account: account.value, space: number(units) }),
        risks: isLost ? [fact('sol.risk-allocate', 'danger', { account: account.value })] : [],
      };
    }
    case 9: {
      const [base, seed, space, owner] = [call.key(), call.string(), number(call.u64()), call.key()];
      const account = call.account().value;
      withBase(call, base);
      const risks = [fact('sol.risk-assign', 'danger', { account, owner })];
      return { action: fact('sol.allocate-seed', 'info', { account, base, seed, space, owner }), risks };
    }
    case 10: {
      const [base, seed, owner] = [call.key(), call.string(), call.key()];
      const account = call.account().value;
      withBase(call, base);
      const risks = [fact('sol.risk-assign', 'danger', { account, owner })];
      return { action: fact('sol.assign-seed', 'warning', { account, base, seed, owner }), risks };
    }
    case 11: {
      const [units, seed, owner] = [call.u64(), call.string(), call.key()];
      const [from, base, to] = [call.account(), call.signing(), call.account()];
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
function ownedBy(call: Call, account: Account, owner: Value): Fact[] {
  const values = { account: account.value, owner };
  if (account.address === call.wallet) return [fact('sol.risk-assign', 'danger', values)];
  const isKnown = Object.values<string>(programs).includes(addressOf(owner));
  return isKnown ? [] : [fact('sol.risk-assign', 'warning', values)];
}

const sol = (from: Account, to: Account, units: bigint) => ({ from, to, units, kind: 'sol' as const });

const addressOf = (value: { type: string; text?: string }) => value.text ?? '';

function withBase(call: Call, base: Value): Value {
  const account = call.signing();
  if (account.address !== addressOf(base)) throw new Unreadable();
  return account.value;
}

/** The standard account for wrapped SOL of whoever sends it: the first half of wrapping. */
const isOwnWrapped = (from: Account, to: Account) =>
  from.address !== null && deriveAssociated(from.address, mintOfSol, programs.token) === to.address;
