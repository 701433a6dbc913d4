import { PublicKey, type TransactionInstruction } from '@solana/web3.js';
import { SignerError } from '../../core/errors.ts';
import { limits } from '../../core/limits.ts';
import type { ReadContext } from '../chain.ts';
import type { PaidRow, Payroll } from '../payroll.ts';
import type { Fact } from '../review.ts';
import {
  noteRows,
  type ReadRow,
  readPayments,
  readTable,
  type TableRow,
  writeMade,
  wrongRow,
} from '../table.ts';
import { readKey } from './nonce-account.ts';
import { type NonceAccount, readNonceList } from './nonce-list.ts';
import { deriveAddress } from './payload.ts';
import { instructionsOf, makeUnderNonce, readUnits } from './payment.ts';
import { mints, programs } from './programs.ts';

type Row = ReadRow<TransactionInstruction[]>;

/**
 * A table of payments as transactions with as many rows as fit, in the table's order, each under its own
 * nonce account. Terms: `nonces`, the accounts as `readNonceList` takes them; `opens`, whether to open token
 * accounts that do not exist. Errors: those of the table and the nonce accounts; `too-large` at 'payloads'.
 */
export function makePayroll(
  csv: string,
  { nonces, opens }: Readonly<Record<string, unknown>>,
  { groupKey }: ReadContext<'ed25519/rfc9591'>,
): Payroll {
  const wallet = new PublicKey(deriveAddress(groupKey));
  const table = readTable(csv);
  const given = readNonceList(typeof nonces === 'string' ? nonces : '', wallet.toBase58());
  const { read, problems } = readPayments(table.rows, (row) => readRow(row, opens === true, wallet));
  const parts = pack(read, wallet, given[0] ?? unknown(wallet));
  if (parts.length > limits.payloads) throw new SignerError('too-large', { where: 'payloads' });
  const wrong = [...table.problems, ...problems].sort((a, b) => a.row - b.row);
  const isWhole = wrong.length === 0 && parts.length <= given.length;
  const rows = parts.flatMap((part, i) => part.map((one) => toPaid(one, i + 1, given[i])));
  return {
    rows,
    problems: wrong,
    notes: [...noteRows(read), ...noteFees(read)],
    parts: parts.length,
    given: given.length,
    payloads: isWhole ? parts.map((part, i) => transactionOf(part, wallet, given[i]!)) : [],
    made: isWhole ? writeMade(rows) : '',
  };
}

/**
 * For measuring, while no account is known: any account that is not otherwise used takes the same number of
 * bytes.
 */
function unknown(wallet: PublicKey): NonceAccount {
  const account = wallet.toBytes().map((byte) => byte ^ 255);
  return { account: new PublicKey(account).toBase58(), value: wallet.toBase58() };
}

const transactionOf = (part: readonly Row[], wallet: PublicKey, nonce: NonceAccount): Uint8Array =>
  makeUnderNonce(
    wallet,
    nonce,
    part.flatMap(({ payment }) => payment),
  );

/** As many rows in each as fit on the wire. */
function pack(rows: readonly Row[], wallet: PublicKey, nonce: NonceAccount): Row[][] {
  const parts: Row[][] = [];
  for (const row of rows) {
    const last = parts.at(-1);
    if (last !== undefined && fits([...last, row], wallet, nonce)) last.push(row);
    else parts.push([row]);
  }
  return parts;
}

function fits(part: readonly Row[], wallet: PublicKey, nonce: NonceAccount): boolean {
  try {
    transactionOf(part, wallet, nonce);
    return true;
  } catch (error) {
    if (error instanceof SignerError && error.code === 'too-large') return false;
    throw error;
  }
}

const toPaid = ({ row, paid }: Row, part: number, nonce: NonceAccount | undefined): PaidRow => ({
  row: row.number,
  ...paid,
  asset: row.asset,
  reference: row.reference,
  part,
  uses: nonce?.account ?? '',
});

function readRow(row: TableRow, opensAccount: boolean, wallet: PublicKey): Omit<Row, 'row'> {
  const to = readKey(row.to, 'to');
  if (to === wallet.toBase58()) throw wrongRow('self');
  const token = tokenOf(row);
  const units = readUnits(row.amount, token?.decimals ?? 9);
  const paidTo = { type: 'address', text: to } as const;
  const payment = { to, amount: row.amount };
  if (token === null) {
    const amount = { type: 'amount', units, decimals: 9, symbol: 'SOL', vouchedBy: 'chain' } as const;
    return { payment: instructionsOf(payment, wallet), paid: { to: paidTo, amount }, asset: '' };
  }
  const { mint, decimals, symbol, isToken2022 } = token;
  const amount = { type: 'amount', units, decimals, symbol, vouchedBy: 'person' } as const;
  const typed = { mint, decimals: String(decimals), isToken2022, opensAccount };
  return {
    payment: instructionsOf({ ...payment, token: typed }, wallet),
    paid: { to: paidTo, amount },
    asset: mint,
  };
}

/** Null for SOL. Errors: those of a row. */
function tokenOf(row: TableRow) {
  const { asset, decimals: said, symbol } = row;
  if (asset === '') throw wrongRow('no-asset');
  if (asset.toUpperCase() === 'SOL') return null;
  const listed = Object.entries(mints).find(([, one]) => one.symbol === asset.toUpperCase())?.[0];
  const mint = listed ?? (/^[1-9A-HJ-NP-Za-km-z]{32,44}$/.test(asset) ? readMint(asset) : undefined);
  if (mint === undefined) throw wrongRow('asset', { asset: asset.slice(0, 20) });
  const known = Object.hasOwn(mints, mint) ? mints[mint] : undefined;
  if (said !== '' && !/^\d{1,2}$/.test(said)) throw wrongRow('decimals');
  const decimals = said === '' ? known?.decimals : Number(said);
  if (decimals === undefined || decimals > 19 || (known !== undefined && decimals !== known.decimals))
    throw wrongRow('decimals');
  return { mint, decimals, symbol: known?.symbol ?? symbol, isToken2022: is2022(mint, row.program) };
}

/** Programs by the names that people give them. */
const programNames: Readonly<Record<string, boolean>> = {
  token: false,
  spl: false,
  'spl token': false,
  'token program': false,
  [programs.token.toLowerCase()]: false,
  'token-2022': true,
  token2022: true,
  'token 2022': true,
  'token extensions': true,
  [programs.token2022.toLowerCase()]: true,
};

/**
 * A token account's address follows from the program too, so of a mint that is not in the list it has to be said: by the
 * wrong one the network refuses the payment.
 */
function is2022(mint: string, said: string): boolean {
  const name = said.toLowerCase();
  const read = Object.hasOwn(programNames, name) ? programNames[name] : undefined;
  const isListed = Object.hasOwn(mints, mint);
  const known = isListed ? mints[mint]!.isToken2022 === true : read;
  if (known === undefined || (said !== '' && read !== known)) throw wrongRow('program');
  return known;
}

/** What a mint of Token-2022 takes from transfers is not known without a network. */
function noteFees(rows: readonly Row[]): Fact[] {
  const may = rows.filter(({ payment }) => payment.at(-1)!.programId.toBase58() === programs.token2022);
  const numbers = may.map(({ row }) => row.number).join(', ');
  if (may.length === 0) return [];
  return [{ code: 'payroll.fee', level: 'warning', values: { rows: { type: 'text', text: numbers } } }];
}

function readMint(asset: string): string | undefined {
  try {
    return readKey(asset, 'mint');
  } catch (error) {
    if (error instanceof SignerError) return undefined;
    throw error;
  }
}
