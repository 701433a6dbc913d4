import { PublicKey, SystemProgram, Transaction } from '@solana/web3.js';
import type { Practice } from '../practice.ts';
import type { SolanaKey } from './payload.ts';

/**
 * The unsigned practice payment, as a nearby computer would make it: 1.5 SOL, under a durable nonce. The
 * look-alike begins and ends like the landlord's address and belongs to nobody.
 */
const landlord = '8SduoEs14PfcHGRiYgGcSpH1kSUBKhao3rq6xUWeJao4';
const lookAlike = '8SduxePhJL6a268UZ6i3HDSPoyVDrRCaM6Y93jUnJao4';
const nonceAccount = 'AS6Uzg4pnS4Mso6SRqRk7zZSPaZ7jt3eAenn8oy9eqma';

/** Message bytes. `nonce` is 32 bytes: the value that the nonce account supposedly holds. */
function writePayment(groupKey: SolanaKey, to: string, nonce: Uint8Array): Uint8Array {
  const wallet = new PublicKey(groupKey);
  const transaction = new Transaction({ feePayer: wallet, recentBlockhash: new PublicKey(nonce).toBase58() });
  const nonceAdvance = { noncePubkey: new PublicKey(nonceAccount), authorizedPubkey: wallet };
  const toPubkey = new PublicKey(to);
  transaction.add(
    SystemProgram.nonceAdvance(nonceAdvance),
    SystemProgram.transfer({ fromPubkey: wallet, toPubkey, lamports: 1_500_000_000 }),
  );
  return new Uint8Array(transaction.serializeMessage());
}

export const solanaPractice: Practice<'ed25519/rfc9591'> = {
  payments: ['rent', 'look-alike'],
  pay: (which, groupKey, chance) => writePayment(groupKey, which === 'rent' ? landlord : lookAlike, chance),
  landlord,
};
