import { bech32m } from '@scure/base';
import { Address, OutScript } from '@scure/btc-signer';
import { equalBytes } from '../../core/bytes.ts';
import { SignerError } from '../../core/errors.ts';
import { joinGroups } from '../../core/typed-address.ts';
import type { Account } from './account.ts';
import { networks } from './networks.ts';

/** Null for a script without an address. */
export function addressOf(script: Uint8Array, account: Account): string | null {
  const network = networks[account.network].address;
  try {
    const read = OutScript.decode(script);
    // Pushed in another way it reads the same, but is no longer what the address means (BIP-141 "witness
    // program").
    if (equalBytes(OutScript.encode(read), script)) return Address(network).encode(read);
  } catch {
    // Nothing that the library knows.
  }
  return witnessAddressOf(script, network.bech32);
}

/**
 * A witness version that is not in use yet (BIP-141: OP_1 to OP_16, then 2 to 40 bytes), as BIP-350 writes
 * it.
 */
function witnessAddressOf(script: Uint8Array, prefix: string): string | null {
  const [op = 0, length = 0] = script;
  const isWitness = op >= 0x51 && op <= 0x60 && length >= 2 && length <= 40 && script.length === length + 2;
  if (!isWitness) return null;
  return bech32m.encode(prefix, [op - 0x50, ...bech32m.toWords(script.subarray(2))]);
}

/** "bitcoin:" of BIP-21, and CAIP-10. */
const prefix = /^(?:bitcoin|btc|bip122:[0-9a-f]{32}):/i;

/**
 * An address of any network as people type it, in the form used in effects. Errors: `bad-address`.
 */
export function readRecipient(typed: string): string {
  const text = joinGroups(typed).replace(prefix, '');
  for (const { address } of Object.values(networks))
    try {
      const coder = Address(address);
      return coder.encode(coder.decode(text));
    } catch {
      // From another network, or invalid.
    }
  throw new SignerError('bad-address', { where: 'recipient' });
}
