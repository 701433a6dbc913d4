import type { Effect } from '../../../core/effect.ts';
import type { Value } from '../../review.ts';
import { fact } from '../facts.ts';
import type { Sentence } from './actions.ts';
import { burnNft, collectible, moveNft } from './deeds.ts';
import { closeRecord, makeRecord } from './records.ts';

/** Metaplex. Some calls name the mint, some only the account of its metadata: that stands for it then. */

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

const makeNft =
  (to: string): Sentence =>
  (told, program) => ({
    action: fact('sol.nft-make', 'notice', { to: told.account(to).value, program }),
    effects: [],
  });

/** The terms of a token: its name, its picture, who may change them. */
const describeToken =
  (mint: string, metadata: string): Sentence =>
  (told, program) => {
    const values: { mint: Value; account: Value; program: Value } = {
      mint: told.account(mint).value,
      account: told.account(metadata).value,
      program,
    };
    return { action: fact('sol.nft-describe', 'notice', values), effects: [] };
  };

const described = describeToken('mint', 'metadata');
const verified = changeNft('sol.nft-change', 'metadata');

export const collectibles: Readonly<Record<string, Readonly<Record<string, Sentence>>>> = {
  metaqbxxUerdq28cj1RbAWkYQm3ybzjb6a8bt518x1s: {
    transfer: moveNft('mint', 'destination_owner'),
    burn: burnNft('mint'),
    burn_nft: burnNft('mint'),
    burn_edition_nft: burnNft('print_edition_mint'),
    create: described,
    create_metadata_account: described,
    create_metadata_account_v2: described,
    create_metadata_account_v3: described,
    create_master_edition: makeRecord('edition'),
    create_master_edition_v3: makeRecord('edition'),
    update: changeNft('sol.nft-change', 'metadata'),
    update_metadata_account: verified,
    update_metadata_account_v2: verified,
    verify: verified,
    unverify: verified,
    verify_collection: verified,
    verify_sized_collection_item: verified,
    unverify_collection: verified,
    unverify_sized_collection_item: verified,
    set_and_verify_collection: verified,
    set_and_verify_sized_collection_item: verified,
    sign_metadata: verified,
    resize: verified,
    delegate: delegateNft('metadata', 'delegate'),
    revoke: changeNft('sol.nft-revoke', 'metadata'),
    lock: changeNft('sol.nft-lock', 'mint'),
    unlock: changeNft('sol.nft-unlock', 'mint'),
    freeze_delegated_account: changeNft('sol.nft-lock', 'mint'),
    thaw_delegated_account: changeNft('sol.nft-unlock', 'mint'),
    print: makeNft('edition_token_account_owner'),
    close_accounts: closeRecord('metadata', 'destination'),
  },
  CoREENxT6tW1HoK8ypY1SxRMZTcVPm7R94rH4PZNhX7d: {
    transfer_v1: moveNft('asset', 'new_owner'),
    burn_v1: burnNft('asset'),
    update_v1: changeNft('sol.nft-change', 'asset'),
    remove_plugin_v1: changeNft('sol.nft-change', 'asset'),
    revoke_plugin_authority_v1: changeNft('sol.nft-revoke', 'asset'),
  },
  BGUMAp9Gq7iTEuizy4pqaxsTyUCBK68MDfK752saRPUY: {
    transfer: moveNft('merkle_tree', 'new_leaf_owner', 'nonce'),
    transfer_v2: moveNft('merkle_tree', 'new_leaf_owner', 'nonce'),
    burn: burnNft('merkle_tree', 'nonce'),
    burn_v2: burnNft('merkle_tree', 'nonce'),
    mint_v1: makeNft('leaf_owner'),
    mint_v2: makeNft('leaf_owner'),
    mint_to_collection_v1: makeNft('leaf_owner'),
    delegate: delegateNft('merkle_tree', 'new_leaf_delegate', 'nonce'),
    delegate_v2: delegateNft('merkle_tree', 'new_leaf_delegate', 'nonce'),
    delegate_and_freeze_v2: delegateNft('merkle_tree', 'new_leaf_delegate', 'nonce'),
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
