import { deriveAssociated } from '../../../src/chains/solana/associated.ts';
import { programs } from '../../../src/chains/solana/programs.ts';
import { anchor, at, call, type Shape, shape, u32, u64 } from './corpus.ts';
import { wallet } from './support.ts';

const jupiter = 'DiSLRwcSFvtwvMWSs7ubBMvYRaYNYupa76ZSuYLe6D7j';
const jito = 'mERKcfxMC5SqJn4Ld4BUris3WKZZ1ojjWJ3A3J5CKxv';
const streamflow = 'MErKy6nZVoVAkryxAejJz2juifQ4ArgLgHmaJCQkU7N';

const lock = 'LocpQgucEQHbqNABEYvBvwoxCPsSbG91A1QaQhQQqjn';
const helium = '1azyuavdMyvsivtNxPoz6SucD18eDHeXzFCUPq5XU7w';
const credits = 'credMBJhYFzfn7NxBMdU4aUqFggAjgztaCcv2Fo6fPT';

const ownUsdc = deriveAssociated(wallet.address, at('USDC'), programs.token);
/** Two nodes on the way from a claim to the root of the list. */
const proof = [u32(2), new Uint8Array(32).fill(5), new Uint8Array(32).fill(6)];

const terms = [u64(7), new Uint8Array(32).fill(8), u64(9_000_000), u64(3), u64(11), u64(12), u64(13)];

/** What somebody claims who stands in a list. */
export const claimShapes: readonly Shape[] = [
  shape(
    'Jupiter Distributor: an airdrop of a token that the account gives away',
    call(
      jupiter,
      `list* mine* vault* ${ownUsdc}* me*! tokenProgram system`,
      ...[anchor('new_claim'), u64(25_000_000), u64(0), ...proof],
    ),
    'Claim 25 USDC from Jupiter Distributor, paid to',
  ),
  shape(
    'Jito Distributor: an airdrop, part of it locked',
    call(
      jito,
      'list* mine* vault* held* me*! tokenProgram system',
      ...[anchor('new_claim'), u64(25_000), u64(75_000), ...proof],
    ),
    'Claim 25,000 smallest units of a token whose name isn’t known here from Jito Distributor, paid to held, and 75,000 smallest units of a token whose name isn’t known here that is paid out over time',
  ),
  shape(
    'Jito Distributor: what has been unlocked since',
    call(jito, 'list* mine* vault* held* me*! tokenProgram', anchor('claim_locked')),
    'Collect what is due from Jito Distributor, paid to held',
  ),
  shape(
    'Jito Distributor: somebody else decides about an airdrop',
    call(jito, 'list* me*! bob*', anchor('set_admin')),
    'Give bob a say over list in Jito Distributor, perhaps alone',
  ),
  shape(
    'Jupiter Distributor: a new airdrop',
    call(
      jupiter,
      'list* base! backTo* USDC vault me*! system ata tokenProgram',
      ...[anchor('new_distributor'), ...terms, u64(14), Uint8Array.of(0, 0)],
    ),
    'Open list for me with Jupiter Distributor',
  ),
  shape(
    'Streamflow Distributor: an airdrop',
    call(
      streamflow,
      'list* mine* vault* held* me*! USDC tokenProgram system event -',
      ...[anchor('new_claim'), u64(25_000_000), u64(75_000_000), ...proof],
    ),
    'Claim 25 USDC from Streamflow Distributor, paid to held, and 75 USDC that is paid out over time',
  ),
  shape(
    'Jupiter Lock: tokens for somebody, over time',
    call(
      lock,
      'base! escrow* USDC escrowHeld* me*! held* bob tokenProgram system event -',
      ...[anchor('create_vesting_escrow_v2'), u64(100), u64(100), u64(86_400)],
      ...[u64(1_000_000), u64(500_000), u64(10), Uint8Array.of(0, 1, 0)],
    ),
    'Set 6 USDC aside for bob with Jupiter Lock, paid out on the terms stated below',
  ),
  shape(
    'Jupiter Lock: what is due',
    call(
      lock,
      'escrow* USDC escrowHeld* me*! held* memo tokenProgram event -',
      ...[anchor('claim_v2'), u64(2n ** 64n - 1n), Uint8Array.of(0)],
    ),
    'Collect what is due from Jupiter Lock, paid to held',
  ),
  shape(
    'Jupiter Lock: it ends',
    call(
      lock,
      'escrow* USDC escrowHeld* held* bobHeld* me* me! memo tokenProgram event -',
      ...[anchor('cancel_vesting_escrow'), Uint8Array.of(0)],
    ),
    'End a stream with Jupiter Lock: what is due so far goes to bobHeld, the rest to held',
  ),
  shape(
    'Helium: rewards of a hotspot',
    call(
      helium,
      'me*! lazy* recipient* mint escrow* breaker* me* held* ata breakerProgram system tokenProgram tree compression',
      ...[anchor('distribute_compression_rewards_v0'), ...proof.slice(1), new Uint8Array(32), u32(9)],
    ),
    'Collect what is due from Helium Rewards, paid to held',
  ),
  shape(
    'Helium: credits for HNT',
    call(
      credits,
      'credits* oracle held* target* bob me! hnt* dc* breaker* breakerProgram tokenProgram system ata',
      ...[anchor('mint_data_credits_v0'), Uint8Array.of(1), u64(5), Uint8Array.of(0)],
    ),
    'Swap 5 smallest units of a token whose name isn’t known here for dc with Helium Data Credits; how much comes isn’t stated; it goes to target',
  ),
];
