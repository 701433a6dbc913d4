import { toVisible } from '../../core/visible.ts';
import type { Fact, Level, Value } from '../chain.ts';

/**
 * Every statement that a review of this chain can make, with the names of the values that fill its sentence. The sentences
 * stand in the language files under the same codes.
 */
export const ethereumFactCodes = {
  // How a signature that is out of reach is made void
  'ethereum.void-nonce': ['nonce', 'chain'],
  'ethereum.void-message': [],
  // What it does
  'ethereum.send': ['amount', 'to'],
  'ethereum.cancel': ['nonce'],
  'ethereum.batch': ['count', 'amount'],
  'ethereum.empty-call': ['to'],
  'ethereum.erc20-transfer': ['amount', 'to', 'token'],
  'ethereum.transfer-from': ['amount', 'from', 'to', 'token'],
  'ethereum.erc721-transfer': ['id', 'from', 'to', 'token'],
  'ethereum.erc1155-transfer': ['id', 'count', 'from', 'to', 'token'],
  'ethereum.erc1155-batch': ['ids', 'counts', 'from', 'to', 'token'],
  'ethereum.transfer-data': ['data'],
  'ethereum.approve': ['amount', 'spender', 'token'],
  'ethereum.approve-unlimited': ['spender', 'token'],
  'ethereum.approve-zero': ['spender', 'token'],
  'ethereum.approve-none': ['spender', 'token'],
  'ethereum.approve-more': ['amount', 'spender', 'token'],
  'ethereum.approve-less': ['amount', 'spender', 'token'],
  'ethereum.approve-all': ['operator', 'token'],
  'ethereum.approve-all-end': ['operator', 'token'],
  'ethereum.permit': ['amount', 'spender', 'token', 'owner', 'deadline'],
  'ethereum.permit-unlimited': ['spender', 'token', 'owner', 'deadline'],
  'ethereum.permit-end': ['spender', 'token', 'owner'],
  'ethereum.permit2-approve': ['amount', 'spender', 'token', 'expires'],
  'ethereum.permit2-approve-unlimited': ['spender', 'token', 'expires'],
  'ethereum.permit2-transfer': ['amount', 'from', 'to', 'token'],
  'ethereum.permit2-signed-transfer': ['amount', 'spender', 'token', 'deadline'],
  'ethereum.permit2-lockdown': ['spender', 'token'],
  'ethereum.permit2-witness': [],
  'ethereum.signed-transfer': ['amount', 'to', 'token', 'from', 'after', 'before'],
  'ethereum.authorization-cancel': ['token', 'id'],
  'ethereum.order': ['contract', 'until'],
  'ethereum.order-open': ['contract'],
  'ethereum.order-gives': ['amount', 'token'],
  'ethereum.order-gives-item': ['count', 'id', 'token'],
  'ethereum.order-gets': ['amount', 'token', 'to'],
  'ethereum.order-gets-item': ['count', 'id', 'token', 'to'],
  'ethereum.other-safe': ['safe', 'nonce'],
  'ethereum.other-safe-delegate': ['safe', 'nonce', 'to'],
  'ethereum.vault-deposit': ['amount', 'vault', 'to', 'owner'],
  'ethereum.vault-claim-deposit': ['amount', 'vault', 'to', 'owner'],
  'ethereum.vault-mint': ['amount', 'vault', 'to', 'owner'],
  'ethereum.vault-claim-mint': ['amount', 'vault', 'to', 'owner'],
  'ethereum.vault-withdraw': ['amount', 'vault', 'to', 'owner'],
  'ethereum.vault-redeem': ['amount', 'vault', 'to', 'owner'],
  'ethereum.vault-request-deposit': ['amount', 'vault', 'to', 'owner'],
  'ethereum.vault-request-redeem': ['amount', 'vault', 'to', 'owner'],
  'ethereum.trailing-bytes': ['data'],
  'ethereum.wrap': ['amount', 'token'],
  'ethereum.unwrap': ['amount', 'token'],
  'ethereum.sends-coin': ['amount', 'to'],
  'ethereum.unknown-call': ['to', 'selector', 'amount'],
  'ethereum.call-data': ['data'],
  'ethereum.call-word': ['number', 'data'],
  'ethereum.call-not-canonical': ['to', 'selector'],
  // The account itself
  'ethereum.owner-add': ['owner', 'threshold'],
  'ethereum.owner-remove': ['owner', 'threshold'],
  'ethereum.owner-swap': ['from', 'owner'],
  'ethereum.threshold': ['threshold'],
  'ethereum.module-enable': ['module'],
  'ethereum.module-disable': ['module'],
  'ethereum.guard': ['guard'],
  'ethereum.guard-none': [],
  'ethereum.fallback-handler': ['handler'],
  'ethereum.account-call': ['selector'],
  'ethereum.approve-hash': ['hash'],
  // Messages
  'ethereum.message': ['text'],
  'ethereum.message-bytes': ['data'],
  'ethereum.sign-in': ['domain'],
  'ethereum.sign-in-uri': ['uri'],
  'ethereum.sign-in-expires': ['time'],
  'ethereum.sign-in-other-chain': ['said', 'chain'],
  'ethereum.sign-in-other-site': ['domain', 'uri'],
  'ethereum.sign-in-odd-site': ['domain'],
  'ethereum.typed-data': ['type', 'name'],
  'ethereum.domain': [],
  'ethereum.typed-message': ['type'],
  'ethereum.field': ['name', 'type', 'value'],
  'ethereum.field-address': ['name', 'address'],
  'ethereum.field-struct': ['name', 'type'],
  'ethereum.field-list': ['name', 'type', 'count'],
  'ethereum.typed-data-unknown': ['contract'],
  'ethereum.typed-data-no-contract': [],
  'ethereum.typed-data-any-chain': [],
  'ethereum.typed-data-other-chain': ['said', 'chain'],
  'ethereum.wrong-checksum': ['field', 'address'],
  'ethereum.permit-other-owner': ['owner'],
  'ethereum.permit2-elsewhere': ['contract'],
  // Warnings
  'ethereum.look-alike': ['address', 'known'],
  'ethereum.look-alikes': ['address', 'other'],
  'ethereum.to-signer': ['to'],
  'ethereum.to-nobody': ['to'],
  'ethereum.to-token': ['to'],
  'ethereum.to-self': ['to'],
  'ethereum.refund': ['amount', 'receiver'],
  'ethereum.refund-broadcaster': ['amount'],
  'ethereum.may-fail': ['gas', 'nonce'],
  'ethereum.token-vouched-person': ['symbol', 'decimals', 'token'],
  'ethereum.token-vouched-request': ['symbol', 'decimals', 'token'],
  'ethereum.token-unvouched': ['token'],
  'ethereum.outer-fees': [],
  'ethereum.left-out': [],
  'ethereum.no-checksum': [],
  'ethereum.executed': [],
  'ethereum.signed-already': [],
  'ethereum.chain-unknown': ['chain'],
  'ethereum.chain-test': ['chain'],
  // The fine print
  'ethereum.chain': ['chain', 'id'],
  'ethereum.account': ['safe'],
  'ethereum.nonce': ['nonce'],
  'ethereum.no-fee': [],
  'ethereum.refund-terms': ['safeTxGas', 'baseGas', 'gasPrice', 'gasToken', 'refundReceiver'],
  'ethereum.stays-valid': ['nonce'],
  'ethereum.batch-contract': ['contract'],
  'ethereum.hash-safe-tx': ['hash'],
  'ethereum.hash-safe-message': ['hash'],
  'ethereum.hash-message': ['hash'],
  'ethereum.hash-domain': ['hash'],
  'ethereum.hash-struct': ['hash'],
} as const satisfies Record<string, readonly string[]>;

export type EthereumFactCode = keyof typeof ethereumFactCodes;

/** Codes of `Export`. */
export const ethereumExportCodes = [
  'ethereum.later',
  'ethereum.later-data',
  'ethereum.first-use',
  'ethereum.first-use-data',
  'ethereum.steps',
  'ethereum.message-signature',
  'ethereum.message-signature-6492',
  'ethereum.message-check',
] as const;

type Values<C extends EthereumFactCode> = Record<(typeof ethereumFactCodes)[C][number], Value>;

/** A statement whose values are those that its sentence needs. */
export function fact<C extends EthereumFactCode>(
  code: C,
  level: Level,
  values: Values<C>,
  parts: Fact[] = [],
): Fact {
  return parts.length === 0 ? { code, level, values } : { code, level, values, parts };
}

export const number = (value: bigint | number): Value => ({ type: 'number', value: BigInt(value) });
export const text = (value: string): Value => ({ type: 'text', text: toVisible(value) });
/** 0x hex in, hex without prefix out. */
export const bytes = (hex: string): Value => ({ type: 'bytes', hex: hex.slice(2) });
