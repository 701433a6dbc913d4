import { number } from '../call.ts';
import { fact } from '../facts.ts';
import type { Sentence } from './actions.ts';
import { giveControl, proposal } from './deeds.ts';
import { keep, oneInstructionOf } from './kept.ts';
import type { Layout } from './layout.ts';
import { now, rulesOf, takeControl, textOf } from './multisig.ts';
import { about } from './records.ts';

/**
 * Squads before its fourth version. Members are changed by the group itself, so that such calls are kept and voted on
 * first. Source: Squads-Protocol/squads-mpl, sdk/lib/idl/squads_mpl.json (1.3.0).
 */
export const squads3: Layout = {
  program: 'SMPLecH534NA9acpos4G6x7uf3LWbCAwZQE9e8ZekMu',
  name: 'Squads v3',
  tagBytes: 8,
  types: `
IncomingInstruction = {program_id: key, keys: [AccountMeta], data: bytes}
AccountMeta = {pubkey: key, is_signer: bool, is_writable: bool}
`,
  calls: `
create(threshold: u16, create_key: key, members: [key], meta: text) multisig creator system_program
add_member(new_member: key) multisig rent system_program
remove_member(old_member: key) multisig
remove_member_and_change_threshold(old_member: key, new_threshold: u16) multisig
add_member_and_change_threshold(new_member: key, new_threshold: u16) multisig rent system_program
change_threshold(new_threshold: u16) multisig
add_authority() multisig
create_transaction(authority_index: u32) multisig transaction creator system_program
activate_transaction() multisig transaction creator
add_instruction(incoming_instruction: IncomingInstruction) multisig transaction instruction creator system_program
approve_transaction() multisig transaction member
reject_transaction() multisig transaction member
cancel_transaction() multisig transaction member system_program
execute_transaction(account_list: bytes) multisig transaction member
execute_instruction() multisig transaction instruction member
`,
};

/** Who is listed twice is a member once (programs/squads-mpl/src/lib.rs). */
const create: Sentence = (told, program) => {
  const members = new Set<string>();
  for (let i = 1; told.has(`members.${i}`); i++) members.add(textOf(told.look(`members.${i}`)));
  const values = {
    account: told.account('multisig').value,
    threshold: told.value('threshold'),
    count: number(members.size),
    program,
  };
  return { action: fact('sol.multisig-create', 'notice', values), effects: [] };
};

const removed = now((told, program) => takeControl(told, told.value('old_member'), program));
const added = giveControl('multisig', (told) => told.value('new_member'));

/** More than there are members means all of them. */
const threshold = now((told, program) =>
  fact('sol.threshold-most', 'warning', {
    account: told.account('multisig').value,
    threshold: told.value('new_threshold'),
    program,
  }),
);

/** The number of votes changes as well, if the group is large enough for it. */
const withRules =
  (sentence: Sentence): Sentence =>
  (told, program) => {
    const [said, rules] = [sentence, rulesOf('multisig')].map((one) => one(told, program)!);
    return { ...said!, risks: [...said!.risks!, ...rules!.risks!] };
  };

export const squads3Moves: Readonly<Record<string, Sentence>> = {
  create,
  add_member: added,
  add_member_and_change_threshold: withRules(added),
  remove_member: removed,
  remove_member_and_change_threshold: withRules(removed),
  change_threshold: threshold,
  add_authority: about('sol.change-record', 'multisig'),
  create_transaction: proposal('sol.proposal-draft', 'transaction'),
  add_instruction: keep('transaction', oneInstructionOf('incoming_instruction')),
  activate_transaction: proposal('sol.proposal-open', 'transaction'),
  approve_transaction: proposal('sol.proposal-approve', 'transaction'),
  reject_transaction: proposal('sol.proposal-reject', 'transaction'),
  cancel_transaction: proposal('sol.proposal-cancel-vote', 'transaction'),
  execute_transaction: proposal('sol.proposal-execute', 'transaction'),
  execute_instruction: proposal('sol.proposal-execute', 'transaction'),
};
