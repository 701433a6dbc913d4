import type { Layout } from './layout.ts';

/** Source: metaplex-foundation/mpl-core, idls/mpl_core.json and programs/mpl-core/src/processor. */
export const core: Layout = {
  program: 'CoREENxT6tW1HoK8ypY1SxRMZTcVPm7R94rH4PZNhX7d',
  name: 'Metaplex Core',
  tagBytes: 1,
  types: `
BurnCollectionV1Args = {compression_proof: CompressionProof?}
BurnV1Args = {compression_proof: CompressionProof?}
CompressV1Args = {}
DecompressV1Args = {compression_proof: CompressionProof}
ExecuteV1Args = {instruction_data: [u8]}
RemovePluginV1Args = {plugin_type: PluginType}
RevokePluginAuthorityV1Args = {plugin_type: PluginType}
TransferV1Args = {compression_proof: CompressionProof?}
UpdateCollectionV1Args = {new_name: text?, new_uri: text?}
UpdateV1Args = {new_name: text?, new_uri: text?, new_update_authority: UpdateAuthority?}
CompressionProof = {owner: key, update_authority: UpdateAuthority, name: text, uri: text, seq: u64, plugins: [HashablePluginSchema]}
PluginType = Royalties | FreezeDelegate | BurnDelegate | TransferDelegate | UpdateDelegate | PermanentFreezeDelegate | Attributes | PermanentTransferDelegate | PermanentBurnDelegate | Edition | MasterEdition | AddBlocker | ImmutableMetadata | VerifiedCreators | Autograph | BubblegumV2 | FreezeExecute | PermanentFreezeExecute | Groups
UpdateAuthority = None | Address{item1: key} | Collection{item1: key}
HashablePluginSchema = {index: u64, authority: Authority, plugin: Plugin}
Authority = None | Owner | UpdateAuthority | Address{item1: key}
Plugin = | Royalties{item1: Royalties} | FreezeDelegate{item1: FreezeDelegate} | BurnDelegate{item1: BurnDelegate} | TransferDelegate{item1: TransferDelegate} | UpdateDelegate{item1: UpdateDelegate} | PermanentFreezeDelegate{item1: PermanentFreezeDelegate} | Attributes{item1: Attributes} | PermanentTransferDelegate{item1: PermanentTransferDelegate} | PermanentBurnDelegate{item1: PermanentBurnDelegate} | Edition{item1: Edition} | MasterEdition{item1: MasterEdition} | AddBlocker{item1: AddBlocker} | ImmutableMetadata{item1: ImmutableMetadata} | VerifiedCreators{item1: VerifiedCreators} | Autograph{item1: Autograph}
AddBlocker = {}
Attributes = {attribute_list: [Attribute]}
Autograph = {signatures: [AutographSignature]}
BurnDelegate = {}
Edition = {number: u32}
FreezeDelegate = {frozen: bool}
ImmutableMetadata = {}
MasterEdition = {max_supply: u32?, name: text?, uri: text?}
PermanentBurnDelegate = {}
PermanentFreezeDelegate = {frozen: bool}
PermanentTransferDelegate = {}
Royalties = {basis_points: u16, creators: [Creator], rule_set: RuleSet}
TransferDelegate = {}
UpdateDelegate = {additional_delegates: [key]}
VerifiedCreators = {signatures: [VerifiedCreatorsSignature]}
Attribute = {key: text, value: text}
AutographSignature = {address: key, message: text}
Creator = {address: key, percentage: u8}
RuleSet = None | ProgramAllowList{item1: [key]} | ProgramDenyList{item1: [key]}
VerifiedCreatorsSignature = {address: key, verified: bool}
`,
  calls: `
burn_collection_v1#0d(burn_collection_v1_args: BurnCollectionV1Args) collection payer authority? log_wrapper?
burn_v1#0c(burn_v1_args: BurnV1Args) asset collection? payer authority? system_program? log_wrapper?
compress_v1#11(compress_v1_args: CompressV1Args) asset collection? payer authority? system_program? log_wrapper?
decompress_v1#12(decompress_v1_args: DecompressV1Args) asset collection? payer authority? system_program? log_wrapper?
execute_v1#1f(execute_v1_args: ExecuteV1Args) asset collection? asset_signer payer authority? system_program program_id
remove_plugin_v1#04(remove_plugin_v1_args: RemovePluginV1Args) asset collection? payer authority? system_program? log_wrapper?
revoke_plugin_authority_v1#0a(revoke_plugin_authority_v1_args: RevokePluginAuthorityV1Args) asset collection? payer authority? system_program? log_wrapper?
transfer_v1#0e(transfer_v1_args: TransferV1Args) asset collection? payer authority? new_owner system_program? log_wrapper?
update_collection_v1#10(update_collection_v1_args: UpdateCollectionV1Args) collection payer authority? new_update_authority? system_program? log_wrapper?
update_v1#0f(update_v1_args: UpdateV1Args) asset collection? payer authority? system_program? log_wrapper?
`,
};
