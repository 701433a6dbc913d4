import type { Fact, Value } from '../../review.ts';
import { lamports, number, tokens } from '../call.ts';
import { fact } from '../facts.ts';
import { programs } from '../programs.ts';
import { type Action, type Sentence, sendsSol } from './actions.ts';
import { giveControl, proposal, propose } from './deeds.ts';
import { keep, keepUnseen, messageOf } from './kept.ts';
import { take } from './money.ts';
import { about, closeRecord } from './records.ts';
import type { Told } from './told.ts';

/** Squads: who decides, what they decide about, and what members may pay out by themselves. */

export const textOf = (value: Value) => (value.type === 'text' || value.type === 'address' ? value.text : '');

export const takeControl = (told: Told, from: Value, program: Value): Fact =>
  fact('sol.take-control', 'warning', { account: told.account('multisig').value, from, program });

const threshold = (told: Told, count: Value, program: Value): Fact =>
  fact('sol.threshold', 'warning', { account: told.account('multisig').value, threshold: count, program });

/** SOL if the mint is all zeros, which is the address of the system program. */
function spendingLimit(told: Told, at: string, program: Value): Fact {
  const [units, mint] = [told.units(`${at}.amount`), textOf(told.value(`${at}.mint`))];
  const amount = mint === programs.system ? lamports(units) : tokens(units, null, mint);
  const account = told.account('multisig').value;
  return fact('sol.spending-limit', 'warning', { account, amount, program });
}

/** Who decides, how many, after how long: the arguments say what it is from now on. */
const rules = (told: Told, account: string, program: Value): Fact =>
  fact('sol.rules-change', 'warning', { account: told.account(account).value, program });

/** A change of who decides, as a sentence; null for one that only its arguments tell. */
function change(told: Told, at: string, program: Value): Fact | null {
  switch (textOf(told.look(at))) {
    case 'AddMember':
      return giveControl('multisig', () => told.value(`${at}.new_member.key`))(told, program)!.action;
    case 'RemoveMember':
      return takeControl(told, told.value(`${at}.old_member`), program);
    case 'ChangeThreshold':
      return threshold(told, told.value(`${at}.new_threshold`), program);
    case 'AddSpendingLimit':
      return spendingLimit(told, at, program);
    case 'SetTimeLock':
      return rules(told, 'multisig', program);
    default:
      return null;
  }
}

/** Put up for a vote: each change that has a sentence stands below it, and is a danger. */
const changes: Sentence = (told, program): Action => {
  const all: Fact[] = [];
  for (let i = 1; told.has(`args.actions.${i}`); i++) {
    const one = change(told, `args.actions.${i}`, program);
    if (one === null) continue;
    told.value(`args.actions.${i}`);
    all.push(fact('sol.kept', 'notice', { place: number(i) }, [one]));
  }
  const values = { proposal: told.account('transaction').value, program };
  return {
    action: fact('sol.proposal-create', 'notice', values, all),
    effects: [],
    risks: all.map(({ parts }) => ({ ...parts![0]!, level: 'danger' })),
  };
};

/** A change that takes place now, without a vote. */
export const now =
  (of: (told: Told, program: Value) => Fact): Sentence =>
  (told, program) => {
    const action = of(told, program);
    return {
      action,
      effects: [{ kind: 'control', chain: 'solana', network: '', what: 'program', to: null }],
      risks: [{ ...action, level: 'danger' }],
    };
  };

export const rulesOf = (account: string): Sentence => now((told, program) => rules(told, account, program));

/** Nobody: the address of zeros, which is the system program's (multisig_create.rs). */
const isNobody = (who: Value) => ['-', programs.system].includes(textOf(who));

const configAuthority: Sentence = (told, program) =>
  (isNobody(told.look('args.config_authority'))
    ? rulesOf('multisig')
    : giveControl('multisig', (of) => of.value('args.config_authority')))(told, program);

/** In a member's permissions: may vote. */
const mayVote = 2n;

/**
 * Only those who may vote decide. Somebody who is named to configure it changes anything without a vote. The fee that its
 * creator pays isn't in the bytes: no limit.
 */
const create: Sentence = (told, program) => {
  let [count, i] = [0, 1];
  for (; told.has(`args.members.${i}.key`); i++)
    if ((told.unsaid(`args.members.${i}.permissions.mask`) & mayVote) !== 0n) count++;
  const master = told.look('args.config_authority');
  const { risks = [] } = isNobody(master) ? {} : giveControl('multisig', () => master)(told, program)!;
  const values = {
    account: told.account('multisig').value,
    threshold: told.value('args.threshold'),
    count: number(count),
    program,
  };
  return {
    action: fact('sol.multisig-create-fee', 'notice', values),
    effects: [sendsSol(told, null)],
    risks,
  };
};

/** A draft takes calls still, and is opened apart (proposal_create.rs). */
const putForward: Sentence = (told, program) =>
  (told.isSet('args.draft') ? proposal('sol.proposal-draft') : propose('proposal'))(told, program);

/** For SOL if it names no mint; then the destination account itself receives it. */
const spend: Sentence = (told, program) => {
  const isSol = !told.names('mint');
  const to = isSol ? 'destination' : 'destination_token_account';
  return take('sol.take', 'args.amount', to, isSol ? 'SOL' : 'mint')(told, program);
};

export const squadsMoves: Readonly<Record<string, Sentence>> = {
  multisig_create_v2: create,
  config_transaction_create: changes,
  vault_transaction_create: keep('transaction', messageOf('args.transaction_message')),
  vault_transaction_create_from_buffer: keepUnseen('transaction', 'transaction_buffer'),
  batch_create: proposal('sol.proposal-draft', 'batch'),
  batch_add_transaction: keep('transaction', messageOf('args.transaction_message')),
  transaction_buffer_create: about('sol.store-part', 'transaction_buffer'),
  transaction_buffer_extend: about('sol.store-part', 'transaction_buffer'),
  transaction_buffer_close: closeRecord('transaction_buffer', 'creator'),
  proposal_create: putForward,
  proposal_activate: proposal('sol.proposal-open'),
  proposal_approve: proposal('sol.proposal-approve'),
  proposal_reject: proposal('sol.proposal-reject'),
  proposal_cancel: proposal('sol.proposal-cancel-vote'),
  proposal_cancel_v2: proposal('sol.proposal-cancel-vote'),
  config_transaction_execute: proposal('sol.proposal-execute'),
  vault_transaction_execute: proposal('sol.proposal-execute'),
  batch_execute_transaction: proposal('sol.proposal-execute'),
  multisig_add_member: giveControl('multisig', (told) => told.value('args.new_member.key')),
  multisig_set_config_authority: configAuthority,
  multisig_remove_member: now((told, program) => takeControl(told, told.value('args.old_member'), program)),
  multisig_change_threshold: now((told, program) =>
    threshold(told, told.value('args.new_threshold'), program),
  ),
  multisig_add_spending_limit: now((told, program) => spendingLimit(told, 'args', program)),
  multisig_remove_spending_limit: closeRecord('spending_limit', 'rent_collector'),
  multisig_set_time_lock: rulesOf('multisig'),
  multisig_set_rent_collector: about('sol.change-record', 'multisig'),
  config_transaction_accounts_close: closeRecord('transaction', 'rent_collector'),
  vault_transaction_accounts_close: closeRecord('transaction', 'rent_collector'),
  vault_batch_transaction_account_close: closeRecord('transaction', 'rent_collector'),
  batch_accounts_close: closeRecord('batch', 'rent_collector'),
  spending_limit_use: spend,
};
