import { dataLength, Interface, type Result, ZeroAddress } from 'ethers';
import type { Fact, Value } from '../chain.ts';
import type { Call } from './account.ts';
import { approval, checkOwner, isUnlimited, permit, permit2, permit2Approval } from './approvals.ts';
import { bytes, fact, number } from './facts.ts';
import { selectorOf } from './payload.ts';
import { rawData, whole } from './raw-data.ts';
import { ofVaults } from './vaults.ts';
import { same, type View } from './view.ts';

type Reader = (args: Result, call: Call, view: View) => Fact[];

function transfer(
  view: View,
  code: 'ethereum.transfer-from' | 'ethereum.permit2-transfer',
  { token, from, to, units }: { token: string; from: string; to: string; units: bigint },
): Fact {
  view.checkRecipient(to, token);
  const value = { amount: view.token(token, units), from: view.address(from), to: view.address(to) };
  return fact(code, 'info', { ...value, token: view.address(token) });
}

function nft(view: View, token: string, from: string, to: string, id: bigint, data: string): Fact[] {
  view.checkRecipient(to, token);
  const who = { id: number(id), from: view.address(from), to: view.address(to), token: view.address(token) };
  return [fact('ethereum.erc721-transfer', 'info', who, withData(data))];
}

function withData(data: string): Fact[] {
  return dataLength(data) === 0 ? [] : [fact('ethereum.transfer-data', 'notice', { data: bytes(data) })];
}

const list = (numbers: Iterable<bigint>): Value => ({ type: 'text', text: [...numbers].join(', ') });

/** Calls to tokens and the like, which any contract may offer. */
const known: Record<string, Reader> = {
  'transfer(address to, uint256 amount)': ([to, amount], call, view) => {
    view.checkRecipient(to, call.to);
    const value = { amount: view.token(call.to, amount), to: view.address(to), token: view.address(call.to) };
    return [fact('ethereum.erc20-transfer', 'info', value)];
  },
  // The same call moves an amount of an ERC-20 token or the one ERC-721 token of that number.
  'transferFrom(address from, address to, uint256 amount)': ([from, to, units], call, view) => [
    transfer(view, 'ethereum.transfer-from', { token: call.to, from, to, units }),
  ],
  'safeTransferFrom(address from, address to, uint256 id)': ([from, to, id], call, view) =>
    nft(view, call.to, from, to, id, '0x'),
  'safeTransferFrom(address from, address to, uint256 id, bytes data)': ([from, to, id, data], call, view) =>
    nft(view, call.to, from, to, id, data),
  'safeTransferFrom(address from, address to, uint256 id, uint256 count, bytes data)': (
    [from, to, id, count, data],
    call,
    view,
  ) => {
    view.checkRecipient(to, call.to);
    const who = { from: view.address(from), to: view.address(to), token: view.address(call.to) };
    const what = { id: number(id), count: number(count) };
    return [fact('ethereum.erc1155-transfer', 'info', { ...what, ...who }, withData(data))];
  },
  'safeBatchTransferFrom(address from, address to, uint256[] ids, uint256[] counts, bytes data)': (
    [from, to, ids, counts, data],
    call,
    view,
  ) => {
    view.checkRecipient(to, call.to);
    const who = { from: view.address(from), to: view.address(to), token: view.address(call.to) };
    const what = { ids: list(ids), counts: list(counts) };
    return [fact('ethereum.erc1155-batch', 'info', { ...what, ...who }, withData(data))];
  },
  'approve(address spender, uint256 amount)': ([spender, amount], call, view) => [
    approval(view, call.to, spender, amount),
  ],
  'increaseAllowance(address spender, uint256 amount)': ([spender, amount], call, view) => {
    if (isUnlimited(amount)) return [approval(view, call.to, spender, amount)];
    const who = { spender: view.address(spender), token: view.address(call.to) };
    return [fact('ethereum.approve-more', 'warning', { amount: view.token(call.to, amount), ...who })];
  },
  'decreaseAllowance(address spender, uint256 amount)': ([spender, amount], call, view) => {
    const who = { spender: view.address(spender), token: view.address(call.to) };
    return [fact('ethereum.approve-less', 'info', { amount: view.token(call.to, amount), ...who })];
  },
  'setApprovalForAll(address operator, bool approved)': ([operator, approved], call, view) => {
    const who = { operator: view.address(operator), token: view.address(call.to) };
    if (!approved) return [fact('ethereum.approve-all-end', 'info', who)];
    return [fact('ethereum.approve-all', 'danger', who)];
  },
  'permit(address owner, address spender, uint256 amount, uint256 deadline, uint8 v, bytes32 r, bytes32 s)': (
    [owner, spender, units, deadline],
    call,
    view,
  ) => whole([permit(view, { token: call.to, owner, spender, units, deadline })], call),
  'permit(address holder, address spender, uint256 nonce, uint256 expiry, bool allowed, uint8 v, bytes32 r, bytes32 s)':
    ([owner, spender, , deadline, allowed], call, view) => {
      const units = allowed ? 2n ** 256n - 1n : 0n;
      return whole([permit(view, { token: call.to, owner, spender, units, deadline })], call);
    },
};

/** EIP-3009: a transfer that `from` has signed, sent in by anybody. */
const authorized: Reader = ([from, to, units], call, view) =>
  whole([transfer(view, 'ethereum.transfer-from', { token: call.to, from, to, units })], call);
const terms3009 =
  'address from, address to, uint256 value, uint256 validAfter, uint256 validBefore, bytes32 nonce';
const ofAuthorizations: Record<string, Reader> = Object.fromEntries(
  ['transfer', 'receive'].flatMap((name) =>
    ['uint8 v, bytes32 r, bytes32 s', 'bytes signature'].map((proof) => [
      `${name}WithAuthorization(${terms3009}, ${proof})`,
      authorized,
    ]),
  ),
);

/** Calls that mean this only where they go: Permit2 and the wrapped coin. */
const ofPermit2: Record<string, Reader> = {
  'approve(address token, address spender, uint160 amount, uint48 expiration)': (
    [token, spender, units, expires],
    _,
    view,
  ) => [permit2Approval(view, { token, spender, units, expires })],
  'transferFrom(address from, address to, uint160 amount, address token)': (
    [from, to, units, token],
    _,
    view,
  ) => [transfer(view, 'ethereum.permit2-transfer', { token, from, to, units })],
  'transferFrom((address from, address to, uint160 amount, address token)[] transfers)': (
    [transfers],
    _,
    view,
  ) =>
    transfers.map(([from, to, units, token]: Result) =>
      transfer(view, 'ethereum.permit2-transfer', { token, from, to, units }),
    ),
  'lockdown((address token, address spender)[] approvals)': ([approvals], _, view) =>
    approvals.map(([token, spender]: Result) =>
      fact('ethereum.permit2-lockdown', 'info', {
        spender: view.address(spender),
        token: view.address(token),
      }),
    ),
  'permit(address owner, ((address token, uint160 amount, uint48 expiration, uint48 nonce) details, address spender, uint256 sigDeadline) permitSingle, bytes signature)':
    ([owner, [[token, units, expires], spender]], call, view) => {
      checkOwner(owner, view);
      return whole([permit2Approval(view, { token, spender, units, expires })], call);
    },
  'permit(address owner, ((address token, uint160 amount, uint48 expiration, uint48 nonce)[] details, address spender, uint256 sigDeadline) permitBatch, bytes signature)':
    ([owner, [details, spender]], call, view) => {
      checkOwner(owner, view);
      const facts = details.map(([token, units, expires]: Result) =>
        permit2Approval(view, { token, spender, units, expires }),
      );
      return whole(facts, call);
    },
};

const ofWrapped: Record<string, Reader> = {
  'deposit()': (_, call, view) => [
    fact('ethereum.wrap', 'info', { amount: view.coin(call.value), token: view.address(call.to) }),
  ],
  'withdraw(uint256 amount)': ([amount], call, view) => [
    fact('ethereum.unwrap', 'info', { amount: view.coin(amount), token: view.address(call.to) }),
  ],
};

const threshold = (value: bigint) => ({ threshold: number(value) });

/** Calls of the Safe to itself: what they change is who may spend from it. */
const ofSafe: Record<string, Reader> = {
  'addOwnerWithThreshold(address owner, uint256 threshold)': ([owner, n], _, view) => [
    fact('ethereum.owner-add', 'danger', { owner: view.address(owner), ...threshold(n) }),
  ],
  'removeOwner(address previous, address owner, uint256 threshold)': ([, owner, n], call, view) =>
    whole([fact('ethereum.owner-remove', 'danger', { owner: view.address(owner), ...threshold(n) })], call),
  'swapOwner(address previous, address from, address owner)': ([, from, owner], call, view) => {
    const who = { from: view.address(from), owner: view.address(owner) };
    return whole([fact('ethereum.owner-swap', 'danger', who)], call);
  },
  'changeThreshold(uint256 threshold)': ([n]) => [fact('ethereum.threshold', 'danger', threshold(n))],
  'enableModule(address module)': ([module], _, view) => [
    fact('ethereum.module-enable', 'danger', { module: view.address(module) }),
  ],
  'disableModule(address previous, address module)': ([, module], call, view) =>
    whole([fact('ethereum.module-disable', 'warning', { module: view.address(module) })], call),
  'setGuard(address guard)': ([guard], _, view) => [
    guard === ZeroAddress
      ? fact('ethereum.guard-none', 'danger', {})
      : fact('ethereum.guard', 'danger', { guard: view.address(guard) }),
  ],
  'setFallbackHandler(address handler)': ([handler], _, view) => [
    fact('ethereum.fallback-handler', 'danger', { handler: view.address(handler) }),
  ],
  'approveHash(bytes32 hash)': ([hash]) => [fact('ethereum.approve-hash', 'danger', { hash: bytes(hash) })],
};

/** Readers by selector; ethers decodes, and nothing counts as read that does not encode to the same bytes. */
function table(readers: Record<string, Reader>): (call: Call, view: View) => Fact[] | null {
  const abi = new Interface(Object.keys(readers).map((signature) => `function ${signature}`));
  const bySelector = new Map(
    Object.entries(readers).map(([signature, reader]) => {
      const method = new Interface([`function ${signature}`]).fragments[0]!;
      return [abi.getFunction(method.format('sighash').replace(/^function /, ''))!.selector, reader] as const;
    }),
  );
  return (call, view) => {
    const selector = selectorOf(call.data);
    const reader = selector === null ? undefined : bySelector.get(selector);
    if (selector === null || reader === undefined) return null;
    const read = readArgs(abi, selector, call.data);
    if (read !== null) return withRest(reader(read.args, call, view), read.rest);
    const odd = { to: view.address(call.to), selector: bytes(selector) };
    return [fact('ethereum.call-not-canonical', 'danger', odd, rawData(call.data))];
  };
}

/** `rest`: what follows the arguments and no function reads, such as the mark of whoever sent a user here; 0x where nothing does. */
function readArgs(abi: Interface, selector: string, data: string): { args: Result; rest: string } | null {
  try {
    const args = abi.decodeFunctionData(selector, data);
    const written = abi.encodeFunctionData(selector, args);
    return data.startsWith(written) ? { args, rest: `0x${data.slice(written.length)}` } : null;
  } catch {
    return null;
  }
}

function withRest([first, ...more]: Fact[], rest: string): Fact[] {
  if (first === undefined || rest === '0x') return first === undefined ? [] : [first, ...more];
  const unread = fact('ethereum.trailing-bytes', 'notice', { data: bytes(rest) });
  return [{ ...first, parts: [...(first.parts ?? []), unread] }, ...more];
}

const readKnown = table({ ...known, ...ofVaults, ...ofAuthorizations });
const readPermit2 = table(ofPermit2);
const readWrapped = table(ofWrapped);
const readOfSafe = table(ofSafe);

/** What a call does, and the coins that go with it. Never empty. */
export function describeCall(call: Call, view: View): Fact[] {
  const { to, value, data } = call;
  if (dataLength(data) === 0) {
    if (value === 0n) return [fact('ethereum.empty-call', 'notice', { to: view.address(to) })];
    view.checkRecipient(to);
    return [fact('ethereum.send', 'info', { amount: view.coin(value), to: view.address(to) })];
  }
  if (same(to, view.account.safe)) {
    const selector = bytes(selectorOf(data) ?? data);
    const facts = readOfSafe(call, view) ?? [
      fact('ethereum.account-call', 'danger', { selector }, rawData(data)),
    ];
    return withCoins(facts, call, view);
  }
  const wrapped = view.network?.wrapped;
  if (wrapped !== undefined && same(to, wrapped)) {
    const facts = readWrapped(call, view);
    // `deposit` names its coins itself.
    if (facts !== null) return facts[0]!.code === 'ethereum.wrap' ? facts : withCoins(facts, call, view);
  }
  const facts = (same(to, permit2) ? readPermit2(call, view) : null) ?? readKnown(call, view);
  // A list of nothing says nothing of what it is for.
  return facts === null || facts.length === 0 ? [unknownCall(call, view)] : withCoins(facts, call, view);
}

function withCoins(facts: Fact[], { to, value }: Call, view: View): Fact[] {
  if (value === 0n) return facts;
  return [
    ...facts,
    fact('ethereum.sends-coin', 'warning', { amount: view.coin(value), to: view.address(to) }),
  ];
}

function unknownCall({ to, value, data }: Call, view: View): Fact {
  const selector = bytes(selectorOf(data) ?? data);
  const what = { to: view.address(to), selector, amount: view.coin(value) };
  return fact('ethereum.unknown-call', 'warning', what, rawData(data));
}
