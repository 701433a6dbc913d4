import { dataLength, ZeroAddress } from 'ethers';
import type { Fact, Level, ReadContext, Review } from '../chain.ts';
import { type Account, deriveAccount } from './account.ts';
import { describeCall } from './calls.ts';
import { bytes, fact, number, text } from './facts.ts';
import { deriveHashes } from './hashes.ts';
import { describeMessage } from './message-review.ts';
import { readCalls } from './multi-send.ts';
import type { Note, Payload, SafeTransaction } from './payload.ts';
import { readTypedData } from './typed-data.ts';
import { describeTypedData } from './typed-review.ts';
import { same, View } from './view.ts';

const rank: Record<Level, number> = { danger: 0, warning: 1, notice: 2, info: 3 };

/** Rebuilt from the payload alone. Errors: those of `readCalls` and of reading the payload. */
export function review(payload: Payload, context: ReadContext): Review {
  const account = deriveAccount(context.groupKey);
  const tokens = payload.kind === 'transaction' ? payload.tokens : [];
  const view = new View(account, payload.chainId, tokens, context);
  const { title, actions } = describe(payload, view);
  const details = [...place(payload, view), ...hashFacts(payload, account)];
  noteChain(payload.chainId, view);
  // What an action says loudly must not drown in a long list of them.
  const loud = flatten(actions).filter(({ level }) => level === 'danger' || level === 'warning');
  for (const { parts: _, ...action } of loud) view.warn(action);
  const warnings = view.warnings.toSorted((a, b) => rank[a.level] - rank[b.level]);
  return { title, actions, warnings, details };
}

function describe(payload: Payload, view: View): Pick<Review, 'title' | 'actions'> {
  if (payload.kind === 'message') return describeMessage(payload.bytes, view);
  if (payload.kind === 'typed-data') {
    const data = readTypedData(payload.text);
    const actions = describeTypedData(data, view);
    const known = actions[0]!.code !== 'ethereum.domain';
    const title = fact('ethereum.typed-data', 'info', {
      type: text(data.primaryType),
      name: text(data.domain.name ?? ''),
    });
    return { title: known ? bare(actions[0]!) : title, actions };
  }
  const calls = readCalls(payload);
  if (payload.refund !== null) warnRefund(payload, view);
  for (const note of payload.notes) view.warn(noteFacts[note]());
  if (isCancel(payload, view.account)) {
    const cancel = fact('ethereum.cancel', 'notice', { nonce: number(payload.nonce) });
    return { title: cancel, actions: [cancel] };
  }
  const actions = calls.flatMap((call) => describeCall(call, view));
  if (actions.length === 1) return { title: bare(actions[0]!), actions };
  const total = calls.reduce((sum, { value }) => sum + value, 0n);
  const title = fact('ethereum.batch', worst(actions), {
    count: number(actions.length),
    amount: view.coin(total),
  });
  return { title, actions };
}

function isCancel(tx: SafeTransaction, account: Account): boolean {
  return tx.operation === 0 && same(tx.to, account.safe) && tx.value === 0n && tx.data === '0x';
}

const noteFacts: Record<Note, () => Fact> = {
  'outer-fees': () => fact('ethereum.outer-fees', 'notice', {}),
  'left-out': () => fact('ethereum.left-out', 'warning', {}),
  'no-checksum': () => fact('ethereum.no-checksum', 'notice', {}),
};

/**
 * The most that `handlePayment` can take: (gas used + baseGas) * gasPrice, the gas of the inner call limited by safeTxGas;
 * 60,000 and the copying of the data bound what making the call takes besides (cold address, new account, memory).
 */
function warnRefund({ refund, data }: SafeTransaction, view: View): void {
  if (refund === null || refund.gasPrice === 0n) return;
  const words = BigInt(Math.ceil(dataLength(data) / 32));
  const gas = refund.safeTxGas + refund.baseGas + 60_000n + 6n * words + (words * words) / 256n;
  const units = gas * refund.gasPrice;
  const amount = refund.gasToken === ZeroAddress ? view.coin(units) : view.token(refund.gasToken, units);
  view.warn(
    refund.refundReceiver === ZeroAddress
      ? fact('ethereum.refund-broadcaster', 'warning', { amount })
      : fact('ethereum.refund', 'warning', { amount, receiver: view.address(refund.refundReceiver) }),
  );
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
  if (payload.refund === null) facts.push(fact('ethereum.no-fee', 'info', {}));
  if (payload.operation === 1) {
    facts.push(fact('ethereum.batch-contract', 'info', { contract: view.address(payload.to) }));
  }
  return facts;
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
