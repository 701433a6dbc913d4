import type { Effect } from '../../../core/effect.ts';
import { fact } from '../facts.ts';
import { type Sentence, sendsSol } from './actions.ts';
import { burnNft, collectible, giveControl, moveNft } from './deeds.ts';
import { makeRecord } from './records.ts';
import type { Told } from './told.ts';

/** Metaplex Core and Bubblegum. */

type Change = 'sol.nft-revoke' | 'sol.nft-change' | 'sol.nft-lock' | 'sol.nft-unlock';

export const changeNft =
  (code: Change, of: string, leaf: string | null = null): Sentence =>
  (told, program) => ({
    action: fact(code, 'notice', { asset: collectible(told, of, leaf).value, program }),
    effects: [],
  });

/** Somebody else may move, lock or change it from now on. */
export const delegateNft =
  (of: string, to: string, leaf: string | null = null): Sentence =>
  (told, program) => {
    const next = told.account(to);
    const values = { asset: collectible(told, of, leaf).value, to: next.value, program };
    const effect: Effect = {
      kind: 'control',
      chain: 'solana',
      network: '',
      what: 'program',
      to: next.address,
    };
    return {
      action: fact('sol.nft-delegate', 'warning', values),
      effects: [effect],
      risks: [fact('sol.nft-delegate', 'danger', values)],
    };
  };

/**
 * What Metaplex takes at most for making or describing one, 0.01 SOL (mpl-token-metadata, state/fee.rs; mpl-bubblegum,
 * state/collect.rs).
 */
export const metaplexFee = (told: Told) => sendsSol(told, 10_000_000n);

export const makeNft =
  (to: string): Sentence =>
  (told, program) => ({
    action: fact('sol.nft-make', 'notice', { to: told.account(to).value, program }),
    effects: [metaplexFee(told)],
  });

/** No sentence if somebody else may move it from the start (mpl-bubblegum, processor/mint.rs). */
const makeLeaf: Sentence = (told, program) =>
  told.names('leaf_delegate') && told.unnamed('leaf_delegate').address !== told.unnamed('leaf_owner').address
    ? null
    : makeNft('leaf_owner')(told, program);

const act = delegateNft('merkle_tree', 'new_leaf_delegate', 'nonce');

/** Nor may the owner move it while it is locked. */
const actAndLock: Sentence = (told, program) => {
  const said = act(told, program)!;
  const asset = said.action.values.asset!;
  return { ...said, risks: [...said.risks!, fact('sol.nft-lock', 'danger', { asset, program })] };
};

/** Metaplex Core: an update authority that nobody is from now on has no sentence. */
const update: Sentence = (told, program) => {
  const next = 'update_v1_args.new_update_authority';
  if (told.has(`${next}.item1`))
    return giveControl('asset', (of) => of.value(`${next}.item1`))(told, program);
  const same = told.look(next);
  return same.type === 'text' && same.text === '-'
    ? changeNft('sol.nft-change', 'asset')(told, program)
    : null;
};

const updateCollection: Sentence = (told, program) =>
  (told.names('new_update_authority')
    ? giveControl('collection', (of) => of.account('new_update_authority').value)
    : changeNft('sol.nft-change', 'collection'))(told, program);

export const collectibles: Readonly<Record<string, Readonly<Record<string, Sentence>>>> = {
  CoREENxT6tW1HoK8ypY1SxRMZTcVPm7R94rH4PZNhX7d: {
    transfer_v1: moveNft('asset', 'new_owner'),
    burn_v1: burnNft('asset'),
    update_v1: update,
    update_collection_v1: updateCollection,
    remove_plugin_v1: changeNft('sol.nft-change', 'asset'),
    revoke_plugin_authority_v1: changeNft('sol.nft-revoke', 'asset'),
  },
  BGUMAp9Gq7iTEuizy4pqaxsTyUCBK68MDfK752saRPUY: {
    transfer: moveNft('merkle_tree', 'new_leaf_owner', 'nonce'),
    transfer_v2: moveNft('merkle_tree', 'new_leaf_owner', 'nonce'),
    burn: burnNft('merkle_tree', 'nonce'),
    burn_v2: burnNft('merkle_tree', 'nonce'),
    mint_v1: makeLeaf,
    mint_v2: makeLeaf,
    mint_to_collection_v1: makeLeaf,
    delegate: act,
    delegate_v2: act,
    delegate_and_freeze_v2: actAndLock,
    freeze_v2: changeNft('sol.nft-lock', 'merkle_tree', 'nonce'),
    thaw_v2: changeNft('sol.nft-unlock', 'merkle_tree', 'nonce'),
    thaw_and_revoke_v2: changeNft('sol.nft-unlock', 'merkle_tree', 'nonce'),
    create_tree: makeRecord('merkle_tree'),
    create_tree_v2: makeRecord('merkle_tree'),
    update_metadata: changeNft('sol.nft-change', 'merkle_tree', 'nonce'),
    update_metadata_v2: changeNft('sol.nft-change', 'merkle_tree', 'nonce'),
    verify_collection: changeNft('sol.nft-change', 'merkle_tree', 'nonce'),
    verify_creator: changeNft('sol.nft-change', 'merkle_tree', 'nonce'),
    verify_creator_v2: changeNft('sol.nft-change', 'merkle_tree', 'nonce'),
    set_and_verify_collection: changeNft('sol.nft-change', 'merkle_tree', 'nonce'),
  },
};
