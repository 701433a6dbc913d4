import type { Layout } from './layout.ts';

export const squads: Layout = {
  program: 'SQDS4ep65T869zMMBKyuUq6aD6EgTu8psMjkvj52pCf',
  name: 'Squads',
  tagBytes: 8,
  types: `
BatchAddTransactionArgs = {ephemeral_signers: u8, transaction_message: bytes}
BatchCreateArgs = {vault_index: u8, memo: text?}
ConfigTransactionCreateArgs = {actions: [ConfigAction], memo: text?}
MultisigAddMemberArgs = {new_member: Member, memo: text?}
MultisigAddSpendingLimitArgs = {create_key: key, vault_index: u8, mint: key, amount: u64, period: Period, members: [key], destinations: [key], memo: text?}
MultisigChangeThresholdArgs = {new_threshold: u16, memo: text?}
MultisigCreateArgsV2 = {config_authority: key?, threshold: u16, members: [Member], time_lock: u32, rent_collector: key?, memo: text?}
MultisigRemoveMemberArgs = {old_member: key, memo: text?}
MultisigRemoveSpendingLimitArgs = {memo: text?}
MultisigSetConfigAuthorityArgs = {config_authority: key, memo: text?}
MultisigSetRentCollectorArgs = {rent_collector: key?, memo: text?}
MultisigSetTimeLockArgs = {time_lock: u32, memo: text?}
ProposalCreateArgs = {transaction_index: u64, draft: bool}
ProposalVoteArgs = {memo: text?}
SpendingLimitUseArgs = {amount: u64, decimals: u8, memo: text?}
TransactionBufferCreateArgs = {buffer_index: u8, vault_index: u8, final_buffer_hash: [u8; 32], final_buffer_size: u16, buffer: bytes}
TransactionBufferExtendArgs = {buffer: bytes}
VaultTransactionCreateArgs = {vault_index: u8, ephemeral_signers: u8, transaction_message: bytes, memo: text?}
ConfigAction = | AddMember{new_member: Member} | RemoveMember{old_member: key} | ChangeThreshold{new_threshold: u16} | SetTimeLock{new_time_lock: u32} | AddSpendingLimit{create_key: key, vault_index: u8, mint: key, amount: u64, period: Period, members: [key], destinations: [key]} | RemoveSpendingLimit{spending_limit: key} | SetRentCollector{new_rent_collector: key?}
Member = {key: key, permissions: Permissions}
Period = OneTime | Day | Week | Month
Permissions = {mask: u8}
`,
  calls: `
multisig_create_v2(args: MultisigCreateArgsV2) program_config treasury multisig create_key creator system_program
multisig_add_member(args: MultisigAddMemberArgs) multisig config_authority rent_payer? system_program?
multisig_remove_member(args: MultisigRemoveMemberArgs) multisig config_authority rent_payer? system_program?
multisig_set_time_lock(args: MultisigSetTimeLockArgs) multisig config_authority rent_payer? system_program?
multisig_change_threshold(args: MultisigChangeThresholdArgs) multisig config_authority rent_payer? system_program?
multisig_set_config_authority(args: MultisigSetConfigAuthorityArgs) multisig config_authority rent_payer? system_program?
multisig_set_rent_collector(args: MultisigSetRentCollectorArgs) multisig config_authority rent_payer? system_program?
multisig_add_spending_limit(args: MultisigAddSpendingLimitArgs) multisig config_authority spending_limit rent_payer system_program
multisig_remove_spending_limit(args: MultisigRemoveSpendingLimitArgs) multisig config_authority spending_limit rent_collector
config_transaction_create(args: ConfigTransactionCreateArgs) multisig transaction creator rent_payer system_program
config_transaction_execute() multisig member proposal transaction rent_payer? system_program?
vault_transaction_create(args: VaultTransactionCreateArgs) multisig transaction creator rent_payer system_program
transaction_buffer_create(args: TransactionBufferCreateArgs) multisig transaction_buffer creator rent_payer system_program
transaction_buffer_close() multisig transaction_buffer creator
transaction_buffer_extend(args: TransactionBufferExtendArgs) multisig transaction_buffer creator
vault_transaction_create_from_buffer(args: VaultTransactionCreateArgs) multisig transaction creator rent_payer system_program transaction_buffer creator
vault_transaction_execute() multisig proposal transaction member
batch_create(args: BatchCreateArgs) multisig batch creator rent_payer system_program
batch_add_transaction(args: BatchAddTransactionArgs) multisig proposal batch transaction member rent_payer system_program
batch_execute_transaction() multisig member proposal batch transaction
proposal_create(args: ProposalCreateArgs) multisig proposal creator rent_payer system_program
proposal_activate() multisig member proposal
proposal_approve(args: ProposalVoteArgs) multisig member proposal
proposal_reject(args: ProposalVoteArgs) multisig member proposal
proposal_cancel(args: ProposalVoteArgs) multisig member proposal
proposal_cancel_v2(args: ProposalVoteArgs) multisig member proposal system_program
spending_limit_use(args: SpendingLimitUseArgs) multisig member spending_limit vault destination system_program? mint? vault_token_account? destination_token_account? token_program?
config_transaction_accounts_close() multisig proposal transaction rent_collector system_program
vault_transaction_accounts_close() multisig proposal transaction rent_collector system_program
vault_batch_transaction_account_close() multisig proposal batch transaction rent_collector system_program
batch_accounts_close() multisig proposal batch rent_collector system_program
`,
};
