import { type Asset, assetKey, type Effect } from '../core/effect.ts';

/** One line of a report: one thing that one payload does. Amounts are exact, in smallest units. */
export interface ReportLine {
  /** In milliseconds, by the clock of the device that wrote the report. */
  at: number;
  wallet: string;
  what: Exclude<Effect['kind'], 'fee'>;
  /** Null if no asset is moved and no allowance given. */
  asset: Asset | null;
  /** As the wallet shows it, or '' if nobody vouches for a symbol. */
  symbol: string;
  /** Null if nobody vouches for them: then units are shown. */
  decimals: number | null;
  /** Null if unlimited, or if there is no amount. */
  amount: bigint | null;
  /** Recipient, spender or contract; '' if none. */
  to: string;
  /** The recipient's name, if it has one. */
  name: string | null;
  reference: string | null;
  memo: string | null;
  requester: string | null;
  approvers: readonly string[];
  signers: readonly string[];
  outcome: 'signed' | 'refused' | 'declined' | 'stopped' | 'open';
  /** Short code of the session. */
  code: string;
}

export interface Total {
  asset: Asset;
  symbol: string;
  decimals: number | null;
  amount: bigint;
  count: number;
}

/**
 * Totals of what was signed, by asset; assets that only look alike are never added up. Largest count first.
 */
export function totalByAsset(lines: readonly ReportLine[]): Total[] {
  return totals(lines, ({ asset }) => assetKey(asset)).map(({ total }) => total);
}

/** The same for each recipient, sorted by the recipients' names, then addresses. */
export function totalByRecipient(
  lines: readonly ReportLine[],
): { to: string; name: string | null; total: Total }[] {
  const all = totals(lines, ({ asset, to }) => `${to}\n${assetKey(asset)}`);
  const rows = all.map(({ first: { to, name }, total }) => ({ to, name, total }));
  const sortKey = ({ name, to }: { name: string | null; to: string }) => `${name ?? '\uffff'}\n${to}`;
  return rows.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

/** A payment that was signed with a known asset and amount. */
type Payment = ReportLine & { asset: Asset; amount: bigint };
const isPaid = (line: ReportLine): line is Payment =>
  line.outcome === 'signed' && line.what === 'send' && line.asset !== null && line.amount !== null;

function totals(
  lines: readonly ReportLine[],
  keyOf: (line: Payment) => string,
): { first: Payment; total: Total }[] {
  const groups = new Map<string, Payment[]>();
  for (const line of lines.filter(isPaid)) {
    const group = groups.get(keyOf(line)) ?? [];
    group.push(line);
    groups.set(keyOf(line), group);
  }
  const rows = [...groups.values()].map((group) => {
    const first = group[0]!;
    const { asset, symbol, decimals } = first;
    const amount = group.reduce((sum, line) => sum + line.amount, 0n);
    return { first, total: { asset, symbol, decimals, amount, count: group.length } };
  });
  return rows.sort((a, b) => b.total.count - a.total.count);
}

/** Lines whose time is in [from, to). */
export const linesIn = (lines: readonly ReportLine[], from: number, to: number): ReportLine[] =>
  lines.filter(({ at }) => at >= from && at < to);

/**
 * `1.5` for 1500 with three decimals; all digits, no rounding, never a float. If decimals are unknown, the
 * units.
 */
export function writeExact(amount: bigint, decimals: number | null): string {
  if (decimals === null || decimals === 0) return String(amount);
  const digits = String(amount).padStart(decimals + 1, '0');
  const fraction = digits.slice(-decimals).replace(/0+$/, '');
  return `${digits.slice(0, -decimals)}${fraction === '' ? '' : `.${fraction}`}`;
}

const columns = [
  'date',
  'wallet',
  'session',
  'outcome',
  'what',
  'asset',
  'symbol',
  'amount',
  'units',
  'decimals',
  'to',
  'name',
  'reference',
  'memo',
  'asked by',
  'approved by',
  'signed by',
] as const;

/**
 * A report's lines for a spreadsheet, with the column names in the first row; amounts use a decimal point.
 * `dateOf`: ISO 8601 from milliseconds.
 */
export function toRows(lines: readonly ReportLine[], dateOf: (at: number) => string): string[][] {
  return [[...columns], ...lines.map((line) => toRow(line, dateOf(line.at)))];
}

function toRow(line: ReportLine, date: string): string[] {
  const { asset, amount, decimals, approvers, signers } = line;
  return [
    date,
    line.wallet,
    line.code,
    line.outcome,
    line.what,
    asset === null ? '' : assetKey(asset),
    line.symbol,
    amount === null ? '' : writeExact(amount, decimals),
    amount === null ? '' : String(amount),
    decimals === null ? '' : String(decimals),
    line.to,
    line.name ?? '',
    line.reference ?? '',
    line.memo ?? '',
    line.requester ?? '',
    approvers.join('; '),
    signers.join('; '),
  ];
}
