import type { Effect } from '../../core/effect.ts';
import type { Fact, Level, Value } from '../review.ts';
import type { Call } from './account.ts';
import { never } from './approvals.ts';
import { type EthereumFactCode, fact, number, text } from './facts.ts';
import type { Readers } from './readers.ts';
import { same, type View } from './view.ts';

/**
 * ERC-4626 vaults, and ERC-7540 vaults, where one requests first and claims later. A vault is the token of
 * its own shares; which token it accepts is not in the call: amounts of that are raw unless the built-in
 * words or a pack name it, and then they say so. Any contract may have these functions: where it matters,
 * sentences say that it looks like one.
 */

type VaultCode = Exclude<Extract<EthereumFactCode, `ethereum.vault-${string}`>, 'ethereum.vault-asset'>;

/** ERC-4626 has one token for what comes in and what goes out. */
export function assetFact(asset: { token: string; by: string }, view: View): Fact {
  return fact('ethereum.vault-asset', 'info', { token: view.address(asset.token), by: text(asset.by) });
}

/** An amount of the token that the vault accepts, and which token that is said to be. */
function paid({ to: vault }: Call, view: View, units: bigint): { amount: Value; asset?: Fact } {
  const asset = view.assetOf(vault);
  if (asset === null)
    return { amount: { type: 'amount', units, decimals: null, symbol: '', isNamedBeside: true } };
  return { amount: view.token(asset.token, units), asset: assetFact(asset, view) };
}

/** An amount of shares, and the token that they are paid for or out in. */
function shared({ to: vault }: Call, view: View, units: bigint): { amount: Value; asset?: Fact } {
  const asset = view.assetOf(vault);
  return { amount: view.token(vault, units), ...(asset && { asset: assetFact(asset, view) }) };
}

const paysOut: ReadonlySet<VaultCode> = new Set([
  'ethereum.vault-withdraw',
  'ethereum.vault-redeem',
  'ethereum.vault-request-redeem',
  'ethereum.vault-claim-deposit',
  'ethereum.vault-claim-mint',
]);

/**
 * `other` is whoever receives what is the account's, or pays for what the account receives: anybody but the
 * account itself is shown more prominently.
 */
function read(
  code: VaultCode,
  call: Call,
  view: View,
  what: { amount: Value; asset?: Fact; to: string; owner?: string; shares?: bigint },
): Fact[] {
  const { amount, asset, to, owner = view.account.safe, shares = null } = what;
  const isOwn = same(to, view.account.safe) && same(owner, view.account.safe);
  // What shares cost is up to the vault, within the allowance that the account has given it.
  const level: Level = isOwn && code !== 'ethereum.vault-mint' ? 'notice' : 'warning';
  view.checkRecipient(to, call.to);
  const places = { chain: 'ethereum', network: String(view.chainId) };
  // The account's shares, or what is waiting for it, leave it if somebody else is to get what they come to,
  // whoever makes the call.
  const isPaidOut = paysOut.has(code);
  const effect: Effect =
    isPaidOut && same(owner, view.home) && !same(to, view.home)
      ? { kind: 'send', asset: { ...places, id: call.to }, amount: shares, to }
      : { kind: 'call', ...places, contract: call.to, name: code.slice('ethereum.'.length) };
  const values = { amount, vault: view.address(call.to), to: view.address(to), owner: view.address(owner) };
  const parts = asset === undefined ? [] : [asset];
  // Some vaults take it for all there is.
  if (amount.type === 'amount' && amount.units === never)
    parts.push(fact('ethereum.highest-number', 'info', { number: number(never) }));
  return [{ ...fact(code, level, values, parts), effects: [effect] }];
}

export const ofVaults: Readers = {
  'deposit(uint256 assets, address receiver)': ([assets, to], call, view) =>
    read('ethereum.vault-deposit', call, view, { ...paid(call, view, assets), to }),
  'deposit(uint256 assets, address receiver, address controller)': ([assets, to, owner], call, view) =>
    read('ethereum.vault-claim-deposit', call, view, { ...paid(call, view, assets), to, owner }),
  'mint(uint256 shares, address receiver)': ([shares, to], call, view) =>
    read('ethereum.vault-mint', call, view, { ...shared(call, view, shares), to }),
  'mint(uint256 shares, address receiver, address controller)': ([shares, to, owner], call, view) =>
    read('ethereum.vault-claim-mint', call, view, { ...shared(call, view, shares), to, owner, shares }),
  'withdraw(uint256 assets, address receiver, address owner)': ([assets, to, owner], call, view) =>
    read('ethereum.vault-withdraw', call, view, { ...paid(call, view, assets), to, owner }),
  'redeem(uint256 shares, address receiver, address owner)': ([shares, to, owner], call, view) =>
    read('ethereum.vault-redeem', call, view, { ...shared(call, view, shares), to, owner, shares }),
  'requestDeposit(uint256 assets, address controller, address owner)': ([assets, to, owner], call, view) =>
    read('ethereum.vault-request-deposit', call, view, { ...paid(call, view, assets), to, owner }),
  'requestRedeem(uint256 shares, address controller, address owner)': ([shares, to, owner], call, view) =>
    read('ethereum.vault-request-redeem', call, view, { ...shared(call, view, shares), to, owner, shares }),
};
