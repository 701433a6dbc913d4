import { type Asset, assetKey, type Effect } from '../core/effect.ts';

/** One line of a report: one thing that one payload does. Amounts are exact, in smallest units. */
export interface ReportLine {
  /** Milliseconds, by the device that wrote the report. */
  at: number;
  wallet: string;
  what: Exclude<Effect['kind'], 'fee'>;
  /** Null where nothing of an asset is moved or allowed. */
  asset: Asset | null;
  /** As the wallet shows it, or '' where nobody vouched for a symbol. */
  symbol: string;
  /** Null where nobody vouched: then units are shown. */
  decimals: number | null;
  /** Null without limit, or where no amount is. */
  amount: bigint | null;
  /** Recipient, spender or contract; '' for none. */
  to: string;
  /** The recipient's name where it has one. */
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

/** Sums of what was signed, by asset; assets that only look alike are never added. Largest count first. */
export function totalByAsset(lines: readonly ReportLine[]): Total[] {
  return totals(lines, ({ asset }) => assetKey(asset)).map(({ total }) => total);
}

/** The same for each recipient, in the order of the recipients' names, then addresses. */
export function totalByRecipient(
  lines: readonly ReportLine[],
): { to: string; name: string | null; total: Total }[] {
  const all = totals(lines, ({ asset, to }) => `${to}\n${assetKey(asset)}`);
  const rows = all.map(({ first: { to, name }, total }) => ({ to, name, total }));
  const sortKey = ({ name, to }: { name: string | null; to: string }) => `${name ?? '\uffff'}\n${to}`;
  return rows.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

/** A payment that was signed, and says how much of what. */
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

/** `1.5` for 1500 with three decimals; all digits, no rounding, never a float. Without decimals the units. */
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

/** A report's lines for a spreadsheet, the first row naming the columns; amounts with a point. `dateOf`: ISO 8601 of milliseconds. */
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
