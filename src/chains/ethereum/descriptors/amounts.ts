import { ZeroAddress } from 'ethers';
import type { Fact } from '../../review.ts';
import type { Call } from '../account.ts';
import { isUnlimited } from '../approvals.ts';
import { fact, number, text } from '../facts.ts';
import { networks } from '../networks.ts';
import { assetFact } from '../vaults.ts';
import { coinAddress, type Spender, same, type View } from '../view.ts';
import { tradedOnBalancer } from './balancer-swaps.ts';
import { mostCoins, unnamed } from './format.ts';
import type { DescribedField } from './pack.ts';
import type { Places } from './places.ts';
import { decidingPool, type PaidOut, paidOut } from './pools.ts';
import { addressOf, numberOf, type Tree } from './tree.ts';

/** LI.FI's names for a token, zero for the chain's coin in all of its contracts (LibAsset.isNativeAsset). */
const zeroIsCoin = /(^|\.)_?(sending|receiving)AssetId$/;

/** What a swap through pools pays in. */
const isAmount = /^(#\.)?amount$/;

/** The amounts of a described call, each in its token: the one that stands in the call, or that pools or a vault prove. */
export class Amounts {
  /** Tokens and pools that sentences name, in lower case: numbers that hold their addresses go by these. */
  readonly named = new Set<string>();

  /** `whole`: values that have been told in full; `whose`: the words that pay for the work. */
  constructor(
    private readonly view: View,
    private readonly call: Call,
    private readonly places: Places,
    private readonly whole: Set<Tree>,
    private readonly whose: Spender,
  ) {}

  /** Of a token that the descriptor places. Null if there are no steps left to tell it. */
  inTokens({ label, path, params }: DescribedField, units: bigint, at: readonly number[]): Fact | null {
    // Vouchers are asked for, and each token that has none is warned of.
    if (!this.view.spend(4, this.whose)) return null;
    const { view } = this;
    if (isAmount.test(path)) this.checkPool();
    const batch = this.ofBatch({ label, path }, units);
    if (batch !== undefined) return batch;
    const place = this.places.parameter('token', params, at);
    const token = place && addressOf(place);
    if (place === null || token === null)
      return this.ofPool({ label, path }, units) ?? unnamed(text(label), units);
    const coins = [...(params.nativeCurrencyAddress ?? []), coinAddress];
    if (zeroIsCoin.test(params.tokenPath?.[0] ?? '')) coins.push(ZeroAddress);
    const isCoin = coins.some((coin) => same(coin, token));
    if (!isCoin) this.named.add(token.toLowerCase());
    const chainId = this.chain(params, at);
    const name = { label: text(label) };
    // The token is named beside its amount, unless it stands for the coin.
    if (!isCoin || chainId !== view.chainId) this.whole.add(place);
    // The largest numbers mean "all" or "no limit", whatever the descriptor makes of them.
    if (isUnlimited(units) && isCoin && chainId === view.chainId) return mostCoins(name.label, units);
    if (isUnlimited(units))
      return fact('ethereum.described-most', 'info', {
        ...name,
        number: number(units),
        token: view.address(token),
      });
    if (isCoin && chainId === view.chainId)
      return fact('ethereum.described-amount', 'info', { ...name, amount: view.coin(units) });
    const amount = view.token(token, units, chainId);
    const isWrapped = chainId === view.chainId && same(token, networks[chainId]?.wrapped ?? '');
    const code = isWrapped && params.orCoins !== undefined ? 'tokens-or-coins' : 'tokens';
    return fact(`ethereum.described-${code}`, 'info', { ...name, amount, token: view.address(token) });
  }

  /** Of a token that the descriptor does not place. */
  inUnits(field: DescribedField, units: bigint): Fact {
    return this.ofPool(field, units) ?? this.ofVault(field, units) ?? unnamed(text(field.label), units);
  }

  /** What a swap through named pools takes and the least that it gives, in the tokens that these provably trade. */
  private ofPool({ label, path }: Pick<DescribedField, 'label' | 'path'>, units: bigint): Fact | null {
    const { view, call } = this;
    const [, which] = /^(?:#\.)?(minReturn|amount)$/.exec(path) ?? [];
    if (which === undefined || isUnlimited(units)) return null;
    const spend = (hashes: number) => view.spend(hashes, 'pools');
    const found = paidOut(view.chainId, call.to, call.data, { spend, known: view.pools });
    if (found === null) return null;
    if (which === 'amount') return this.paidIn(label, units, found);
    for (const pool of found.pools) this.named.add(pool.toLowerCase());
    const name = { label: text(label), pool: view.address(found.pools.at(-1)!) };
    if (found.isCoin)
      return fact('ethereum.described-paid-out-coin', 'info', { ...name, amount: view.coin(units) });
    const amount = view.token(found.token, units);
    return fact('ethereum.described-paid-out', 'info', { ...name, amount, token: view.address(found.token) });
  }

  /** Undefined if it is no amount of a batch of Balancer's: there a descriptor's path to the token leads elsewhere. */
  private ofBatch({ label, path }: Pick<DescribedField, 'label' | 'path'>, units: bigint): Fact | undefined {
    const { view, call } = this;
    const [, which] = /^(?:#\.)?balancerData\.(from|to)Amount$/.exec(path) ?? [];
    const traded = which === undefined ? undefined : tradedOnBalancer(call.to, call.data);
    if (traded === undefined) return undefined;
    const token = which === 'from' ? traded.paid : traded.received;
    const name = { label: text(label) };
    if (token === null || isUnlimited(units)) return unnamed(name.label, units);
    if (token === ZeroAddress || same(token, coinAddress))
      return fact('ethereum.described-amount', 'info', { ...name, amount: view.coin(units) });
    const amount = view.token(token, units);
    return fact('ethereum.described-tokens', 'info', { ...name, amount, token: view.address(token) });
  }

  /** A site can name any token beside a pool that takes another. */
  private checkPool(): void {
    const { view, call } = this;
    const spend = (hashes: number) => view.spend(hashes, 'pools');
    const found = decidingPool(view.chainId, call.to, call.data, { spend, known: view.pools });
    if (found === null) return;
    const said = { pool: view.address(found.pool), named: view.address(found.named) };
    view.warn(
      found.takes === null
        ? fact('ethereum.pool-unknown', 'warning', said)
        : fact('ethereum.pool-takes-other', 'danger', { ...said, token: view.address(found.takes) }),
    );
  }

  /** What the first pool takes, where the call doesn't name it; coins that come with the call are wrapped for it. */
  private paidIn(label: string, units: bigint, { paid, pools }: PaidOut): Fact | null {
    const { view, call } = this;
    if (paid === null) return null;
    if (call.value > 0n)
      return same(paid, networks[view.chainId]?.wrapped ?? '')
        ? fact('ethereum.described-amount', 'info', { label: text(label), amount: view.coin(units) })
        : null;
    const said = { label: text(label), pool: view.address(pools[0]!) };
    const amount = view.token(paid, units);
    return fact('ethereum.described-paid-in', 'info', { ...said, amount, token: view.address(paid) });
  }

  /** What a function of a vault calls its assets, in the token that the vault is known to take. */
  private ofVault({ label, path }: DescribedField, units: bigint): Fact | null {
    const { view, call } = this;
    if (!/^(#\.)?_?assets_?$/.test(path) || isUnlimited(units)) return null;
    const asset = view.assetOf(call.to);
    if (asset === null) return null;
    const said = {
      label: text(label),
      amount: view.token(asset.token, units),
      token: view.address(asset.token),
    };
    return fact('ethereum.described-tokens', 'info', said, [assetFact(asset, view)]);
  }

  private chain(params: DescribedField['params'], at: readonly number[]): number {
    const found = this.places.parameter('chainId', params, at);
    return found === null ? this.view.chainId : Number(numberOf(found));
  }
}
