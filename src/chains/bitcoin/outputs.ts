import { Script } from '@scure/btc-signer';
import { bytesToHex } from '../../core/bytes.ts';
import type { Effect } from '../../core/effect.ts';
import { toVisible } from '../../core/visible.ts';
import type { Fact } from '../review.ts';
import { assetOf, bytes, fact, number, text } from './facts.ts';
import type { Output, Spend } from './psbt.ts';
import { addressOf } from './script-address.ts';
import { pathOf, type View } from './view.ts';

/** What each output does, in the order of the transaction; every satoshi is accounted for. */
export function describeOutputs(spend: Spend, view: View): Fact[] {
  const spent = new Set(spend.inputs.map(({ script }) => bytesToHex(script)));
  const facts = spend.outputs.map((output) => describeOutput(output, view, spent));
  const paid = new Map<string, { script: Uint8Array; times: number }>();
  for (const { place, script } of spend.outputs) {
    const name = bytesToHex(script);
    if (place === null) paid.set(name, { script, times: (paid.get(name)?.times ?? 0) + 1 });
  }
  for (const { script, times } of paid.values()) {
    const address = times > 1 ? addressOf(script, view.account) : null;
    if (address === null) continue;
    const count = number(times);
    view.warn(fact('bitcoin.same-recipient', 'notice', { to: view.address(address), count }));
  }
  return facts;
}

function describeOutput(output: Output, view: View, spent: ReadonlySet<string>): Fact {
  const { script, place, isFalseClaim } = output;
  const amount = view.amount(output.amount);
  const sats = number(output.amount);
  const address = addressOf(script, view.account);
  if (address === null) return describeScript(output, view);
  const to = view.address(address, place);
  if (spent.has(bytesToHex(script))) view.warn(fact('bitcoin.reused', 'notice', { to }));
  if (output.amount < dustOf(script)) view.warn(fact('bitcoin.dust', 'warning', { amount, to }));
  if (isFalseClaim) view.warn(fact('bitcoin.false-change', 'danger', { to, amount }));
  if (place === null)
    return fact('bitcoin.pay', 'info', { amount, sats, to }, [sending(output, address, view)]);
  const path = pathOf(place);
  // A wallet that watches looks ahead by 20 to 1,000 numbers; an address far beyond that is found only by someone who
  // knows where to look.
  if (place.index >= farIndex) view.warn(fact('bitcoin.far-index', 'warning', { to, path }));
  return fact(place.branch === 1 ? 'bitcoin.change' : 'bitcoin.receive', 'info', { amount, sats, to, path });
}

const farIndex = 10_000;

/** An output that has no address: data that anyone can read, or conditions that we cannot read. */
function describeScript(output: Output, view: View): Fact {
  const { amount: units, script } = output;
  const amount = view.amount(units);
  const data = readData(script);
  if (data === null)
    return fact(
      'bitcoin.pay-script',
      'warning',
      { amount, sats: number(units), script: bytes(bytesToHex(script)) },
      [sending(output, bytesToHex(script), view)],
    );
  const burnt = units > 0n ? [sending(output, '', view)] : undefined;
  if (burnt !== undefined) view.warn(fact('bitcoin.burned', 'danger', { amount }));
  const hex = bytes(bytesToHex(script.slice(1)));
  return data.text === null
    ? fact('bitcoin.data-bytes', 'notice', { data: hex }, burnt)
    : fact('bitcoin.data', 'notice', { text: text(data.text), data: hex }, burnt);
}

const sending = ({ amount }: Output, to: string, { account }: View): Effect => ({
  kind: 'send',
  asset: assetOf(account.network),
  amount,
  to,
});

const opReturn = 0x6a;

function readData(script: Uint8Array): { text: string | null } | null {
  if (script[0] !== opReturn) return null;
  try {
    const pushed = Script.decode(script).slice(1);
    const parts = pushed.map((one) => (one instanceof Uint8Array ? one : new Uint8Array()));
    const decoded = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(parts[0]);
    const isText = parts.length === 1 && decoded !== '' && toVisible(decoded) === decoded;
    return { text: isText ? decoded : null };
  } catch {
    return { text: null };
  }
}

/** The least that Bitcoin Core relays, by kind of output (policy/policy.cpp `GetDustThreshold` at 3 sat/vB). */
function dustOf(script: Uint8Array): bigint {
  const isWitness = script[0]! === 0 || (script[0]! >= 0x51 && script[0]! <= 0x60);
  if (isWitness && script.length === 22) return 294n;
  if (isWitness) return 330n;
  return script.length === 23 ? 540n : 546n;
}
