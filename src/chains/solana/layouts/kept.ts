import { hexToBytes } from '@noble/hashes/utils.js';
import { base58 } from '@scure/base';
import type { Fact } from '../../review.ts';
import { type Account, Call, type Kept, number, Unreadable } from '../call.ts';
import { fact } from '../facts.ts';
import type { Action, Sentence } from './actions.ts';
import type { Told } from './told.ts';

/** A program keeps calls for later, when it signs for the accounts it holds: each is read as if it stood here. */
export const keep =
  (into: string, calls: (told: Told) => readonly Kept[]): Sentence =>
  (told, program): Action => {
    const kept = calls(told);
    const inside = told.call.inside;
    if (inside === null) throw new Unreadable();
    const read = inside(kept);
    const parts = read.map(
      ({ action }, i): Fact => fact('sol.kept', 'notice', { place: number(i + 1) }, [action]),
    );
    const values = { count: number(kept.length), proposal: told.account(into).value, program };
    const risks = [
      ...read.flatMap((one) => one.risks ?? []),
      ...read.flatMap(({ action }, i) =>
        action.code === 'sol.unknown'
          ? [
              fact('sol.risk-kept-unknown', 'danger', {
                step: number(0),
                program: told.call.nameOf(kept[i]!.program),
              }),
            ]
          : [],
      ),
    ];
    return { action: fact('sol.keep', 'notice', values, parts), effects: [], risks };
  };

/** The calls stand in an account that was filled before, which an offline device can't read. */
export const keepUnseen =
  (into: string, buffer: string): Sentence =>
  (told, program): Action => {
    const values = { proposal: told.account(into).value, program };
    const unseen = { step: number(0), buffer: told.account(buffer).value };
    return {
      action: fact('sol.proposal-create', 'notice', values),
      effects: [],
      risks: [fact('sol.risk-kept-unseen', 'danger', unseen)],
    };
  };

/** SPL Governance: a list of instructions as they are. */
export function instructionsOf(told: Told): Kept[] {
  const kept: Kept[] = [];
  for (let i = 1; told.has(`instructions.${i}.program_id`); i++)
    kept.push(instructionAt(told, `instructions.${i}`, 'accounts'));
  return kept;
}

/** Squads v3: one instruction at a time. */
export const oneInstructionOf =
  (argument: string) =>
  (told: Told): Kept[] => [instructionAt(told, argument, 'keys')];

function instructionAt(told: Told, at: string, list: string): Kept {
  const accounts: Account[] = [];
  for (let j = 1; told.has(`${at}.${list}.${j}.pubkey`); j++) {
    const value = told.value(`${at}.${list}.${j}.pubkey`);
    if (value.type !== 'address') throw new Unreadable();
    const [signer, writable] = ['is_signer', 'is_writable'].map((of) =>
      told.isSet(`${at}.${list}.${j}.${of}`),
    );
    accounts.push({ address: value.text, value, signer: signer!, writable: writable! });
  }
  const [program, data] = [told.value(`${at}.program_id`), told.value(`${at}.data`)];
  if (program.type !== 'address' || data.type !== 'bytes') throw new Unreadable();
  return { program: program.text, data: hexToBytes(data.hex), accounts };
}

/**
 * Squads: a message of its own, with lengths in one byte, and in two (little endian) for data
 * (Squads-Protocol/v4, programs/squads_multisig_program, `TransactionMessage`). Accounts from lookup tables
 * stay unread.
 */
export const messageOf =
  (argument: string) =>
  (told: Told): Kept[] => {
    const bytes = told.value(argument);
    if (bytes.type !== 'bytes') throw new Unreadable();
    const { nameOf } = told.call;
    const at = new Call('', '', hexToBytes(bytes.hex), [], nameOf);
    const [signers, writableSigners, writableOthers] = [at.u8(), at.u8(), at.u8()];
    const list = <T>(length: number, read: () => T): T[] => Array.from({ length }, read);
    const keys = list(at.u8(), () => base58.encode(at.bytes(32)));
    const instructions = list(at.u8(), () => ({
      program: at.u8(),
      accounts: [...at.bytes(at.u8())],
      data: at.bytes(at.u16()),
    }));
    const tables = list(at.u8(), () => ({
      table: base58.encode(at.bytes(32)),
      writable: [...at.bytes(at.u8())],
      readable: [...at.bytes(at.u8())],
    }));
    at.end();
    const own = keys.map((address, i): Account => {
      const writable = i < signers ? i < writableSigners : i < signers + writableOthers;
      return { address, value: nameOf(address), signer: i < signers, writable };
    });
    const loaded = (['writable', 'readable'] as const).flatMap((kind) =>
      tables.flatMap((one) =>
        one[kind].map((entry): Account => {
          const value = { type: 'text', text: `${one.table}[${entry}]` } as const;
          return { address: null, value, signer: false, writable: kind === 'writable' };
        }),
      ),
    );
    const accounts = [...own, ...loaded];
    return instructions.map(({ program, accounts: used, data }) => {
      const named = keys[program];
      if (named === undefined || used.some((index) => index >= accounts.length)) throw new Unreadable();
      return { program: named, data, accounts: used.map((index) => accounts[index]!) };
    });
  };
