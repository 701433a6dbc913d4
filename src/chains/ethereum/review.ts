import type { ReadContext } from '../chain.ts';
import type { Fact, Level, Review } from '../review.ts';
import { type Account, deriveAccount } from './account.ts';
import { leftAuthorizations } from './authorizations.ts';
import { describeCall } from './describe.ts';
import { type Claims, readClaims } from './descriptors/claim.ts';
import { withEffects } from './effects.ts';
import { bytes, fact, number, text } from './facts.ts';
import { deriveHashes } from './hashes.ts';
import { describeMessage } from './message-review.ts';
import { readCalls } from './multi-send.ts';
import type { Note, Payload, Refund, SafeTransaction } from './payload.ts';
import { payOf } from './refund.ts';
import { readTypedData } from './typed-data.ts';
import { describeTypedData } from './typed-review.ts';
import { type Holder, same, View } from './view.ts';

const rank: Record<Level, number> = { danger: 0, warning: 1, notice: 2, info: 3 };

/** Rebuilt from the payload alone. Errors: those of `readCalls` and of reading the payload. */
export function review(payload: Payload, context: ReadContext<'secp256k1/rfc9591'>): Review {
  const account = deriveAccount(context.groupKey);
  const tokens = payload.kind === 'transaction' ? payload.tokens : [];
  const view = new View(account, payload.chainId, tokens, context);
  const claim = payload.kind === 'message' ? undefined : payload.claim;
  const claims = readClaims(claim, payload.chainId, account, context);
  view.claimsOf = claims && ((call) => claims.ofCall(call));
  const { title, actions, times } = describe(payload, view, claims);
  const details = [
    ...place(payload, view),
    ...describers(view),
    ...(claims?.details ?? []),
    ...hashFacts(payload, account),
  ];
  noteChain(payload.chainId, view);
  // What an action says loudly must not drown in a long list of them.
  const loud = flatten(actions).filter(({ level }) => level === 'danger' || level === 'warning');
  for (const { parts: _, ...action } of loud) view.warn(action);
  const warnings = view.warnings.toSorted((a, b) => rank[a.level] - rank[b.level]);
  const usesUp = payload.kind === 'transaction' ? [`${payload.chainId} ${payload.nonce}`] : [];
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
    // A single meaning before the form itself becomes the title; if there are several, one alone would hide
    // the others.
    const known = actions[1]!.code === 'ethereum.domain';
    const title = fact('ethereum.typed-data', 'info', {
      type: text(data.primaryType),
      name: text(data.domain.name ?? ''),
    });
    const claimed = claims?.ofForm(data) ?? [];
    return { title: known ? bare(actions[0]!) : title, actions: [...actions, ...claimed] };
  }
  const calls = readCalls(payload);
  if (payload.refund !== null) warnRefund(payload, view);
  for (const note of payload.notes) view.warn(noteFacts[note]());
  for (const left of leftAuthorizations(payload.authorizations ?? [], view)) view.warn(left);
  if (isCancel(payload, view.account)) {
    const cancel = fact('ethereum.cancel', 'notice', { nonce: number(payload.nonce) });
    return { title: cancel, actions: [cancel] };
  }
  const told = calls.map((call) => describeCall(call, view));
  const actions = told.flat();
  if (actions.length === 1) return { title: bare(actions[0]!), actions };
  // What this account sends to itself stays.
  const total = calls.reduce((sum, { to, value }) => (same(to, view.account.safe) ? sum : sum + value), 0n);
  const title = fact('ethereum.batch', worst(told.flat()), {
    count: number(actions.length),
    amount: view.coin(total),
  });
  return { title, actions };
}

function isCancel(tx: SafeTransaction, account: Holder): boolean {
  const isEmpty = same(tx.to, account.safe) && tx.value === 0n && tx.data === '0x';
  return isEmpty && tx.operation === 0 && tx.refund === null;
}

const noteFacts: Record<Note, () => Fact> = {
  'outer-fees': () => fact('ethereum.outer-fees', 'notice', {}),
  'left-out': () => fact('ethereum.left-out', 'warning', {}),
  'no-checksum': () => fact('ethereum.no-checksum', 'notice', {}),
  executed: () => fact('ethereum.executed', 'warning', {}),
  'signed-already': () => fact('ethereum.signed-already', 'warning', {}),
  'claim-unfit': () => fact('ethereum.claim-unfit', 'notice', {}),
};

function warnRefund({ refund, data, nonce }: SafeTransaction, view: View): void {
  if (refund === null) return;
  const { safeTxGas, gasPrice } = refund;
  // With either of them the Safe does not revert if its call fails; with a price, the call gets no more gas
  // than this.
  if (safeTxGas !== 0n || gasPrice !== 0n) {
    const level = safeTxGas === 0n ? 'danger' : 'warning';
    view.warn(fact('ethereum.may-fail', level, { gas: number(safeTxGas), nonce: number(nonce) }));
  }
  const pay = payOf(refund, data, view);
  if (pay === null) return;
  const { amount, receiver, asset, atMost } = pay;
  const said =
    receiver === null
      ? fact('ethereum.refund-broadcaster', 'warning', { amount })
      : fact('ethereum.refund', 'warning', { amount, receiver: view.address(receiver) });
  view.warn(withEffects(said, { kind: 'fee', asset, atMost }));
}

function noteChain(chainId: number, view: View): void {
  if (view.network === undefined) {
    view.warn(fact('ethereum.chain-unknown', 'notice', { chain: number(chainId) }));
  } else if (view.network.isTest) {
    view.warn(fact('ethereum.chain-test', 'notice', { chain: text(view.network.name) }));
  }
}

function place(payload: Payload, view: View): Fact[] {
  const { chainId } = payload;
  const facts = [
    fact('ethereum.chain', 'info', {
      chain: text(view.network?.name ?? String(chainId)),
      id: number(chainId),
    }),
    fact('ethereum.account', 'info', { safe: view.address(view.account.safe) }),
  ];
  if (payload.kind !== 'transaction') return facts;
  const nonce = number(payload.nonce);
  facts.push(fact('ethereum.nonce', 'info', { nonce }), fact('ethereum.stays-valid', 'info', { nonce }));
  facts.push(refundFact(payload.refund, view));
  if (payload.operation === 1) {
    facts.push(fact('ethereum.batch-contract', 'info', { contract: view.address(payload.to) }));
  }
  return facts;
}

/** What co-signers compare if their reviews differ: whose descriptions each of them has. */
const describers = (view: View): Fact[] =>
  view.sources.map(({ name, date, fingerprint }) =>
    name === null
      ? fact('ethereum.built-in', 'info', { date: text(date) })
      : fact('ethereum.pack', 'info', {
          name: text(name),
          date: text(date),
          fingerprint: bytes(fingerprint),
        }),
  );

/** The fields as other tools show them. */
function refundFact(refund: Refund | null, view: View): Fact {
  if (refund === null) return fact('ethereum.no-fee', 'info', {});
  const { safeTxGas, baseGas, gasPrice, gasToken, refundReceiver } = refund;
  return fact('ethereum.refund-terms', 'info', {
    safeTxGas: number(safeTxGas),
    baseGas: number(baseGas),
    gasPrice: number(gasPrice),
    gasToken: view.address(gasToken),
    refundReceiver: view.address(refundReceiver),
  });
}

function hashFacts(payload: Payload, account: Account): Fact[] {
  const { digest, domain, struct, message } = deriveHashes(payload, account.safe);
  const isTx = payload.kind === 'transaction';
  return [
    fact(isTx ? 'ethereum.hash-safe-tx' : 'ethereum.hash-safe-message', 'info', { hash: bytes(digest) }),
    fact('ethereum.hash-domain', 'info', { hash: bytes(domain) }),
    fact('ethereum.hash-struct', 'info', { hash: bytes(struct) }),
    ...(message === undefined ? [] : [fact('ethereum.hash-message', 'info', { hash: bytes(message) })]),
  ];
}

const flatten = (facts: readonly Fact[]): Fact[] => facts.flatMap((f) => [f, ...flatten(f.parts ?? [])]);

const worst = (facts: readonly Fact[]): Level =>
  flatten(facts).reduce<Level>((level, f) => (rank[f.level] < rank[level] ? f.level : level), 'info');

function bare({ parts: _, ...rest }: Fact): Fact {
  return rest;
}
