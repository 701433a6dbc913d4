import { dataLength, type Result } from 'ethers';
import type { Fact, Value } from '../review.ts';
import type { Call } from './account.ts';
import {
  approval,
  checkOwner,
  isUnlimited,
  itemApproval,
  maybeItem,
  never,
  permit,
  permit2Approval,
} from './approvals.ts';
import { isCollection } from './collections.ts';
import { allows, calls, coinOf, ofOwner, sends, tokenOf, withEffects } from './effects.ts';
import { bytes, fact, number } from './facts.ts';
import { type Readers, table, whole } from './readers.ts';
import { ofVaults } from './vaults.ts';
import type { View } from './view.ts';

/** Calls whose meaning we know ourselves: tokens, permissions, the wrapped coin. */

function transfer(
  view: View,
  code: 'ethereum.transfer-from' | 'ethereum.permit2-transfer',
  { token, from, to, units }: { token: string; from: string; to: string; units: bigint },
  parts: (amount: Value, token: Value) => Fact[] = () => [],
): Fact {
  view.checkRecipient(to, token);
  const amount = view.token(token, units);
  const value = { amount, from: view.address(from), to: view.address(to), token: view.address(token) };
  const sent = sends(tokenOf(view, token), units, to);
  return withEffects(
    fact(code, 'info', value, parts(amount, value.token)),
    ofOwner(view, from, sent, token, 'transfer-from'),
  );
}

function nft(view: View, token: string, from: string, to: string, id: bigint, data: string): Fact[] {
  view.checkRecipient(to, token);
  const who = { id: number(id), from: view.address(from), to: view.address(to), token: view.address(token) };
  const sent = sends(tokenOf(view, token, id), 1n, to);
  return [
    withEffects(
      fact('ethereum.erc721-transfer', 'info', who, withData(data)),
      ofOwner(view, from, sent, token, 'transfer-from'),
    ),
  ];
}

/**
 * ERC-1155: given amounts of several items. The contract refuses lists of different lengths; they are shown
 * as they are.
 */
function items(
  view: View,
  code: 'ethereum.erc1155-transfer' | 'ethereum.erc1155-batch',
  { token, from, to, ids, counts, data }: ItemTransfer,
): Fact[] {
  view.checkRecipient(to, token);
  const who = { from: view.address(from), to: view.address(to), token: view.address(token) };
  const single = { id: number(ids[0] ?? 0n), count: number(counts[0] ?? 0n) };
  const said =
    code === 'ethereum.erc1155-transfer'
      ? fact(code, 'info', { ...single, ...who }, withData(data))
      : fact(code, 'info', { ids: list(ids), counts: list(counts), ...who }, withData(data));
  const effects = ids.map((id, i) =>
    ofOwner(view, from, sends(tokenOf(view, token, id), counts[i] ?? null, to), token, 'transfer-from'),
  );
  return [withEffects(said, ...effects)];
}

interface ItemTransfer {
  token: string;
  from: string;
  to: string;
  ids: bigint[];
  counts: bigint[];
  data: string;
}

function withData(data: string): Fact[] {
  return dataLength(data) === 0 ? [] : [fact('ethereum.transfer-data', 'notice', { data: bytes(data) })];
}

/** ERC-20, and with data for the recipient ERC-677, 777 and 1363. */
function sentWith(call: Call, view: View, to: string, amount: bigint, data: string): Fact {
  view.checkRecipient(to, call.to);
  const value = { amount: view.token(call.to, amount), to: view.address(to), token: view.address(call.to) };
  const sent = sends(tokenOf(view, call.to), amount, to);
  return withEffects(
    fact('ethereum.erc20-transfer', 'info', value, withData(data)),
    ofOwner(view, view.account.safe, sent, call.to, 'transfer'),
  );
}

const list = (numbers: Iterable<bigint>): Value => ({ type: 'text', text: [...numbers].join(', ') });

/** Calls to tokens and the like, which any contract may offer. */
const known: Readers = {
  'transfer(address to, uint256 amount)': ([to, amount], call, view) => [
    sentWith(call, view, to, amount, '0x'),
  ],
  'transferAndCall(address to, uint256 amount)': ([to, amount], call, view) => [
    sentWith(call, view, to, amount, '0x'),
  ],
  'transferAndCall(address to, uint256 amount, bytes data)': ([to, amount, data], call, view) => [
    sentWith(call, view, to, amount, data),
  ],
  // ERC-777.
  'send(address to, uint256 amount, bytes data)': ([to, amount, data], call, view) => [
    sentWith(call, view, to, amount, data),
  ],
  // The same call moves an amount of an ERC-20 token or the ERC-721 token with that number.
  'transferFrom(address from, address to, uint256 amount)': ([from, to, units], call, view) =>
    isCollection(view.chainId, call.to)
      ? nft(view, call.to, from, to, units, '0x')
      : [transfer(view, 'ethereum.transfer-from', { token: call.to, from, to, units }, maybeItem)],
  'safeTransferFrom(address from, address to, uint256 id)': ([from, to, id], call, view) =>
    nft(view, call.to, from, to, id, '0x'),
  'safeTransferFrom(address from, address to, uint256 id, bytes data)': ([from, to, id, data], call, view) =>
    nft(view, call.to, from, to, id, data),
  'safeTransferFrom(address from, address to, uint256 id, uint256 count, bytes data)': (
    [from, to, id, count, data],
    { to: token },
    view,
  ) => items(view, 'ethereum.erc1155-transfer', { token, from, to, ids: [id], counts: [count], data }),
  'safeBatchTransferFrom(address from, address to, uint256[] ids, uint256[] counts, bytes data)': (
    [from, to, ids, counts, data],
    { to: token },
    view,
  ) => items(view, 'ethereum.erc1155-batch', { token, from, to, ids: [...ids], counts: [...counts], data }),
  'approve(address spender, uint256 amount)': ([spender, amount], call, view) =>
    isCollection(view.chainId, call.to)
      ? [itemApproval(view, call.to, spender, amount)]
      : [approval(view, call.to, spender, amount)],
  'increaseAllowance(address spender, uint256 amount)': ([spender, amount], call, view) => {
    if (isUnlimited(amount)) return [approval(view, call.to, spender, amount)];
    const who = { spender: view.address(spender), token: view.address(call.to) };
    return [
      withEffects(
        fact('ethereum.approve-more', 'warning', { amount: view.token(call.to, amount), ...who }),
        ofOwner(view, view.account.safe, allows(tokenOf(view, call.to), amount, spender), call.to, 'approve'),
      ),
    ];
  },
  'decreaseAllowance(address spender, uint256 amount)': ([spender, amount], call, view) => {
    const who = { spender: view.address(spender), token: view.address(call.to) };
    return [
      withEffects(
        fact('ethereum.approve-less', 'info', { amount: view.token(call.to, amount), ...who }),
        calls(view, call.to, 'approve-less'),
      ),
    ];
  },
  'setApprovalForAll(address operator, bool approved)': ([operator, approved], call, view) => {
    const who = { operator: view.address(operator), token: view.address(call.to) };
    if (!approved)
      return [
        withEffects(fact('ethereum.approve-all-end', 'info', who), calls(view, call.to, 'approve-end')),
      ];
    const given = allows(tokenOf(view, call.to), null, operator);
    return [
      withEffects(
        fact('ethereum.approve-all', 'danger', who),
        ofOwner(view, view.account.safe, given, call.to, 'approve'),
      ),
    ];
  },
  'permit(address owner, address spender, uint256 amount, uint256 deadline, uint8 v, bytes32 r, bytes32 s)':
    whole(([owner, spender, units, deadline], call, view) => [
      permit(view, { token: call.to, owner, spender, units, deadline }),
    ]),
  // USDC since its version 2.2.
  'permit(address owner, address spender, uint256 amount, uint256 deadline, bytes signature)': whole(
    ([owner, spender, units, deadline], call, view) => [
      permit(view, { token: call.to, owner, spender, units, deadline }),
    ],
  ),
  'permit(address holder, address spender, uint256 nonce, uint256 expiry, bool allowed, uint8 v, bytes32 r, bytes32 s)':
    whole(([owner, spender, , expiry, allowed], call, view) => {
      const units = allowed ? never : 0n;
      return [
        permit(view, { token: call.to, owner, spender, units, deadline: expiry === 0n ? never : expiry }),
      ];
    }),
};

/** EIP-3009: a transfer that `from` has signed and anybody may submit. */
const authorized = whole(([from, to, units], call, view) => [
  transfer(view, 'ethereum.transfer-from', { token: call.to, from, to, units }),
]);
const terms3009 =
  'address from, address to, uint256 value, uint256 validAfter, uint256 validBefore, bytes32 nonce';
const ofAuthorizations: Readers = Object.fromEntries(
  ['transfer', 'receive'].flatMap((name) =>
    ['uint8 v, bytes32 r, bytes32 s', 'bytes signature'].map((proof) => [
      `${name}WithAuthorization(${terms3009}, ${proof})`,
      authorized,
    ]),
  ),
);

/** Calls that have this meaning only at certain contracts: Permit2 and the wrapped coin. */
const ofPermit2: Readers = {
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
      withEffects(
        fact('ethereum.permit2-lockdown', 'info', {
          spender: view.address(spender),
          token: view.address(token),
        }),
        calls(view, token, 'approve-end'),
      ),
    ),
  'permit(address owner, ((address token, uint160 amount, uint48 expiration, uint48 nonce) details, address spender, uint256 sigDeadline) permitSingle, bytes signature)':
    whole(([owner, [[token, units, expires], spender]], _, view) => {
      checkOwner(owner, view);
      return [permit2Approval(view, { token, spender, units, expires, owner })];
    }),
  'permit(address owner, ((address token, uint160 amount, uint48 expiration, uint48 nonce)[] details, address spender, uint256 sigDeadline) permitBatch, bytes signature)':
    whole(([owner, [details, spender]], _, view) => {
      checkOwner(owner, view);
      return details.map(([token, units, expires]: Result) =>
        permit2Approval(view, { token, spender, units, expires, owner }),
      );
    }),
};

const ofWrapped: Readers = {
  'deposit()': (_, call, view) => [
    withEffects(
      fact('ethereum.wrap', 'info', { amount: view.coin(call.value), token: view.address(call.to) }),
      call.value === 0n
        ? calls(view, call.to, 'wrap')
        : ofOwner(view, view.account.safe, sends(coinOf(view), call.value, call.to), call.to, 'wrap'),
    ),
  ],
  'withdraw(uint256 amount)': ([amount], call, view) => [
    withEffects(
      fact('ethereum.unwrap', 'info', { amount: view.coin(amount), token: view.address(call.to) }),
      calls(view, call.to, 'unwrap'),
    ),
  ],
};

export const readKnown = table({ ...known, ...ofVaults, ...ofAuthorizations });
export const readPermit2 = table(ofPermit2);
export const readWrapped = table(ofWrapped);
