// Gas under the Osaka rules: `node tests/bench/run.mjs gas`.
import { concat, Interface, parseEther, solidityPacked, Wallet, ZeroAddress } from 'ethers';
import { deriveAccount, safeContracts } from '../../src/chains/ethereum/account.ts';
import { ethereum } from '../../src/chains/ethereum/ethereum.ts';
import { writePayload } from '../../src/chains/ethereum/payload-bytes.ts';
import { readKey, readSignature } from '../../src/chains/ethereum/verify.ts';
import { compile } from '../chains/ethereum/compile.ts';
import { deploySafe, makeEvm } from '../chains/ethereum/evm.ts';
import { makePayment } from '../chains/ethereum/payments.ts';
import { makeSecp256k1Group, seededBytes } from '../support/frost-keys.ts';

const alice = '0x1111111111111111111111111111111111111111';
const group = makeSecp256k1Group(2, 3, 'gas');
const harness = `// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;
import {FrostVerifier} from "./FrostVerifier.sol";
contract Harness {
  function verify(uint256 px, uint256 py, bytes32 m, uint256 rx, uint256 ry, uint256 z) external view returns (bool ok, uint256 used) {
    used = gasleft(); ok = FrostVerifier.verify(px, py, m, rx, ry, z); used -= gasleft();
  }
  function withKey(uint256 px, uint256 py, bytes32 m, uint256 rx, uint256 ry, uint256 z) external view returns (bool ok, uint256 used) {
    used = gasleft(); ok = FrostVerifier.isKey(px, py) && FrostVerifier.verify(px, py, m, rx, ry, z); used -= gasleft();
  }
  function plain(bytes32 h, uint8 v, bytes32 r, bytes32 s) external view returns (bool ok, uint256 used) {
    used = gasleft(); ok = ecrecover(h, v, r, s) != address(0); used -= gasleft();
  }
}`;
const abi = new Interface([
  'function verify(uint256, uint256, bytes32, uint256, uint256, uint256) view returns (bool, uint256)',
  'function withKey(uint256, uint256, bytes32, uint256, uint256, uint256) view returns (bool, uint256)',
  'function plain(bytes32, uint8, bytes32, bytes32) view returns (bool, uint256)',
]);
const safeAbi = new Interface([
  'function setup(address[] owners, uint256 threshold, address to, bytes data, address handler, address paymentToken, uint256 payment, address receiver)',
  'function createProxyWithNonce(address singleton, bytes initializer, uint256 saltNonce) returns (address)',
  'function getTransactionHash(address,uint256,bytes,uint8,uint256,uint256,uint256,address,address,uint256) view returns (bytes32)',
  'function execTransaction(address,uint256,bytes,uint8,uint256,uint256,uint256,address,address,bytes) returns (bool)',
]);

const rows: [string, bigint | number][] = [];
const evm = await makeEvm();
await deploySafe(evm);
await evm.fund(alice, 1n);

const { created } = await evm.send({ data: compile([], { 'Harness.sol': harness }).Harness! });
const { x, y } = readKey(group.groupKey);
const message = seededBytes('gas message')();
const { rx, ry, z } = readSignature(group.sign(message))!;
const key = new Wallet(`0x${'11'.repeat(32)}`).signingKey;
const ecdsa = key.sign(message);
for (const [label, name, values] of [
  ['verifier', 'verify', [x, y, message, rx, ry, z]],
  ['verifier with key check', 'withKey', [x, y, message, rx, ry, z]],
  ['plain ecrecover', 'plain', [message, ecdsa.v, ecdsa.r, ecdsa.s]],
] as const) {
  const call = { to: created!, data: abi.encodeFunctionData(name, values) };
  // Precompiles are warm in every transaction; a manual call has to warm them first.
  await evm.call(call);
  const [ok, used] = abi.decodeFunctionResult(name, (await evm.call(call)).output);
  if (!ok) throw new Error(label);
  rows.push([label, used]);
}

const account = deriveAccount(group.groupKey);
await evm.fund(account.safe, parseEther('10'));
for (const [nonce, code, label] of [
  [0, 'ethereum.first-use', 'ETH transfer, first use'],
  [1, 'ethereum.later', 'ETH transfer, later'],
] as const) {
  const payload = writePayload(makePayment({ to: alice, amount: '1' }, { chainId: 1, nonce }));
  const signature = group.sign(ethereum.digests(payload, group.groupKey)[0]!.digest);
  const { text } = ethereum.finish(payload, group.groupKey, [signature]).find((made) => made.code === code)!;
  const { to, data } = JSON.parse(text);
  const { ok, gas } = await evm.send({ to, data });
  if (!ok) throw new Error(label);
  rows.push([label, gas], [`  bytes of calldata`, data.length / 2 - 1], [`  bytes of JSON`, text.length]);
}

const owners = [1, 2, 3]
  .map((n) => new Wallet(`0x${`${n}${n}`.repeat(32)}`))
  .sort((a, b) => (a.address.toLowerCase() < b.address.toLowerCase() ? -1 : 1));
const list = owners.map(({ address }) => address);
const initializer = safeAbi.encodeFunctionData('setup', [
  list,
  2,
  ZeroAddress,
  '0x',
  safeContracts.fallbackHandler,
  ZeroAddress,
  0,
  ZeroAddress,
]);
const create = safeAbi.encodeFunctionData('createProxyWithNonce', [safeContracts.singleton, initializer, 0]);
const made = await evm.send({ to: safeContracts.proxyFactory, data: create });
const theirs = `0x${made.output.slice(-40)}`;
await evm.fund(theirs, parseEther('10'));
for (const nonce of [0, 1]) {
  const fields = [alice, parseEther('1'), '0x', 0, 0, 0, 0, ZeroAddress, ZeroAddress];
  const ask = safeAbi.encodeFunctionData('getTransactionHash', [...fields, nonce]);
  const hash = (await evm.call({ to: theirs, data: ask })).output;
  const signatures = concat(
    owners.slice(0, 2).map(({ signingKey }) => {
      const { r, s, v } = signingKey.sign(hash);
      return solidityPacked(['bytes32', 'bytes32', 'uint8'], [r, s, v]);
    }),
  );
  const data = safeAbi.encodeFunctionData('execTransaction', [...fields, signatures]);
  const { ok, gas } = await evm.send({ to: theirs, data });
  if (!ok) throw new Error('Safe 2-of-3');
  if (nonce === 1) rows.push(['compare: Safe with 2 of 3 ECDSA owners, later', gas]);
}
rows.push(['compare: ordinary account', (await evm.send({ to: alice, value: 1n })).gas]);
for (const [label, gas] of rows) console.log(`${label.padEnd(48)}${String(gas).padStart(8)}`);
