import { getAddress, isAddress } from 'ethers';
import { tidyLabel } from '../../core/codec.ts';
import { SignerError } from '../../core/errors.ts';
import { limits } from '../../core/limits.ts';
import type { ReadContext } from '../chain.ts';
import type { PaidRow, Payroll } from '../payroll.ts';
import { noteRows, readPayments, readTable, type TableRow, writeMade, wrongRow } from '../table.ts';
import { deriveAccount } from './account.ts';
import { listedToken } from './descriptors/bind.ts';
import { writePayload } from './payload-bytes.ts';
import { readTypedAddress, splitPrefix } from './prefix.ts';
import { makePayments, type Payment, readAmount, type Terms } from './request.ts';
import { readTerms } from './terms.ts';
import { coinAddress, same, View } from './view.ts';

/**
 * A table of payments as a single transaction of the Safe: all or none, up to 256. Terms: `chainId`, `nonce`.
 * Errors: those of the table and the terms; `too-large` at 'table'.
 */
export function makePayroll(
  csv: string,
  given: Readonly<Record<string, unknown>>,
  context: ReadContext<'secp256k1/rfc9591'>,
): Payroll {
  const terms = readTerms(given.chainId, given.nonce, { tokens: [] });
  const table = readTable(csv);
  if (table.rows.length > limits.calls)
    throw new SignerError('too-large', { where: 'table', values: { most: String(limits.calls) } });
  const account = deriveAccount(context.groupKey);
  const view = new View(account, terms.chainId, [], context);
  const tokens = new Map<string, string>();
  const { read, problems } = readPayments(table.rows, (row) => readRow(row, terms, view, tokens));
  const wrong = [...table.problems, ...problems].sort((a, b) => a.row - b.row);
  const rows = read.map(({ row, paid }) => ({
    row: row.number,
    ...paid,
    asset: row.asset,
    reference: row.reference,
    part: 1,
    uses: `nonce ${terms.nonce}`,
  }));
  const isFine = wrong.length === 0;
  const payments = read.map(({ payment }) => payment);
  return {
    rows,
    problems: wrong,
    notes: noteRows(read),
    parts: 1,
    given: null,
    payloads: isFine ? [writePayload(makePayments(payments, terms))] : [],
    made: isFine ? writeMade(rows) : '',
  };
}

/** `tokens`: what earlier rows said about each. */
function readRow(row: TableRow, terms: Terms, view: View, tokens: Map<string, string>) {
  const { chainId } = terms;
  const to = readTypedAddress(row.to, chainId);
  if (same(to, view.account.safe)) throw wrongRow('self');
  const token = tokenOf(row, view);
  if (token !== null) {
    const said = `${token.symbol} ${token.decimals}`;
    if ((tokens.get(token.address) ?? said) !== said) throw wrongRow('symbol');
    tokens.set(token.address, said);
  }
  const units = readAmount(row.amount, token?.decimals ?? 18);
  const paid = { to: { type: 'address', text: to } as const, amount: amountOf(token, units, view) };
  const payment: Payment = { to: row.to, amount: row.amount, ...(token !== null && { token }) };
  return { payment, paid, asset: token?.address ?? '' };
}

type Told = NonNullable<Payment['token']>;

/** As a review will show it; for an unlisted token, with the decimals in the table. */
function amountOf(token: Told | null, units: bigint, view: View): PaidRow['amount'] {
  const amount = token === null ? view.coin(units) : view.token(token.address, units);
  if (amount.type !== 'amount') throw new Error('no amount');
  return token === null || amount.decimals !== null ? amount : { ...amount, ...token, vouchedBy: 'person' };
}

/** Null for the network's own coin. Errors: those of a row. */
function tokenOf({ asset, decimals: said, symbol: called }: TableRow, view: View): Told | null {
  const { chainId, network, sources } = view;
  if (asset === '') throw wrongRow('no-asset');
  const isNamed = (symbol: string) => symbol.toLowerCase() === asset.toLowerCase();
  if (network !== undefined && isNamed(network.symbol)) return null;
  if (same(splitPrefix(asset).address, coinAddress)) return null;
  const listed = isAddress(splitPrefix(asset).address)
    ? [readTypedAddress(asset, chainId)]
    : namesakes(view, isNamed);
  const [address, ...others] = listed;
  if (address === undefined || others.length > 0) throw wrongRow('asset', { asset: asset.slice(0, 20) });
  const known = sources.flatMap((source) => listedToken(source, chainId, address) ?? [])[0];
  if (said !== '' && !/^\d{1,2}$/.test(said)) throw wrongRow('decimals');
  const decimals = said === '' ? known?.decimals : Number(said);
  const isWrong = known !== undefined && decimals !== known.decimals;
  const symbol = known?.symbol ?? tidyLabel(called, 20);
  if (decimals === undefined || decimals > 36 || isWrong || symbol === '') throw wrongRow('decimals');
  return { address, symbol, decimals };
}

/**
 * Tokens of the built-in list with that symbol on this network: unless there is exactly one, the symbol is
 * ambiguous.
 */
function namesakes({ sources, chainId }: View, isNamed: (symbol: string) => boolean): string[] {
  const own = sources.find(({ name }) => name === null);
  const found = [...(own?.tokens.values() ?? [])].filter(
    (token) => token.chainId === chainId && isNamed(token.symbol),
  );
  return found.map(({ address }) => getAddress(address));
}
