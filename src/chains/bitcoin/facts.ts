import type { Asset, Effect } from '../../core/effect.ts';
import { toVisible } from '../../core/visible.ts';
import type { Fact, Level, Value } from '../review.ts';
import { coin, type NetworkId } from './networks.ts';

/** Every statement that a review of this chain can make, with the names of the values that fill its sentence. */
export const bitcoinFactCodes = {
  // What it does
  'bitcoin.send': ['amount', 'to'],
  'bitcoin.send-many': ['amount', 'count'],
  'bitcoin.send-self': ['amount'],
  'bitcoin.pay': ['amount', 'sats', 'to'],
  'bitcoin.pay-script': ['amount', 'sats', 'script'],
  'bitcoin.data': ['text', 'data'],
  'bitcoin.data-bytes': ['data'],
  'bitcoin.change': ['amount', 'sats', 'to', 'path'],
  'bitcoin.receive': ['amount', 'sats', 'to', 'path'],
  'bitcoin.fee': ['amount', 'sats'],
  'bitcoin.fee-rate': ['rate'],
  'bitcoin.others-pay': ['amount', 'count'],
  // Messages
  'bitcoin.message': ['text'],
  'bitcoin.message-address': ['address', 'path'],
  'bitcoin.message-proof': [],
  // Warnings
  'bitcoin.false-change': ['to', 'amount'],
  'bitcoin.false-input': ['number', 'amount'],
  'bitcoin.others-inputs': ['count'],
  'bitcoin.fee-share': ['amount', 'percent'],
  'bitcoin.fee-rate-high': ['rate'],
  'bitcoin.burned': ['amount'],
  'bitcoin.dust': ['amount', 'to'],
  'bitcoin.same-recipient': ['to', 'count'],
  'bitcoin.reused': ['to'],
  'bitcoin.links': ['count'],
  'bitcoin.far-index': ['to', 'path'],
  'bitcoin.look-alike': ['address', 'known'],
  'bitcoin.look-alikes': ['address', 'other'],
  'bitcoin.not-before-block': ['block'],
  'bitcoin.not-before-time': ['time'],
  'bitcoin.test': ['network'],
  // How to void a signature that is out of reach
  'bitcoin.void-coin': ['coin'],
  'bitcoin.void-message': [],
  // The fine print
  'bitcoin.network': ['network'],
  'bitcoin.input': ['number', 'amount', 'coin', 'path'],
  'bitcoin.input-other': ['number', 'amount', 'coin'],
  'bitcoin.rate-unknown': [],
  'bitcoin.lock-none': [],
  'bitcoin.lock-idle': ['lock'],
  'bitcoin.waits-blocks': ['number', 'blocks'],
  'bitcoin.waits-time': ['number', 'seconds'],
  'bitcoin.replaceable': [],
  'bitcoin.not-replaceable': [],
  'bitcoin.sighash-all': [],
  'bitcoin.version': ['version'],
  'bitcoin.txid': ['txid'],
  'bitcoin.txid-open': ['txid'],
  'bitcoin.to-spend': ['txid'],
} as const satisfies Record<string, readonly string[]>;

export type BitcoinFactCode = keyof typeof bitcoinFactCodes;

type Values<C extends BitcoinFactCode> = Record<(typeof bitcoinFactCodes)[C][number], Value>;

/** A statement with the values that its sentence needs. */
export const fact = <C extends BitcoinFactCode>(
  code: C,
  level: Level,
  values: Values<C>,
  effects?: readonly Effect[],
): Fact => (effects === undefined ? { code, level, values } : { code, level, values, effects });

/** The coin itself, for rules. */
export const assetOf = (network: NetworkId): Asset => ({ chain: 'bitcoin', network, id: '' });

export const number = (value: bigint | number): Value => ({ type: 'number', value: BigInt(value) });
export const text = (value: string): Value => ({ type: 'text', text: toVisible(value) });
export const bytes = (hex: string): Value => ({ type: 'bytes', hex });

export const amount = (units: bigint, network: NetworkId): Value => ({
  type: 'amount',
  units,
  decimals: coin.decimals,
  symbol: coin.symbol(network),
  vouchedBy: 'chain',
});
