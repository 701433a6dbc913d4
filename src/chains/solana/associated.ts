import { PublicKey } from '@solana/web3.js';
import { type Account, type Call, type Reading, Unreadable } from './call.ts';
import { fact } from './facts.ts';
import { programs, sysvars } from './programs.ts';

const derived = new Map<string, string>();

/**
 * The one standard token account of an owner for a mint, base58 in and out. Cached: a list of people is tried
 * on every screen.
 */
export function deriveAssociated(owner: string, mint: string, tokenProgram: string): string {
  const key = `${owner} ${mint} ${tokenProgram}`;
  const account = derived.get(key) ?? derive(owner, mint, tokenProgram);
  if (derived.size >= 4_000) derived.clear();
  derived.set(key, account);
  return account;
}

const onCurve = new Map<string, boolean>();

/** Whether a key can exist for the address, base58; cached likewise. A derived account's address has none. */
export function canHaveKey(address: string): boolean {
  const isOnCurve = onCurve.get(address) ?? PublicKey.isOnCurve(address);
  if (onCurve.size >= 4_000) onCurve.clear();
  onCurve.set(address, isOnCurve);
  return isOnCurve;
}

function derive(owner: string, mint: string, tokenProgram: string): string {
  const seeds = [owner, tokenProgram, mint].map((text) => new PublicKey(text).toBytes());
  return PublicKey.findProgramAddressSync(seeds, new PublicKey(programs.associated))[0].toBase58();
}

/** Associated token account program: no data or one u8 tag, 0 create, 1 create idempotent, 2 recover nested. */
export function readAssociated(call: Call): Reading {
  const tag = call.bytesLeft === 0 ? 0 : call.u8();
  if (tag === 2) return readRecover(call);
  if (tag > 1) throw new Unreadable();
  const [payer, account, owner, mint] = [call.signing(), call.account(), call.account(), call.account()];
  call.fixed(programs.system);
  const program = tokenProgram(call, { account, owner, mint });
  if (call.accountsLeft > 0) call.fixed(sysvars.rent);
  const values = { account: account.value, owner: owner.value, mint: mint.value };
  const parts = [];
  const risks = [];
  if (account.address && owner.address && mint.address) {
    const isDerived = deriveAssociated(owner.address, mint.address, program) === account.address;
    if (isDerived) parts.push(fact('sol.ata-checked', 'info', values));
    // The reader does not know the step's number; the review fills it in.
    else risks.push(fact('sol.ata-mismatch', 'danger', { step: { type: 'number', value: 0n }, ...values }));
  }
  const code = tag === 0 ? 'sol.ata-create' : 'sol.ata-create-idempotent';
  return {
    action: fact(code, 'info', { ...values, payer: payer.value }, parts),
    risks,
    minor: tag === 1,
  };
}

function readRecover(call: Call): Reading {
  const [nested, mint, to] = [call.account(), call.account(), call.account()];
  const [ownerAccount, ownerMint, wallet] = [call.account(), call.account(), call.signing()];
  tokenProgram(call, { account: nested, owner: ownerAccount, mint });
  const values = { account: nested.value, mint: mint.value, to: to.value, owner: wallet.value };
  const parent = { account: ownerAccount.value, owner: wallet.value, mint: ownerMint.value };
  return {
    action: fact('sol.ata-recover', 'notice', values, [fact('sol.token-account-of', 'info', parent)]),
  };
}

/**
 * The token program that the call names; if it comes from a table, the one without which `account` would be
 * another address. Any other program could be made to cost the payer more.
 */
function tokenProgram(call: Call, held: Record<'account' | 'owner' | 'mint', Account>): string {
  const { next } = call;
  const [account, owner, mint] = [held.account.address, held.owner.address, held.mint.address];
  const isDerived = (program: string) =>
    owner !== null && mint !== null && deriveAssociated(owner, mint, program) === account;
  const program = [programs.token, programs.token2022].find((one) =>
    next?.address === null ? isDerived(one) : next?.address === one,
  );
  if (program === undefined) throw new Unreadable();
  call.fixed(program);
  return program;
}
