import { lamports, tokens } from '../call.ts';
import { fact } from '../facts.ts';
import { type Sentence, sends, sendsSol } from './actions.ts';
import { collectible } from './deeds.ts';
import type { Layout } from './layout.ts';
import { supply, take } from './money.ts';
import { about, closeRecord } from './records.ts';
import { buyNft, cancelOffer, depositNft, listNft, sellNft, unlistNft } from './sales.ts';

const money = 'wallet notary escrow_payment_account authority auction_house system_program';
const offered = 'buyer_price: u64, token_size: u64, seller_state_expiry: i64';
const bid = 'buyer_price: u64, token_size: u64, buyer_state_expiry: i64';
const fees = 'maker_fee_bp: i16, taker_fee_bp: u16';
const spl = 'associated_token_program token_program system_program';

/** Source: me-foundation/m2, src/idl/m2.json and programs/m2/src. */
export const magicEden: Layout = {
  program: 'M2mx93ekt1fmXSVkTrUL9xVFHkmME8HTUi5Cyc5aF7K',
  name: 'Magic Eden',
  tagBytes: 8,
  types: '',
  calls: `
deposit(escrow_payment_bump: u8, amount: u64) ${money}
withdraw(escrow_payment_bump: u8, amount: u64) ${money}
sell(seller_state_bump: u8, program_as_signer_bump: u8, ${offered}) wallet notary token_account token_ata token_mint metadata authority auction_house seller_trade_state seller_referral token_program system_program ata_program program_as_signer rent
cancel_sell(${offered}) wallet notary token_account token_mint authority auction_house seller_trade_state seller_referral token_program
buy(buyer_state_bump: u8, escrow_payment_bump: u8, ${bid}) wallet notary token_mint metadata escrow_payment_account authority auction_house buyer_trade_state buyer_referral token_program system_program rent
buy_v2(${bid}, buyer_creator_royalty_bp: u16, extra_args: bytes) wallet notary token_mint metadata escrow_payment_account authority auction_house buyer_trade_state buyer_referral token_program system_program
cancel_buy(${bid}) wallet notary token_mint authority auction_house buyer_trade_state buyer_referral
execute_sale_v2(escrow_payment_bump: u8, program_as_signer_bump: u8, buyer_price: u64, token_size: u64, buyer_state_expiry: i64, seller_state_expiry: i64, ${fees}) buyer seller notary token_account token_mint metadata escrow_payment_account buyer_receipt_token_account authority auction_house auction_house_treasury buyer_trade_state buyer_referral seller_trade_state seller_referral token_program system_program ata_program program_as_signer rent
mip1_sell(price: u64, expiry: i64) wallet notary program_as_signer token_account token_mint metadata auction_house seller_trade_state migration_seller_trade_state seller_referral token_ata token_metadata_program edition authorization_rules_program authorization_rules instructions owner_token_record destination_token_record ${spl} rent
mip1_execute_sale_v2(price: u64, ${fees}) payer buyer seller notary program_as_signer token_account buyer_receipt_token_account token_mint metadata auction_house auction_house_treasury seller_trade_state buyer_trade_state buyer_escrow_payment_account buyer_referral seller_referral token_metadata_program edition authorization_rules_program authorization_rules owner_token_record destination_token_record instructions ${spl} rent
mip1_cancel_sell() wallet notary program_as_signer token_ata token_mint metadata auction_house seller_trade_state token_account token_account_temp temp_token_record token_metadata_program edition authorization_rules_program authorization_rules owner_token_record destination_token_record instructions ${spl}
ocp_sell(price: u64, expiry: i64) wallet notary program_as_signer token_ata token_mint metadata auction_house seller_trade_state seller_referral ocp_mint_state ocp_policy ocp_freeze_authority ocp_program cmt_program instructions token_program system_program rent
ocp_cancel_sell() wallet notary program_as_signer token_ata token_mint metadata auction_house seller_trade_state ocp_mint_state ocp_policy ocp_freeze_authority ocp_program cmt_program instructions token_program system_program rent
`,
};

const pool = 'owner cosigner pool';
const side = 'payer owner cosigner referral pool buyside_sol_escrow_account';
const aux = 'allowlist_aux: text?';
const cuts = 'maker_fee_bp: i16, taker_fee_bp: i16';
const plain = 'system_program token_program associated_token_program';
const shape =
  'spot_price: u64, curve_type: u8, curve_delta: u64, reinvest_fulfill_buy: bool, reinvest_fulfill_sell: bool, expiry: i64, lp_fee_bp: u16, referral: key, cosigner_annotation: [u8; 32], buyside_creator_royalty_bp: u16';
const ruled = 'authorization_rules token_metadata_program authorization_rules_program instructions';

/** Source: me-foundation/mmm, sdk/src/idl/mmm.ts (0.2.0) and programs/mmm/src/instructions. */
export const magicEdenPools: Layout = {
  program: 'mmm3XBJg5gk8XJxEKBvdgptZz6SgK4tXvn36sodowMc',
  name: 'Magic Eden Pools',
  tagBytes: 8,
  types: `
Allowlist = {kind: u8, value: key}
`,
  calls: `
create_pool(${shape}, uuid: key, payment_mint: key, allowlists: [Allowlist; 6]) ${pool} system_program
update_pool(${shape}) ${pool}
update_allowlists(allowlists: [Allowlist; 6]) cosigner owner pool
sol_close_pool() ${pool} buyside_sol_escrow_account system_program
sol_deposit_buy(payment_amount: u64) ${pool} buyside_sol_escrow_account system_program
sol_withdraw_buy(payment_amount: u64) ${pool} buyside_sol_escrow_account system_program
sol_fulfill_buy(asset_amount: u64, min_payment_amount: u64, ${aux}, ${cuts}) ${side} asset_metadata asset_master_edition asset_mint payer_asset_account sellside_escrow_token_account owner_token_account allowlist_aux_account sell_state ${plain} rent
sol_fulfill_sell(asset_amount: u64, max_payment_amount: u64, buyside_creator_royalty_bp: u16, ${aux}, ${cuts}) ${side} asset_metadata asset_master_edition asset_mint sellside_escrow_token_account payer_asset_account allowlist_aux_account sell_state ${plain} rent
sol_mip1_fulfill_buy(asset_amount: u64, min_payment_amount: u64, ${aux}, ${cuts}) ${side} asset_metadata asset_mint asset_master_edition payer_asset_account sellside_escrow_token_account owner_token_account allowlist_aux_account sell_state token_owner_token_record pool_token_record pool_owner_token_record token_metadata_program authorization_rules_program authorization_rules instructions ${plain} rent
sol_mip1_fulfill_sell(asset_amount: u64, max_payment_amount: u64, ${aux}, ${cuts}) ${side} asset_metadata asset_mint asset_master_edition sellside_escrow_token_account payer_asset_account allowlist_aux_account sell_state owner_token_record destination_token_record ${ruled} ${plain} rent
deposit_sell(asset_amount: u64, ${aux}) ${pool} asset_metadata asset_master_edition asset_mint asset_token_account sellside_escrow_token_account sell_state allowlist_aux_account ${plain} rent
withdraw_sell(asset_amount: u64, ${aux}) ${pool} asset_mint asset_token_account sellside_escrow_token_account buyside_sol_escrow_account allowlist_aux_account sell_state ${plain} rent
mip1_deposit_sell(asset_amount: u64, ${aux}) ${pool} asset_metadata asset_mint asset_master_edition asset_token_account sellside_escrow_token_account sell_state allowlist_aux_account owner_token_record destination_token_record ${ruled} ${plain} rent
mip1_withdraw_sell(asset_amount: u64, ${aux}) ${pool} asset_mint asset_master_edition asset_metadata asset_token_account sellside_escrow_token_account buyside_sol_escrow_account allowlist_aux_account sell_state owner_token_record destination_token_record ${ruled} ${plain} rent
mpl_core_deposit_sell(${aux}, compression_proof: bytes?) ${pool} asset sell_state collection system_program asset_program
mpl_core_withdraw_sell(compression_proof: bytes?) ${pool} asset buyside_sol_escrow_account sell_state collection system_program asset_program
sol_mpl_core_fulfill_sell(max_payment_amount: u64, buyside_creator_royalty_bp: u16, ${aux}, ${cuts}, compression_proof: bytes?) ${side} asset sell_state collection system_program asset_program
sol_mpl_core_fulfill_buy(min_payment_amount: u64, ${aux}, ${cuts}, compression_proof: bytes?) ${side} asset sell_state collection system_program asset_program
`,
};

const offer: Sentence = (told, program) => {
  const asset = collectible(told, 'token_mint', null).value;
  const values = { asset, amount: lamports(told.units('buyer_price')), program };
  return { action: fact('sol.nft-bid-one', 'notice', values), effects: [sendsSol(told, null)] };
};

/** Any token with metadata may be put up, by the piece: only one piece of one that is no money is told as a collectible. */
const piece =
  (sentence: Sentence): Sentence =>
  (told, program) => {
    const unit = tokens(0n, null, told.unnamed('token_mint').address);
    const isMoney = unit.type === 'amount' && unit.symbol !== '';
    return isMoney || told.unsaid('token_size') !== 1n ? null : sentence(told, program);
  };

/** The whole account becomes the program's (m2_ins/sell.rs). */
const putUp: Sentence = (told, program) => ({
  ...listNft(['token_mint'], 'buyer_price', 'SOL')(told, program)!,
  effects: [sends(told, null, told.unnamed('token_account'), 'token_mint')],
});

/** Accounts that follow the list's make it about another token, or have somebody else pay. */
const inSol =
  (sentence: Sentence): Sentence =>
  (told, program) =>
    told.call.accountsLeft > 0 ? null : sentence(told, program);

/** Less than an account must hold (890,880 lamports) is raised to that. */
const deposit: Sentence = (told, program) =>
  told.unsaid('amount') < 1_000_000n ? null : supply('amount', 'wallet', 'SOL')(told, program);

/**
 * Between the two who agreed on it; either of them or somebody else may send it. Another token than SOL takes four
 * accounts behind the list's, where creators stand as well.
 */
const sale =
  (amount: string): Sentence =>
  (told, program) => {
    if (told.call.accountsLeft > 3) return null;
    const { value: asset, id } = collectible(told, 'token_mint', null);
    const values = {
      asset,
      amount: lamports(told.units(amount)),
      from: told.account('seller').value,
      to: told.account('buyer').value,
      program,
    };
    return {
      action: fact('sol.nft-sale', 'notice', values),
      effects: [
        told.account('seller').address === told.call.wallet
          ? { kind: 'send', asset: { chain: 'solana', network: '', id }, amount: 1n, to: told.call.program }
          : sendsSol(told, null),
      ],
    };
  };

/** Pools take tokens of every kind: only one piece of one is told as a collectible. */
const one =
  (sentence: Sentence): Sentence =>
  (told, program) =>
    told.unsaid('asset_amount') === 1n ? sentence(told, program) : null;

/** What is there, if it is less. */
const withdrawn: Sentence = (told, program) => {
  const said = take('sol.take', 'payment_amount', 'owner', 'SOL')(told, program)!;
  return { ...said, action: { ...said.action, code: 'sol.take-most' } };
};

const bought = one(buyNft(['asset_mint'], 'max_payment_amount', 'payer', { isAll: true }));
const sold = one(sellNft(['asset_mint'], 'min_payment_amount', 'payer', true));
const intoPool = one(depositNft('asset_mint', 'pool'));

export const magicEdenMoves: Readonly<Record<string, Readonly<Record<string, Sentence>>>> = {
  [magicEden.program]: {
    deposit: inSol(deposit),
    withdraw: inSol(take('sol.take', 'amount', 'wallet', 'SOL')),
    sell: piece(inSol(putUp)),
    mip1_sell: inSol(listNft(['token_mint'], 'price', 'SOL')),
    ocp_sell: listNft(['token_mint'], 'price', 'SOL'),
    cancel_sell: unlistNft(['token_mint']),
    mip1_cancel_sell: unlistNft(['token_mint']),
    ocp_cancel_sell: unlistNft(['token_mint']),
    buy: piece(offer),
    buy_v2: piece(inSol(offer)),
    cancel_buy: cancelOffer('buyer_trade_state'),
    execute_sale_v2: piece(sale('buyer_price')),
    mip1_execute_sale_v2: sale('price'),
  },
  [magicEdenPools.program]: {
    create_pool: about('sol.place-orders', 'pool'),
    update_pool: about('sol.place-orders', 'pool'),
    update_allowlists: about('sol.place-orders', 'pool'),
    sol_close_pool: closeRecord('pool', 'owner'),
    sol_deposit_buy: supply('payment_amount', 'owner', 'SOL'),
    sol_withdraw_buy: withdrawn,
    sol_fulfill_buy: sold,
    sol_mip1_fulfill_buy: sold,
    sol_mpl_core_fulfill_buy: sellNft(['asset'], 'min_payment_amount', 'payer', true),
    sol_fulfill_sell: bought,
    sol_mip1_fulfill_sell: bought,
    sol_mpl_core_fulfill_sell: buyNft(['asset'], 'max_payment_amount', 'payer', { isAll: true }),
    deposit_sell: intoPool,
    mip1_deposit_sell: intoPool,
    mpl_core_deposit_sell: depositNft('asset', 'pool'),
    withdraw_sell: unlistNft(['asset_mint']),
    mip1_withdraw_sell: unlistNft(['asset_mint']),
    mpl_core_withdraw_sell: unlistNft(['asset']),
  },
};
