import { PublicKey, SystemProgram, Transaction, TransactionInstruction } from '@solana/web3.js';
import { readAmountText } from '../../core/amount.ts';
import { concatBytes, u64le } from '../../core/bytes.ts';
import { SignerError } from '../../core/errors.ts';
import { deriveAssociated } from './associated.ts';
import { unsigned } from './decode.ts';
import { wireBytes } from './message.ts';
import { readKey, readNonceContent } from './nonce-account.ts';
import type { SolanaKey } from './payload.ts';
import { deriveAddress, writeTransactionPayload } from './payload.ts';
import { mints, programOfMint, programs } from './programs.ts';

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The most recipients in one transaction: more do not fit on the wire. */
const most = 25;

/**
 * Payments as a person types them, in one transaction that stays valid until its nonce account moves on:
 * `{"hoarfrost": "payment", "chain": "solana", "payments": [{"to", "amount", "token": null | {"mint",
 * "decimals", "isToken2022", "opensAccount"}}], "nonceAccount", "nonce"}`. Tokens go from the wallet's
 * standard account to the recipient's. Errors: `bad-address`, `bad-amount`, `bad-parameters` at the field's
 * name, `too-large` at 'payments'.
 */
export function makePayment(json: Json, groupKey: SolanaKey): Uint8Array {
  const { payments, nonceAccount, nonce } = json;
  if (!Array.isArray(payments) || payments.length === 0 || !payments.every(isObject))
    throw new SignerError('bad-transaction', { where: 'payments' });
  if (payments.length > most) throw new SignerError('too-large', { where: 'payments' });
  const wallet = new PublicKey(deriveAddress(groupKey));
  if (typeof nonce !== 'string') throw new SignerError('bad-parameters', { where: 'nonce-value' });
  const account = new PublicKey(readKey(nonceAccount, 'nonceAccount'));
  const { value, authority } = readNonceContent(nonce);
  // Somebody else's nonce account would need their signature, and be out of this wallet's control.
  if (authority !== null && authority !== wallet.toBase58())
    throw new SignerError('bad-parameters', { where: 'nonce-authority' });
  if (value === account.toBase58()) throw new SignerError('bad-parameters', { where: 'nonce-value' });
  const instructions = payments.flatMap((payment) => instructionsOf(payment, wallet));
  return makeUnderNonce(wallet, { account: account.toBase58(), value }, instructions);
}

/** A transaction of the wallet that stays valid until the nonce account moves on. Errors: `too-large` at 'payments'. */
export function makeUnderNonce(
  wallet: PublicKey,
  { account, value }: { account: string; value: string },
  instructions: readonly TransactionInstruction[],
): Uint8Array {
  const transaction = new Transaction({ feePayer: wallet, recentBlockhash: value });
  const advance = { noncePubkey: new PublicKey(account), authorizedPubkey: wallet };
  transaction.add(SystemProgram.nonceAdvance(advance), ...instructions);
  return writeTransactionPayload(unsigned(serialize(transaction)));
}

/** The library throws if it is longer than a packet. One signature and its count travel with the message. */
function serialize(transaction: Transaction): Uint8Array {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(transaction.serializeMessage());
  } catch {
    throw new SignerError('too-large', { where: 'payments' });
  }
  if (bytes.length + 65 > wireBytes) throw new SignerError('too-large', { where: 'payments' });
  return bytes;
}

/** Errors: as `makePayment`. */
export function instructionsOf({ to, amount, token }: Json, wallet: PublicKey): TransactionInstruction[] {
  const recipient = new PublicKey(readKey(to, 'to'));
  if (!isObject(token)) {
    const lamports = readUnits(amount, 9);
    return [SystemProgram.transfer({ fromPubkey: wallet, toPubkey: recipient, lamports })];
  }
  const mint = new PublicKey(readKey(token.mint, 'mint'));
  const program = new PublicKey(programOfMint(mint.toBase58(), token.isToken2022 === true));
  const decimals = readDecimals(token.decimals, mint.toBase58());
  const [from, into] = [wallet, recipient].map(
    (owner) => new PublicKey(deriveAssociated(owner.toBase58(), mint.toBase58(), program.toBase58())),
  ) as [PublicKey, PublicKey];
  const pay = new TransactionInstruction({
    programId: program,
    // TransferChecked: u8 12, u64 amount, u8 decimals.
    data: data(concatBytes(Uint8Array.of(12), u64le(readUnits(amount, decimals)), Uint8Array.of(decimals))),
    keys: [account(from, 'w'), account(mint), account(into, 'w'), account(wallet, 's')],
  });
  if (token.opensAccount !== true) return [pay];
  const open = new TransactionInstruction({
    programId: new PublicKey(programs.associated),
    // Idempotent: does nothing if the account exists after all.
    data: data(Uint8Array.of(1)),
    keys: [
      account(wallet, 'sw'),
      account(into, 'w'),
      account(recipient),
      account(mint),
      account(SystemProgram.programId),
      account(program),
    ],
  });
  return [open, pay];
}

/** The library's type asks for a Node class, but it accepts plain bytes, which is what a browser has. */
const data = (bytes: Uint8Array) => bytes as TransactionInstruction['data'];

const account = (pubkey: PublicKey, rights = '') => ({
  pubkey,
  isSigner: rights.includes('s'),
  isWritable: rights.includes('w'),
});

function readDecimals(typed: unknown, mint: string): number {
  const known = Object.hasOwn(mints, mint) ? mints[mint]?.decimals : undefined;
  const said = typeof typed === 'string' ? typed.trim() : '';
  const decimals = said === '' ? known : /^\d{1,2}$/.test(said) ? Number(said) : undefined;
  // The network refuses decimals that are not the mint's; a known mint's decimals are known here.
  if (decimals === undefined || decimals > 19 || (known !== undefined && decimals !== known))
    throw new SignerError('bad-parameters', { where: 'decimals' });
  return decimals;
}

/** Whole coins as typed, in smallest units. Errors: `bad-amount`, with what to write instead if that can be told. */
export function readUnits(typed: unknown, decimals: number): bigint {
  if (typeof typed !== 'string') throw new SignerError('bad-amount');
  const [whole = '', fraction = ''] = readAmountText(typed).split('.');
  if (fraction.length > decimals) throw new SignerError('bad-amount');
  const units = BigInt(whole + fraction.padEnd(decimals, '0'));
  if (units === 0n || units >= 2n ** 64n) throw new SignerError('bad-amount');
  return units;
}
