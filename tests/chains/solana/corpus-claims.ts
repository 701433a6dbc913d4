import { deriveAssociated } from '../../../src/chains/solana/associated.ts';
import { programs } from '../../../src/chains/solana/programs.ts';
import { anchor, at, call, type Shape, shape, u32, u64 } from './corpus.ts';
import { wallet } from './support.ts';

const jupiter = 'DiSLRwcSFvtwvMWSs7ubBMvYRaYNYupa76ZSuYLe6D7j';
const jito = 'mERKcfxMC5SqJn4Ld4BUris3WKZZ1ojjWJ3A3J5CKxv';
const streamflow = 'MErKy6nZVoVAkryxAejJz2juifQ4ArgLgHmaJCQkU7N';

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
    'Give bob a say over list in Jito Distributor',
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
];
