import type { Layout } from './layout.ts';

/** Source: metaplex-foundation/mpl-bubblegum, idls/bubblegum.json and programs/bubblegum/program/src/processor. */
export const bubblegum: Layout = {
  program: 'BGUMAp9Gq7iTEuizy4pqaxsTyUCBK68MDfK752saRPUY',
  name: 'Metaplex Bubblegum',
  tagBytes: 8,
  types: `
AssetDataSchema = Binary | Json | MsgPack
DecompressibleState = Enabled | Disabled
MetadataArgs = {name: text, symbol: text, uri: text, seller_fee_basis_points: u16, primary_sale_happened: bool, is_mutable: bool, edition_nonce: u8?, token_standard: TokenStandard?, collection: Collection?, uses: Uses?, token_program_version: TokenProgramVersion, creators: [Creator]}
MetadataArgsV2 = {name: text, symbol: text, uri: text, seller_fee_basis_points: u16, primary_sale_happened: bool, is_mutable: bool, token_standard: TokenStandard?, creators: [Creator], collection: key?}
UpdateArgs = {name: text?, symbol: text?, uri: text?, creators: [Creator]?, seller_fee_basis_points: u16?, primary_sale_happened: bool?, is_mutable: bool?}
Collection = {verified: bool, key: key}
Creator = {address: key, verified: bool, share: u8}
TokenProgramVersion = Original | Token2022
TokenStandard = NonFungible | FungibleAsset | Fungible | NonFungibleEdition
Uses = {use_method: UseMethod, remaining: u64, total: u64}
UseMethod = Burn | Multiple | Single
`,
  calls: `
burn(root: [u8; 32], data_hash: [u8; 32], creator_hash: [u8; 32], nonce: u64, index: u32) tree_authority leaf_owner leaf_delegate merkle_tree log_wrapper compression_program system_program
burn_v2(root: [u8; 32], data_hash: [u8; 32], creator_hash: [u8; 32], asset_data_hash: [u8; 32]?, flags: u8?, nonce: u64, index: u32) tree_authority payer authority? leaf_owner leaf_delegate? merkle_tree core_collection? mpl_core_cpi_signer? log_wrapper compression_program mpl_core_program system_program
cancel_redeem(root: [u8; 32]) tree_authority leaf_owner merkle_tree voucher log_wrapper compression_program system_program
collect_v2() tree_authority destination
compress() tree_authority leaf_owner leaf_delegate merkle_tree token_account mint metadata master_edition payer log_wrapper compression_program token_program token_metadata_program system_program
create_tree(max_depth: u32, max_buffer_size: u32, public: bool?) tree_authority merkle_tree payer tree_creator log_wrapper compression_program system_program
create_tree_v2(max_depth: u32, max_buffer_size: u32, public: bool?) tree_authority merkle_tree payer tree_creator? log_wrapper compression_program system_program
decompress_v1(metadata: MetadataArgs) voucher leaf_owner token_account mint mint_authority metadata master_edition system_program sysvar_rent token_metadata_program token_program associated_token_program log_wrapper
delegate(root: [u8; 32], data_hash: [u8; 32], creator_hash: [u8; 32], nonce: u64, index: u32) tree_authority leaf_owner previous_leaf_delegate new_leaf_delegate merkle_tree log_wrapper compression_program system_program
delegate_and_freeze_v2(root: [u8; 32], data_hash: [u8; 32], creator_hash: [u8; 32], collection_hash: [u8; 32]?, asset_data_hash: [u8; 32]?, flags: u8?, nonce: u64, index: u32) tree_authority payer leaf_owner? previous_leaf_delegate? new_leaf_delegate merkle_tree log_wrapper compression_program system_program
delegate_v2(root: [u8; 32], data_hash: [u8; 32], creator_hash: [u8; 32], collection_hash: [u8; 32]?, asset_data_hash: [u8; 32]?, flags: u8?, nonce: u64, index: u32) tree_authority payer leaf_owner? previous_leaf_delegate? new_leaf_delegate merkle_tree log_wrapper compression_program system_program
freeze_v2(root: [u8; 32], data_hash: [u8; 32], creator_hash: [u8; 32], asset_data_hash: [u8; 32]?, flags: u8?, nonce: u64, index: u32) tree_authority payer authority? leaf_owner leaf_delegate merkle_tree core_collection? log_wrapper compression_program system_program
mint_to_collection_v1(metadata_args: MetadataArgs) tree_authority leaf_owner leaf_delegate merkle_tree payer tree_delegate collection_authority collection_authority_record_pda collection_mint collection_metadata edition_account bubblegum_signer log_wrapper compression_program token_metadata_program system_program
mint_v1(message: MetadataArgs) tree_authority leaf_owner leaf_delegate merkle_tree payer tree_delegate log_wrapper compression_program system_program
mint_v2(metadata_args: MetadataArgsV2, asset_data: [u8]?, asset_data_schema: AssetDataSchema?) tree_authority payer tree_delegate? collection_authority? leaf_owner leaf_delegate? merkle_tree core_collection? mpl_core_cpi_signer? log_wrapper compression_program mpl_core_program system_program
redeem(root: [u8; 32], data_hash: [u8; 32], creator_hash: [u8; 32], nonce: u64, index: u32) tree_authority leaf_owner leaf_delegate merkle_tree voucher log_wrapper compression_program system_program
set_and_verify_collection(root: [u8; 32], data_hash: [u8; 32], creator_hash: [u8; 32], nonce: u64, index: u32, message: MetadataArgs, collection: key) tree_authority leaf_owner leaf_delegate merkle_tree payer tree_delegate collection_authority collection_authority_record_pda collection_mint collection_metadata edition_account bubblegum_signer log_wrapper compression_program token_metadata_program system_program
set_collection_v2(root: [u8; 32], asset_data_hash: [u8; 32]?, flags: u8?, nonce: u64, index: u32, message: MetadataArgsV2) tree_authority payer authority? new_collection_authority? leaf_owner leaf_delegate? merkle_tree core_collection? new_core_collection? mpl_core_cpi_signer log_wrapper compression_program mpl_core_program system_program
set_decompressable_state(decompressable_state: DecompressibleState) tree_authority tree_creator
set_decompressible_state(decompressable_state: DecompressibleState) tree_authority tree_creator
set_non_transferable_v2(root: [u8; 32], data_hash: [u8; 32], creator_hash: [u8; 32], asset_data_hash: [u8; 32]?, flags: u8?, nonce: u64, index: u32) tree_authority payer authority? leaf_owner leaf_delegate? merkle_tree core_collection log_wrapper compression_program system_program
set_tree_delegate() tree_authority tree_creator new_tree_delegate merkle_tree system_program
thaw_and_revoke_v2(root: [u8; 32], data_hash: [u8; 32], creator_hash: [u8; 32], collection_hash: [u8; 32]?, asset_data_hash: [u8; 32]?, flags: u8?, nonce: u64, index: u32) tree_authority payer leaf_delegate? leaf_owner merkle_tree log_wrapper compression_program system_program
thaw_v2(root: [u8; 32], data_hash: [u8; 32], creator_hash: [u8; 32], asset_data_hash: [u8; 32]?, flags: u8?, nonce: u64, index: u32) tree_authority payer authority? leaf_owner leaf_delegate merkle_tree core_collection? log_wrapper compression_program system_program
transfer(root: [u8; 32], data_hash: [u8; 32], creator_hash: [u8; 32], nonce: u64, index: u32) tree_authority leaf_owner leaf_delegate new_leaf_owner merkle_tree log_wrapper compression_program system_program
transfer_v2(root: [u8; 32], data_hash: [u8; 32], creator_hash: [u8; 32], asset_data_hash: [u8; 32]?, flags: u8?, nonce: u64, index: u32) tree_authority payer authority? leaf_owner leaf_delegate? new_leaf_owner merkle_tree core_collection? log_wrapper compression_program system_program
unverify_collection(root: [u8; 32], data_hash: [u8; 32], creator_hash: [u8; 32], nonce: u64, index: u32, message: MetadataArgs) tree_authority leaf_owner leaf_delegate merkle_tree payer tree_delegate collection_authority collection_authority_record_pda collection_mint collection_metadata edition_account bubblegum_signer log_wrapper compression_program token_metadata_program system_program
unverify_creator(root: [u8; 32], data_hash: [u8; 32], creator_hash: [u8; 32], nonce: u64, index: u32, message: MetadataArgs) tree_authority leaf_owner leaf_delegate merkle_tree payer creator log_wrapper compression_program system_program
unverify_creator_v2(root: [u8; 32], asset_data_hash: [u8; 32]?, flags: u8?, nonce: u64, index: u32, message: MetadataArgsV2) tree_authority payer creator? leaf_owner leaf_delegate? merkle_tree log_wrapper compression_program system_program
update_asset_data_v2(root: [u8; 32], data_hash: [u8; 32], creator_hash: [u8; 32], previous_asset_data_hash: [u8; 32]?, flags: u8?, nonce: u64, index: u32, new_asset_data: [u8]?, new_asset_data_schema: AssetDataSchema?) tree_authority payer authority? leaf_owner leaf_delegate? merkle_tree core_collection? log_wrapper compression_program system_program
update_metadata(root: [u8; 32], nonce: u64, index: u32, current_metadata: MetadataArgs, update_args: UpdateArgs) tree_authority authority collection_mint? collection_metadata? collection_authority_record_pda? leaf_owner leaf_delegate payer merkle_tree log_wrapper compression_program token_metadata_program system_program
update_metadata_v2(root: [u8; 32], asset_data_hash: [u8; 32]?, flags: u8?, nonce: u64, index: u32, current_metadata: MetadataArgsV2, update_args: UpdateArgs) tree_authority payer authority? leaf_owner leaf_delegate? merkle_tree core_collection? log_wrapper compression_program system_program
verify_collection(root: [u8; 32], data_hash: [u8; 32], creator_hash: [u8; 32], nonce: u64, index: u32, message: MetadataArgs) tree_authority leaf_owner leaf_delegate merkle_tree payer tree_delegate collection_authority collection_authority_record_pda collection_mint collection_metadata edition_account bubblegum_signer log_wrapper compression_program token_metadata_program system_program
verify_creator(root: [u8; 32], data_hash: [u8; 32], creator_hash: [u8; 32], nonce: u64, index: u32, message: MetadataArgs) tree_authority leaf_owner leaf_delegate merkle_tree payer creator log_wrapper compression_program system_program
verify_creator_v2(root: [u8; 32], asset_data_hash: [u8; 32]?, flags: u8?, nonce: u64, index: u32, message: MetadataArgsV2) tree_authority payer creator? leaf_owner leaf_delegate? merkle_tree log_wrapper compression_program system_program
`,
};
