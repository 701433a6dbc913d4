import { type Asset, assetKey } from '../core/effect.ts';

/** One line of a report: what one payload moved to one recipient. Amounts are exact, in smallest units. */
export interface ReportLine {
  /** Milliseconds, by the device that wrote the report. */
  at: number;
  wallet: string;
  asset: Asset;
  /** As the wallet shows it, or '' where nobody vouched for a symbol. */
  symbol: string;
  /** Null where nobody vouched: then units are shown. */
  decimals: number | null;
  amount: bigint;
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
  return totals(lines, ({ asset }) => assetKey(asset)).map(([, total]) => total);
}

/** The same for each recipient, in the order of the recipients' names, then addresses. */
export function totalByRecipient(
  lines: readonly ReportLine[],
): { to: string; name: string | null; total: Total }[] {
  const all = totals(lines, ({ asset, to }) => `${to}\n${assetKey(asset)}`);
  const rows = all.map(([{ to, name }, total]) => ({ to, name, total }));
  const sortKey = ({ name, to }: { name: string | null; to: string }) => `${name ?? '\uffff'}\n${to}`;
  return rows.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

function totals(lines: readonly ReportLine[], keyOf: (line: ReportLine) => string): [ReportLine, Total][] {
  const groups = new Map<string, ReportLine[]>();
  for (const line of lines.filter(isSigned)) {
    const group = groups.get(keyOf(line)) ?? [];
    group.push(line);
    groups.set(keyOf(line), group);
  }
  const rows = [...groups.values()].map((group): [ReportLine, Total] => {
    const { asset, symbol, decimals } = group[0]!;
    const amount = group.reduce((sum, line) => sum + line.amount, 0n);
    return [group[0]!, { asset, symbol, decimals, amount, count: group.length }];
  });
  return rows.sort(([, a], [, b]) => b.count - a.count);
}

const isSigned = ({ outcome }: ReportLine) => outcome === 'signed';

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
