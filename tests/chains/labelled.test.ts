import { base58, base64 } from '@scure/base';
import { hexlify, Transaction, toUtf8Bytes } from 'ethers';
import { describe, expect, it, test } from 'vitest';
import { bitcoin } from '../../src/chains/bitcoin/bitcoin.ts';
import { ethereum } from '../../src/chains/ethereum/ethereum.ts';
import { readPayload } from '../../src/chains/ethereum/payload-bytes.ts';
import type { PlainKey } from '../../src/chains/plain-account/child.ts';
import { plainAccount } from '../../src/chains/plain-account/plain-account.ts';
import { solana } from '../../src/chains/solana/solana.ts';
import { concatBytes } from '../../src/core/bytes.ts';
import { asKey } from '../support/chain-keys.ts';
import { makeSecp256k1Key } from '../support/frost-keys.ts';
import { groupKey as bitcoinKey, makePsbt } from './bitcoin/support.ts';
import { context, errorOf, messageOf, payloadOf, wallet, wire } from './solana/support.ts';

/** Requests with a name before them, and in the commands that send them. */
const bytes = wire([], { version: 'legacy' });
const b64 = base64.encode(bytes);
const readSolana = (text: string) => solana.recognise(text, context);

const ours = makeSecp256k1Key('labelled').groupKey;
const complete = (request: string) =>
  JSON.stringify({ hoarfrost: 'complete', request, chainId: '1', nonce: 5 });
const readEthereum = (text: string) => {
  const read = ethereum.recognise(complete(text), { groupKey: ours, known: [] });
  return read === null ? null : read.map((one) => readPayload(one));
};
const to = `0x${'a1'.repeat(20)}`;
const raw = Transaction.from({
  type: 2,
  chainId: 1,
  to,
  value: 5,
  nonce: 1,
  gasLimit: 21_000,
}).unsignedSerialized;
const plainKey: PlainKey = asKey(concatBytes(ours, new Uint8Array(32).fill(7)));
const readPlain = (text: string) => plainAccount.recognise(text, { groupKey: plainKey, known: [] });

const names = [
  (value: string) => `Transaction: ${value}`,
  (value: string) => `transaction:\n${value}\n`,
  (value: string) => `Unsigned transaction (base64): ${value}`,
  (value: string) => `tx = '${value}'`,
  (value: string) => `const rawTx = "${value}";`,
  (value: string) => `export TX=${value}`,
  (value: string) => `tx = b'${value}'`,
  (value: string) => `"swapTransaction": "${value}",`,
  (value: string) => `> Serialized transaction:\n> ${value}`,
  (value: string) => `Транзакция: ${value}`,
  (value: string) => `Transacción: ${value}`,
];

describe('a transaction with its name before it', () => {
  it.each(names)('is read as without it, on both chains (%#)', (named) => {
    expect(readSolana(named(b64))).toEqual([payloadOf(bytes)]);
    expect(readSolana(named(base58.encode(bytes)))).toEqual([payloadOf(bytes)]);
    expect(readEthereum(named(raw))).toEqual(readEthereum(raw));
    expect(readEthereum(named(raw))).toHaveLength(1);
  });

  it('is read where its lines were wrapped, and as JSON', () => {
    expect(readSolana(`Transaction:\n${b64.replace(/(.{64})/g, '$1\n')}`)).toEqual([payloadOf(bytes)]);
    expect(readSolana(`Transaction: ${JSON.stringify({ transaction: b64 })}`)).toEqual([payloadOf(bytes)]);
    expect(readSolana(`Message: ${base64.encode(messageOf(bytes))}`)).toEqual([payloadOf(bytes)]);
    const json = { to, value: '0x5', data: '0x' };
    expect(readEthereum(`tx = ${JSON.stringify(json)}`)).toEqual(readEthereum(JSON.stringify(json)));
  });

  it('is read in Bitcoin and by a plain account too', () => {
    const { psbt } = makePsbt({
      coins: [{ amount: 9_000n }],
      pay: [{ amount: 1_000n }],
    });
    const text = base64.encode(psbt);
    const read = (one: string) => bitcoin.recognise(one, { groupKey: bitcoinKey, known: [] });
    expect(read(text)).toHaveLength(1);
    expect(read(`PSBT: ${text}`)).toEqual(read(text));
    expect(read(`psbt = "${text}"`)).toEqual(read(text));
    expect(readPlain(`Transaction: ${raw}`)).toEqual(readPlain(raw));
    expect(readPlain(raw)).toHaveLength(1);
  });

  it('nothing is swallowed: another word before it or after it leaves it unread', () => {
    for (const text of [
      `Sepolia transaction: ${raw}`,
      `Transaction: ${raw} (on Sepolia!)`,
      `Transaction: ${raw}\nNetwork: Sepolia`,
      `tx = '${raw}' + suffix`,
      `tx = '${raw}'; chainId = 5`,
      `Transaction: {"to":"${to}","value":"0x5"} and more`,
      `My transaction: ${raw}`,
    ])
      expect(readEthereum(text)).toBeNull();
    for (const text of [`Devnet transaction: ${b64}`, `Transaction: ${b64}.`, `tx = '${b64}', 'devnet'`])
      expect(readSolana(text)).toBeNull();
  });

  it('two with a name are refused, since nothing says which is meant', () => {
    const several = 'bad-transaction: several';
    expect(errorOf(() => readSolana(`Transaction: ${b64}\nTransaction: ${b64}`))).toBe(several);
    expect(errorOf(() => readEthereum(`tx = '${raw}'\ntx = '${raw}'`))).toBe(several);
    expect(errorOf(() => readEthereum(`Message to sign: 0x48\nTransaction: ${raw}`))).toBe(several);
  });
});

describe('a message with its name before it', () => {
  const hello = hexlify(toUtf8Bytes('Hello'));
  test.each([
    `Message to sign: ${hello}`,
    `message: "${hello}"`,
    `const message_to_sign = '${hello}';`,
    `msg=${hello}`,
    `Сообщение: ${hello}`,
    `Mensaje: ${hello}`,
  ])('is signed as those bytes: %s', (text) => {
    expect(readEthereum(text)).toEqual([{ kind: 'message', chainId: 1, bytes: toUtf8Bytes('Hello') }]);
    expect(readPlain(text)).toHaveLength(1);
  });

  it('that is a transaction as well is refused with both readings', () => {
    const both = 'bad-transaction: message-or-transaction';
    const creation = Transaction.from({
      type: 2,
      chainId: 1,
      data: '0x60',
      gasLimit: 90_000,
    }).unsignedSerialized;
    for (const read of [readEthereum, readPlain])
      for (const one of [raw, creation]) expect(errorOf(() => read(`Message to sign: ${one}`))).toBe(both);
  });

  it('in plain words is left alone, for the message may itself begin like that', () => {
    for (const text of [
      'Message to sign: I agree',
      'Message: 0x',
      'Message: 0x123',
      'Message to sign: SGVsbG8=',
    ])
      expect(readEthereum(text)).toBeNull();
    expect(readSolana('Message to sign: SGVsbG8=')).toBeNull();
  });

  it('inside a sign-in is part of the sign-in', () => {
    const signIn = [
      'example.com wants you to sign in with your Solana account:',
      wallet.address,
      '\nMessage: 0x48\nTransaction: 0x48\n\nURI: https://example.com\nVersion: 1',
    ].join('\n');
    expect(readSolana(signIn)).toHaveLength(1);
  });
});

describe('a curl command', () => {
  const body = { jsonrpc: '2.0', id: 1, method: 'sendTransaction', params: [b64, { encoding: 'base64' }] };
  const json = JSON.stringify(body);
  const doubled = `"${json.replaceAll('"', '\\"')}"`;
  const url = 'https://node.example/?a=1';

  it.each([
    `curl ${url} -X POST -H "Content-Type: application/json" -d '${json}'`,
    `curl ${url} -s \\\n  -H 'content-type: application/json' \\\n  --data '${json}'`,
    `$ curl --location '${url}' --header 'A: b' --data-raw '${json}' | jq .result`,
    `curl '${url}' --data-binary $'${json}' --compressed`,
    `curl ${url} --data=${doubled}`,
    `curl ${url} -sSd'${json}'`,
    `curl.exe ${url} --json ${doubled}`,
    `curl ${url} -d '\n${JSON.stringify(body, null, 2)}\n'`,
    `\`\`\`sh\ncurl ${url} -d '${json}'\n\`\`\``,
  ])('is read by its body (%#)', (command) => {
    expect(readSolana(command)).toEqual([payloadOf(bytes)]);
  });

  it('is read on Ethereum, where browsers escape an apostrophe', () => {
    const told = (text: string) =>
      JSON.stringify({ method: 'personal_sign', params: [text, null], id: 1 }).replace(',null', '');
    const sent = told("It's 5 €").replace("'", "\\'").replace('€', '\\u20ac');
    const read = [{ kind: 'message', chainId: 1, bytes: toUtf8Bytes("It's 5 €") }];
    expect(readEthereum(`curl ${url} --data-raw $'${sent}'`)).toEqual(read);
    expect(readEthereum(`curl ${url} -d '${told("It's 5 €").replace("'", "'\\''")}'`)).toEqual(read);
  });

  it.each([
    ['several', `curl ${url} -d '${json}' -d '${json}'`],
    ['several', `curl ${url} --data-urlencode 'a=b' -d '${json}'`],
    ['several', `curl ${url} -d '${json}'; curl ${url} -d '${json}'`],
    ['several', `curl ${url} -d '${json}'\ncurl ${url} -d '${json}'`],
    ['command', `curl ${url} -d @body.json`],
    ['command', `curl ${url} -d "{\\"method\\":\\"sendTransaction\\",\\"params\\":[\\"$TX\\"]}"`],
    ['command', `curl ${url} -d '{"params":["'$TX'"]}'`],
    ['command', `curl ${url} -d "$(cat body.json)"`],
    ['command', `curl ${url} -d "\`cat body.json\`"`],
    ['command', `curl ${url} -d $'{"a":"\\x41"}'`],
    ['cut-short', `curl ${url} -d '${json.slice(0, 90)}`],
    ['cut-short', `curl ${url} -d "{\\"a\\":`],
  ])('is refused as “%s” if its body is not one, or not all in it (%#)', (where, command) => {
    expect(errorOf(() => readSolana(command))).toBe(`bad-transaction: ${where}`);
    expect(errorOf(() => readEthereum(command))).toBe(`bad-transaction: ${where}`);
  });

  it('without a body, or in a sentence, is unknown', () => {
    for (const text of [`curl ${url}`, `curl -X POST ${url} -H 'a: b'`, `use curl -d '${json}'`, 'curl'])
      expect(readSolana(text)).toBeNull();
  });

  it('of a megabyte is read or refused, and does not stop the program', () => {
    const long = 'a\\"'.repeat(300_000);
    for (const command of [
      `curl u -d "${long}"`,
      `curl u -d "${long}`,
      `curl ${"''".repeat(400_000)}`,
      `tx = ${long}`,
    ])
      expect(['bad-transaction: cut-short', null]).toContain(errorOf(() => readSolana(command)));
  });
});

describe('a command of wget or HTTPie', () => {
  const body = { jsonrpc: '2.0', id: 1, method: 'sendTransaction', params: [b64, { encoding: 'base64' }] };
  const json = JSON.stringify(body);
  const params = JSON.stringify(body.params);
  const url = 'https://node.example/?a=1';

  it.each([
    `wget -qO- --header='Content-Type: application/json' --post-data='${json}' ${url}`,
    `wget --method=POST --body-data '${json}' -O - ${url}`,
    `$ wget.exe --post-data="${json.replaceAll('"', '\\"')}" ${url}`,
    `http POST ${url} jsonrpc=2.0 id:=1 method=sendTransaction params:='${params}'`,
    `https node.example/v1 X-Key:abc page==2 method=sendTransaction 'params:=${params}' | jq .result`,
    `http --raw '${json}' POST ${url}`,
    `http POST ${url} Content-Type:application/json <<< '${json}'`,
  ])('is read by its body (%#)', (command) => {
    expect(readSolana(command)).toEqual([payloadOf(bytes)]);
  });

  it.each([
    ['several', `wget --post-data='${json}' --post-data='${json}' ${url}`],
    ['several', `wget --post-data='${json}' ${url} && curl ${url}`],
    ['several', `http POST ${url} method=a method=b`],
    ['command', `wget --post-file=body.json ${url}`],
    ['command', `wget --post-data="$BODY" ${url}`],
    ['command', `http POST ${url} method=sendTransaction params:=@body.json`],
    ['command', `http POST ${url} method=$METHOD`],
    ['command', `http POST ${url} params[0]=${b64}`],
    ['command', `http POST ${url} 'id:=1,"method":"sendTransaction"'`],
    ['command', `http POST ${url} < body.json`],
    ['command', `http --form POST ${url} method=sendTransaction`],
    ['cut-short', `wget --post-data='${json.slice(0, 90)}`],
  ])('is refused as “%s” if its body is not one, or not all in it (%#)', (where, command) => {
    expect(errorOf(() => readSolana(command))).toBe(`bad-transaction: ${where}`);
    expect(errorOf(() => readEthereum(command))).toBe(`bad-transaction: ${where}`);
  });

  it('without a body, or in a sentence, is unknown', () => {
    for (const text of [`wget ${url}`, `http GET ${url} page==2`, "http isn't = safe", 'http', url])
      expect(readSolana(text)).toBeNull();
  });
});

describe('a call of fetch', () => {
  const body = { jsonrpc: '2.0', id: 1, method: 'sendTransaction', params: [b64, { encoding: 'base64' }] };
  const json = JSON.stringify(body);
  const literal = `{ jsonrpc: '2.0', id: 1, method: "sendTransaction", params: [\`${b64}\`, { encoding: 'base64', },], }`;
  const options = (text: string) =>
    `{ method: 'POST', headers: { 'Content-Type': 'application/json' }, body: ${text} }`;

  it.each([
    `fetch("https://node.example/", {\n  "headers": {\n    "accept": "*/*"\n  },\n  "body": ${JSON.stringify(json)},\n  "method": "POST",\n  "mode": "cors"\n});`,
    `await fetch('https://node.example', ${options(`'${json}'`)})`,
    `const response = await fetch(\`\${base}/rpc\`, ${options(`JSON.stringify(${literal})`)});\nconsole.log(await response.json());`,
    `const { result } = await window.fetch(endpoint('a, b'), ${options(`JSON.stringify(${literal}, null, 2)`)}).then((r) => r.json());`,
    `return fetch(url, { // as the node wants it\n method: 'POST', body: /* the request */ JSON.stringify(${json}), signal: stop(1, [2]), })`,
    `\`\`\`js\nfetch(url, ${options(`'${json.replaceAll('"', '\\x22')}'`)})\n\`\`\``,
  ])('is read by its body (%#)', (call) => {
    expect(readSolana(call)).toEqual([payloadOf(bytes)]);
  });

  it.each([
    ['command', `fetch(url, ${options('body')})`],
    ['command', `fetch(url, ${options(`JSON.stringify({ method: 'sendTransaction', params: [tx] })`)})`],
    ['command', `fetch(url, ${options(`JSON.stringify({ ...request, method: 'a' })`)})`],
    ['command', `fetch(url, ${options(`'{"method":"a","params":["' + tx + '"]}'`)})`],
    ['command', `fetch(url, ${options(`\`{"params":["\${tx}"]}\``)})`],
    ['command', `fetch(url, ${options('JSON.stringify({ id: 12345678901234567890 })')})`],
    ['command', `fetch(url, ${options('JSON.stringify({ id: 0x10 })')})`],
    ['command', 'fetch(url, options)'],
    ['several', `fetch(url, { body: '${json}', body: '${json}' })`],
    ['several', `fetch(url, ${options('JSON.stringify({ id: 1, id: 2 })')})`],
    ['several', `fetch(url, ${options(`'${json}'`)}); fetch(url, ${options(`'${json}'`)})`],
    ['cut-short', `fetch(url, { method: 'POST', body: '${json}'`],
    ['cut-short', `fetch(url, { method: 'POST', body: '${json.slice(0, 90)}`],
  ])('is refused as “%s” if its body is not one, or not all in it (%#)', (where, call) => {
    expect(errorOf(() => readSolana(call))).toBe(`bad-transaction: ${where}`);
    expect(errorOf(() => readEthereum(call))).toBe(`bad-transaction: ${where}`);
  });

  it('without a body, or in a sentence, is unknown', () => {
    for (const text of [
      'fetch(url)',
      "fetch('https://node.example', { method: 'GET' })",
      'fetch me that (please)',
    ])
      expect(readSolana(text)).toBeNull();
  });

  it('of a megabyte is read or refused, and does not stop the program', () => {
    const megabyte = (part: string) => part.repeat(900_000 / part.length);
    for (const part of ['/*', '[', '{a:', '"a" ', '\\', '`', '// ', '(', 'fetch(', '{"a":1,', '\n\n'])
      for (const call of [`fetch(${megabyte(part)}`, `fetch(u, { body: JSON.stringify(${megabyte(part)}`])
        expect(errorOf(() => readSolana(call)) ?? '').toMatch(
          /^$|^bad-transaction: (?:command|cut-short|several)$/,
        );
  });
});
