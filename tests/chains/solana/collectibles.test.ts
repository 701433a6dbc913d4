import { describe, expect, it } from 'vitest';
import { solana } from '../../../src/chains/solana/solana.ts';
import type { Effect } from '../../../src/core/effect.ts';
import { anchor, at, call, key, say, text, u8, u16, u32, u64 } from './corpus.ts';
import { madeCalls } from './made.ts';
import { context, payloadOf, wire } from './support.ts';

const metadata = 'metaqbxxUerdq28cj1RbAWkYQm3ybzjb6a8bt518x1s';
const core = 'CoREENxT6tW1HoK8ypY1SxRMZTcVPm7R94rH4PZNhX7d';
const bubblegum = 'BGUMAp9Gq7iTEuizy4pqaxsTyUCBK68MDfK752saRPUY';
const eden = 'M2mx93ekt1fmXSVkTrUL9xVFHkmME8HTUi5Cyc5aF7K';
const pools = 'mmm3XBJg5gk8XJxEKBvdgptZz6SgK4tXvn36sodowMc';
const names = 'namesLPneVptA9Z5rqUDD9tMTWEJwofgaYwp8cawRkX';
const credits = 'credMBJhYFzfn7NxBMdU4aUqFggAjgztaCcv2Fo6fPT';
const guard = 'Guard1JwRhJkVH6XZhzoYxeBVQe872VH6QggF4BWmS9g';

function read(instruction: ReturnType<typeof call>): { says: string; warns: string; effects: Effect[] } {
  const { actions, warnings } = solana.review(payloadOf(wire([instruction])), context);
  return {
    says: say(actions[0]!),
    warns: warnings.map(say).join('\n'),
    effects: [...(actions[0]!.effects ?? [])],
  };
}
const made = (program: string, name: string, accounts: Record<string, string>) =>
  read(madeCalls.find((one) => one.program === program && one.name === name)!.make(accounts));

const none = u8(0);
const some = (name: string) => Uint8Array.from([1, ...key(name)]);
const sol = (units: number) => u64(units * 1_000_000_000);

describe('tokens that are no collectibles, by Metaplex Token Metadata', () => {
  const millions = 3_000_000_000n;
  const transfer = (amount: bigint) =>
    call(
      metadata,
      'held* me theirs* bob USDC meta* - - - me! me*! system instructions tokenProgram ata - -',
      ...[u8(49, 0), u64(amount), none],
    );
  const burn = (amount: bigint) =>
    call(
      metadata,
      'me*! - meta* - USDC* held* - - - - - system instructions tokenProgram',
      ...[u8(41, 0), u64(amount)],
    );
  const delegate = (amount: bigint) =>
    call(
      metadata,
      '- bob meta* - - USDC held* me! me*! system instructions tokenProgram - -',
      ...[u8(44, 6), u64(amount)],
    );

  it('an amount is sent, not a collectible, and rules are told all of it', () => {
    const { says, effects } = read(transfer(millions));
    expect(says).toBe('Send 3,000 USDC from held to bob, by Metaplex Token Metadata');
    expect(effects).toContainEqual(
      expect.objectContaining({ kind: 'send', amount: millions, to: at('bob') }),
    );
    expect(read(transfer(1n)).says).toMatch(/^Give the collectible/);
  });

  it('an amount is destroyed, and rules are told all of it', () => {
    const { says, warns, effects } = read(burn(millions));
    expect(says).toBe('Destroy 3,000 USDC (token USDC) in token account held, by me');
    expect(warns).toMatch(/3,000 USDC in held will be destroyed/);
    expect(effects).toContainEqual(expect.objectContaining({ kind: 'send', amount: millions, to: '' }));
    expect(read(burn(1n)).says).toMatch(/^Destroy the collectible/);
  });

  it('an amount that somebody may take is allowed as such', () => {
    const { says, warns, effects } = read(delegate(millions));
    expect(says).toBe('Allow bob to take up to 3,000 USDC (token USDC) out of token account held, by me');
    expect(warns).toMatch(/bob can take up to 3,000 USDC out of held/);
    expect(effects).toContainEqual(
      expect.objectContaining({ kind: 'allow', amount: millions, spender: at('bob') }),
    );
    expect(read(delegate(1n)).says).toMatch(/^Let bob act for the owner/);
  });
});

describe('control over a collectible is no mere record', () => {
  it('a new update authority of Token Metadata is told', () => {
    const update = (authority: Uint8Array) =>
      call(metadata, 'meta* me!', u8(15), none, authority, none, none);
    expect(read(update(some('bob'))).says).toBe(
      'Give bob a say over meta in Metaplex Token Metadata, perhaps alone',
    );
    expect(read(update(none)).says).toMatch(/^Change what is recorded/);
    const bytes = [u8(50, 0), some('bob'), none, none, none, u8(0), u8(0), u8(0), u8(0), none];
    const accounts = 'me! - - mint meta* - me*! system instructions - -';
    expect(read(call(metadata, accounts, ...bytes)).says).toMatch(/^Give bob a say over meta/);
    const collection = [u8(50, 4), u8(0), none];
    expect(read(call(metadata, accounts, ...collection)).says).toMatch(/^Change what is recorded/);
  });

  it('somebody who may change what is recorded does not act for the owner', () => {
    const accounts = 'record* bob meta* - - mint - me! me*! system instructions - - -';
    expect(read(call(metadata, accounts, u8(44, 3), none)).says).toMatch(/^Give bob a say over meta/);
  });

  it('a new update authority of Metaplex Core is told, and none is not hidden', () => {
    const update = (authority: Uint8Array) =>
      read(call(core, 'asset* - me*! me! system -', u8(15), none, none, authority)).says;
    expect(update(Uint8Array.from([1, 1, ...key('bob')]))).toMatch(/^Give bob a say over asset/);
    expect(update(u8(1, 0))).toMatch(/^Call “update v1”/);
    expect(update(none)).toMatch(/^Change what is recorded/);
    const collection = (next: string) =>
      read(call(core, `collection* me*! me! ${next} system -`, u8(16), none, none)).says;
    expect(collection('bob')).toMatch(/^Give bob a say over collection/);
    expect(collection('-')).toMatch(/^Change what is recorded/);
  });

  it('a master edition takes the right to make more: no mere record', () => {
    const edition = made(metadata, 'create_master_edition_v3', { mint_authority: 'me!' });
    expect(edition.says).toMatch(/^Call “create master edition v3”/);
    const asset = [text('One'), text('1'), text('https://x'), u16(0), none, u8(0, 1, 0), none, none];
    const create = (master: string) =>
      read(
        call(
          metadata,
          `meta* ${master} mint* me! me*! me system instructions tokenProgram`,
          ...[u8(42, 0), ...asset, u8(1, 0), u64(9), none, none, none],
        ),
      ).says;
    expect(create('edition*')).toMatch(/^Call “create”/);
    expect(create('-')).toMatch(/^Record in/);
  });

  it('the number of a print is read as one', () => {
    const accounts =
      'meta* edition* mint* bob held* me! - master* marker* me*! me masterHeld masterMeta me tokenProgram ata instructions system';
    const { actions } = solana.review(
      payloadOf(wire([call(metadata, accounts, u8(55, 0), u64(12))])),
      context,
    );
    const parts = actions[0]!.parts!.map(say);
    expect(parts).toContain('print args.edition: 12');
    expect(parts.join()).not.toMatch(/no published meaning/);
  });

  it('whoever may act for the owner and locks it as well: both are told', () => {
    const { warns } = made(bubblegum, 'delegate_and_freeze_v2', { payer: 'me!', new_leaf_delegate: 'bob' });
    expect(warns).toMatch(/Let bob act for the owner/);
    expect(warns).toMatch(/can’t move it until it is unlocked/);
  });

  it('a collectible that can never be moved again, and a name that leads elsewhere, are no mere records', () => {
    for (const [program, name] of [
      [bubblegum, 'set_non_transferable_v2'],
      [names, 'update'],
    ] as const)
      expect(made(program, name, { payer: 'me!', signer: 'me!' }).says).toMatch(/^Call/);
  });
});

describe('sales of collectibles', () => {
  const listed =
    'me*! notary held* ata* nft metadata authority house state* referral tokenProgram system ataProgram signer rent';
  const bid = 'me*! notary nft metadata escrow* authority house state* referral tokenProgram system';
  const money = 'me*! notary escrow* authority house system';
  const sale =
    'me*! bob* notary held* nft metadata escrow* target* authority house treasury* mine* referral* theirs* referral* tokenProgram system ataProgram signer rent';

  it.each([
    ['deposit', money, [u8(255), sol(7)], /^Deposit 7 SOL/],
    ['withdraw', money, [u8(255), sol(7)], /^Withdraw 7 SOL/],
    ['sell', listed, [u8(255, 254), sol(7), u64(1), u64(0)], /at a price of 7 SOL/],
    ['buy_v2', bid, [sol(6), u64(1), u64(0), u16(500), u32(0)], /^Bid 6 SOL/],
  ] as const)(
    '%s at Magic Eden is about SOL only if no other token follows',
    (name, accounts, args, says) => {
      expect(read(call(eden, accounts, anchor(name), ...args)).says).toMatch(says);
      const other = read(
        call(eden, `${accounts} USDC held* escrowHeld* tokenProgram`, anchor(name), ...args),
      );
      expect(other.says).toMatch(/^Call/);
    },
  );

  it('a sale at Magic Eden with as many accounts as another token needs is not called one for SOL', () => {
    const args = [anchor('execute_sale_v2'), u8(255, 254), sol(6), u64(1), u64(0), u64(0), u16(0), u16(200)];
    expect(read(call(eden, `${sale} creator*`, ...args)).says).toMatch(/at a price of 6 SOL/);
    expect(read(call(eden, `${sale} USDC a* b* c*`, ...args)).says).toMatch(/^Call/);
  });

  it('a deposit that Magic Eden raises to what an account must hold is not told as less', () => {
    expect(read(call(eden, money, anchor('deposit'), u8(255), u64(5))).says).toMatch(/^Call/);
  });

  it('many pieces of a token are not sold, bought or handed over as one collectible', () => {
    const plain = 'system tokenProgram ata rent';
    const side = 'me*! bob* cosigner! referral* pool* escrow*';
    const sell = (count: number) =>
      read(
        call(
          pools,
          `${side} meta edition USDC held* a* b* aux state* ${plain}`,
          ...[anchor('sol_fulfill_buy'), u64(count), sol(1), none, u16(0), u16(0)],
        ),
      );
    expect(sell(1).says).toMatch(/^Sell the collectible USDC for at least 1 SOL/);
    expect(sell(5_000_000_000).says).toMatch(/^Call/);
    const give = (count: number) =>
      read(
        call(
          pools,
          `me*! cosigner! pool* meta edition USDC held* a* state* aux ${plain}`,
          ...[anchor('deposit_sell'), u64(count), none],
        ),
      );
    expect(give(1).says).toMatch(/^Hand the collectible USDC over/);
    expect(give(5_000_000_000).says).toMatch(/^Call/);
  });

  it('a withdrawal from a pool for bids is at most what is there', () => {
    const { says } = read(
      call(pools, 'me*! cosigner! pool* escrow* system', anchor('sol_withdraw_buy'), sol(3)),
    );
    expect(says).toBe('Withdraw at most 3 SOL from Magic Eden Pools to me');
  });

  it('what a pool buys is a term of its orders', () => {
    const { says } = made(pools, 'update_allowlists', { cosigner: 'me!' });
    expect(says).toMatch(/^Place or change orders of pool/);
  });

  it('a guard may take tokens and collectibles too, and the first one’s owner stands elsewhere', () => {
    expect(made(guard, 'mint_v2', { minter: 'me!' }).effects).toContainEqual(
      expect.objectContaining({ kind: 'send', asset: expect.objectContaining({ id: '?' }), amount: null }),
    );
    expect(made(guard, 'mint', { payer: 'me!' }).says).toMatch(/^Call “mint”/);
  });
});

it('the SOL that a new name is given is told, and whose it is', () => {
  const { says, effects } = read(
    call(names, 'system me*! name* bob class parent', u8(0), u32(1), u8(9), sol(5), u32(8)),
  );
  expect(says).toBe('Deposit at most 5 SOL with Solana Name Service, where it belongs to bob');
  expect(effects).toContainEqual(expect.objectContaining({ kind: 'send', amount: 5_000_000_000n }));
});

it('credits for a router of Helium are sent to it: they don’t come back', () => {
  const { says, effects } = made(credits, 'delegate_data_credits_v0', {
    owner: 'me!',
    from_account: 'held',
    escrow_account: 'theirs',
  });
  expect(says).toMatch(/^Send 7 .* from held to theirs, by Helium Data Credits$/);
  expect(effects).toContainEqual(expect.objectContaining({ kind: 'send', amount: 7n, to: at('theirs') }));
});

describe('what moves money besides is no mere record', () => {
  it.each([
    ['CAMMCzo5YL8w4VFF8KVHrK22GGUsp5VTaW7grrKgrWqK', 'set_reward_params'],
    ['KvauGMspG5k6rtzrqqn7WNn3oZdyKqLKwK2XWQ8FLjd', 'init_vault'],
    ['KvauGMspG5k6rtzrqqn7WNn3oZdyKqLKwK2XWQ8FLjd', 'update_vault_config'],
    ['PhoeNiXZ8ByJGLkxNfZRnkUfjvmuYqLR89jjFHGqdXY', 'change_fee_recipient'],
    ['JUP6LkbZbjS1jKKwapdHNy74zcZ3tLUZoi5QNyVTaV4', 'create_token_account'],
  ] as const)('%s %s is named, with everything in it', (program, name) => {
    const signers = {
      authority: 'me!',
      admin_authority: 'me!',
      signer: 'me!',
      market_authority: 'me!',
      user: 'me!',
    };
    expect(made(program, name, signers).says).toMatch(/^Call/);
  });

  it('rewards for those who provide liquidity are sent, not deposited', () => {
    const { says, effects } = made('LBUZKhRxPF3XUpBCjp4YzTKgLccjZhTSDM9YuVaPwxo', 'fund_reward', {
      funder: 'me!',
      reward_vault: 'theirs',
    });
    expect(says).toMatch(/^Send 7 .* to theirs, by Meteora DLMM$/);
    expect(effects).toContainEqual(expect.objectContaining({ kind: 'send', amount: 7n, to: at('theirs') }));
  });

  it('a stake pool that everybody may use from now on is not called a change of records', () => {
    const pool = 'SPoo1Ku8WFXoNDMHPsrGSTSG1Y47rzgn41SLUNakuHy';
    expect(read(call(pool, 'pool* me!', u8(15, 2))).says).toMatch(/^Call “set funding authority”/);
    expect(read(call(pool, 'pool* me! bob', u8(15, 2))).says).toMatch(/^Give bob a say over pool/);
  });

  it('Metaplex’ fee for a record or a collectible is told, to rules as well', () => {
    const record = made(metadata, 'create_metadata_account_v3', { payer: 'me!' });
    const leaf = made(bubblegum, 'mint_v2', { payer: 'me!', leaf_delegate: 'leaf_owner' });
    for (const { says, effects } of [record, leaf]) {
      expect(says).toMatch(/fee in SOL (comes|may come) on top$/);
      expect(effects).toContainEqual(expect.objectContaining({ kind: 'send', amount: 10_000_000n }));
    }
  });
});

describe('a collectible for nothing', () => {
  const list = 'asset* - listing* me! core market system me*! -';
  const bid =
    'fees* me*! bid* bidder* - - escrow* list asset* - core system market escrowProgram - proof rentBack*';
  it.each([
    ['list_core', list, [none, none, none, none]],
    ['edit', 'listing* me! market', [none, none, none, none]],
    ['take_bid_core', bid, []],
  ] as const)('%s warns if the price may be nothing', (name, accounts, rest) => {
    const tensor = 'TCMPhJdwDryooaGtiocG1u3xcYbRpiJzb283XfCZsDp';
    const warned = (price: number) => read(call(tensor, accounts, anchor(name), u64(price), ...rest)).warns;
    expect(warned(0)).toMatch(/pay nothing for it/);
    expect(warned(1)).not.toMatch(/pay nothing for it/);
  });
});

it.each([
  ['PhoeNiXZ8ByJGLkxNfZRnkUfjvmuYqLR89jjFHGqdXY', 'change_market_status'],
  ['strmRqUCoQUgGUan5YhzUZa6KqdzwX5L6FpUxfmKg5m', 'pause'],
] as const)('%s %s is told by its own name', (program, name) => {
  expect(made(program, name, { market_authority: 'me!', sender: 'me!' }).says).toMatch(/^Call/);
});

it('whether a trader has a seat at Phoenix is recorded in that seat', () => {
  const phoenix = 'PhoeNiXZ8ByJGLkxNfZRnkUfjvmuYqLR89jjFHGqdXY';
  expect(made(phoenix, 'change_seat_status', { market_authority: 'me!' }).says).toMatch(/recorded in seat,/);
});
