import { getAddress, ZeroAddress } from 'ethers';
import type { Fact } from '../review.ts';
import type { Call } from './account.ts';
import { readAccountCalls, readHandedTo } from './account-calls.ts';
import { checkOwner, time } from './approvals.ts';
import { allows, calls, controls, tokenOf, withEffects } from './effects.ts';
import { fact, number } from './facts.ts';
import { rawData } from './raw-data.ts';
import type { TypedData } from './typed-data.ts';
import { same, type View } from './view.ts';

/** Forms that hand over an item, a position or a call, identified by their whole type. */

type Describe = (call: Call, view: View) => Fact[];
type Said = Readonly<Record<string, string>>;
type Read = (said: Said, contract: string, view: View, describe: Describe) => Fact[];

const address = (value: unknown) => getAddress(String(value).toLowerCase());
const int = (value: unknown) => BigInt(String(value));

/** ERC-4494 and Uniswap positions: one collectible. */
const permitItem: Read = ({ spender, tokenId, deadline }, contract, view) => {
  const who = address(spender);
  const said = fact('ethereum.permit-item', 'danger', {
    spender: view.address(who),
    id: number(int(tokenId)),
    token: view.address(contract),
    deadline: time(int(deadline)),
  });
  return [withEffects(said, allows(tokenOf(view, contract, int(tokenId)), 1n, who))];
};

/** Uniswap V4 positions: all of them. */
const permitForAll: Read = ({ operator, approved }, contract, view) => {
  const who = { operator: view.address(address(operator)), token: view.address(contract) };
  if (String(approved) !== 'true')
    return [withEffects(fact('ethereum.approve-all-end', 'info', who), calls(view, contract, 'approve-end'))];
  const given = allows(tokenOf(view, contract), null, address(operator));
  return [withEffects(fact('ethereum.approve-all', 'danger', who), given)];
};

/** Morpho and Compound: somebody manages everything that the account has there. */
const manager =
  (ownerName: string, managerName: string, allowedName: string): Read =>
  (said, contract, view) => {
    const [owner, who] = [address(said[ownerName]), address(said[managerName])];
    checkOwner(owner, view);
    const values = {
      manager: view.address(who),
      owner: view.address(owner),
      contract: view.address(contract),
    };
    const isAllowed = String(said[allowedName]) === 'true';
    const deed = isAllowed
      ? fact('ethereum.manager', 'danger', values)
      : fact('ethereum.manager-end', 'info', values);
    return [withEffects(deed, controls(view, 'manager', isAllowed ? who : null))];
  };

/**
 * A call that a forwarder makes in the name of whoever signs (ERC-2771), or a contract makes to itself
 * (EIP-712 meta-transactions).
 */
const forwarded =
  (callOf: (said: Said, contract: string) => Call): Read =>
  (said, contract, view, describe) => {
    const from = address(said.from);
    const call = callOf(said, contract);
    const inside = same(from, view.account.safe) ? view : view.of(from);
    const parts = describe(call, inside);
    if (inside !== view) for (const warning of inside.warnings) view.warn(warning);
    const values = {
      contract: view.address(contract),
      from: view.address(from),
      to: view.address(call.to),
    };
    return [fact('ethereum.forwarded', 'warning', values, parts)];
  };

/** ERC-4337: an operation of another account, one that accepts this account's signature. */
const operation =
  (account: string): Read =>
  (said, contract, view, describe) => {
    const sender = address(said[account]);
    const inside = view.of(sender);
    const callData = String(said.callData);
    const made = readAccountCalls(callData);
    const parts = made?.flatMap((call) => describe(call, inside)) ?? rawData(callData);
    for (const warning of inside.warnings) view.warn(warning);
    const values = { account: view.address(sender), contract: view.address(contract) };
    const handedTo = readHandedTo(callData);
    if (handedTo === null) return [fact('ethereum.user-operation', 'warning', values, parts)];
    const to = view.address(handedTo);
    const handed = fact('ethereum.user-operation-delegate', 'danger', { ...values, to }, parts);
    return [withEffects(handed, controls(view, 'delegatecall', handedTo))];
  };

const forms: Readonly<Record<string, Read>> = {
  'Permit(address spender,uint256 tokenId,uint256 nonce,uint256 deadline)': permitItem,
  'PermitForAll(address operator,bool approved,uint256 nonce,uint256 deadline)': permitForAll,
  'Authorization(address authorizer,address authorized,bool isAuthorized,uint256 nonce,uint256 deadline)':
    manager('authorizer', 'authorized', 'isAuthorized'),
  'Authorization(address owner,address manager,bool isAllowed,uint256 nonce,uint256 expiry)': manager(
    'owner',
    'manager',
    'isAllowed',
  ),
  'ForwardRequest(address from,address to,uint256 value,uint256 gas,uint256 nonce,bytes data)': forwarded(
    ({ to, value, data }) => ({ to: address(to), value: int(value), data: data! }),
  ),
  'ForwardRequest(address from,address to,uint256 value,uint256 gas,uint256 nonce,uint48 deadline,bytes data)':
    forwarded(({ to, value, data }) => ({ to: address(to), value: int(value), data: data! })),
  'MetaTransaction(uint256 nonce,address from,bytes functionSignature)': forwarded(
    ({ functionSignature }, contract) => ({ to: contract, value: 0n, data: functionSignature! }),
  ),
  'PackedUserOperation(address sender,uint256 nonce,bytes initCode,bytes callData,bytes32 accountGasLimits,uint256 preVerificationGas,bytes32 gasFees,bytes paymasterAndData)':
    operation('sender'),
  'SafeOp(address safe,uint256 nonce,bytes initCode,bytes callData,uint128 verificationGasLimit,uint128 callGasLimit,uint256 preVerificationGas,uint128 maxPriorityFeePerGas,uint128 maxFeePerGas,bytes paymasterAndData,uint48 validAfter,uint48 validUntil,address entryPoint)':
    operation('safe'),
};

/** Null for any other form. The whole form is shown below as well. */
export function readForm(
  { primaryType, types, domain, message }: TypedData,
  view: View,
  describe: Describe,
): Fact[] | null {
  const members = types[primaryType]!.map(({ name, type }) => `${type} ${name}`).join();
  const read = forms[`${primaryType}(${members})`];
  if (read === undefined || domain.verifyingContract === undefined) return null;
  const contract = address(domain.verifyingContract);
  return same(contract, ZeroAddress) ? null : read(message as Said, contract, view, describe);
}
