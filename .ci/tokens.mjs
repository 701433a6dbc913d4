// Writes the built-in list of tokens from the packages named below: `node .ci/tokens.mjs DATE`, the date on
// which the newest of the installed versions was published. A test compares the list with the installed
// packages.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const modules = join(root, 'node_modules');
const json = (...path) => JSON.parse(readFileSync(join(modules, ...path), 'utf8'));
const optimism = () => createRequire(import.meta.url)('@eth-optimism/tokenlist').default;

/** If two disagree, the first one counts. Each: package, its owner, and its tokens. */
const packages = [
  ['@ledgerhq/cryptoassets-evm-signatures', 'Copyright Ledger, MIT License', readLedger],
  [
    '@bgd-labs/aave-address-book',
    'Copyright 2026 BGD Labs, MIT License',
    (name) => json(name, 'tokenlist.json').tokens,
  ],
  ['@metamask/contract-metadata', 'Copyright (c) 2020 MetaMask, ISC License', readMetaMask],
  [
    '@eth-optimism/tokenlist',
    'Optimism, MIT License',
    () => optimism().tokens.filter(({ chainId }) => [10, 8453].includes(chainId)),
  ],
];

/**
 * Networks that few people use, whose names take as much room as the others'; and those where the account
 * would have another address.
 */
const left = new Set([25, 40, 57, 199, 250, 324, 592, 1088, 1101, 1284, 1868, 4326, 81457, 245022934]);

function readLedger(name) {
  const folder = join(modules, name, 'src/data/evm');
  return readdirSync(folder)
    .filter((chain) => /^\d+$/.test(chain))
    .flatMap((chain) =>
      json(name, 'src/data/evm', chain, 'erc20.json').map(([, , symbol, decimals, , , address]) => ({
        chainId: Number(chain),
        symbol,
        decimals,
        address,
      })),
    );
}

function readMetaMask(name) {
  return Object.entries(json(name, 'contract-map.json')).flatMap(([address, { erc20, symbol, decimals }]) =>
    erc20 ? [{ chainId: 1, symbol, decimals, address }] : [],
  );
}

/**
 * Lines of "symbol decimals address", by chain id, each sorted: equal beginnings end up together and take
 * less room.
 */
export function readTokens() {
  const chains = new Map();
  for (const [name, , read] of packages) {
    for (const { chainId, symbol, decimals, address } of read(name)) {
      const place = address.slice(2).toLowerCase();
      // A symbol with more than twenty characters, or with spaces, is a name.
      if (
        left.has(chainId) ||
        !/^[!-_a-~]{1,20} \d{1,2} [0-9a-f]{40}$/.test(`${symbol} ${decimals} ${place}`)
      )
        continue;
      const tokens = chains.get(chainId) ?? chains.set(chainId, new Map()).get(chainId);
      if (!tokens.has(place)) tokens.set(place, `${symbol} ${decimals} ${place}`);
    }
  }
  const byNumber = [...chains].sort(([a], [b]) => a - b);
  return Object.fromEntries(byNumber.map(([chain, tokens]) => [chain, [...tokens.values()].sort()]));
}

if (process.argv[1] === import.meta.filename) {
  const date = process.argv[2];
  const from = packages
    .map(([name, whose]) => ` * ${name} ${json(name, 'package.json').version} (${whose})`)
    .join(',\n');
  const chains = Object.entries(readTokens()).map(([chain, lines]) => {
    const words = lines.map((line) => line.split(' '));
    const names = words.map(([symbol, decimals]) => (decimals === '18' ? symbol : `${symbol} ${decimals}`));
    const places = Buffer.from(words.map(([, , place]) => place).join(''), 'hex').toString('base64');
    const broken = places.match(/.{1,108}/g).join('\n');
    return `    ${chain}: {\n      names: \`${names.join('\n')}\`,\n      places: \`${broken}\`,\n    },`;
  });
  writeFileSync(
    join(root, 'src/chains/ethereum/descriptors/tokens.ts'),
    `/**
 * Tokens by chain id: a symbol a line, its decimals behind it where they are not 18; and their addresses in the same order, 20
 * bytes each, in base64 (shorter than hexadecimal when compressed). Written by .ci/tokens.mjs, of
${from}.
 */
export const tokenList: {
  date: string;
  chains: Readonly<Record<number, { names: string; places: string }>>;
} = {
  date: '${date}',
  chains: {
${chains.join('\n')}
  },
};
`,
  );
}
