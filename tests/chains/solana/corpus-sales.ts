import { anchor, call, key, type Shape, shape, text, u8, u16, u32, u64 } from './corpus.ts';

const tensor = 'TCMPhJdwDryooaGtiocG1u3xcYbRpiJzb283XfCZsDp';
const tensorSwap = 'TSWAPaqyCSx2KABk68Shruf4rp7CxcNi8hAsbdwmHbN';
const eden = 'M2mx93ekt1fmXSVkTrUL9xVFHkmME8HTUi5Cyc5aF7K';
const pools = 'mmm3XBJg5gk8XJxEKBvdgptZz6SgK4tXvn36sodowMc';

const coreGuard = 'CMAGAKJ67e9hRZgfC5SFTbZH8MgEmtqazKXjmkaJjWTJ';
const guard = 'Guard1JwRhJkVH6XZhzoYxeBVQe872VH6QggF4BWmS9g';

const hash = new Uint8Array(32).fill(4);
const none = u8(0);
const sol = (units: number) => u64(units * 1_000_000_000);

/** Collectibles that are offered, bought and sold. */
export const saleShapes: readonly Shape[] = [
  shape(
    'Tensor: a collectible for SOL',
    call(
      tensor,
      'asset* - listing* me! core market system me*! -',
      ...[anchor('list_core'), sol(12), none, none, none, none],
    ),
    'Put the collectible asset up for sale with Tensor, at a price of 12 SOL',
  ),
  shape(
    'Tensor: a collectible for USDC, to one buyer only',
    call(
      tensor,
      'asset* - listing* me! core market system me*! -',
      ...[anchor('list_core'), u64(900_000_000), none, u8(1), key('USDC'), u8(1), key('bob'), none],
    ),
    'Put the collectible asset up for sale with Tensor, at a price of 900 USDC',
  ),
  shape(
    'Tensor: a compressed collectible',
    call(
      tensor,
      'authority me! me tree* wrapper compression system bubblegum market listing* me*! -',
      ...[anchor('list'), u64(77), u32(5), hash, hash, hash, sol(1), none, none, none, none],
    ),
    'Put the collectible tree#77 up for sale with Tensor, at a price of 1 SOL',
  ),
  shape(
    'Tensor: off sale',
    call(tensor, 'asset* - me*! listing* core market system me*', anchor('delist_core')),
    'Take the collectible asset off sale with Tensor',
  ),
  shape(
    'Tensor: another price',
    call(tensor, 'listing* me! market', anchor('edit'), sol(9), none, none, none, none),
    'Ask 9 SOL from now on for what listing offers with Tensor',
  ),
  shape(
    'Tensor: a purchase for somebody',
    call(
      tensor,
      'fees* listing* asset* - bob me*! seller* - - rentBack* core market system -',
      ...[anchor('buy_core'), sol(13)],
    ),
    'Buy the collectible asset at a price of at most 13 SOL with Tensor; fees and royalties may come on top; it goes to bob',
  ),
  shape(
    'Tensor: a bid on a collection',
    call(
      tensor,
      'system market bid* me*! escrow* - me*!',
      ...[anchor('bid'), key('id'), u8(1), key('list'), none, none, sol(2), u32(3), none, none, none, none],
    ),
    'Bid 2 SOL each with Tensor for collectibles as stated below; how many: 3',
  ),
  shape(
    'Tensor: a bid is taken back',
    call(tensor, 'bid* me*! system market me*', anchor('cancel_bid')),
    'Withdraw the offer bid with Tensor',
  ),
  shape(
    'Tensor: a bid is taken',
    call(
      tensor,
      'fees* me*! bid* bidder* - - escrow* list asset* - core system market escrowProgram - proof rentBack*',
      ...[anchor('take_bid_core'), sol(2)],
    ),
    'Sell the collectible asset for at least 2 SOL with Tensor, less its fees; what is left goes to me',
  ),
  shape(
    'TensorSwap: a purchase',
    call(
      tensorSwap,
      'tswap fees* listing* held* nft escrow* seller* me*! tokenProgram ata system broker*',
      ...[anchor('buy_single_listing_t22'), sol(3)],
    ),
    'Buy the collectible nft at a price of at most 3 SOL with TensorSwap; fees and royalties may come on top; it goes to me',
  ),
  shape(
    'TensorSwap: a deposit for bids',
    call(tensorSwap, 'tswap margin* me*! system', ...[anchor('deposit_margin_account'), sol(3)]),
    'Deposit 3 SOL with TensorSwap',
  ),
  shape(
    'Magic Eden: a collectible is offered',
    call(
      eden,
      'me*! notary held* ata* nft metadata authority house state* referral tokenProgram system ataProgram signer rent',
      ...[anchor('sell'), u8(255, 254), sol(7), u64(1), u64(0)],
    ),
    'Put the collectible nft up for sale with Magic Eden, at a price of 7 SOL',
  ),
  shape(
    'Magic Eden: a bid on one',
    call(
      eden,
      'me*! notary nft metadata escrow* authority house state* referral tokenProgram system',
      ...[anchor('buy_v2'), sol(6), u64(1), u64(0), u16(500), u32(0)],
    ),
    'Bid 6 SOL for the collectible nft with Magic Eden; fees and royalties may come on top',
  ),
  shape(
    'Magic Eden: it is sold',
    call(
      eden,
      'me* bob* notary held* nft metadata escrow* target* authority house treasury* mine* referral* theirs* referral* tokenProgram system ataProgram signer rent',
      ...[anchor('execute_sale_v2'), u8(255, 254), sol(6), u64(1), u64(0), u64(0), u16(0), u16(200)],
    ),
    'Carry out the sale of the collectible nft by bob to me at a price of 6 SOL with Magic Eden; fees and royalties come on top or off',
  ),
  shape(
    'Magic Eden: SOL comes back',
    call(eden, 'me* notary escrow* authority house system', anchor('withdraw'), u8(254), sol(6)),
    'Withdraw 6 SOL from Magic Eden to me',
  ),
  shape(
    'Magic Eden Pools: a collectible is bought',
    call(
      pools,
      'me*! bob* cosigner! referral* pool* escrow* asset* state* collection system core',
      ...[anchor('sol_mpl_core_fulfill_sell'), sol(4), u16(500), none, u16(0), u16(150), none],
    ),
    'Buy the collectible asset for at most 4 SOL with Magic Eden Pools; it goes to me',
  ),
  shape(
    'Magic Eden Pools: a collectible is sold',
    call(
      pools,
      'me*! bob* cosigner! referral* pool* escrow* asset* state* collection system core',
      ...[anchor('sol_mpl_core_fulfill_buy'), sol(3), none, u16(0), u16(150), none],
    ),
    'Sell the collectible asset for at least 3 SOL with Magic Eden Pools, which go to me',
  ),
  shape(
    'Magic Eden Pools: a collectible is put into a pool',
    call(
      pools,
      'me*! cosigner! pool* asset* state* collection system core',
      ...[anchor('mpl_core_deposit_sell'), none, none],
    ),
    'Hand the collectible asset over to Magic Eden Pools, to be sold on the terms of pool',
  ),
  shape(
    'Core Candy Guard: a new collectible',
    call(
      coreGuard,
      'guard machineProgram machine* machineSigner* me*! me*! bob asset*! collection* core system instructions hashes price*',
      ...[anchor('mint_v1'), u32(0), u8(1), text('public')],
    ),
    'Try to make a collectible for bob with Core Candy Guard; what that costs, even if it fails, isn’t stated',
  ),
  shape(
    'Candy Guard: a new collectible',
    call(
      guard,
      'guard machineProgram machine* machineSigner* me*! me*! nft*! me! metadata* edition* held* - delegate collectionMint collectionData* collectionEdition updater metadataProgram tokenProgram ata system instructions hashes - -',
      ...[anchor('mint_v2'), u32(0), none],
    ),
    'Try to make a collectible for held with Candy Guard; what that costs, even if it fails, isn’t stated',
  ),
];
