import { getBytes, hexlify, Interface, type ParamType } from 'ethers';
import { describe, expect, test } from 'vitest';
import { deriveAccount } from '../../../src/chains/ethereum/account.ts';
import { permit2On } from '../../../src/chains/ethereum/approvals.ts';
import { ethereum } from '../../../src/chains/ethereum/ethereum.ts';
import { networks } from '../../../src/chains/ethereum/networks.ts';
import { writePayload } from '../../../src/chains/ethereum/payload-bytes.ts';
import { makeTransaction } from '../../../src/chains/ethereum/request.ts';
import { makeSecp256k1Key, seededBytes } from '../../support/frost-keys.ts';

const permit2 = permit2On(1)!;

/** Nothing in a call that is read is left out: if any byte of it changes, something else is shown. */
const { groupKey } = makeSecp256k1Key('whole');
const { safe } = deriveAccount(groupKey);
const token = '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48';
const details = '(address token, uint160 amount, uint48 expiration, uint48 nonce)';

const calls: [to: string, signature: string][] = [
  [token, 'transfer(address to, uint256 amount)'],
  [token, 'transferFrom(address from, address to, uint256 amount)'],
  [token, 'safeTransferFrom(address from, address to, uint256 id)'],
  [token, 'safeTransferFrom(address from, address to, uint256 id, bytes data)'],
  [token, 'safeTransferFrom(address from, address to, uint256 id, uint256 count, bytes data)'],
  [token, 'safeBatchTransferFrom(address from, address to, uint256[] ids, uint256[] counts, bytes data)'],
  [token, 'approve(address spender, uint256 amount)'],
  [token, 'increaseAllowance(address spender, uint256 amount)'],
  [token, 'decreaseAllowance(address spender, uint256 amount)'],
  [token, 'setApprovalForAll(address operator, bool approved)'],
  [
    token,
    'permit(address owner, address spender, uint256 amount, uint256 deadline, uint8 v, bytes32 r, bytes32 s)',
  ],
  [
    token,
    'permit(address holder, address spender, uint256 nonce, uint256 expiry, bool allowed, uint8 v, bytes32 r, bytes32 s)',
  ],
  [permit2, 'approve(address token, address spender, uint160 amount, uint48 expiration)'],
  [permit2, 'transferFrom(address from, address to, uint160 amount, address token)'],
  [permit2, 'transferFrom((address from, address to, uint160 amount, address token)[] transfers)'],
  [permit2, 'lockdown((address token, address spender)[] approvals)'],
  [
    permit2,
    `permit(address owner, (${details} details, address spender, uint256 deadline) permit, bytes signature)`,
  ],
  [
    permit2,
    `permit(address owner, (${details}[] details, address spender, uint256 deadline) permit, bytes signature)`,
  ],
  [networks[1]!.wrapped!, 'withdraw(uint256 amount)'],
  [safe, 'addOwnerWithThreshold(address owner, uint256 threshold)'],
  [safe, 'removeOwner(address previous, address owner, uint256 threshold)'],
  [safe, 'swapOwner(address previous, address from, address owner)'],
  [safe, 'changeThreshold(uint256 threshold)'],
  [safe, 'enableModule(address module)'],
  [safe, 'disableModule(address previous, address module)'],
  [safe, 'setGuard(address guard)'],
  [safe, 'setFallbackHandler(address handler)'],
  [safe, 'approveHash(bytes32 hash)'],
  [safe, 'mystery(uint256 number, bytes data)'],
  [token, 'mystery(uint256 number, bytes data)'],
];

const random = seededBytes('whole');

function sample(type: ParamType): unknown {
  if (type.isArray()) return [sample(type.arrayChildren)];
  if (type.isTuple()) return type.components.map(sample);
  if (type.type === 'address') return hexlify(random(20));
  if (type.type === 'bool') return true;
  if (type.type === 'bytes') return hexlify(random(33));
  if (type.type === 'bytes32') return hexlify(random(32));
  return BigInt(hexlify(random(type.type === 'uint8' ? 1 : 5)));
}

function shown(to: string, data: string): string {
  const payload = writePayload(makeTransaction([{ to, value: 0n, data }], { chainId: 1, nonce: 1 }));
  const { actions } = ethereum.review(payload, { groupKey, known: [] });
  return JSON.stringify(actions, (_, value) => (typeof value === 'bigint' ? `${value}n` : value));
}

describe('every byte of a call is shown', () => {
  test.each(calls)('to %s: %s', (to, signature) => {
    const abi = new Interface([`function ${signature}`]);
    const method = abi.fragments[0]!;
    const data = abi.encodeFunctionData(
      method.format('sighash').replace(/^function /, ''),
      method.inputs.map(sample),
    );
    const original = shown(to, data);
    expect(original).not.toContain('call-not-canonical');
    expect(original.includes('unknown-call') || original.includes('account-call')).toBe(
      signature.startsWith('mystery'),
    );
    const bytes = getBytes(data);
    // The last byte of every word and a third of the others, or all of them in nightly runs.
    const isTried = (at: number) => process.env.PROVE === 'nightly' || at % 3 === 0 || (at - 4) % 32 === 31;
    const same = [...bytes.keys()].filter((at) => {
      const other = bytes.with(at, bytes[at]! ^ (at % 2 === 0 ? 1 : 0x80));
      return isTried(at) && shown(to, hexlify(other)) === original;
    });
    expect(same).toEqual([]);
  });
});
