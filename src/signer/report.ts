import type { Fact, Review, Value } from '../chains/review.ts';
import { bytesToHex, readHex, utf8ToBytes } from '../core/bytes.ts';
import { writeCsv } from '../core/csv.ts';
import type { Effect } from '../core/effect.ts';
import { deriveCode } from '../core/words.ts';
import { type LogCode, readLogEntry } from '../custody/log.ts';
import {
  linesIn,
  type ReportLine,
  type Total,
  toRows,
  totalByAsset,
  totalByRecipient,
  writeExact,
} from '../custody/report.ts';
import { asSignParams } from '../protocol/sign-params.ts';
import type { Report } from './api/audit.ts';
import type { CeremonyView } from './api/ceremonies.ts';
import type { LogLine } from './api/device.ts';
import type { Input } from './api.ts';
import { approvalsIn } from './approvals.ts';
import { nameOfIdentity } from './charters.ts';
import { signerKindOf } from './kinds/registry.ts';
import { logLine } from './log.ts';
import { openState, type SignerState } from './state.ts';
import { toView } from './view.ts';
import { walletOf } from './wallets.ts';

/**
 * What was requested, signed and refused with wallets in a period, as this device saw it, and what happened
 * to the device.
 */

const ofPeople: readonly LogCode[] = ['made', 'joined', 'reshared', 'charter-taken', 'frozen', 'unfrozen'];
const ofDevice: readonly LogCode[] = [
  ...(['set-up', 'upgraded', 'restored', 'unlocked-online', 'wrong-passwords', 'build-changed'] as const),
  ...(['password-changed', 'backup-tested', 'backed-up', 'log-exported'] as const),
  ...(['recipient-added', 'recipient-changed', 'recipient-removed', 'recipients-imported'] as const),
];
const ofPermits: readonly LogCode[] = ['permit-refused', 'declined', 'stopped'];

/** Times are milliseconds by this device's clock; `to` is exclusive. Errors: `unknown-wallet`. */
export function report(signer: SignerState, { from, to, walletIds }: Input<'report'>): Report {
  const state = openState(signer);
  const wallets = walletIds.map((id) => ({
    label: walletOf(state, id).label,
    code: deriveCode(readHex(id)),
  }));
  const views = signingsWith(signer, walletIds).map((id) => toView(signer, id));
  const all = views.flatMap((view) => linesOf(signer, view)).sort((a, b) => a.at - b.at);
  const lines = linesIn(all, from, to);
  const entries = state.log
    .logs()
    .flat()
    .map(readLogEntry)
    .filter(({ at }) => at >= from && at < to);
  const told = (codes: readonly LogCode[]): LogLine[] =>
    entries.filter(({ code }) => codes.includes(code)).map((entry) => logLine(state, entry));
  const ofWallets = new Set(wallets.map(({ label }) => label));
  const about = (all: LogLine[]) => all.filter(({ wallet }) => wallet === null || ofWallets.has(wallet));
  return {
    from,
    to,
    madeAt: signer.env.now(),
    device: state.device.name,
    wallets,
    lines,
    byAsset: totalByAsset(lines),
    byRecipient: totalByRecipient(lines),
    refused: about(told(ofPermits)),
    changes: about(told(ofPeople)),
    events: told(ofDevice),
    begins: readFirst(state.log.logs()),
  };
}

const readFirst = ([first]: readonly (readonly Uint8Array[])[]): number | null =>
  first?.[0] === undefined ? null : readLogEntry(first[0]).at;

/** For a spreadsheet or for another program, depending on `as`. UTF-8. */
export function reportFile(signer: SignerState, { as, ...input }: Input<'reportFile'>): Uint8Array {
  const made = report(signer, input);
  const dateOf = (at: number) => new Date(at).toISOString();
  // A byte order mark, without which spreadsheets read names in the wrong encoding.
  const text = as === 'csv' ? `\ufeff${writeCsv(toRows(made.lines, dateOf))}` : writeJson(made, dateOf);
  return utf8ToBytes(text);
}

/** Amounts are written as text, with all their digits. */
function writeJson(made: Report, dateOf: (at: number) => string): string {
  const plainTotal = ({ amount, decimals, ...rest }: Total) => ({
    ...rest,
    decimals,
    units: String(amount),
    amount: writeExact(amount, decimals),
  });
  const dated = (lines: readonly LogLine[]) =>
    lines.map(({ at, ...rest }) => ({ date: dateOf(at), ...rest }));
  const plain = {
    format: 'hoarfrost-report',
    version: 1,
    ...made,
    from: dateOf(made.from),
    to: dateOf(made.to),
    madeAt: dateOf(made.madeAt),
    begins: made.begins === null ? null : dateOf(made.begins),
    lines: made.lines.map(({ at, amount, decimals, ...rest }) => ({
      date: dateOf(at),
      ...rest,
      decimals,
      units: amount === null ? null : String(amount),
      amount: amount === null ? null : writeExact(amount, decimals),
    })),
    byAsset: made.byAsset.map(plainTotal),
    byRecipient: made.byRecipient.map(({ total, ...rest }) => ({ ...rest, ...plainTotal(total) })),
    refused: dated(made.refused),
    changes: dated(made.changes),
    events: dated(made.events),
  };
  return `${JSON.stringify(plain, null, 2)}\n`;
}

/** Signings of these wallets that can be shown, including those in the archive. */
function signingsWith(signer: SignerState, walletIds: readonly string[]): string[] {
  const state = openState(signer);
  const here = state.ceremonies.entries().map(([id]) => id);
  const old = walletIds.flatMap((id) => state.archive.ofWallet(id).map((past) => past.id));
  return [...new Set([...here, ...old])].filter((id) => {
    const record = state.ceremonies.get(id);
    const params = record && asSignParams(record.params);
    if (record === undefined || params === null || params === undefined) return false;
    return (
      walletIds.includes(bytesToHex(params.walletId)) && signerKindOf(record.params).isReadable(state, record)
    );
  });
}

const outcomes = { done: 'signed', stopped: 'stopped', open: 'open', void: 'open', invited: 'open' } as const;

function linesOf(signer: SignerState, view: CeremonyView): ReportLine[] {
  const { history, people, state, stopped, updatedAt, createdAt } = view;
  const timeOf = (code: string) => history.find((event) => event.code === code)?.at;
  const fault = view.clearance?.fault ?? null;
  const isRefused = fault !== null && fault !== 'permit-waits' && (state === 'open' || state === 'invited');
  const outcome = stopped?.code === 'declined' ? 'declined' : isRefused ? 'refused' : outcomes[state];
  const hasSigned = ({ rounds }: CeremonyView['people'][number]) => rounds.at(-1) === 'done';
  const shared = {
    at:
      outcome === 'open' || outcome === 'refused'
        ? createdAt
        : (timeOf('done') ?? timeOf('stopped') ?? updatedAt),
    wallet: view.label,
    reference: view.request?.reference ?? null,
    memo: view.request?.memo ?? null,
    requester: view.request?.requester ?? requesterOf(signer, view),
    approvers: [
      ...people.filter(({ rounds }) => rounds[0] === 'done').map(({ name }) => name),
      ...wordsOn(signer, view),
    ],
    signers: people.filter(hasSigned).map(({ name }) => name),
    outcome,
    code: view.code,
  } satisfies Partial<ReportLine>;
  return view.payloads.flatMap(({ review }) => doneIn(review).map((done) => ({ ...shared, ...done })));
}

/** Names of those who approved it without signing. */
function wordsOn(signer: SignerState, { id, walletId }: CeremonyView): string[] {
  const state = openState(signer);
  const { params, extra } = state.ceremonies.get(id)!;
  return approvalsIn(params, extra).map(({ identity }) => nameOfIdentity(state, walletId ?? '', identity));
}

/** Whoever spoke first, as far as this device saw: it began here, or came in with a single voice. */
function requesterOf(signer: SignerState, { history }: CeremonyView): string | null {
  if (history[0]?.code === 'started') return openState(signer).device.name;
  const first = history.filter(({ code }) => code === 'round-1');
  const [one, two] = first;
  return one === undefined || two?.at === one.at ? null : one.name;
}

type Done = Pick<ReportLine, 'what' | 'asset' | 'symbol' | 'decimals' | 'amount' | 'to' | 'name'>;

/** Everything that a payload does except its fee, with the names and symbols from its review. */
function doneIn({ title, actions, details }: Review): Done[] {
  const withParts = (fact: Fact): Fact[] => [fact, ...(fact.parts ?? []).flatMap(withParts)];
  const facts = [...actions, ...details].flatMap(withParts);
  const values = [title, ...facts].flatMap((fact) => Object.values(fact.values));
  return facts.flatMap((fact) =>
    (fact.effects ?? []).flatMap((effect) => {
      const own = Object.values(fact.values);
      return effect.kind === 'fee' ? [] : [toDone(effect, [...own, ...values])];
    }),
  );
}

function toDone(effect: Exclude<Effect, { kind: 'fee' }>, values: readonly Value[]): Done {
  const nothing = { asset: null, symbol: '', decimals: null, amount: null, name: null };
  if (effect.kind === 'message') return { what: 'message', ...nothing, to: effect.domain ?? '' };
  const to =
    effect.kind === 'send'
      ? effect.to
      : effect.kind === 'allow'
        ? effect.spender
        : effect.kind === 'control'
          ? (effect.to ?? '')
          : effect.contract;
  const named = values.find(
    (value) => value.type === 'address' && value.text.toLowerCase() === to.toLowerCase() && value.name,
  );
  const name = named?.type === 'address' ? (named.name ?? null) : null;
  if (effect.kind === 'call' || effect.kind === 'control') return { what: effect.kind, ...nothing, to, name };
  const { asset, amount } = effect;
  const shown = values.find((value) => value.type === 'amount' && value.units === amount);
  const [symbol, decimals] = shown?.type === 'amount' ? [shown.symbol, shown.decimals] : ['', null];
  return { what: effect.kind, asset, symbol, decimals, amount, to, name };
}
