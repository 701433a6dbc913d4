import { bytesToHex } from '../../core/bytes.ts';
import type { Fact, Review } from '../review.ts';
import { assetOf, bytes, fact, number, text } from './facts.ts';
import { coinOf, deriveTxid, isNativeWitness } from './inputs.ts';
import { networks } from './networks.ts';
import { describeOutputs } from './outputs.ts';
import type { Spend } from './psbt.ts';
import { addressOf } from './script-address.ts';
import { pathOf, type View, worstFirst } from './view.ts';
import { estimateRate } from './weight.ts';

/** Rebuilt from the PSBT alone, so that the sums shown are the sums signed. */
export function reviewSpend(spend: Spend, view: View): Review {
  const outputs = describeOutputs(spend, view);
  const fee = describeFee(spend, view);
  describeInputs(spend, view);
  warnLock(spend, view);
  const { id, name } = networks[view.account.network];
  if (id !== 'main') view.warn(fact('bitcoin.test', 'notice', { network: text(name) }));
  return {
    title: titleOf(spend, view),
    actions: [...outputs, ...others(spend, view), ...fee],
    warnings: worstFirst(view.warnings),
    details: details(spend, view),
  };
}

function titleOf(spend: Spend, view: View): Fact {
  const paid = spend.outputs.filter(({ place, amount }) => place === null && amount > 0n);
  const units = paid.reduce((sum, { amount }) => sum + amount, 0n);
  if (paid.length === 0) {
    const back = spend.outputs.reduce((sum, { amount }) => sum + amount, 0n);
    return fact('bitcoin.send-self', 'info', { amount: view.amount(back) });
  }
  const address = paid.length === 1 ? addressOf(paid[0]!.script, view.account) : null;
  if (address === null)
    return fact('bitcoin.send-many', 'info', { amount: view.amount(units), count: number(paid.length) });
  return fact('bitcoin.send', 'info', { amount: view.amount(units), to: view.address(address) });
}

/** Coins that others put in pay for part of the outputs; only they can say who pays for what. */
function others(spend: Spend, view: View): Fact[] {
  const foreign = spend.inputs.filter(({ place }) => place === null);
  if (foreign.length === 0) return [];
  view.warn(fact('bitcoin.others-inputs', 'warning', { count: number(foreign.length) }));
  const units = foreign.reduce((sum, { amount }) => sum + amount, 0n);
  return [
    fact('bitcoin.others-pay', 'notice', { amount: view.amount(units), count: number(foreign.length) }),
  ];
}

const highRate = 500;

function describeFee(spend: Spend, view: View): Fact[] {
  const amount = view.amount(spend.fee);
  // In a shared payment no one here knows who pays the fee: at most, this account does.
  const effect = { kind: 'fee', asset: assetOf(view.account.network), atMost: spend.fee } as const;
  const facts = [fact('bitcoin.fee', 'info', { amount, sats: number(spend.fee) }, [effect])];
  const sent = spend.outputs.reduce((sum, output) => (output.place === null ? sum + output.amount : sum), 0n);
  const base = sent > 0n ? sent : spend.outputs.reduce((sum, output) => sum + output.amount, 0n);
  if (spend.fee * 10n > base) {
    const percent = base === 0n ? 100n : (spend.fee * 100n) / base;
    view.warn(fact('bitcoin.fee-share', 'warning', { amount, percent: number(percent) }));
  }
  const rate = estimateRate(spend);
  if (rate === null) return facts;
  if (rate > highRate) view.warn(fact('bitcoin.fee-rate-high', 'warning', { rate: text(rateText(rate)) }));
  return [...facts, fact('bitcoin.fee-rate', 'info', { rate: text(rateText(rate)) })];
}

const rateText = (rate: number) => (rate < 10 ? rate.toFixed(1) : String(Math.round(rate)));

/** With this many coins, a payment reveals a lot about which addresses belong together. */
const manyInputs = 10;

function describeInputs({ inputs }: Spend, view: View): void {
  inputs.forEach(({ isFalseClaim, amount }, i) => {
    if (isFalseClaim)
      view.warn(
        fact('bitcoin.false-input', 'danger', { number: number(i + 1), amount: view.amount(amount) }),
      );
  });
  const addresses = new Set(
    inputs.filter(({ place }) => place !== null).map(({ script }) => bytesToHex(script)),
  );
  if (addresses.size >= manyInputs)
    view.warn(fact('bitcoin.links', 'notice', { count: number(addresses.size) }));
}

const timeFrom = 500_000_000;

/** nLockTime counts only while an input's sequence is not final. */
const isLocked = ({ transaction, inputs }: Spend) =>
  transaction.lockTime !== 0 && inputs.some(({ sequence }) => sequence !== 0xffffffff);

function warnLock(spend: Spend, view: View): void {
  if (!isLocked(spend)) return;
  const { lockTime } = spend.transaction;
  view.warn(
    lockTime < timeFrom
      ? fact('bitcoin.not-before-block', 'notice', { block: number(lockTime) })
      : fact('bitcoin.not-before-time', 'notice', { time: { type: 'time', unixSeconds: BigInt(lockTime) } }),
  );
}

function details(spend: Spend, view: View): Fact[] {
  const { transaction, inputs } = spend;
  const { lockTime, version } = transaction;
  const facts = [fact('bitcoin.network', 'info', { network: text(networks[view.account.network].name) })];
  inputs.forEach((input, i) => {
    const shown = { number: number(i + 1), amount: view.amount(input.amount), coin: text(coinOf(input)) };
    facts.push(
      input.place === null
        ? fact('bitcoin.input-other', 'notice', shown)
        : fact('bitcoin.input', 'info', { ...shown, path: pathOf(input.place) }),
    );
    if (input.sighash === 1 && input.place !== null) facts.push(fact('bitcoin.sighash-all', 'info', {}));
    const wait = relativeLock(version, input.sequence, i + 1);
    if (wait !== null) facts.push(wait);
  });
  if (estimateRate(spend) === null) facts.push(fact('bitcoin.rate-unknown', 'info', {}));
  if (lockTime === 0) facts.push(fact('bitcoin.lock-none', 'info', {}));
  else if (!isLocked(spend)) facts.push(fact('bitcoin.lock-idle', 'info', { lock: number(lockTime) }));
  const isReplaceable = inputs.some(({ sequence }) => sequence < 0xfffffffe);
  facts.push(fact(isReplaceable ? 'bitcoin.replaceable' : 'bitcoin.not-replaceable', 'info', {}));
  facts.push(fact('bitcoin.version', 'info', { version: number(version) }));
  const txid = bytes(deriveTxid(transaction));
  // Inputs of older kinds put their signature inside what the id is made of.
  const isFixed = inputs.every(isNativeWitness);
  return [...facts, fact(isFixed ? 'bitcoin.txid' : 'bitcoin.txid-open', 'info', { txid })];
}

/** BIP-68. */
function relativeLock(version: number, sequence: number, input: number): Fact | null {
  if (version < 2 || sequence >= 0x80000000 || (sequence & 0xffff) === 0) return null;
  const value = sequence & 0xffff;
  const at = number(input);
  return (sequence & 0x400000) !== 0
    ? fact('bitcoin.waits-time', 'notice', { number: at, seconds: number(value * 512) })
    : fact('bitcoin.waits-blocks', 'notice', { number: at, blocks: number(value) });
}
