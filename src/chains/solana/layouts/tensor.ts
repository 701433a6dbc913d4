import { fact } from '../facts.ts';
import { type Sentence, sendsSol } from './actions.ts';
import type { Layout } from './layout.ts';
import { supply, take } from './money.ts';
import { closeRecord, setUp } from './records.ts';
import { buyNft, cancelOffer, listNft, price, reprice, sellNft, unlistNft } from './sales.ts';

const leaf = 'nonce: u64, index: u32, root: [u8; 32]';
const hashes = 'data_hash: [u8; 32], creator_hash: [u8; 32]';
const terms = 'amount: u64, expire_in_sec: u64?, currency: key?, private_taker: key?, maker_broker: key?';
const meta =
  'meta_hash: [u8; 32], creator_shares: bytes, creator_verified: [bool], seller_fee_basis_points: u16';
const tree = 'log_wrapper compression_program system_program bubblegum_program marketplace_program';
const rules =
  'authorization_rules? authorization_rules_program? token_metadata_program? sysvar_instructions?';
const programs = 'token_program associated_token_program marketplace_program system_program';
const bidder = 'fee_vault seller bid_state owner taker_broker? maker_broker? shared_escrow whitelist';

/** Source: tensor-foundation/marketplace, program/idl.json (0.7.1) and program/src/instructions. */
export const tensorMarket: Layout = {
  program: 'TCMPhJdwDryooaGtiocG1u3xcYbRpiJzb283XfCZsDp',
  name: 'Tensor',
  tagBytes: 8,
  types: `
Target = AssetId | Whitelist
Field = | Name
AuthorizationData = {payload: [TaggedPayload]}
TaggedPayload = {name: text, payload: Payload}
Payload = Pubkey{key: key} | Seeds{seeds: [bytes]} | MerkleProof{proof: [[u8; 32]]} | Number{number: u64}
`,
  calls: `
edit(${terms}) list_state owner marketplace_program
bid(bid_id: key, target: Target, target_id: key, field: Field?, field_id: key?, amount: u64, quantity: u32, expire_in_sec: u64?, currency: key?, private_taker: key?, maker_broker: key?) system_program marketplace_program bid_state owner shared_escrow cosigner? rent_payer
cancel_bid() bid_state owner system_program marketplace_program rent_destination
close_expired_bid() bid_state owner system_program marketplace_program rent_destination
list(${leaf}, ${hashes}, ${terms}) tree_authority owner delegate merkle_tree ${tree} list_state rent_payer cosigner?
delist(${leaf}, ${hashes}) tree_authority merkle_tree log_wrapper compression_program system_program bubblegum_program list_state owner marketplace_program rent_destination
buy(${leaf}, ${meta}, max_amount: u64, optional_royalty_pct: u16?) fee_vault tree_authority merkle_tree ${tree} list_state buyer payer owner taker_broker? maker_broker? rent_destination cosigner?
take_bid_meta_hash(${leaf}, ${meta}, min_amount: u64, optional_royalty_pct: u16?) fee_vault tree_authority seller delegate merkle_tree ${tree} tensorswap_program bid_state owner taker_broker? maker_broker? shared_escrow whitelist cosigner? rent_destination
list_legacy(${terms}, authorization_data: AuthorizationData?) owner owner_ta list_state list_ta mint payer ${programs} metadata edition owner_token_record? list_token_record? ${rules} cosigner?
delist_legacy(authorization_data: AuthorizationData?) owner owner_ta list_state list_ta mint rent_destination payer ${programs} metadata edition owner_token_record? list_token_record? ${rules}
buy_legacy(max_amount: u64, optional_royalty_pct: u16?, authorization_data: AuthorizationData?) fee_vault buyer buyer_ta list_ta list_state mint owner payer taker_broker? maker_broker? rent_destination ${programs} metadata edition buyer_token_record? list_token_record? ${rules} cosigner?
list_core(${terms}) asset collection? list_state owner mpl_core_program marketplace_program system_program payer cosigner?
delist_core() asset collection? owner list_state mpl_core_program marketplace_program system_program rent_destination
buy_core(max_amount: u64) fee_vault list_state asset collection? buyer payer owner taker_broker? maker_broker? rent_destination mpl_core_program marketplace_program system_program cosigner?
buy_core_spl(max_amount: u64) fee_vault fee_vault_currency_ta buyer list_state asset collection? currency owner owner_currency_ta payer payer_currency_ta taker_broker? taker_broker_ta? maker_broker? maker_broker_ta? rent_destination token_program associated_token_program mpl_core_program marketplace_program system_program cosigner?
take_bid_core(min_amount: u64) ${bidder} asset collection? mpl_core_program system_program marketplace_program escrow_program cosigner? mint_proof rent_destination
list_t22(${terms}) owner owner_ta list_state list_ta mint payer ${programs} cosigner?
delist_t22() owner owner_ta list_state list_ta mint rent_destination payer ${programs}
buy_t22(max_amount: u64) fee_vault buyer buyer_ta list_state list_ta mint owner payer taker_broker? maker_broker? rent_destination ${programs} cosigner?
take_bid_t22(min_amount: u64) ${bidder} seller_ta mint owner_ta token_program associated_token_program system_program marketplace_program escrow_program cosigner? mint_proof rent_destination
`,
};

const single = 'nft_metadata nft_edition owner_token_record dest_token_record';
const ruled =
  'associated_token_program token_metadata_program instructions authorization_rules_program auth_rules payer';

/**
 * Source: npm @tensor-oss/tensorswap-sdk 4.5.0, tensorswap/idl/tensorswap.js, and
 * tensor-foundation/escrow at 81880fc, program/src/instructions. Its pools aren't told.
 */
export const tensorSwap: Layout = {
  program: 'TSWAPaqyCSx2KABk68Shruf4rp7CxcNi8hAsbdwmHbN',
  name: 'TensorSwap',
  tagBytes: 8,
  types: `
AuthorizationData = {payload: [TaggedPayload]}
TaggedPayload = {name: text, payload: Payload}
Payload = Pubkey{key: key} | Seeds{seeds: [bytes]} | MerkleProof{proof: [[u8; 32]]} | Number{number: u64}
`,
  calls: `
init_margin_account(margin_nr: u16, name: [u8; 32]) tswap margin_account owner system_program
close_margin_account() tswap margin_account owner system_program
deposit_margin_account(lamports: u64) tswap margin_account owner system_program
withdraw_margin_account(lamports: u64) tswap margin_account owner system_program
list(price: u64, authorization_data: AuthorizationData?, rules_acc_present: bool) tswap nft_source nft_mint nft_escrow single_listing owner token_program system_program rent ${single} ${ruled}
delist(authorization_data: AuthorizationData?, rules_acc_present: bool) tswap nft_dest nft_mint nft_escrow single_listing owner token_program system_program rent ${single} ${ruled}
buy_single_listing(max_price: u64, rules_acc_present: bool, authorization_data: AuthorizationData?, optional_royalty_pct: u16?) tswap fee_vault single_listing nft_buyer_acc nft_mint nft_metadata nft_escrow owner buyer token_program associated_token_program system_program rent nft_edition owner_token_record dest_token_record token_metadata_program instructions authorization_rules_program auth_rules taker_broker
edit_single_listing(price: u64) single_listing nft_mint owner system_program
list_t22(price: u64) tswap nft_source nft_mint nft_escrow single_listing owner token_program system_program payer
delist_t22() tswap nft_dest nft_mint nft_escrow single_listing owner token_program system_program rent associated_token_program payer
buy_single_listing_t22(max_price: u64) tswap fee_vault single_listing nft_buyer_acc nft_mint nft_escrow owner buyer token_program associated_token_program system_program taker_broker
`,
};

const named = { argument: 'currency' } as const;

/** What is offered for each; what it is offered for stands below. Fees are in it or not: no limit. */
const bid: Sentence = (told, program) => {
  const units = told.units('amount');
  const values = { amount: price(told, units, named), count: told.value('quantity'), program };
  return { action: fact('sol.nft-bid', 'notice', values), effects: [sendsSol(told, null)] };
};

export const tensorMoves: Readonly<Record<string, Readonly<Record<string, Sentence>>>> = {
  [tensorMarket.program]: {
    edit: reprice('list_state', 'amount', named),
    bid,
    cancel_bid: cancelOffer('bid_state'),
    close_expired_bid: cancelOffer('bid_state'),
    list: listNft(['merkle_tree', 'nonce'], 'amount', named),
    delist: unlistNft(['merkle_tree', 'nonce']),
    buy: buyNft(['merkle_tree', 'nonce'], 'max_amount', 'buyer'),
    take_bid_meta_hash: sellNft(['merkle_tree', 'nonce'], 'min_amount', 'seller'),
    list_legacy: listNft(['mint'], 'amount', named),
    delist_legacy: unlistNft(['mint']),
    buy_legacy: buyNft(['mint'], 'max_amount', 'buyer'),
    list_core: listNft(['asset'], 'amount', named),
    delist_core: unlistNft(['asset']),
    buy_core: buyNft(['asset'], 'max_amount', 'buyer'),
    buy_core_spl: buyNft(['asset'], 'max_amount', 'buyer', {
      currency: { role: 'currency' },
      from: 'payer_currency_ta',
    }),
    take_bid_core: sellNft(['asset'], 'min_amount', 'seller'),
    list_t22: listNft(['mint'], 'amount', named),
    delist_t22: unlistNft(['mint']),
    buy_t22: buyNft(['mint'], 'max_amount', 'buyer'),
    take_bid_t22: sellNft(['mint'], 'min_amount', 'seller'),
  },
  [tensorSwap.program]: {
    init_margin_account: setUp('margin_account', 'owner'),
    close_margin_account: closeRecord('margin_account', 'owner'),
    deposit_margin_account: supply('lamports', 'owner', 'SOL'),
    withdraw_margin_account: take('sol.take', 'lamports', 'owner', 'SOL'),
    list: listNft(['nft_mint'], 'price', 'SOL'),
    delist: unlistNft(['nft_mint']),
    buy_single_listing: buyNft(['nft_mint'], 'max_price', 'buyer'),
    edit_single_listing: reprice('single_listing', 'price', 'SOL'),
    list_t22: listNft(['nft_mint'], 'price', 'SOL'),
    delist_t22: unlistNft(['nft_mint']),
    buy_single_listing_t22: buyNft(['nft_mint'], 'max_price', 'buyer'),
  },
};
