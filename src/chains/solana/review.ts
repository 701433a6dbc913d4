import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '../../core/bytes.ts';
import { findLookalike } from '../../core/lookalike.ts';
import type { ReadContext } from '../chain.ts';
import type { Fact, Review, Value } from '../review.ts';
import { lamports, number, type Step } from './call.ts';
import { type Namer, ownersCreated, readCalls } from './calls.ts';
import { feeEffect, withEffects, withoutEffects } from './effects.ts';
import { fact } from './facts.ts';
import { type Fees, highFee } from './fees.ts';
import { layoutName } from './layouts/describe.ts';
import type { Lifetime } from './lifetime.ts';
import type { Message } from './message.ts';
import { listedMint } from './mint-list.ts';
import { deriveNotes, deriveOwners, type Owners, worstFirst } from './notes.ts';
import { deriveAddress, type Payload } from './payload.ts';
import { networkName, programs } from './programs.ts';
import { loadedEntries } from './table-claims.ts';

type TransactionPayload = Extract<Payload, { kind: 'transaction' }>;

/** Addresses that were only paid before, tried as owners of a token account. */
const strangersTried = 24;

/**
 * Names: first those given by the person here, then those fixed by the network, then published names of
 * programs.
 */
export function makeNamer({ known }: ReadContext): Namer {
  return (address) => {
    // A device may know thousands, and a sentence names a few.
    const own = known.find((one) => one.address === address)?.name;
    const name = own ?? networkName(address) ?? layoutName(address);
    if (name === undefined) return { type: 'address', text: address };
    const isListed = own === undefined && listedMint(address) !== undefined;
    return { type: 'address', text: address, name, ...(isListed && { by: 'list' }) };
  };
}

export function reviewTransaction(
  payload: TransactionPayload,
  context: ReadContext<'ed25519/rfc9591'>,
): Review {
  const { message } = payload.transaction;
  const wallet = deriveAddress(context.groupKey);
  const name = makeNamer(context);
  const owners = listOwners(message, wallet, context);
  const read = readCalls(message, wallet, name, owners);
  const near = new Set([wallet, ...ownersCreated(read), ...owners.near]);
  const owned = deriveOwners(read, { ...owners, near }, name, wallet);
  const steps = owned.map((step) => withEffects(step, wallet));
  const actions = steps.map((step) => step.action);
  const warnings = [
    ...steps.flatMap((step, i) => deriveNotes(step, i + 1)),
    ...reviewLifetime(payload.lifetime, message, steps, wallet, name),
    ...reviewLookalikes(payload, actions, wallet, context, name),
    ...reviewPlace(payload, name),
    ...reviewPrice(payload.fees, name(message.keys[0]!)),
  ];
  return {
    title: deriveTitle(steps),
    actions,
    warnings: worstFirst(warnings),
    details: reviewDetails(payload, name),
    usesUp: payload.lifetime.kind === 'nonce' ? [`${payload.lifetime.nonce} ${message.blockhash}`] : [],
  };
}

function listOwners(message: Message, wallet: string, { known }: ReadContext): Owners {
  const keys = known.filter(({ address }) => isKey(address));
  const addressesOf = (isNamed: boolean) =>
    keys.filter(({ name }) => (name !== '') === isNamed).map(({ address }) => address);
  const near = [wallet, ...message.keys.slice(0, message.signers)];
  return {
    near: new Set([...near, ...addressesOf(false).slice(0, strangersTried)]),
    named: new Set(addressesOf(true)),
  };
}

const isKey = (address: string) => /^[1-9A-HJ-NP-Za-km-z]{32,44}$/.test(address);

function deriveTitle(steps: readonly Step[]): Fact {
  const major = steps.filter((step) => !step.minor);
  // If nothing stands out, wrapping comes before the limits and accounts that go with it.
  const [only] =
    major.length > 0 ? major : [...steps.filter(({ action }) => action.code === 'sol.wrap'), ...steps];
  if (!only) return fact('sol.title-nothing', 'notice', {});
  const unknown = major.filter((step) => step.action.code === 'sol.unknown').length;
  if (major.length > 1 && unknown > 0)
    return fact('sol.title-unknown', 'danger', { count: number(major.length), unknown: number(unknown) });
  if (major.length > 1) return fact('sol.title-actions', 'info', { count: number(major.length) });
  const { parts: _, ...title } = only.action;
  return withoutEffects(title);
}

function reviewLifetime(
  lifetime: Lifetime,
  message: Message,
  steps: readonly Step[],
  wallet: string,
  name: Namer,
): Fact[] {
  const warnings: Fact[] = [];
  if (lifetime.kind === 'blockhash') {
    const blockhash: Value = { type: 'text', text: message.blockhash };
    warnings.push(fact('sol.blockhash-expires', 'warning', { blockhash }));
  } else if (lifetime.authority !== wallet) {
    const [nonce, authority] = [name(lifetime.nonce), name(lifetime.authority)];
    warnings.push(fact('sol.nonce-foreign', 'notice', { nonce, authority }));
  }
  steps.forEach(({ action }, i) => {
    if (action.code === 'sol.nonce-advance' && i > 0)
      warnings.push(
        fact('sol.nonce-not-first', 'warning', { step: number(i + 1), nonce: action.values.nonce! }),
      );
  });
  return warnings;
}

/**
 * Compares every address that a sentence shows or the message carries with every address this device can
 * name.
 */
function reviewLookalikes(
  { transaction: { message }, claims }: TransactionPayload,
  actions: readonly Fact[],
  wallet: string,
  { known }: ReadContext,
  name: Namer,
): Fact[] {
  const shown = new Set([
    ...message.keys,
    ...message.lookups.map((l) => l.table),
    ...(claims ?? []).flatMap((claim) => claim ?? []),
    ...actions.flatMap(addresses),
  ]);
  const named = [wallet, ...known.map(({ address }) => address)];
  const fixed = [programs.token, programs.token2022, programs.associated];
  const warnings: Fact[] = [];
  const others: string[] = [];
  for (const address of shown) {
    if (networkName(address) !== undefined) continue;
    const resembles = findLookalike(address, [...named, ...fixed]) ?? findLookalike(address, others);
    others.push(address);
    if (resembles === null) continue;
    warnings.push(fact('sol.lookalike', 'danger', { address: name(address), resembles: name(resembles) }));
  }
  return warnings;
}

function addresses({ values, parts }: Fact): string[] {
  const own = Object.values(values).flatMap((value) => (value.type === 'address' ? [value.text] : []));
  return [...own, ...(parts ?? []).flatMap(addresses)];
}

/** This wallet's place in the transaction, and what an offline device cannot resolve. */
function reviewPlace({ transaction: { message }, signer, claims }: TransactionPayload, name: Namer): Fact[] {
  const warnings: Fact[] = [];
  if (message.lookups.length > 0) {
    const parts = message.lookups.map(({ table, writable, readonly }) =>
      fact('sol.table-slots', 'warning', {
        table: name(table),
        writable: { type: 'text', text: writable.join(', ') || '-' },
        readonly: { type: 'text', text: readonly.join(', ') || '-' },
      }),
    );
    const said = loadedEntries(message).flatMap(({ table, index }, i) => {
      const claim = claims?.[i] ?? null;
      if (claim === null) return [];
      const entry = { entry: number(index), table: name(table), address: name(claim) };
      return [fact('sol.table-claim', 'warning', entry)];
    });
    const count = { count: number(message.lookups.length) };
    warnings.push(fact('sol.tables', 'warning', count, [...parts, ...said]));
  }
  if (signer === 0) return warnings;
  warnings.push(fact('sol.not-fee-payer', 'notice', { payer: name(message.keys[0]!) }));
  if (!message.instructions.some((ix) => ix.accounts.includes(signer)))
    warnings.push(fact('sol.wallet-unused', 'notice', {}));
  return warnings;
}

function reviewDetails({ transaction, signer, lifetime, fees }: TransactionPayload, name: Namer): Fact[] {
  const { message, signatures } = transaction;
  const used = new Set(message.instructions.flatMap((ix) => [ix.program, ...ix.accounts]));
  const details: Fact[] = [];
  if (lifetime.kind === 'nonce') {
    const { nonce, authority } = lifetime;
    const value: Value = { type: 'text', text: message.blockhash };
    details.push(
      fact('sol.durable-nonce', 'notice', { nonce: name(nonce), authority: name(authority), value }),
    );
  }
  const charged = reviewFees(fees, name(message.keys[0]!));
  details.push(signer === 0 ? { ...charged, effects: [feeEffect(fees.total)] } : charged);
  signatures.forEach((signature, i) => {
    const state = i === signer ? 'self' : signature ? 'signed' : 'absent';
    details.push(fact(`sol.signer-${state}`, 'info', { signer: name(message.keys[i]!) }));
  });
  message.keys.forEach((key, i) => {
    if (i > 0 && i >= message.signers && !used.has(i))
      details.push(fact('sol.account-unused', 'notice', { account: name(key) }));
  });
  return [...details, ...reviewFrame(message)];
}

/** A fee is paid even if nothing else happens, and could be the whole point of a transaction. */
function reviewPrice({ total }: Fees, payer: Value): Fact[] {
  if (total < highFee) return [];
  const level = total < 10n * highFee ? 'warning' : 'danger';
  return [fact('sol.high-fee', level, { amount: lamports(total), payer })];
}

function reviewFees(fees: Fees, payer: Value): Fact {
  const parts = [
    fact('sol.fee-signatures', 'info', { amount: lamports(fees.base), count: number(fees.signatures) }),
  ];
  if (fees.microLamports > 0n) {
    const price = { units: number(fees.units), microLamports: number(fees.microLamports) };
    parts.push(fact('sol.fee-priority', 'info', { amount: lamports(fees.priority), ...price }));
  }
  const values = { amount: lamports(fees.total), payer };
  return fact(fees.isExact ? 'sol.fee' : 'sol.fee-at-most', 'info', values, parts);
}

function reviewFrame(message: Message): Fact[] {
  return [
    fact('sol.version', 'info', { version: { type: 'text', text: String(message.version) } }),
    fact('sol.network-unnamed', 'info', {}),
    fact('sol.message-hash', 'info', { hash: { type: 'bytes', hex: bytesToHex(sha256(message.bytes)) } }),
  ];
}
