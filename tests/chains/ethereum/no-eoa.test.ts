import { readdirSync, readFileSync } from 'node:fs';
import { computeAddress, hexlify } from 'ethers';
import { expect, test } from 'vitest';
import { deriveAccount } from '../../../src/chains/ethereum/account.ts';
import { ethereum } from '../../../src/chains/ethereum/ethereum.ts';
import { writePayload } from '../../../src/chains/ethereum/payload-bytes.ts';
import { makeCancel } from '../../../src/chains/ethereum/request.ts';
import { makeSecp256k1Group } from '../../support/frost-keys.ts';
import { makePayment } from './payments.ts';

/**
 * keccak256 of the key, last 20 bytes, is where an ordinary account with this key would be. FROST cannot sign
 * for it: money sent there is lost. Nothing here may produce it.
 */
test('the address of an ordinary account with the group’s key appears nowhere', () => {
  for (const [threshold, participants] of [
    [2, 3],
    [3, 5],
  ] as const) {
    const group = makeSecp256k1Group(threshold, participants, `eoa ${threshold}`);
    const { groupKey } = group;
    const forbidden = computeAddress(hexlify(groupKey)).slice(2).toLowerCase();
    const account = deriveAccount(groupKey);
    const out: unknown[] = [ethereum.address(groupKey), account];
    const terms = { chainId: 1, nonce: 0 };
    for (const payload of [
      makePayment({ to: '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045', amount: '1' }, terms),
      makeCancel(account.safe, terms),
      { kind: 'message' as const, chainId: 1, bytes: new TextEncoder().encode('Hello') },
    ]) {
      const bytes = writePayload(payload);
      const signature = group.sign(ethereum.digests(bytes, groupKey)[0]!.digest);
      out.push(hexlify(bytes), ethereum.review(bytes, { groupKey, known: [] }));
      out.push(ethereum.finish(bytes, groupKey, [signature]));
    }
    const all = JSON.stringify(out, (_, x) => (typeof x === 'bigint' ? `${x}` : x)).toLowerCase();
    expect(all).toContain(account.safe.toLowerCase());
    expect(all).not.toContain(forbidden);
  }
});

test('nothing in this folder can derive it, or reach the network', () => {
  const folder = new URL('../../../src/chains/ethereum/', import.meta.url);
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.ts'))) {
    const source = readFileSync(new URL(name, folder), 'utf8');
    expect(source, name).not.toMatch(
      /computeAddress|recoverAddress|SigningKey|Wallet\b|JsonRpc|Provider|\bfetch\(/,
    );
  }
});
