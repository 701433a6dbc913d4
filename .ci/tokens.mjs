// Writes the built-in list of tokens out of the package `@ledgerhq/cryptoassets-evm-signatures` (MIT): `node .ci/tokens.mjs DATE`,
// the day on which the installed version was published. A test holds the list to the installed package.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'node_modules/@ledgerhq/cryptoassets-evm-signatures');

/** Lines of "symbol decimals address", by chain id, each sorted by address. */
export function readTokens() {
  const data = join(folder, 'src/data/evm');
  const chains = readdirSync(data)
    .filter((name) => /^\d+$/.test(name))
    .sort((a, b) => Number(a) - Number(b));
  return Object.fromEntries(
    chains.map((chain) => {
      const tokens = JSON.parse(readFileSync(join(data, chain, 'erc20.json'), 'utf8'));
      const lines = tokens
        .map(
          ([, , symbol, decimals, , , address]) => `${symbol} ${decimals} ${address.slice(2).toLowerCase()}`,
        )
        // A symbol of more than twenty characters, or with spaces, is a name.
        .filter((line) => /^[!-~]{1,20} \d{1,2} [0-9a-f]{40}$/.test(line))
        .sort((a, b) => (a.slice(-40) < b.slice(-40) ? -1 : 1));
      return [chain, lines];
    }),
  );
}

if (process.argv[1] === import.meta.filename) {
  const date = process.argv[2];
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const chains = Object.entries(readTokens()).map(([chain, lines]) => `  ${chain}: \`${lines.join('\n')}\`,`);
  writeFileSync(
    join(root, 'src/chains/ethereum/descriptors/tokens.ts'),
    `/**
 * Symbols and decimals of tokens by chain id, one a line with its address: of @ledgerhq/cryptoassets-evm-signatures ${version},
 * Copyright Ledger, MIT License. Written by .ci/tokens.mjs.
 */
export const tokenList: { date: string; chains: Readonly<Record<number, string>> } = {
  date: '${date}',
  chains: {
${chains
  .join('\n')
  .replace(/^/gm, '')
  .replace(/^ {2}(\d)/gm, '    $1')}
  },
};
`,
  );
}
