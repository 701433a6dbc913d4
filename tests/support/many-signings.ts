import { bytesToHex, utf8ToBytes } from '../../src/core/bytes.ts';
import { deriveSessionId } from '../../src/protocol/session.ts';
import { asSignParams } from '../../src/protocol/sign-params.ts';
import { type CeremonyRecord, readCeremony, writeCeremony } from '../../src/signer/records/ceremony.ts';
import { labelOf } from '../../src/signer/records/label.ts';
import { openVaultDoor } from '../../src/vault/vault.ts';
import { type Device, password } from './network.ts';

/** The device's own vault next to the signer, for what a test puts there. */
export async function openVault(device: Device) {
  const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
  const kdf = { format: 2, iterations: 600_000, memoryKiB: 8, passes: 1 } as const;
  return openVaultDoor({ name: device.database, now: Date.now, random, labelOf, kdf }).unlock(password);
}

/** A signing from the first draft to the signature on both devices. Returns its id. */
export async function signWith(
  [ana, bob]: readonly [Device, Device],
  walletId: string,
  data: Uint8Array | string,
): Promise<string> {
  const drafted = await ana.call('draft', { walletId, chain: 'solana', data });
  const { id } = await ana.call('propose', { draftId: drafted.id, signers: [1, 2] });
  await bob.scan(ana, id);
  await bob.call('join', { id });
  await ana.scan(bob, id);
  await bob.scan(ana, id);
  return id;
}

/**
 * Signings as they were left before there was an archive: each like one that is finished here, for `payload`,
 * a second apart, before it or from `at` milliseconds after it. Only their signatures belong to another text,
 * and nobody computes those again. Returns their ids, oldest first.
 */
export async function plantSignings(
  device: Device,
  like: string,
  count: number,
  { at: first = 0, payload = (at: number): Uint8Array => utf8ToBytes(`pay ${at}`) } = {},
): Promise<string[]> {
  const vault = await openVault(device);
  const stored = await vault.get('ceremonies', like);
  const model = readCeremony(stored!.value);
  const start = model.updatedAt + (first || -1_000 * count);
  const ids: string[] = [];
  const changes = Array.from({ length: count }, (_, at) => {
    const record = signingOf(model, payload(at), start + 1_000 * at);
    const id = bytesToHex(deriveSessionId(record.params));
    ids.push(id);
    return { store: 'ceremonies' as const, key: id, value: writeCeremony(record), expected: 0 };
  });
  for (let at = 0; at < changes.length; at += 500) await vault.putAll(changes.slice(at, at + 500));
  vault.close();
  return ids;
}

function signingOf(model: CeremonyRecord, bytes: Uint8Array, at: number): CeremonyRecord {
  const params = asSignParams(model.params)!;
  const history = model.history.map((event) => ({ ...event, at }));
  return {
    ...model,
    params: { ...params, payloads: [{ ...params.payloads[0]!, bytes }] },
    createdAt: at,
    updatedAt: at,
    history,
  };
}
