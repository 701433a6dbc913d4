import { hexlify, type Transaction, ZeroAddress } from 'ethers';
import type { ReadContext } from '../chain.ts';
import { authorityOf } from '../ethereum/authorizations.ts';
import { describeCall } from '../ethereum/describe.ts';
import { type Claims, readClaims } from '../ethereum/descriptors/claim.ts';
import { calls, coinOf, controls, withEffects } from '../ethereum/effects.ts';
import { bytes, fact as ethereumFact, number, text } from '../ethereum/facts.ts';
import { describeMessage } from '../ethereum/message-review.ts';
import { networks } from '../ethereum/networks.ts';
import { readTypedData } from '../ethereum/typed-data.ts';
import { describeTypedData } from '../ethereum/typed-review.ts';
import { same, View } from '../ethereum/view.ts';
import type { Fact, Level, Review } from '../review.ts';
import { deriveChild } from './child.ts';
import { fact } from './facts.ts';
import { deriveDigest } from './hashes.ts';
import type { Payload } from './payload.ts';

const rank: Record<Level, number> = { danger: 0, warning: 1, notice: 2, info: 3 };

/** Rebuilt from the payload alone. Errors: those of reading the payload. */
export function review(payload: Payload, context: ReadContext<'secp256k1/ecdsa'>): Review {
  const { address } = deriveChild(context.groupKey, payload.index);
  const chainId = payload.kind === 'transaction' ? Number(payload.tx.chainId) : payload.chainId;
  const view = new View({ safe: address }, chainId, [], context);
  const claim = payload.kind === 'message' ? undefined : payload.claim;
  const isUnfit = claim !== undefined && claim.length === 0;
  if (isUnfit) view.warn(ethereumFact('ethereum.claim-unfit', 'notice', {}));
  const claims = isUnfit ? null : readClaims(claim, chainId, { safe: address }, context);
  view.claimsOf = claims && ((call) => claims.ofCall(call));
  const { title, actions, times } = describe(payload, view, claims);
  const details = [
    ...feeOf(payload, view),
    ...place(payload, view),
    ...(claims?.details ?? []),
    ...hashFacts(payload),
  ];
  noteChain(payload, view);
  const loud = flatten(actions).filter(({ level }) => level === 'danger' || level === 'warning');
  for (const { parts: _, ...action } of loud) view.warn(action);
  const warnings = view.warnings.toSorted((a, b) => rank[a.level] - rank[b.level]);
  // Of all the account's transactions with one nonce, a network accepts only one.
  const usesUp = payload.kind === 'transaction' ? [`${chainId} ${payload.index} ${payload.tx.nonce}`] : [];
  return { title, actions, warnings, details, usesUp, ...(times && { times }) };
}

/** The title comes from our own readers and packs: a claim is added once it is decided. */
function describe(
  payload: Payload,
  view: View,
  claims: Claims | null,
): Pick<Review, 'title' | 'actions' | 'times'> {
  if (payload.kind === 'message') return describeMessage(payload.bytes, view);
  if (payload.kind === 'typed-data') {
    const data = readTypedData(payload.text);
    const actions = describeTypedData(data, view);
    const known = actions[1]!.code === 'ethereum.domain';
    const title = ethereumFact('ethereum.typed-data', 'info', {
      type: text(data.primaryType),
      name: text(data.domain.name ?? ''),
    });
    const claimed = claims?.ofForm(data) ?? [];
    return { title: known ? bare(actions[0]!) : title, actions: [...actions, ...claimed] };
  }
  const told = describeTransaction(payload.tx, view);
  const others = authorizations(payload.tx, view);
  const title = bare([...told, ...others].find(({ level }) => level === 'danger') ?? told[0]!);
  return { title, actions: [...told, ...others] };
}

function describeTransaction(tx: Transaction, view: View): Fact[] {
  const { to, value, data } = tx;
  if (to !== null) return describeCall({ to, value, data }, view);
  const said = fact('account.create', 'danger', { amount: view.coin(value), data: bytes(data) });
  return [withEffects(said, calls(view, ZeroAddress, null))];
}

/**
 * EIP-7702: code that acts as an account from then on. If the account is this one, it hands over everything
 * in it.
 */
function authorizations(tx: Transaction, view: View): Fact[] {
  return (tx.authorizationList ?? []).map((one) => {
    const to = view.address(one.address);
    // EIP-7702: one for the network 0 holds on every network.
    const isAny = one.chainId === 0n;
    const chain = text(networks[Number(one.chainId)]?.name ?? String(one.chainId));
    const signer = authorityOf(one);
    if (signer === null)
      return isAny
        ? fact('account.authorization-unsigned-any-chain', 'warning', { to })
        : fact('account.authorization-unsigned', 'warning', { to, chain });
    if (!same(signer, view.account.safe)) {
      const authority = view.address(signer);
      return isAny
        ? fact('account.authorization-any-chain', 'warning', { authority, to })
        : fact('account.authorization', 'warning', { authority, to, chain });
    }
    const nonce = number(one.nonce);
    const handed = controls(view, 'code', one.address);
    if (same(one.address, ZeroAddress)) {
      const back = isAny
        ? fact('account.takes-back-any-chain', 'warning', { nonce })
        : fact('account.takes-back', 'warning', { chain, nonce });
      return withEffects(back, handed);
    }
    const said = isAny
      ? fact('account.hands-over-any-chain', 'danger', { to, nonce })
      : fact('account.hands-over', 'danger', { to, chain, nonce });
    return withEffects(said, handed);
  });
}

/** The most that it can cost in addition to what it sends: gas limit times the highest price. */
const mostFee = ({ gasLimit, gasPrice, maxFeePerGas }: Transaction): bigint =>
  gasLimit * (maxFeePerGas ?? gasPrice ?? 0n);

/** More than anybody means to pay, in the coin of any network. */
const highFee = 10n ** 17n;

function feeOf(payload: Payload, view: View): Fact[] {
  if (payload.kind !== 'transaction') return [];
  const units = mostFee(payload.tx);
  if (units >= highFee) view.warn(fact('account.fee-high', 'warning', { amount: view.coin(units) }));
  const said = fact('account.most', 'info', { amount: view.coin(units), gas: number(payload.tx.gasLimit) });
  return [withEffects(said, { kind: 'fee', asset: coinOf(view), atMost: units })];
}

function noteChain(payload: Payload, view: View): void {
  // A message by itself belongs to no network.
  if (view.network === undefined && view.chainId !== 0)
    view.warn(fact('account.chain-unknown', 'notice', { chain: number(view.chainId) }));
  if (view.network?.isTest) {
    const chain = text(view.network.name);
    view.warn(ethereumFact('ethereum.chain-test', 'notice', { chain }));
  }
  const { index } = payload;
  if (index !== 0) {
    const address = view.address(view.account.safe);
    view.warn(fact('account.other-index', 'notice', { index: number(index), address }));
  }
}

function place(payload: Payload, view: View): Fact[] {
  const { chainId, account } = view;
  const facts: Fact[] = [];
  if (chainId !== 0) {
    const chain = text(view.network?.name ?? String(chainId));
    facts.push(ethereumFact('ethereum.chain', 'info', { chain, id: number(chainId) }));
  }
  facts.push(fact('account.from', 'info', { address: view.address(account.safe) }));
  if (payload.kind !== 'transaction') return facts;
  const { tx } = payload;
  const nonce = number(tx.nonce);
  facts.push(fact('account.nonce', 'info', { nonce }), fact('account.stale', 'info', { nonce }));
  facts.push(priceFact(tx, view));
  const listed = tx.accessList?.length ?? 0;
  if (listed > 0) facts.push(fact('account.access-list', 'info', { count: number(listed) }));
  return facts;
}

function priceFact({ maxFeePerGas, maxPriorityFeePerGas, gasPrice }: Transaction, view: View): Fact {
  if (maxFeePerGas === null)
    return fact('account.legacy-price', 'info', { amount: view.coin(gasPrice ?? 0n) });
  const tip = view.coin(maxPriorityFeePerGas ?? 0n);
  return fact('account.gas-price', 'info', { most: view.coin(maxFeePerGas), tip });
}

function hashFacts(payload: Payload): Fact[] {
  const hash = bytes(hexlify(deriveDigest(payload)));
  return [fact(payload.kind === 'transaction' ? 'account.hash' : 'account.hash-message', 'info', { hash })];
}

const flatten = (facts: readonly Fact[]): Fact[] => facts.flatMap((f) => [f, ...flatten(f.parts ?? [])]);

function bare({ parts: _, ...rest }: Fact): Fact {
  return rest;
}
