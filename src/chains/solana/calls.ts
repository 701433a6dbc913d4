import { bytesToHex } from '../../core/bytes.ts';
import type { Fact, Value } from '../review.ts';
import { readAssociated } from './associated.ts';
import {
  type Account,
  Call,
  type Kept,
  type Reader,
  type Reading,
  rightsOf,
  type Step,
  Unreadable,
} from './call.ts';
import { readCompute } from './compute.ts';
import { fact } from './facts.ts';
import { Holdings } from './holdings.ts';
import { describe } from './layouts/describe.ts';
import { readLoader } from './loader.ts';
import { readMemo } from './memo.ts';
import { isSigner, isWritable, type Message } from './message.ts';
import { deriveNotes, deriveOwners, type Owners } from './notes.ts';
import { readPrecompile } from './precompiles.ts';
import { programs } from './programs.ts';
import { readStake } from './stake.ts';
import { readSystem } from './system.ts';
import { loadedEntries } from './table-claims.ts';
import { readTables } from './tables.ts';
import { readToken, unbatch } from './token.ts';
import { readToken2022 } from './token2022.ts';
import { readVote } from './vote.ts';

const readers: ReadonlyMap<string, Reader> = new Map([
  [programs.system, readSystem],
  [programs.token, readToken],
  [programs.token2022, readToken2022],
  [programs.associated, readAssociated],
  [programs.memo, readMemo],
  [programs.memo1, readMemo],
  [programs.compute, readCompute],
  [programs.stake, readStake],
  [programs.tables, readTables],
  [programs.loader, readLoader],
  [programs.vote, readVote],
  [programs.ed25519, readPrecompile],
  [programs.secp256k1, readPrecompile],
  [programs.secp256r1, readPrecompile],
]);

/** Gives an address the name this device knows it by. */
export type Namer = (address: string) => Value;

/** `owners`: tried for the token accounts of calls that are kept for later. */
interface Frame {
  wallet: string;
  name: Namer;
  owners: Owners;
}

/**
 * One step per instruction, or per part of a token program's batch, in order of execution; one that no reader accounts for to the last byte is
 * unknown.
 */
export function readCalls(message: Message, wallet: string, name: Namer, owners: Owners): Step[] {
  const accounts = listAccounts(message, name);
  const all = message.instructions.map((ix) => ({
    program: message.keys[ix.program]!,
    data: ix.data,
    accounts: ix.accounts.map((index) => accounts[index]!),
  }));
  return callsOf(all.flatMap(unbatch), { wallet, name, owners }, 1).map((call): Step => {
    const { program } = call;
    const signers = signersOf(call);
    const reading = readKnown(call);
    if (!reading) return { ...readUnknown(call, name), program, signers };
    return { ...reading, action: withProgram(reading.action, call), program, signers };
  });
}

const signersOf = ({ accounts }: Kept) =>
  accounts.flatMap(({ address, signer }) => (signer && address !== null ? [address] : []));

/** Calls inside calls are read to this depth; deeper ones are unknown. */
const mostDepth = 4;

/** The calls of one transaction, in order. */
function callsOf(all: readonly Kept[], { wallet, name, owners }: Frame, depth: number): Call[] {
  const holdings = new Holdings(
    all.map((one) => ({ ...one, accounts: one.accounts.map(({ address }) => address) })),
  );
  const inside =
    depth < mostDepth ? (kept: readonly Kept[]) => readKept(kept, { wallet, name, owners }, depth + 1) : null;
  return all.map(
    ({ program, data, accounts }, place) =>
      new Call(program, wallet, data, accounts, name, inside, (account, likely) =>
        holdings.mintOf(account, place, likely),
      ),
  );
}

/** Calls that are not carried out now: they have no effects yet, and this wallet does not sign them. */
function readKept(kept: readonly Kept[], { wallet, name, owners }: Frame, depth: number): Reading[] {
  const calls = callsOf(kept, { wallet: '', name, owners }, depth);
  const read = calls.map((call): Step => {
    const known = readKnown(call);
    const reading = known ?? readUnknown(call, name);
    const action = known === null ? reading.action : withProgram(reading.action, call);
    return { ...reading, action, program: call.program, signers: [] };
  });
  const near = new Set([...ownersCreated(read), ...calls.flatMap(signersOf), wallet, ...owners.near]);
  return deriveOwners(read, { ...owners, near }, name).map((step) => ({
    action: step.action,
    // Read as if nobody's: what comes to this wallet after all is not paid to somebody else.
    risks: deriveNotes(step, 0).filter(
      ({ code, values: { to } }) =>
        code !== 'sol.paid-elsewhere' || to?.type !== 'address' || to.text !== wallet,
    ),
  }));
}

/** Owners of the token accounts that these steps open. */
export const ownersCreated = (steps: readonly Step[]): string[] =>
  steps
    .filter(({ action }) => action.code.startsWith('sol.ata-create'))
    .flatMap(({ action: { values } }) => (values.owner?.type === 'address' ? [values.owner.text] : []));

function readKnown(call: Call): Reading | null {
  try {
    const reading = (readers.get(call.program) ?? describe)(call);
    if (reading !== null) call.end();
    return reading;
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

/** What a known call does, by which program, and what was taken on trust. */
function withProgram(action: Fact, { program, nameOf, assumed }: Call): Fact {
  const trusted = assumed.map((values) => fact('sol.in-place-of', 'info', values));
  const by = fact('sol.by-program', 'info', { program: nameOf(program) });
  return { ...action, parts: [...(action.parts ?? []), ...trusted, by] };
}

function readUnknown(call: Call, name: Namer): Reading {
  const program = name(call.program);
  const parts = call.accounts.map((account) => {
    const level = account.signer ? 'danger' : account.writable ? 'warning' : 'info';
    return fact(`sol.account-${rightsOf(account)}`, level, { account: account.value });
  });
  const step: Value = { type: 'number', value: 0n };
  // A program that is given a signer may use that signature for anything: other programs it calls see it too.
  const risk = call.accounts.some((account) => account.address === call.wallet && account.signer)
    ? fact('sol.risk-unknown-wallet', 'danger', { step, program })
    : fact('sol.risk-unknown-program', 'warning', { step, program });
  const data: Value = { type: 'bytes', hex: bytesToHex(call.data) };
  return { action: fact('sol.unknown', risk.level, { program, data }, parts), risks: [risk] };
}

/** All accounts by index: the message's own keys, then those from tables, writable ones first. */
function listAccounts(message: Message, name: Namer): Account[] {
  const loaded = loadedEntries(message).map(({ table, index }) => `${table}[${index}]`);
  const rights = (index: number) => ({
    signer: isSigner(message, index),
    writable: isWritable(message, index),
  });
  return [
    ...message.keys.map((address, i) => ({ address, value: name(address), ...rights(i) })),
    ...loaded.map((text, i) => ({
      address: null,
      value: { type: 'text' as const, text },
      ...rights(message.keys.length + i),
    })),
  ];
}
