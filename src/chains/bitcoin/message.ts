import { base64 } from '@scure/base';
import { OP, RawTx, Script, Transaction } from '@scure/btc-signer';
import { sha256x2, tagSchnorr } from '@scure/btc-signer/utils.js';
import { ascii, bytesToHex } from '../../core/bytes.ts';
import type { Fact, Review } from '../review.ts';
import { type Account, derivePlace, type Place } from './account.ts';
import { bytes, fact, text } from './facts.ts';
import { networks } from './networks.ts';
import type { MessagePayload } from './payload.ts';
import { pathOf, type View, worstFirst } from './view.ts';

/** BIP-322 "simple": the two virtual transactions that prove who holds an address. Neither can be broadcast. */
export interface Proof {
  place: Place;
  /** Id of `to_spend`, as explorers write ids. */
  toSpend: string;
  /** 32 bytes, signed under the address's output key with SIGHASH_ALL, as the BIP requires. */
  digest: Uint8Array;
}

const sighashAll = 1;
const nowhere = new Uint8Array(32);

export function deriveProof(account: Account, { branch, index, text: message }: MessagePayload): Proof {
  const place = derivePlace(account, branch, index);
  const hash = tagSchnorr('BIP0322-signed-message', ascii(message));
  const toSpend = RawTx.encode({
    version: 0,
    lockTime: 0,
    segwitFlag: false,
    inputs: [{ txid: nowhere, index: 0xffffffff, sequence: 0, finalScriptSig: Script.encode([0, hash]) }],
    outputs: [{ amount: 0n, script: place.script }],
    witnesses: [],
  });
  const txid = sha256x2(toSpend).reverse();
  const toSign = new Transaction({ version: 0, allowUnknownOutputs: true });
  const witnessUtxo = { amount: 0n, script: place.script };
  toSign.addInput({ txid, index: 0, sequence: 0, witnessUtxo });
  toSign.addOutput({ amount: 0n, script: new Uint8Array([OP.RETURN]) });
  const digest = toSign.preimageWitnessV1(0, [place.script], sighashAll, [0n]);
  return { place, toSpend: bytesToHex(txid), digest };
}

/** The witness of `to_sign` in base64: one item of 65 bytes. `signature`: 64 bytes of BIP-340. */
export const writeProof = (signature: Uint8Array): string =>
  base64.encode(new Uint8Array([1, 65, ...signature, sighashAll]));

export function reviewMessage(payload: MessagePayload, view: View): Review {
  const { place, toSpend } = deriveProof(view.account, payload);
  const path = pathOf(place);
  const address = view.address(place.address, place);
  const { network } = payload;
  const effect = { kind: 'message', chain: 'bitcoin', network, form: 'bip322', domain: null } as const;
  const whole: Fact = fact('bitcoin.message', 'info', { text: text(payload.text) }, [effect]);
  const { id, name } = networks[view.account.network];
  if (id !== 'main') view.warn(fact('bitcoin.test', 'notice', { network: text(name) }));
  return {
    title: whole,
    actions: [
      whole,
      fact('bitcoin.message-address', 'info', { address, path }),
      fact('bitcoin.message-proof', 'info', {}),
    ],
    warnings: worstFirst(view.warnings),
    details: [
      fact('bitcoin.network', 'info', { network: text(name) }),
      fact('bitcoin.to-spend', 'info', { txid: bytes(toSpend) }),
    ],
  };
}
