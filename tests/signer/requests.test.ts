import { SignType, SolSignature, SolSignRequest } from '@keystonehq/bc-ur-registry-sol';
import { ed25519 } from '@noble/curves/ed25519.js';
import {
  Keypair,
  PublicKey,
  SystemProgram,
  Transaction,
  TransactionMessage,
  VersionedTransaction,
} from '@solana/web3.js';
import { describe, expect, it } from 'vitest';
import { ethereum } from '../../src/chains/ethereum/ethereum.ts';
import { solana } from '../../src/chains/solana/solana.ts';
import type { OutsideRequest } from '../../src/signer/api/payments.ts';
import { readSolSignRequest, writeSolSignature } from '../../src/transport/ur-solana.ts';
import { type Device, exchangeCards, makeWallet, refusal, setUpDevices } from '../support/network.ts';

/** Wallets on a computer that request a signature by code, played by Keystone's own library. */
describe('a request from another wallet', async () => {
  const devices = await setUpDevices(['Ana', 'Bob'], [solana, ethereum], 'requests');
  const [ana, bob] = devices as [Device, Device];
  await exchangeCards(devices);
  const { wallets } = await makeWallet(devices, 2);
  const address = wallets[0]!.keys.find(({ chain }) => chain === 'solana')!.address;
  const payer = new PublicKey(address);
  const blockhash = Keypair.fromSeed(new Uint8Array(32).fill(9)).publicKey.toBase58();
  const pay = SystemProgram.transfer({
    fromPubkey: payer,
    toPubkey: Keypair.fromSeed(new Uint8Array(32).fill(8)).publicKey,
    lamports: 7,
  });
  const requestId = '9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d';

  /** The request as the other wallet makes it, read as the page reads it. */
  function ask(signData: Uint8Array, signType: SignType, asked = payer): OutsideRequest {
    const made = SolSignRequest.constructSOLRequest(
      Buffer.from(signData),
      "m/44'/501'/0'",
      'f23f9fd2',
      signType,
      requestId,
      Buffer.from(asked.toBytes()).toString('hex'),
    );
    const { type, cbor } = made.toUR();
    const read = readSolSignRequest({ type, cbor: new Uint8Array(cbor) });
    const isMessage = read.signType === 'message';
    return {
      suite: 'ed25519',
      signData: read.signData,
      isMessage,
      publicKey: read.address,
      requestId: read.requestId,
    };
  }

  async function sign(request: OutsideRequest) {
    const received = await ana.call('receiveRequest', request);
    if (received.kind !== 'draft') throw new Error(received.kind);
    const { id } = await ana.call('propose', { draftId: received.id, signers: [1, 2] });
    await ana.reopen();
    const { id: next } = await ana.call('retry', { id });
    await bob.scan(ana, next);
    await bob.call('join', { id: next });
    expect((await ana.scan(bob, next)).state).toBe('done');
    return ana.call('answer', { ceremonyId: next });
  }

  const legacy = new Transaction({ feePayer: payer, recentBlockhash: blockhash }).add(pay);
  const message = new TransactionMessage({
    payerKey: payer,
    recentBlockhash: blockhash,
    instructions: [pay],
  });
  const versioned = new VersionedTransaction(message.compileToV0Message());

  it.each([
    ['the bare message of a legacy transaction', legacy.serializeMessage(), legacy.serializeMessage()],
    ['a whole versioned transaction', versioned.serialize(), versioned.message.serialize()],
  ])(
    '%s is signed, and the answer carries its id even if the page was closed',
    async (_, signData, signed) => {
      const answer = await sign(ask(signData, SignType.Transaction));
      expect(ed25519.verify(answer.signature, new Uint8Array(signed), payer.toBytes())).toBe(true);
      const { type, cbor } = writeSolSignature(answer);
      expect(type).toBe('sol-signature');
      const read = SolSignature.fromCBOR(Buffer.from(cbor));
      expect(read.getRequestId()!.toString('hex')).toBe(requestId.replaceAll('-', ''));
      expect(new Uint8Array(read.getSignature())).toEqual(answer.signature);
    },
  );

  it('a "message" that is a transaction is refused, and so is a request for a key that is not here', async () => {
    const disguised = ask(legacy.serializeMessage(), SignType.Message);
    expect((await refusal(ana.call('receiveRequest', disguised))).code).toBe('bad-transaction');
    const stranger = Keypair.fromSeed(new Uint8Array(32).fill(7)).publicKey;
    const foreign = ask(legacy.serializeMessage(), SignType.Transaction, stranger);
    expect((await refusal(ana.call('receiveRequest', foreign))).code).toBe('unknown-wallet');
  });

  it('a text is signed as a message', async () => {
    const text = new TextEncoder().encode('I hold this address');
    const answer = await sign(ask(text, SignType.Message));
    expect(ed25519.verify(answer.signature, text, payer.toBytes())).toBe(true);
    const typed = await ana.call('draftMessage', {
      walletId: wallets[0]!.id,
      chain: 'solana',
      text: 'Hello',
    });
    expect(typed.payloads[0]!.title.code).toMatch(/message/);
  });
});
