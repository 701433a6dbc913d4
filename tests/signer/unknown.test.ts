import { describe, expect, it } from 'vitest';
import { bitcoin } from '../../src/chains/bitcoin/bitcoin.ts';
import { ethereum } from '../../src/chains/ethereum/ethereum.ts';
import { solana } from '../../src/chains/solana/solana.ts';
import { utf8ToBytes } from '../../src/core/bytes.ts';
import { refusals } from '../../src/ui/text/en/refusals.ts';
import { type Device, exchangeCards, makeWallet, refusal, setUpDevices } from '../support/network.ts';

/** What cannot be signed is named where it can be, and the sentence says what to bring instead. */
const chainSets = [
  { of: 'every chain', chains: [solana, ethereum, bitcoin] },
  { of: 'Bitcoin alone', chains: [bitcoin] },
];

describe.each(chainSets)('with a wallet of $of', async ({ of, chains }) => {
  const devices = await setUpDevices(['Ana', 'Bob'], chains, `unknown ${of}`);
  const [ana] = devices as [Device, Device];
  await exchangeCards(devices);
  const { id: walletId } = await makeWallet(devices, 2);
  const signature =
    '5VERv8NMvzbJMEkV8xnrLkEaWRtSz9CosKDYjCJjBRnbJLgp8uirBgmQpjKhoR4tjF3ZpRzrFmBV6UjKdiSZkQUW';
  const hash = `0x${'5c'.repeat(32)}`;

  /** The same from the first screen, as a text and as a file, and on the wallet's own screen. */
  async function told(data: string) {
    const chain = chains[0]!.id;
    const all = [
      await refusal(ana.receive(data)),
      await refusal(ana.receive(utf8ToBytes(data))),
      await refusal(ana.call('draft', { walletId, chain, data })),
    ].map(({ code, where, values }) => ({ code, where, values }));
    expect(all[1]).toEqual(all[0]);
    expect(all[2]).toEqual(all[0]);
    return all[0]!;
  }

  it.each([
    ['transaction-link', 'solscan.io', `https://solscan.io/tx/${signature}`],
    ['transaction-link', 'solscan.io', `solscan.io/tx/${signature}?cluster=devnet`],
    ['transaction-link', 'explorer.solana.com', `https://explorer.solana.com/tx/${signature}`],
    ['transaction-link', 'sepolia.etherscan.io', `HTTPS://sepolia.etherscan.io/tx/${hash}#eventlog`],
    ['transaction-link', 'etherscan.io', `<https://etherscan.io/tx/${hash}>`],
    ['transaction-link', 'polygonscan.com', ` "https://polygonscan.com/tx/${hash}"\n`],
    ['transaction-link', 'mempool.space', `https://mempool.space/testnet/tx/${'5c'.repeat(32)}`],
    ['transaction-link', 'scan.example', `https://scan.example/#/transactions/${hash}/`],
    [
      'safe-link',
      'app.safe.global',
      `https://app.safe.global/transactions/tx?safe=eth:0x1&id=multisig_${hash}`,
    ],
    ['safe-link', 'app.safe.global', 'app.safe.global/transactions/queue?safe=sep:0x1'],
    ['link', 'etherscan.io', 'https://etherscan.io/address/0x00000000219ab540356cBB839Cbe05303d7705Fa'],
    ['link', 'xn--80ak6aa92e.com', 'https://аррӏе.com/tx'],
    ['link', 'safe.global.example', 'https://safe.global.example/transactions'],
  ])('a %s to %s is refused as a link, with what to bring instead', async (where, site, text) => {
    expect(await told(text)).toEqual({ code: 'unknown-kind', where, values: { site } });
    expect(refusals).toHaveProperty([`error.unknown-kind.${where}.next`]);
  });

  it.each([
    'see https://solscan.io/tx/1 and tell me',
    'https://one.example https://two.example',
    'https://',
    'readme.md/tx/1',
    'javascript://solscan.io/tx/1',
  ])('a text that is more or less than one link is not called a link: %s', async (text) => {
    expect(await told(text)).toEqual({ code: 'unknown-kind', where: undefined, values: undefined });
  });

  it.each([
    [
      'execution reverted',
      { jsonrpc: '2.0', id: 1, error: { code: 3, message: 'execution reverted', data: '0x' } },
    ],
    [
      'Blockhash not found',
      { jsonrpc: '2.0', error: { code: -32002, message: ' Blockhash not found ' }, id: 'a' },
    ],
    ['-32000', { jsonrpc: '2.0', id: 1, error: { code: -32000 } }],
    ['Could not find any route', { error: 'Could not find any route', errorCode: 'NO_ROUTES' }],
    ['both', { jsonrpc: '2.0', id: 1, result: '0x01', error: { message: 'both' } }],
    ['a\\u{a}b\\u{202e}c', { jsonrpc: '2.0', id: 1, error: { message: 'a\nb\u202ec' } }],
    [`${'x'.repeat(200)}…`, { jsonrpc: '2.0', id: 1, error: { message: 'x'.repeat(5_000) } }],
    ['?', { jsonrpc: '2.0', id: 1, error: {} }],
  ])('an answer of a server that is an error is told as one: %s', async (said, reply) => {
    const refused = { code: 'bad-transaction', where: 'error-reply', values: { said } };
    expect(await told(JSON.stringify(reply))).toEqual(refused);
    expect(await told(JSON.stringify(reply, null, 2))).toEqual(refused);
  });

  it('an answer whose error is null is no error, and another program’s word “error” is not an answer', async () => {
    for (const json of [
      { jsonrpc: '1.0', id: 1, result: 'x', error: null },
      { error: 'a', to: 'nobody' },
    ])
      expect((await told(JSON.stringify(json))).where).not.toBe('error-reply');
  });
});

it('a link is refused by a name of bounded length, at once', async () => {
  const [ana, bob] = (await setUpDevices(['Ana', 'Bob'], [solana], 'links')) as [Device, Device];
  await exchangeCards([ana, bob]);
  await makeWallet([ana, bob], 2);
  const { values } = await refusal(ana.receive(`https://${'a.'.repeat(60)}example/${'x/'.repeat(1_000)}`));
  expect(values?.site).toHaveLength(80);
});
