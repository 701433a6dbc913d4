import { bytesToHex } from '../../../core/bytes.ts';
import type { Fact, Value } from '../../review.ts';
import { type Account, type Call, number, type Reading, rightsOf, Unreadable } from '../call.ts';
import { fact } from '../facts.ts';
import { type Action, maySpendSol } from './actions.ts';
import { type Arguments, readArguments } from './arguments.ts';
import { type CallLayout, type Compiled, compile } from './layout.ts';
import { receiversOf } from './receivers.ts';
import { layouts } from './registry.ts';
import { type Part, withRest } from './rest.ts';
import { sentences } from './sentences.ts';
import { NotNamed, Told } from './told.ts';

const known = new Map(layouts.map((layout) => [layout.program, layout]));

/** The public name of a program that has a layout here. */
export const layoutName = (program: string): string | undefined => known.get(program)?.name;

/**
 * A call in the words that its program has published: a sentence if this build has one, otherwise the name of
 * the call. Everything follows below it: each argument, each account with its role and rights, and accounts
 * and bytes without a name; what a sentence told already is one part below it, `sol.rest`. Null for a call
 * without a layout. Throws `Unreadable` if the bytes do not match what was published.
 */
export function describe(call: Call): Reading | null {
  const layout = known.get(call.program);
  if (layout === undefined) return null;
  const compiled = compile(layout);
  const found = findCall(call, compiled);
  if (found === null) return null;
  const args = readArguments(call, found.args, compiled.types);
  const roles = assign(call, found, layout.tagBytes === 8);
  const told = new Told(call, args, roles);
  const program: Value = { type: 'address', text: call.program, name: layout.name };
  const said = sentenceOf(layout.program, found.name, told, program);
  const name = words(found.name);
  const contract = {
    kind: 'call',
    chain: 'solana',
    network: '',
    contract: call.program,
    name: found.name,
  } as const;
  const parts = everything(call, args, roles);
  const published = fact('sol.published', 'info', { program });
  const isSigned = call.accounts.some(({ address, signer }) => signer && address === call.wallet);
  const step = number(0);
  const risks = [
    ...(said?.risks ?? []),
    ...(isSigned ? [fact('sol.risk-published', 'warning', { step, program })] : []),
  ];
  const action =
    said === null
      ? fact('sol.call', 'notice', { call: { type: 'text', text: name }, program }, [
          ...parts.map((part) => part.fact),
          published,
        ])
      : withRest(said.action, parts, told, program);
  return {
    action: mayTakeSol(told, action)
      ? { ...action, parts: [fact('sol.may-take-sol', 'notice', {}), ...action.parts!] }
      : action,
    effects: [contract, ...(said?.effects ?? [])],
    risks,
    ...(said !== null && { pays: receiversOf(said, roles, call) }),
    ...(said?.minor && !isSigned && { minor: true }),
  };
}

/** Unless the sentence says how much at most. */
function mayTakeSol(told: Told, { parts = [] }: Fact): boolean {
  const { accounts, wallet } = told.call;
  const isPayer = accounts.some(({ address, signer, writable }) => address === wallet && signer && writable);
  return isPayer && maySpendSol(told) && !parts.some(({ code }) => code === 'sol.on-top');
}

function findCall(call: Call, { calls, tagBytes }: Compiled): CallLayout | null {
  if (call.data.length < tagBytes) return null;
  const tag = bytesToHex(call.data.subarray(0, tagBytes));
  const found = calls.get(`${tag}@${call.accounts.length}`) ?? calls.get(tag) ?? null;
  if (found !== null) call.bytes(tagBytes);
  return found;
}

type Role = { name: string; account: Account };

/** Null if this build has no sentence for the call, or not for one that leaves these accounts out. */
function sentenceOf(program: string, name: string, told: Told, named: Value): Action | null {
  try {
    return sentences[program]?.[name]?.(told, named) ?? null;
  } catch (error) {
    if (error instanceof NotNamed) return null;
    throw error;
  }
}

/**
 * Assigns accounts to roles. An Anchor program reads itself as "none", in whatever role it is not a program. Those marked `*` are left out if there are fewer accounts than names, the last one
 * first: programs gain accounts at the end.
 */
function assign(call: Call, { accounts }: CallLayout, isAnchor: boolean): Role[] {
  let missing = accounts.length - call.accounts.length;
  const named = accounts
    .toReversed()
    .filter(({ mark }) => mark !== '*' || missing-- <= 0)
    .toReversed();
  if (named.length > call.accounts.length) throw new Unreadable();
  return named.flatMap(({ name, mark }) => {
    const account = call.account();
    const mayBeNone = mark === '?' || (isAnchor && !/(^|_)program(_|$)/.test(name));
    return mayBeNone && account.address === call.program ? [] : [{ name, account }];
  });
}

/** Anchor's programs often wrap all arguments in one of these names, which says nothing. */
const words = (name: string) => name.replace(/^(args|params)\./, '').replaceAll('_', ' ');

function everything(call: Call, args: Arguments, roles: readonly Role[]): Part[] {
  const text = (name: string): Value => ({ type: 'text', text: words(name) });
  const parts: Part[] = [...args].map(([name, value]) => ({
    name,
    fact: fact('sol.argument', 'info', { name: text(name), value }),
  }));
  if (call.bytesLeft > 0) {
    const data: Value = { type: 'bytes', hex: bytesToHex(call.bytes(call.bytesLeft)) };
    parts.push({ name: '', fact: fact('sol.more-bytes', 'notice', { data }) });
  }
  for (const { name, account } of roles) {
    const values = { role: text(name), account: account.value };
    parts.push({ name, account, fact: fact(`sol.role-${rightsOf(account)}`, 'info', values) });
  }
  while (call.accountsLeft > 0) {
    const account = call.account();
    const level = account.signer && account.address === call.wallet ? 'warning' : 'info';
    const values = { account: account.value };
    parts.push({ name: '', account, fact: fact(`sol.account-${rightsOf(account)}`, level, values) });
  }
  return parts;
}
