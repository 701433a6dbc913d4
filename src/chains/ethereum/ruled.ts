import { SignerError } from '../../core/errors.ts';
import { joinGroups } from '../../core/typed-address.ts';
import type { RuledAsset } from '../chain.ts';
import { readAddress } from './address.ts';
import { tokensOf } from './descriptors/token-list.ts';
import { networkList } from './networks.ts';
import { isNetwork, splitPrefix } from './prefix.ts';

/** What rules are made of: assets to limit and recipients to name. */

const stable = ['USDC', 'USDT', 'DAI', 'EURC'];

/** The coins of every mainnet, plus dollars and euros from the list of tokens. */
export function ruledAssets(): RuledAsset[] {
  return networkList
    .filter(({ isTest }) => !isTest)
    .flatMap(({ id, name: place, symbol }) => {
      const network = String(id);
      const tokens = tokensOf(id)
        .filter((one) => stable.includes(one.symbol))
        .map((one) => ({
          network,
          id: readAddress(one.address),
          symbol: one.symbol,
          decimals: one.decimals,
          place,
        }));
      return [{ network, id: '', symbol, decimals: 18, place }, ...tokens];
    });
}

/**
 * The account is the same on every network: a prefix of a network says nothing that an effect would. Errors:
 * `bad-address`.
 */
export function readRecipient(text: string): string {
  const { prefix, address } = splitPrefix(joinGroups(text));
  if (prefix !== null && !isNetwork(prefix)) throw new SignerError('bad-address', { where: 'recipient' });
  return readAddress(address.startsWith('0x') ? address : `0x${address}`);
}
