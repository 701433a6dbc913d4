import { getAddress } from 'ethers';
import type { Fact } from '../review.ts';
import { checkOwner, never, permit, permit2Approval, permit2On, time } from './approvals.ts';
import { describeCall } from './describe.ts';
import { wordsForForm } from './descriptors/words.ts';
import { allows, controls, ofOwner, sends, signs, tokenOf, withEffects } from './effects.ts';
import { bytes, fact, number, text } from './facts.ts';
import { readForm } from './forms.ts';
import { readOrder, readOutputs } from './orders.ts';
import { readOtherSafe } from './other-safe.ts';
import { wrongChecksum } from './strict.ts';
import { domainTypes, type Field, type TypedData } from './typed-data.ts';
import { same, type View } from './view.ts';

type Struct = Record<string, unknown>;

/** What typed data allows, if it is of a kind we know, then all of it as a tree. Warnings go to the view. */
export function describeTypedData(data: TypedData, view: View): Fact[] {
  checkDomain(data, view);
  const meaning =
    readPermit(data, view) ??
    readPermit2(data, view) ??
    readAuthorization(data, view) ??
    readDelegation(data, view) ??
    readOrder(data, view) ??
    readOtherSafe(data, view, describeCall) ??
    readForm(data, view, describeCall);
  const words = wordsForForm(data, view, (call, its) => describeCall(call, its, 1));
  if (meaning === null && !words.isKnown) {
    const contract = data.domain.verifyingContract;
    const code = words.isDescribed ? 'ethereum.typed-data-described' : 'ethereum.typed-data-unknown';
    view.warn(
      contract === undefined
        ? fact('ethereum.typed-data-no-contract', 'warning', {})
        : fact(code, 'warning', { contract: view.address(addressOf(contract)) }),
    );
  }
  const [first, ...more] = meaning ?? [];
  if (first === undefined) return [...words.facts, ...tree(data, view)];
  const parts = [...(first.parts ?? []), ...words.facts];
  return [parts.length === 0 ? first : { ...first, parts }, ...more, ...tree(data, view)];
}

function checkDomain({ domain }: TypedData, view: View): void {
  if (domain.chainId === undefined) {
    view.warn(fact('ethereum.typed-data-any-chain', 'warning', {}));
  } else if (BigInt(domain.chainId) !== BigInt(view.chainId)) {
    const chains = { said: number(BigInt(domain.chainId)), chain: number(view.chainId) };
    view.warn(fact('ethereum.typed-data-other-chain', 'danger', chains));
  }
}

/** EIP-2612 and DAI, identified by primary type and member names. */
function readPermit({ primaryType, domain, types, message }: TypedData, view: View): Fact[] | null {
  const token = domain.verifyingContract;
  if (primaryType !== 'Permit' || token === undefined) return null;
  const names = types.Permit!.map(({ name, type }) => `${type} ${name}`).join();
  const at = addressOf(token);
  let parts: { owner: string; units: bigint; deadline: bigint };
  if (names === 'address owner,address spender,uint256 value,uint256 nonce,uint256 deadline') {
    const { owner, value, deadline } = message as Record<string, string>;
    parts = { owner: owner!, units: BigInt(value!), deadline: BigInt(deadline!) };
  } else if (names === 'address holder,address spender,uint256 nonce,uint256 expiry,bool allowed') {
    const { holder, expiry } = message as Record<string, string>;
    const deadline = expiry === '0' ? never : BigInt(expiry!);
    parts = { owner: holder!, units: message.allowed ? never : 0n, deadline };
  } else return null;
  const owner = addressOf(parts.owner);
  checkOwner(owner, view);
  const spender = addressOf(message.spender);
  return [permit(view, { ...parts, owner, token: at, spender })];
}

const form3009 = 'address from,address to,uint256 value,uint256 validAfter,uint256 validBefore,bytes32 nonce';

/** EIP-3009: a transfer that anyone with the signature can execute, or its cancellation. */
function readAuthorization({ primaryType, domain, types, message }: TypedData, view: View): Fact[] | null {
  const match = /^(?:(Transfer|Receive)With|Cancel)Authorization$/.exec(primaryType);
  if (match === null || domain.verifyingContract === undefined) return null;
  const [, kind] = match;
  const names = types[primaryType]!.map(({ name, type }) => `${type} ${name}`).join();
  const token = addressOf(domain.verifyingContract);
  const said = message as Record<string, string>;
  if (names === 'address authorizer,bytes32 nonce' && kind === undefined) {
    checkOwner(addressOf(said.authorizer), view);
    return [
      fact('ethereum.authorization-cancel', 'info', { token: view.address(token), id: bytes(said.nonce!) }),
    ];
  }
  if (names !== form3009 || kind === undefined) return null;
  const [from, to] = [addressOf(said.from), addressOf(said.to)];
  const units = BigInt(said.value!);
  checkOwner(from, view);
  view.checkRecipient(to, token);
  // The token holds whoever asks for it to be the receiver.
  const code = kind === 'Receive' ? 'ethereum.signed-receipt' : 'ethereum.signed-transfer';
  const action = fact(code, 'warning', {
    amount: view.token(token, units),
    to: view.address(to),
    token: view.address(token),
    from: view.address(from),
    after: time(BigInt(said.validAfter!)),
    before: time(BigInt(said.validBefore!)),
  });
  const sent = sends(tokenOf(view, token), units, to);
  return [withEffects(action, ofOwner(view, from, sent, token, 'transfer-from'))];
}

const delegationForms: Record<string, string> = {
  // MetaMask's Delegation Framework (ERC-7710): whoever holds the delegation controls the account.
  'address delegate,address delegator,bytes32 authority,Caveat[] caveats,uint256 salt': 'ethereum.delegation',
  // Votes (ERC-5805).
  'address delegatee,uint256 nonce,uint256 expiry': 'ethereum.delegate-votes',
};

/** MetaMask's DelegationManager lets anybody use what is delegated to this address (ANY_DELEGATE). */
const anyDelegate = '0x0000000000000000000000000000000000000a11';

/** Somebody acts or votes on behalf of the account. */
function readDelegation({ primaryType, domain, types, message }: TypedData, view: View): Fact[] | null {
  if (primaryType !== 'Delegation' || domain.verifyingContract === undefined) return null;
  const names = types.Delegation!.map(({ name, type }) => `${type} ${name}`).join();
  const contract = addressOf(domain.verifyingContract);
  if (delegationForms[names] === 'ethereum.delegate-votes') {
    const delegate = addressOf(message.delegatee);
    const who = { delegate: view.address(delegate), token: view.address(contract) };
    return [withEffects(fact('ethereum.delegate-votes', 'warning', who), controls(view, 'votes', delegate))];
  }
  if (delegationForms[names] === undefined) return null;
  const [delegate, delegator] = [addressOf(message.delegate), addressOf(message.delegator)];
  checkOwner(delegator, view);
  const who = {
    delegate: view.address(delegate),
    delegator: view.address(delegator),
    contract: view.address(contract),
  };
  const parts: Fact[] = [];
  if (same(delegate, anyDelegate)) parts.push(fact('ethereum.delegation-anybody', 'danger', {}));
  if (structs(message.caveats).length === 0) parts.push(fact('ethereum.delegation-free', 'danger', {}));
  const said = fact('ethereum.delegation', 'danger', who, parts);
  return [withEffects(said, controls(view, 'delegate', delegate))];
}

/**
 * Uniswap's Permit2: allowances (PermitSingle, PermitBatch) and transfers (PermitTransferFrom and its
 * variants).
 */
function readPermit2({ primaryType, domain, message }: TypedData, view: View): Fact[] | null {
  const match = /^Permit(Single|Batch|(?:Batch)?(?:Witness)?TransferFrom)$/.exec(primaryType);
  if (match === null || domain.verifyingContract === undefined) return null;
  const contract = addressOf(domain.verifyingContract);
  if (!same(contract, permit2On(view.chainId) ?? '')) {
    view.warn(fact('ethereum.permit2-elsewhere', 'danger', { contract: view.address(contract) }));
    return null;
  }
  try {
    const spender = addressOf(message.spender);
    if (match[1] === 'Single' || match[1] === 'Batch') {
      return structs(message.details).map(({ token, amount, expiration }) =>
        permit2Approval(view, {
          token: addressOf(token),
          spender,
          units: BigInt(amount as string),
          expires: BigInt(expiration as string),
        }),
      );
    }
    const deadline = time(BigInt(message.deadline as string));
    const facts = structs(message.permitted).map(({ token, amount }) => {
      const at = addressOf(token);
      const units = BigInt(amount as string);
      const said = fact('ethereum.permit2-signed-transfer', 'danger', {
        amount: view.token(at, units),
        spender: view.address(spender),
        token: view.address(at),
        deadline,
      });
      return withEffects(said, allows(tokenOf(view, at), units, spender));
    });
    if (!primaryType.includes('Witness')) return facts;
    const outputs = readOutputs(message.witness, spender, view);
    if (outputs.length === 0) return [...facts, fact('ethereum.permit2-witness', 'notice', {})];
    // What comes in return is shown with the last of what goes out.
    const last = facts.at(-1);
    return last === undefined ? null : [...facts.slice(0, -1), { ...last, parts: outputs }];
  } catch {
    // It has that name but another form: the tree and the warning about unknown forms say the rest.
    return null;
  }
}

const structs = (value: unknown): Struct[] => (Array.isArray(value) ? value : [value]) as Struct[];

/** EIP-55, whatever capitals the form has: `leaf` points out wrong ones. */
const addressOf = (value: unknown) => getAddress(String(value).toLowerCase());

function tree({ types, primaryType, domain, message }: TypedData, view: View): Fact[] {
  const members = Object.entries(domain).map(([name, value]) =>
    leaf({ name, type: domainTypes[name]! }, value, `domain.${name}`, view),
  );
  return [
    fact('ethereum.domain', 'info', {}, members),
    withEffects(
      fact(
        'ethereum.typed-message',
        'info',
        { type: text(primaryType) },
        branch(types, primaryType, message, 'message', view),
      ),
      signs(view, primaryType, domain.verifyingContract ?? domain.name ?? null),
    ),
  ];
}

function branch(
  types: Record<string, Field[]>,
  type: string,
  value: Struct,
  path: string,
  view: View,
): Fact[] {
  return types[type]!.map((field) => node(types, field, value[field.name], `${path}.${field.name}`, view));
}

function node(types: Record<string, Field[]>, field: Field, value: unknown, path: string, view: View): Fact {
  const { name, type } = field;
  const item = /^(.*)\[\d*\]$/.exec(type)?.[1];
  if (item !== undefined) {
    const items = value as unknown[];
    const parts = items.map((x, i) =>
      node(types, { name: `${name}[${i}]`, type: item }, x, `${path}[${i}]`, view),
    );
    const what = { name: text(name), type: text(type), count: number(items.length) };
    return fact('ethereum.field-list', 'info', what, parts);
  }
  if (types[type] !== undefined) {
    const what = { name: text(name), type: text(type) };
    return fact('ethereum.field-struct', 'info', what, branch(types, type, value as Struct, path, view));
  }
  return leaf(field, value, path, view);
}

function leaf({ name, type }: Field, value: unknown, path: string, view: View): Fact {
  if (type === 'address') {
    const address = view.address(addressOf(value));
    if (wrongChecksum(value as string)) {
      view.warn(fact('ethereum.wrong-checksum', 'danger', { field: text(path), address }));
    }
    return fact('ethereum.field-address', 'info', { name: text(name), address });
  }
  return fact('ethereum.field', 'info', { name: text(name), type: text(type), value: text(String(value)) });
}
