import type { Layout } from './layout.ts';

/** Source: metaplex-foundation/mpl-token-metadata, idls/token_metadata.json. */
export const tokenMetadata: Layout = {
  program: 'metaqbxxUerdq28cj1RbAWkYQm3ybzjb6a8bt518x1s',
  name: 'Metaplex Token Metadata',
  tagBytes: 1,
  types: `
ApproveUseAuthorityArgs = {number_of_uses: u64}
BurnArgs = | V1{amount: u64}
CreateArgs = | V1{asset_data: AssetData, decimals: u8?, print_supply: PrintSupply?}
CreateMasterEditionArgs = {max_supply: u64?}
CreateMetadataAccountArgsV3 = {data: DataV2, is_mutable: bool, collection_details: CollectionDetails?}
DelegateArgs = | CollectionV1{authorization_data: AuthorizationData?} | SaleV1{amount: u64, authorization_data: AuthorizationData?} | TransferV1{amount: u64, authorization_data: AuthorizationData?} | DataV1{authorization_data: AuthorizationData?} | UtilityV1{amount: u64, authorization_data: AuthorizationData?} | StakingV1{amount: u64, authorization_data: AuthorizationData?} | StandardV1{amount: u64} | LockedTransferV1{amount: u64, locked_address: key, authorization_data: AuthorizationData?} | ProgrammableConfigV1{authorization_data: AuthorizationData?} | AuthorityItemV1{authorization_data: AuthorizationData?} | DataItemV1{authorization_data: AuthorizationData?} | CollectionItemV1{authorization_data: AuthorizationData?} | ProgrammableConfigItemV1{authorization_data: AuthorizationData?} | PrintDelegateV1{authorization_data: AuthorizationData?}
LockArgs = | V1{authorization_data: AuthorizationData?}
MintArgs = | V1{amount: u64, authorization_data: AuthorizationData?}
PrintArgs = | V1{edition: u64} | V2{edition: u64}
RevokeArgs = CollectionV1 | SaleV1 | TransferV1 | DataV1 | UtilityV1 | StakingV1 | StandardV1 | LockedTransferV1 | ProgrammableConfigV1 | MigrationV1 | AuthorityItemV1 | DataItemV1 | CollectionItemV1 | ProgrammableConfigItemV1 | PrintDelegateV1
SetCollectionSizeArgs = {size: u64}
TransferArgs = | V1{amount: u64, authorization_data: AuthorizationData?}
TransferOutOfEscrowArgs = {amount: u64}
UnlockArgs = | V1{authorization_data: AuthorizationData?}
UpdateArgs = | V1{new_update_authority: key?, data: Data?, primary_sale_happened: bool?, is_mutable: bool?, collection: CollectionToggle, collection_details: CollectionDetailsToggle, uses: UsesToggle, rule_set: RuleSetToggle, authorization_data: AuthorizationData?} | AsUpdateAuthorityV2{new_update_authority: key?, data: Data?, primary_sale_happened: bool?, is_mutable: bool?, collection: CollectionToggle, collection_details: CollectionDetailsToggle, uses: UsesToggle, rule_set: RuleSetToggle, token_standard: TokenStandard?, authorization_data: AuthorizationData?} | AsAuthorityItemDelegateV2{new_update_authority: key?, primary_sale_happened: bool?, is_mutable: bool?, token_standard: TokenStandard?, authorization_data: AuthorizationData?} | AsCollectionDelegateV2{collection: CollectionToggle, authorization_data: AuthorizationData?} | AsDataDelegateV2{data: Data?, authorization_data: AuthorizationData?} | AsProgrammableConfigDelegateV2{rule_set: RuleSetToggle, authorization_data: AuthorizationData?} | AsDataItemDelegateV2{data: Data?, authorization_data: AuthorizationData?} | AsCollectionItemDelegateV2{collection: CollectionToggle, authorization_data: AuthorizationData?} | AsProgrammableConfigItemDelegateV2{rule_set: RuleSetToggle, authorization_data: AuthorizationData?}
UpdateMetadataAccountArgsV2 = {data: DataV2?, update_authority: key?, primary_sale_happened: bool?, is_mutable: bool?}
UseArgs = | V1{authorization_data: AuthorizationData?}
UtilizeArgs = {number_of_uses: u64}
VerificationArgs = CreatorV1 | CollectionV1
AssetData = {name: text, symbol: text, uri: text, seller_fee_basis_points: u16, creators: [Creator]?, primary_sale_happened: bool, is_mutable: bool, token_standard: TokenStandard, collection: Collection?, uses: Uses?, collection_details: CollectionDetails?, rule_set: key?}
AuthorizationData = {payload: Payload}
CollectionDetails = | V1{size: u64} | V2{padding: [u8; 8]}
CollectionDetailsToggle = None | Clear | Set{item1: CollectionDetails}
CollectionToggle = None | Clear | Set{item1: Collection}
Data = {name: text, symbol: text, uri: text, seller_fee_basis_points: u16, creators: [Creator]?}
DataV2 = {name: text, symbol: text, uri: text, seller_fee_basis_points: u16, creators: [Creator]?, collection: Collection?, uses: Uses?}
PrintSupply = Zero | Limited{item1: u64} | Unlimited
RuleSetToggle = None | Clear | Set{item1: key}
TokenStandard = NonFungible | FungibleAsset | Fungible | NonFungibleEdition | ProgrammableNonFungible | ProgrammableNonFungibleEdition
UsesToggle = None | Clear | Set{item1: Uses}
Collection = {verified: bool, key: key}
Creator = {address: key, verified: bool, share: u8}
Payload = {map: [PayloadEntry]}
Uses = {use_method: UseMethod, remaining: u64, total: u64}
UseMethod = Burn | Multiple | Single
PayloadEntry = {name: text, value: PayloadType}
PayloadType = | Pubkey{item1: key} | Seeds{seeds: [bytes]} | MerkleProof{proof: [[u8; 32]]} | Number{item1: u64}
`,
  calls: `
use#33(use_args: UseArgs) authority delegate_record? token? mint metadata edition? payer system_program sysvar_instructions spl_token_program? authorization_rules_program? authorization_rules?
approve_collection_authority#17() collection_authority_record new_collection_authority update_authority payer metadata mint system_program rent*
approve_use_authority#14(approve_use_authority_args: ApproveUseAuthorityArgs) use_authority_record owner payer user owner_token_account metadata mint burner token_program system_program rent*
bubblegum_set_collection_size#24(set_collection_size_args: SetCollectionSizeArgs) collection_metadata collection_authority collection_mint bubblegum_signer collection_authority_record?
burn#29(burn_args: BurnArgs) authority collection_metadata? metadata edition? mint token master_edition? master_edition_mint? master_edition_token? edition_marker? token_record? system_program sysvar_instructions spl_token_program
burn_edition_nft#25() metadata owner print_edition_mint master_edition_mint print_edition_token_account master_edition_token_account master_edition_account print_edition_account edition_marker_account spl_token_program
burn_nft#1d() metadata owner mint token_account master_edition_account spl_token_program collection_metadata?
close_accounts#39() metadata edition mint authority destination
close_escrow_account#27() escrow metadata mint token_account edition payer system_program sysvar_instructions
collect#36() authority recipient
convert_master_edition_v1_to_v2#0c() master_edition one_time_auth printing_mint
create#2a(create_args: CreateArgs) metadata master_edition? mint authority payer update_authority system_program sysvar_instructions spl_token_program?
create_escrow_account#26() escrow metadata mint token_account edition payer system_program sysvar_instructions authority?
create_master_edition#0a() edition mint update_authority mint_authority payer metadata token_program system_program rent
create_master_edition_v3#11(create_master_edition_args: CreateMasterEditionArgs) edition mint update_authority mint_authority payer metadata token_program system_program rent*
create_metadata_account#00() metadata mint mint_authority payer update_authority system_program rent
create_metadata_account_v2#10() metadata mint mint_authority payer update_authority system_program rent*
create_metadata_account_v3#21(create_metadata_account_args_v3: CreateMetadataAccountArgsV3) metadata mint mint_authority payer update_authority system_program rent*
delegate#2c(delegate_args: DelegateArgs) delegate_record? delegate metadata master_edition? token_record? mint token? authority payer system_program sysvar_instructions spl_token_program? authorization_rules_program? authorization_rules?
freeze_delegated_account#1a() delegate token_account edition mint token_program
lock#2e(lock_args: LockArgs) authority token_owner? token mint metadata edition? token_record? payer system_program sysvar_instructions spl_token_program? authorization_rules_program? authorization_rules?
migrate#30() metadata edition token token_owner mint payer authority collection_metadata delegate_record token_record system_program sysvar_instructions spl_token_program authorization_rules_program? authorization_rules?
mint#2b(mint_args: MintArgs) token token_owner? metadata master_edition? token_record? mint authority delegate_record? payer system_program sysvar_instructions spl_token_program spl_ata_program authorization_rules_program? authorization_rules?
mint_new_edition_from_master_edition_via_token#0b(edition: u64) new_metadata new_edition master_edition new_mint edition_mark_pda new_mint_authority payer token_account_owner token_account new_metadata_update_authority metadata token_program system_program rent*
mint_new_edition_from_master_edition_via_vault_proxy#0d(edition: u64) new_metadata new_edition master_edition new_mint edition_mark_pda new_mint_authority payer vault_authority safety_deposit_store safety_deposit_box vault new_metadata_update_authority metadata token_program token_vault_program system_program rent*
print#37(print_args: PrintArgs) edition_metadata edition edition_mint edition_token_account_owner edition_token_account edition_mint_authority edition_token_record? master_edition edition_marker_pda payer master_token_account_owner master_token_account master_metadata update_authority spl_token_program spl_ata_program sysvar_instructions system_program
puff_metadata#0e() metadata
remove_creator_verification#1c() metadata creator
resize#38() metadata edition mint payer authority? token? system_program
revoke#2d(revoke_args: RevokeArgs) delegate_record? delegate metadata master_edition? token_record? mint token? authority payer system_program sysvar_instructions spl_token_program? authorization_rules_program? authorization_rules?
revoke_collection_authority#18() collection_authority_record delegate_authority revoke_authority metadata mint
revoke_use_authority#15() use_authority_record owner user owner_token_account mint metadata token_program system_program rent*
set_and_verify_collection#19() metadata collection_authority payer update_authority collection_mint collection collection_master_edition_account collection_authority_record?
set_and_verify_sized_collection_item#20() metadata collection_authority payer update_authority collection_mint collection collection_master_edition_account collection_authority_record?
set_collection_size#22(set_collection_size_args: SetCollectionSizeArgs) collection_metadata collection_authority collection_mint collection_authority_record?
set_token_standard#23() metadata update_authority mint edition?
sign_metadata#07() metadata creator
thaw_delegated_account#1b() delegate token_account edition mint token_program
transfer#31(transfer_args: TransferArgs) token token_owner destination destination_owner mint metadata edition? owner_token_record? destination_token_record? authority payer system_program sysvar_instructions spl_token_program spl_ata_program authorization_rules_program? authorization_rules?
transfer_out_of_escrow#28(transfer_out_of_escrow_args: TransferOutOfEscrowArgs) escrow metadata payer attribute_mint attribute_src attribute_dst escrow_mint escrow_account system_program ata_program token_program sysvar_instructions authority?
unlock#2f(unlock_args: UnlockArgs) authority token_owner? token mint metadata edition? token_record? payer system_program sysvar_instructions spl_token_program? authorization_rules_program? authorization_rules?
unverify#35(verification_args: VerificationArgs) authority delegate_record? metadata collection_mint? collection_metadata? system_program sysvar_instructions
unverify_collection#16() metadata collection_authority collection_mint collection collection_master_edition_account collection_authority_record?
unverify_sized_collection_item#1f() metadata collection_authority payer collection_mint collection collection_master_edition_account collection_authority_record?
update#32(update_args: UpdateArgs) authority delegate_record? token? mint metadata edition? payer system_program sysvar_instructions authorization_rules_program? authorization_rules?
update_metadata_account#01() metadata update_authority
update_metadata_account_v2#0f(update_metadata_account_args_v2: UpdateMetadataAccountArgsV2) metadata update_authority
update_primary_sale_happened_via_token#04() metadata owner token
utilize#13(utilize_args: UtilizeArgs) metadata token_account mint use_authority owner token_program ata_program system_program rent use_authority_record? burner?
verify#34(verification_args: VerificationArgs) authority delegate_record? metadata collection_mint? collection_metadata? collection_master_edition? system_program sysvar_instructions
verify_collection#12() metadata collection_authority payer collection_mint collection collection_master_edition_account collection_authority_record?
verify_sized_collection_item#1e() metadata collection_authority payer collection_mint collection collection_master_edition_account collection_authority_record?
`,
};
