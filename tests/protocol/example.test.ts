import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ascii, bytesToHex } from '../../src/core/bytes.ts';
import { deriveCode, deriveSafetyWords } from '../../src/core/words.ts';
import { writeBundle } from '../../src/protocol/bundle.ts';
import { deriveCardHash, writeCard } from '../../src/protocol/card.ts';
import { verifyChain } from '../../src/protocol/certificate-chain.ts';
import { keygenSetups } from '../../src/protocol/keygen.ts';
import { makeLink } from '../../src/protocol/link.ts';
import type { SignParams } from '../../src/protocol/sign-params.ts';
import { KeygenSeat, makeKeygenParams, makePerson, SignSeat } from '../support/peers.ts';
import { makeReshareParams, ReshareSeat } from '../support/reshare-peers.ts';

/** The worked example of docs/protocol.md, computed: what the page says is what the code does. */
function workExample(): [string, string][] {
  const ana = makePerson('Ana');
  const bob = makePerson('Bob');
  const params = makeKeygenParams([ana, bob], 2);
  const [a, b] = [new KeygenSeat(ana, params), new KeygenSeat(bob, params)];
  const card = writeCard({ realm: 'real', member: ana.member, build: new Uint8Array() }, ana.identity);
  a.advance();
  const first = a.show();
  b.scan(a);
  const second = b.show();
  a.scan(b);
  const transcript = a.show();
  b.scan(a);
  const keys = a.result!.keys.map((key) => bytesToHex(key.commitment[0]!));

  const payload = ascii('not a real transaction');
  const payloads = [{ key: 0, bytes: payload }];
  const agreed: SignParams = {
    kind: 'sign',
    walletId: a.sessionId,
    epoch: 0,
    signers: [1, 2],
    payloads,
    attempt: 1,
  };
  const members = params.participants;
  const [sa, sb] = [
    new SignSeat(ana, agreed, { members, result: a.result! }, [payload]),
    new SignSeat(bob, agreed, { members, result: b.result! }, [payload]),
  ];
  sa.advance();
  sb.scan(sa);
  const answer = sb.show();
  sa.scan(sb);

  const cyd = makePerson('Cyd');
  const links = [makeLink(params, keygenSetups(params), a.messages, [1, 2], 2)];
  const shares = new Map([a, b].map((seat) => [seat.person.name, seat.result!.shares]));
  const held = { lineage: verifyChain(links), links, shares };
  const handing = makeReshareParams(held, [1, 2], [ana, cyd], 2);
  const seats = [ana, bob, cyd].map((person) => new ReshareSeat(person, handing, held));
  const [ra, rb, rc] = seats as [ReshareSeat, ReshareSeat, ReshareSeat];
  ra.advance();
  rb.scan(ra);
  rc.scan(rb);
  ra.scan(rc);
  const passed = ra.messages.filter(({ round }) => round < 3);
  const handedOn = bytesToHex(writeBundle(handing, passed, links));
  return [
    ["Ana's card, a blob", bytesToHex(card)],
    ["Safety words of Ana's card", deriveSafetyWords(deriveCardHash(ana.member)).join(' ')],
    ['Session id of the key generation', bytesToHex(a.sessionId)],
    ['Its short code', deriveCode(a.sessionId)],
    ['What Ana shows first', bytesToHex(first)],
    ['What Bob shows: his first message, and his certificate at once', bytesToHex(second)],
    ['The transcript, which Ana shows last', bytesToHex(transcript)],
    ['The Ed25519 group key', keys[0]!],
    ['The secp256k1 group key', keys[1]!],
    ['Transcript hash', bytesToHex(a.result!.transcriptHash)],
    ['Safety words of the wallet', deriveSafetyWords(a.result!.transcriptHash).join(' ')],
    ['Session id of the signature over "not a real transaction"', bytesToHex(sa.sessionId)],
    ['What Bob shows after one scan: his commitments and his share', bytesToHex(answer)],
    ['The signature', bytesToHex(sa.result!.signatures[0]![0]!)],
    ['Then Bob leaves and Cyd joins, seed `H("Cyd")`. Session id of the reshare', bytesToHex(ra.sessionId)],
    ['The complete bundle, which restores Cyd', handedOn],
    ['Transcript hash of epoch 1', bytesToHex(ra.result!.transcriptHash)],
    ["Cyd's share of the Ed25519 key", bytesToHex(rc.result?.shares?.[0] ?? rc.scan(ra).result!.shares![0]!)],
  ];
}

const wrapped = (text: string) => text.replace(/(.{116})(?=.)/g, '$1\n');
const section = (entries: [string, string][]) =>
  entries
    .map(([title, text]) => `${title}:\n\n\`\`\`\n${text.includes(' ') ? text : wrapped(text)}\n\`\`\`\n`)
    .join('\n');

it('the worked example is what docs/protocol.md shows', () => {
  const page = readFileSync(new URL('../../docs/protocol.md', import.meta.url), 'utf8');
  const shown = page.split('"Treasury".\n\n')[1]!.split('\n## 10.')[0]!;
  expect(shown).toBe(section(workExample()));
});
