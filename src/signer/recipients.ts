import type { Chain } from '../chains/chain.ts';
import type { ChainId } from '../chains/key.ts';
import type { Fact, Value } from '../chains/review.ts';
import { utf8ToBytes } from '../core/bytes.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import { findLookalike } from '../core/lookalike.ts';
import type { Recipient } from '../custody/charter.ts';
import type { ListedRecipient, RecipientTable } from './api/recipients.ts';
import type { Input, Output } from './api.ts';
import { loadChain } from './chains.ts';
import { told } from './log.ts';
import { ownAddresses, rulesRecipients } from './named.ts';
import {
  checkGroups,
  checkName,
  type FindPlace,
  isNamesake,
  readTable,
  splitGroups,
  writeTable,
} from './recipient-table.ts';
import { put } from './record-cache.ts';
import { recipientId } from './records/recipient.ts';
import { openState, type SignerState, type Unlocked } from './state.ts';
import { ruledId, walletKeyFor } from './wallet-key.ts';
import { walletOf } from './wallets.ts';

/**
 * This device's own list of recipients: only this device vouches for the names, and it keeps them like
 * everything else here.
 */

const ownList = ({ recipients }: Unlocked): ListedRecipient[] =>
  recipients.entries().map(([id, { name, chain, address, groups }]) => ({
    ...{ id, by: 'device' as const },
    ...{ name, chain, address, groups },
  }));

/**
 * Sorted by name. `of`: the recipients a wallet can pay on a chain, first those in its rules, then those on
 * this device's list whom the rules do not name; without it, the device's whole list.
 */
export function recipients(signer: SignerState, { of }: Input<'recipients'>): ListedRecipient[] {
  const state = openState(signer);
  const inOrder = (list: ListedRecipient[]) => list.sort((a, b) => a.name.localeCompare(b.name));
  if (of === null) return inOrder(ownList(state));
  const chain = ruledId(walletKeyFor(signer, of).chain);
  const rules = rulesRecipients(state, of.walletId).map((one) => ({
    ...{ id: recipientId(one), by: 'rules' as const },
    ...one,
  }));
  const ids = new Set(rules.map(({ id }) => id));
  const device = ownList(state).filter(({ id }) => !ids.has(id));
  const isHere = (one: ListedRecipient) => one.chain === chain;
  return [...inOrder(rules.filter(isHere)), ...inOrder(device.filter(isHere))];
}

/** Tries every chain of this build that has addresses to pay, by its own id or by the one that rules use for it. */
export async function findPlaces(signer: SignerState): Promise<FindPlace> {
  const all = await Promise.all(signer.env.chains.map(({ id }) => loadChain(signer, id)));
  const paid = all.filter(({ recipient }) => recipient !== undefined);
  const chains = new Map<ChainId, Chain>([
    ...paid.map((one) => [one.id, one] as const),
    ...paid.map((one) => [ruledId(one), one] as const),
  ]);
  const read = (id: ChainId, text: string) => {
    const chain = chains.get(id)!;
    return { chain: ruledId(chain), address: chain.recipient!(text) };
  };
  return (said, text) => {
    const id = said.trim().toLowerCase();
    if (id !== '' && !chains.has(id)) throw new SignerError('bad-parameters', { where: 'chain' });
    if (id !== '') return read(id, text);
    const fits = [...new Set(paid.map(ruledId))].flatMap((one) => {
      try {
        return [read(one, text)];
      } catch (error) {
        if (error instanceof SignerError) return [];
        throw error;
      }
    });
    // An address that is valid on two chains does not say which one it is on.
    if (fits.length > 1) throw new SignerError('bad-parameters', { where: 'chain' });
    if (fits.length === 0) throw new SignerError('bad-address', { where: 'recipient' });
    return fits[0]!;
  };
}

/**
 * What looks similar to the new entries: another recipient, an own wallet, somebody paid before, or another
 * of the new ones. `list` replaces whoever had these addresses before.
 */
function notesOf(signer: SignerState, list: readonly Recipient[]): Fact[] {
  const state = openState(signer);
  const added = new Set(list.map(({ address }) => address));
  const named = new Map<string, string>(
    [
      ...[...state.archive.paid.keys()].map((address) => ({ address, name: '' })),
      ...state.wallets.entries().flatMap(([id]) => rulesRecipients(state, id)),
      ...ownList(state),
      ...ownAddresses(signer),
    ].map(({ address, name }) => [address, name]),
  );
  const others = new Map([...named].filter(([address]) => !added.has(address)));
  return list.flatMap((one): Fact[] => {
    const known = findLookalike(one.address, others.keys());
    const name = others.get(known ?? '') ?? '';
    others.set(one.address, one.name);
    if (known === null) return [];
    const address: Value = { type: 'address', text: one.address, name: one.name };
    const other: Value = { type: 'address', text: known, ...(name !== '' && { name }) };
    return [{ code: 'recipients.alike', level: 'danger', values: { address, known: other } }];
  });
}

/**
 * Adds one, or changes the one under `id`. While something looks similar and `isSure` is false, nothing is
 * saved and the notes are returned. Errors: `bad-address`; `bad-parameters`, where 'name', 'same-name',
 * 'twice', 'chain', 'groups', ...; `storage-full`.
 */
export async function saveRecipient(
  signer: SignerState,
  { id, name, chain, address, groups, isSure }: Input<'saveRecipient'>,
): Promise<Output<'saveRecipient'>> {
  const state = openState(signer);
  const { recipients: held } = state;
  const place = (await findPlaces(signer))(chain, address);
  const next = { name: checkName(name), ...place, groups: checkGroups(splitGroups(groups)) };
  const key = recipientId(next);
  const others = ownList(state).filter((one) => one.id !== id);
  const isTaken = others.find((one) => one.id === key) ?? others.find((one) => isNamesake(one, next));
  if (isTaken !== undefined) {
    const where = isTaken.id === key ? 'twice-listed' : 'same-name-listed';
    throw new SignerError('bad-parameters', { where, values: { name: isTaken.name } });
  }
  if (id === null && held.size >= limits.recipients) throw new SignerError('storage-full');
  const notes = id === key ? [] : notesOf(signer, [next]);
  if (notes.length > 0 && !isSure) return { id: null, notes };
  const addedAt = (id === null ? undefined : held.get(id)?.addedAt) ?? signer.env.now();
  await state.save(
    ...(id === null || id === key ? [] : [put(held, id, null)]),
    put(held, key, { ...next, addedAt }),
    told(signer, id === null ? 'recipient-added' : 'recipient-changed', [], next.name),
  );
  return { id: key, notes };
}

export async function removeRecipient(signer: SignerState, { id }: { id: string }): Promise<null> {
  const state = openState(signer);
  const record = state.recipients.get(id);
  if (record !== undefined)
    await state.save(put(state.recipients, id, null), told(signer, 'recipient-removed', [], record.name));
  return null;
}

/** A table as it would be imported; nothing is kept. Errors: those of `readTable`. */
export async function readRecipients(
  signer: SignerState,
  { csv }: Input<'readRecipients'>,
): Promise<RecipientTable> {
  const state = openState(signer);
  const { list, problems } = readTable(csv, await findPlaces(signer));
  const before = new Map(ownList(state).map((one) => [one.id, one]));
  const isSame = (one: Recipient, other: Recipient) =>
    one.name === other.name && one.groups.join(';') === other.groups.join(';');
  const changed = list.flatMap((after) => {
    const old = before.get(recipientId(after));
    return old === undefined || isSame(old, after) ? [] : [{ name: old.name, after }];
  });
  const added = list.filter((one) => !before.has(recipientId(one)));
  return { list, problems, notes: problems.length > 0 ? [] : notesOf(signer, list), added, changed };
}

/**
 * Adds the rows of a table, and updates recipients with the same address. All of it or nothing. Errors:
 * `bad-parameters`, where 'recipient-rows' or 'same-name-listed'; `storage-full`; those of the table.
 */
export async function importRecipients(
  signer: SignerState,
  input: Input<'importRecipients'>,
): Promise<Output<'importRecipients'>> {
  const state = openState(signer);
  const { list, problems, added, changed } = await readRecipients(signer, input);
  if (problems.length > 0) throw new SignerError('bad-parameters', { where: 'recipient-rows' });
  const ids = new Set(list.map(recipientId));
  const left = ownList(state).filter(({ id }) => !ids.has(id));
  const namesake = left.find((one) => list.some((other) => isNamesake(one, other)));
  if (namesake !== undefined)
    throw new SignerError('bad-parameters', { where: 'same-name-listed', values: { name: namesake.name } });
  if (left.length + list.length > limits.recipients) throw new SignerError('storage-full');
  const next = [...added, ...changed.map(({ after }) => after)];
  const now = signer.env.now();
  const count = String(next.length);
  if (next.length > 0)
    await state.save(
      ...next.map((one) => {
        const id = recipientId(one);
        const addedAt = state.recipients.get(id)?.addedAt ?? now;
        return put(state.recipients, id, { ...one, addedAt });
      }),
      told(signer, 'recipients-imported', [], count),
    );
  return { added: added.length, changed: changed.length };
}

/** The list as a table (CSV in UTF-8): this device's, or that of a wallet's rules. */
export function recipientsFile(signer: SignerState, { walletId }: Input<'recipientsFile'>): Uint8Array {
  const state = openState(signer);
  if (walletId !== null) walletOf(state, walletId);
  const list = walletId === null ? recipients(signer, { of: null }) : rulesRecipients(state, walletId);
  // A byte order mark, without which spreadsheets read names in the wrong encoding.
  return utf8ToBytes(`\ufeff${writeTable(list)}`);
}
