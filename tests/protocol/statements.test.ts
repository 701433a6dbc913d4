import { readFileSync } from 'node:fs';
import { sha256 } from '@noble/hashes/sha2.js';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ethereum } from '../../src/chains/ethereum/ethereum.ts';
import { solana } from '../../src/chains/solana/solana.ts';
import { ascii, bytesToHex, readHex } from '../../src/core/bytes.ts';
import { label, readCbor, writeCbor } from '../../src/core/codec.ts';
import { SignerError } from '../../src/core/errors.ts';
import { writeBundle } from '../../src/protocol/bundle.ts';
import { advance, type Step, writeStop } from '../../src/protocol/ceremony.ts';
import { makeEnvelope } from '../../src/protocol/envelope.ts';
import { bodyOf, mergeMessages } from '../../src/protocol/messages.ts';
import { checkParams } from '../../src/protocol/session.ts';
import type { SignParams } from '../../src/protocol/sign-params.ts';
import { identityScheme } from '../../src/protocol/suite.ts';
import { knownChains } from '../../src/signer/chains.ts';
import { asKey } from '../support/chain-keys.ts';
import { KeygenSeat, makeKeygenParams, makePerson, SignSeat, walkRing } from '../support/peers.ts';

/** Sections 9 and 10 of docs/protocol.md, read: every row and every byte there is tested on the code. */
const page = readFileSync(new URL('../../docs/protocol.md', import.meta.url), 'utf8');
const part = (title: string) => {
  const [, rest] = page.split(`**${title}**`);
  if (rest === undefined) throw new Error(`no part ${title}`);
  return rest.split(/\n\*\*[A-Z]|\n## /)[0]!;
};
const block = (text: string, name: string) =>
  new RegExp(`\`\`\`\\n${name}: ([^\`]*)\\n\`\`\``).exec(text)![1]!.replace(/\s/g, '');
const rows = (text: string) =>
  [...text.matchAll(/^\| (.*) \|$/gm)]
    .map(([, row]) => row!.split(' | '))
    .filter(([first]) => first !== '' && !first!.startsWith('-') && !/^(code points|chain)/.test(first!));

it('every row about text is accepted or refused as it says', () => {
  const table = rows(part('Text.'));
  expect(table.length).toBeGreaterThan(10);
  for (const [points, verdict] of table) {
    const text = points!
      .split(' ')
      .map((one) => {
        const [point, times = '1'] = one.split('×');
        return String.fromCodePoint(Number.parseInt(point!, 16)).repeat(Number(times));
      })
      .join('');
    expect([points, v.safeParse(label(), text).success]).toEqual([points, verdict === 'taken']);
  }
});

it('an Ed25519 signature with torsion in R is refused', () => {
  const text = part('Ed25519.');
  const [key, signature] = [readHex(block(text, 'key')), readHex(block(text, 'signature'))];
  expect(identityScheme.verify(signature, ascii('hoarfrost/torsion'), key)).toBe(false);
});

it('all keys are different, across all members and both curves', () => {
  const [ana, bob] = [makePerson('Ana'), makePerson('Bob')];
  const params = makeKeygenParams([ana, bob], 2);
  expect(checkParams(params)).toEqual(params);
  for (const at of [0, 1]) {
    const staticKeys = bob.member.staticKeys.map((key, i) => (i === at ? ana.member.staticKeys[i]! : key));
    const member = { ...bob.member, staticKeys };
    expect(() => checkParams({ ...params, participants: [ana.member, member] })).toThrow();
  }
  const twin = { ...bob.member, identity: ana.member.identity };
  expect(() => checkParams({ ...params, participants: [ana.member, twin] })).toThrow();
});

it('the pairs of chain and suite are those on the page', () => {
  for (const [chain, suite] of rows(part('Chains.')))
    expect(knownChains.find(({ id }) => id === chain)?.suite, chain).toBe(suite);
});

describe('precedence', () => {
  const person = makePerson('Ana');
  const seat = { sessionId: sha256(ascii('session')), members: [person.member], self: null };
  const envelope = (round: number, body: Uint8Array) =>
    makeEnvelope(person.identity, seat.sessionId, 1, round, body);
  const order = [...part('Precedence.').matchAll(/^(\d)\. ([a-z]+)/gm)].map(([, , name]) => name!);

  it('precedence follows the list', () => {
    expect(order).toEqual(['equivocation', 'error', 'result', 'stop']);
    for (const [i, expected] of order.entries()) {
      const is = (name: string) => order.indexOf(name) >= i;
      const ceremony = {
        rounds: ['one'],
        step(): Step<string> {
          if (is('error')) throw new SignerError('bad-message', { culprit: 1 });
          return { outgoing: [], waitingFor: [], ...(is('result') ? { result: 'done' } : {}) };
        },
      };
      const messages = [
        ...(is('stop') ? [envelope(0, writeStop('declined', 0, null))] : []),
        ...(is('equivocation') ? [envelope(1, ascii('a')), envelope(1, ascii('b'))] : []),
      ];
      const outcome = advance(ceremony as never, {} as never, seat, person.identity, messages);
      const was = {
        equivocation: outcome.stopped?.code === 'equivocation',
        error: outcome.stopped?.code === 'bad-message',
        result: outcome.result !== undefined,
        stop: outcome.stopped?.code === 'declined',
      };
      expect(was[expected as keyof typeof was], expected).toBe(true);
    }
  });

  it('two messages are kept for a slot, whatever comes, in whatever order', () => {
    const all = ['a', 'b', 'c'].map((text) => envelope(1, ascii(text)));
    const { messages } = mergeMessages(seat.sessionId, seat.members, [], all);
    expect(messages).toHaveLength(2);
    expect(mergeMessages(seat.sessionId, seat.members, messages, all).changed).toBe(false);
  });
});

it('the bytes to sign for Solana are the message, and Ethereum’s payload is the one on the page', () => {
  const text = part('Payloads.');
  const groupKey = asKey<'ed25519/rfc9591'>(readHex(block(text, 'solana key')));
  const payload = readHex(block(text, 'solana payload'));
  const digests = solana.digests(payload, groupKey);
  expect(bytesToHex(digests[0]!.digest)).toBe(block(text, 'solana bytes to sign'));
  const [, wire] = readCbor(v.tuple([v.number(), v.instance(Uint8Array)]), payload, 'payload');
  expect(bytesToHex(wire.slice(65))).toBe(block(text, 'solana bytes to sign'));
  const ethKey = asKey<'secp256k1/rfc9591'>(readHex(block(text, 'ethereum key')));
  const eth = readHex(block(text, 'ethereum payload'));
  expect(bytesToHex(ethereum.digests(eth, ethKey)[0]!.digest)).toBe(block(text, 'ethereum bytes to sign'));
  const fields = readCbor(v.array(v.any()), eth, 'payload');
  // Only one way to write a number: without leading zeros, with zero as no bytes.
  for (const value of [Uint8Array.of(0), Uint8Array.of(0, 1)]) {
    const other = writeCbor(fields.map((field, i) => (i === 3 ? value : field)));
    expect(() => ethereum.digests(other, ethKey)).toThrow();
  }
});

/** Section 10: three people, secp256k1, and what they see if one of them cheats. */
function workSecond(): [string, string][] {
  const people = ['Ana', 'Bob', 'Cyd'].map((name) => makePerson(name));
  const params = {
    ...makeKeygenParams(people, 2),
    keys: [{ chain: 'ethereum', suite: 'secp256k1' as const }],
  };
  const seats = people.map((person) => new KeygenSeat(person, params));
  walkRing(seats, () => seats.every((seat) => seat.result !== undefined));
  const { result, sessionId } = seats[0]!;
  const payload = ascii('not a real transaction');
  const agreed: SignParams = {
    kind: 'sign',
    walletId: sessionId,
    epoch: 0,
    signers: [1, 3],
    payloads: [{ key: 0, bytes: payload }],
    attempt: 1,
  };
  const members = params.participants;
  const seatOf = (i: number) =>
    new SignSeat(people[i]!, agreed, { members, result: seats[i]!.result! }, [payload]);
  const [ana, cyd] = [seatOf(0), seatOf(2)];
  ana.advance();
  cyd.scan(ana);
  const body = bodyOf(cyd.messages, 3, 2)!;
  const bent = Uint8Array.from(body, (byte, i) => (i === body.length - 1 ? byte ^ 1 : byte));
  const lie = makeEnvelope(people[2]!.identity, ana.sessionId, 3, 2, bent);
  const spoilt = cyd.messages.map((e) => (e.from === 3 && e.round === 2 ? lie : e));
  const honest = cyd.show();
  ana.scan({ show: () => writeBundle(agreed, spoilt) });
  const stopped = ana.last!.stopped!;
  const stop = bodyOf(ana.messages, 1, 0)!;
  return [
    ['Session id of the key generation', bytesToHex(sessionId)],
    ['The group key', bytesToHex(result!.keys[0]!.commitment[0]!)],
    ['Transcript hash', bytesToHex(result!.transcriptHash)],
    ['Session id of the signature by Ana and Cyd', bytesToHex(ana.sessionId)],
    ['What Cyd shows after one scan', bytesToHex(honest)],
    ['The body of Cyd’s share with its last bit turned', bytesToHex(bent)],
    ['What Ana makes of it', `${stopped.code}, participant ${stopped.culprit}`],
    ['The body of the stop that she shows', bytesToHex(stop)],
  ];
}

it('the second example is the one on the page', () => {
  const shown = page.split('## 11.')[1]!;
  for (const [title, text] of workSecond()) {
    const [, found] = new RegExp(`${title}:\\n\\n\`\`\`\\n([^\`]*)\\n\`\`\``).exec(shown) ?? [];
    expect(found?.replace(/\n/g, ''), title).toBe(text);
  }
});
