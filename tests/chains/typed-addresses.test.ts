import { expect, test } from 'vitest';
import { bitcoin } from '../../src/chains/bitcoin/bitcoin.ts';
import type { Chain } from '../../src/chains/chain.ts';
import { ethereum } from '../../src/chains/ethereum/ethereum.ts';
import { solana } from '../../src/chains/solana/solana.ts';

/** Addresses as people type and paste them: the same freedom on every chain, and the same limit. */
const cases: [chain: Pick<Chain, 'recipient'>, address: string, prefixes: string[], wrong: string[]][] = [
  [
    solana as Pick<Chain, 'recipient'>,
    'GyGKxMyg1p9SsHfm15MkNUu1u9TN2JtTspcdmrtGUdse',
    ['solana:', 'sol:', 'SOLANA:', 'solana:mainnet:', 'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp:'],
    [
      'eth:',
      'bitcoin:',
      'solana:EtWTRABZaYq6iMfeYKouRu166VU2xqa1:',
      'solana:solana:',
      'https://solscan.io/account/',
    ],
  ],
  [
    ethereum as Pick<Chain, 'recipient'>,
    '0x00000000219ab540356cBB839Cbe05303d7705Fa',
    ['eth:', 'ethereum:', 'eip155:1:', 'base:'],
    ['solana:', 'eth:eth:', 'moon:', 'https://etherscan.io/address/'],
  ],
  [
    bitcoin as Pick<Chain, 'recipient'>,
    'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq',
    ['bitcoin:', 'BITCOIN:', 'btc:', 'bip122:000000000019d6689c085ae165831e93:'],
    ['solana:', 'lightning:', 'bitcoin:bitcoin:', 'https://mempool.space/address/'],
  ],
];

test.each(cases)(
  '%# is read with its own prefix, in groups, and among characters that nobody sees',
  (chain, address, prefixes, wrong) => {
    const read = (text: string) => chain.recipient!(text);
    const groups = address.replace(/(.{4})(?=.)/g, '$1 ');
    for (const text of [
      address,
      ` ${address}\n`,
      groups,
      groups.replaceAll(' ', '\u00a0'),
      `\u200b${address}\ufeff`,
    ])
      expect(read(text), text).toBe(address);
    for (const prefix of prefixes) expect(read(` ${prefix}${groups}`), prefix).toBe(address);
    for (const text of [
      ...wrong.map((prefix) => prefix + address),
      `${address} ${address}`,
      `${address}?amount=1`,
      address.slice(0, -1).concat('\u0430'),
      '',
    ])
      expect(() => read(text), text).toThrowError(expect.objectContaining({ code: 'bad-address' }));
  },
);
