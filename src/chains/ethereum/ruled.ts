import type { RuledAsset } from '../chain.ts';
import { tokenList } from './descriptors/tokens.ts';
import { networkList } from './networks.ts';
import { readAddress } from './payload.ts';
import { splitPrefix } from './prefix.ts';

/** What rules are made of: assets to limit and whom to name. */

const stable = ['USDC', 'USDT', 'DAI', 'EURC'];

/** Coins of every network that is no test, and dollars and euros by the list of tokens. */
export function ruledAssets(): RuledAsset[] {
  return networkList
    .filter(({ isTest }) => !isTest)
    .flatMap(({ id, name: place, symbol }) => {
      const network = String(id);
      const lines = tokenList.chains[id]?.split('\n') ?? [];
      const tokens = lines
        .map((line) => line.split(' ') as [string, string, string])
        .filter(([token]) => stable.includes(token))
        .map(([token, decimals, address]) => ({
          network,
          id: readAddress(`0x${address}`),
          symbol: token,
          decimals: Number(decimals),
          place,
        }));
      return [{ network, id: '', symbol, decimals: 18, place }, ...tokens];
    });
}

/** The same account on every network: a prefix says nothing that an effect would. Errors: `bad-address`. */
export function readRecipient(text: string): string {
  const { address } = splitPrefix(text.trim());
  return readAddress(address.startsWith('0x') ? address : `0x${address}`);
}
