import type { Value } from '../../review.ts';
import { fact } from '../facts.ts';
import { type Sentence, sends } from './actions.ts';
import { changeNft, delegateNft, makeNft, metaplexFee } from './collectibles.ts';
import { burnNft, giveControl, moveNft } from './deeds.ts';
import { closeRecord } from './records.ts';
import { send } from './routers.ts';
import type { Told } from './told.ts';

/**
 * Metaplex keeps records of tokens of every kind: only one piece of one is told as a collectible. Some calls name the
 * mint, some only the account of its metadata: that stands for it then. Source: metaplex-foundation/mpl-token-metadata,
 * programs/token-metadata/program/src/processor.
 */

const isOne = (told: Told, amount: string) => told.unsaid(amount) === 1n;

const move: Sentence = (told, program) =>
  (isOne(told, 'transfer_args.amount')
    ? moveNft('mint', 'destination_owner')
    : send('transfer_args.amount', 'token', 'destination_owner', 'mint'))(told, program);

/** Of a token account, in the words of the token program, which carries it out. */
function piecesOf(told: Told, argument: string) {
  const [units, held] = [told.units(argument), told.account('token')];
  const mint = told.account('mint');
  const amount = told.amount(units, 'mint');
  const values = {
    amount,
    mint: mint.value,
    account: held.value,
    authority: told.account('authority').value,
  };
  return { units, values, effect: sends(told, units, held, 'mint') };
}

const burn: Sentence = (told, program) => {
  if (isOne(told, 'burn_args.amount')) return burnNft('mint')(told, program);
  const { values, effect } = piecesOf(told, 'burn_args.amount');
  const { amount, account } = values;
  return {
    action: fact('sol.token-burn', 'warning', values),
    effects: [{ ...effect, to: '' }],
    risks: [fact('sol.risk-burn', 'danger', { amount, account })],
  };
};

/** Without an amount it is about the records, and not the owner's. */
const delegate: Sentence = (told, program) => {
  const argument = 'delegate_args.amount';
  if (!told.has(argument))
    return giveControl('metadata', (of) => of.account('delegate').value)(told, program);
  if (isOne(told, argument)) return delegateNft('mint', 'delegate')(told, program);
  const { address, value } = told.account('delegate');
  const { units, values } = piecesOf(told, argument);
  const { amount, account } = values;
  const asset = { chain: 'solana', network: '', id: told.account('mint').address ?? '?' };
  return {
    action: fact('sol.token-approve', 'warning', { ...values, delegate: value }),
    effects: [{ kind: 'allow', asset, amount: units, spender: address ?? '?' }],
    risks: [fact('sol.risk-approve', 'danger', { delegate: value, amount, account })],
  };
};

const changed = changeNft('sol.nft-change', 'metadata');

/** `authority`: the argument with the new one, if there is a new one. */
const update =
  (authority: string): Sentence =>
  (told, program) =>
    (told.has(authority) && told.look(authority).type === 'address'
      ? giveControl('metadata', (of) => of.value(authority))
      : changed)(told, program);

/** The terms of a token: its name, its picture, who may change them. */
const described: Sentence = (told, program) => {
  const values: { mint: Value; account: Value; program: Value } = {
    mint: told.account('mint').value,
    account: told.account('metadata').value,
    program,
  };
  return { action: fact('sol.nft-describe', 'notice', values), effects: [metaplexFee(told)] };
};

/** No sentence for a master edition: it takes the right to make more of the token. */
export const tokenMetadataMoves: Readonly<Record<string, Sentence>> = {
  transfer: move,
  burn,
  burn_nft: burnNft('mint'),
  burn_edition_nft: burnNft('print_edition_mint'),
  create: (told, program) => (told.names('master_edition') ? null : described(told, program)),
  create_metadata_account_v3: described,
  update: update('update_args.new_update_authority'),
  update_metadata_account_v2: update('update_metadata_account_args_v2.update_authority'),
  verify: changed,
  unverify: changed,
  verify_collection: changed,
  verify_sized_collection_item: changed,
  unverify_collection: changed,
  unverify_sized_collection_item: changed,
  set_and_verify_collection: changed,
  set_and_verify_sized_collection_item: changed,
  sign_metadata: changed,
  remove_creator_verification: changed,
  set_token_standard: changed,
  update_primary_sale_happened_via_token: changed,
  set_collection_size: changeNft('sol.nft-change', 'collection_metadata'),
  delegate,
  revoke: changeNft('sol.nft-revoke', 'mint'),
  approve_collection_authority: giveControl('mint', (told) => told.account('new_collection_authority').value),
  revoke_collection_authority: changeNft('sol.nft-revoke', 'mint'),
  approve_use_authority: giveControl('mint', (told) => told.account('user').value),
  revoke_use_authority: changeNft('sol.nft-revoke', 'mint'),
  lock: changeNft('sol.nft-lock', 'token'),
  unlock: changeNft('sol.nft-unlock', 'token'),
  freeze_delegated_account: changeNft('sol.nft-lock', 'token_account'),
  thaw_delegated_account: changeNft('sol.nft-unlock', 'token_account'),
  print: makeNft('edition_token_account_owner'),
  close_accounts: closeRecord('metadata', 'destination'),
};
