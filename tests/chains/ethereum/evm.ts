import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createBlock } from '@ethereumjs/block';
import { Common, createCustomCommon, Hardfork, Mainnet } from '@ethereumjs/common';
import { createLegacyTx, createTxFromRLP } from '@ethereumjs/tx';
import {
  Account,
  type Address,
  createAddressFromPrivateKey,
  createAddressFromString,
  createZeroAddress,
  hexToBytes,
  type PrefixedHexString,
} from '@ethereumjs/util';
import { createVM, runTx } from '@ethereumjs/vm';
import { getBytes, getCreate2Address, hexlify, keccak256, zeroPadValue } from 'ethers';

/** The deterministic deployment proxy (Arachnid): its address on every chain and its runtime code. */
export const deployer = '0x4e59b44847b379578588920cA78FbF26c0B4956C';
const deployerCode =
  '0x7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe03601600081602082378035828234f58015156039578182fd5b8082525050506014600cf3';
/** The Safe singleton factory: same code, at the address that made the canonical Safe contracts. */
const safeSingletonFactory = '0x914d7Fec6aaC8cd542e72Bca78B30650d45643d7';

const contracts = createRequire(import.meta.url).resolve('@safe-global/safe-contracts/package.json');

/** Creation code of a contract as in Safe's npm package 1.4.1. */
export function safeArtifact(path: string): string {
  return JSON.parse(readFileSync(join(dirname(contracts), 'build/artifacts/contracts', path), 'utf8'))
    .bytecode;
}

export const canonicalSafe = {
  '0x29fcB43b46531BcA003ddC8FCB67FFE91900C762': 'SafeL2.sol/SafeL2.json',
  '0x41675C099F32341bf84BFc5382aF534df5C7461a': 'Safe.sol/Safe.json',
  '0x4e1DCf7AD4e460CfD30791CCC4F9c8a4f820ec67': 'proxies/SafeProxyFactory.sol/SafeProxyFactory.json',
  '0xfd0732Dc9E303f09fCEf3a7388Ad10A83459Ec99':
    'handler/CompatibilityFallbackHandler.sol/CompatibilityFallbackHandler.json',
  '0x9641d764fc13c8B624c04430C7356C1C7C8102e2': 'libraries/MultiSendCallOnly.sol/MultiSendCallOnly.json',
  '0x38869bf66a61cF6bDB996A6aE40D5853Fd43B526': 'libraries/MultiSend.sol/MultiSend.json',
} as const;

export const singletonAddress = (code: string) =>
  getCreate2Address(safeSingletonFactory, zeroPadValue('0x', 32), keccak256(code));

export interface Result {
  ok: boolean;
  output: string;
  /** All gas that the sender pays for, minus refunds. */
  gas: bigint;
  created: string | null;
}

export interface Evm {
  /** A call from the broadcaster's externally owned account as an ordinary transaction, state kept. */
  send(request: { to?: string; data?: string; value?: bigint }): Promise<Result>;
  /** The same without keeping any state; `from` is the assumed sender. */
  call(request: {
    to: string;
    data: string;
    from?: string;
    value?: bigint;
    gasLimit?: bigint;
  }): Promise<Result>;
  /** A signed transaction as a node accepts it. */
  broadcast(raw: string): Promise<{ ok: boolean; from: string }>;
  fund(address: string, wei: bigint): Promise<void>;
  balance(address: string): Promise<bigint>;
  code(address: string): Promise<string>;
  setCode(address: string, code: string): Promise<void>;
}

const hex = (text: string) => hexToBytes(text as PrefixedHexString);
const address = (text: string): Address => createAddressFromString(text);
const broadcasterKey = hex(`0x${'42'.repeat(32)}`);
export const broadcaster = createAddressFromPrivateKey(broadcasterKey).toString();

/** A chain under the Osaka rules with the deterministic deployer on it, and a broadcaster with gas money. */
export async function makeEvm(chainId = 1): Promise<Evm> {
  const common: Common =
    chainId === 1
      ? new Common({ chain: Mainnet, hardfork: Hardfork.Osaka })
      : createCustomCommon({ chainId }, Mainnet, { hardfork: Hardfork.Osaka });
  const vm = await createVM({ common });
  const state = vm.stateManager;
  const block = createBlock({ header: { baseFeePerGas: 1n, gasLimit: 100_000_000n } }, { common });

  const evm: Evm = {
    async send({ to, data = '0x', value = 0n }) {
      const nonce = (await state.getAccount(address(broadcaster)))?.nonce ?? 0n;
      const tx = createLegacyTx(
        {
          nonce,
          gasLimit: 15_000_000n,
          gasPrice: 1n,
          value,
          data: hex(data),
          ...(to === undefined ? {} : { to: address(to) }),
        },
        { common },
      ).sign(broadcasterKey);
      const result = await runTx(vm, { tx, block, skipHardForkValidation: true });
      return {
        ok: result.execResult.exceptionError === undefined,
        output: hexlify(result.execResult.returnValue),
        gas: result.totalGasSpent,
        created: result.createdAddress?.toString() ?? null,
      };
    },
    async call({ to, data, from = broadcaster, value = 0n, gasLimit = 10_000_000n }) {
      await state.checkpoint();
      const result = await vm.evm.runCall({
        to: address(to),
        caller: address(from),
        origin: address(from),
        data: hex(data),
        value,
        gasLimit,
        block,
      });
      await state.revert();
      return {
        ok: result.execResult.exceptionError === undefined,
        output: hexlify(result.execResult.returnValue),
        gas: result.execResult.executionGasUsed,
        created: null,
      };
    },
    async broadcast(raw) {
      const tx = createTxFromRLP(hex(raw), { common });
      const result = await runTx(vm, { tx, block, skipHardForkValidation: true });
      return {
        ok: result.execResult.exceptionError === undefined,
        from: tx.getSenderAddress().toString(),
      };
    },
    async fund(to, wei) {
      const account = (await state.getAccount(address(to))) ?? new Account();
      account.balance += wei;
      await state.putAccount(address(to), account);
    },
    balance: async (of) => (await state.getAccount(address(of)))?.balance ?? 0n,
    code: async (of) => hexlify(await state.getCode(address(of))),
    async setCode(at, code) {
      await state.putAccount(address(at), (await state.getAccount(address(at))) ?? new Account());
      await state.putCode(address(at), getBytes(code));
    },
  };
  await evm.setCode(deployer, deployerCode);
  await evm.setCode(safeSingletonFactory, deployerCode);
  await evm.fund(broadcaster, 10n ** 24n);
  await evm.fund(createZeroAddress().toString(), 1n);
  return evm;
}

/** Deploys the canonical Safe 1.4.1 contracts the way they were deployed: through the singleton factory. */
export async function deploySafe(evm: Evm): Promise<void> {
  for (const [expected, path] of Object.entries(canonicalSafe)) {
    await evm.send({ to: safeSingletonFactory, data: `0x${'00'.repeat(32)}${safeArtifact(path).slice(2)}` });
    if ((await evm.code(expected)) === '0x') throw new Error(`not at its canonical address: ${path}`);
  }
}
