import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Common, Hardfork, Mainnet } from '@ethereumjs/common';
import {
  Account,
  bytesToHex,
  createAddressFromString,
  hexToBytes,
  type PrefixedHexString,
} from '@ethereumjs/util';
import { createVM } from '@ethereumjs/vm';
import { AbiCoder, Interface } from 'ethers';
import { permit2On } from '../../../src/chains/ethereum/approvals.ts';
import { multicall3On } from '../../../src/chains/ethereum/multicall.ts';
import { networks } from '../../../src/chains/ethereum/networks.ts';
import { compileAlone } from './compile.ts';
import { safeArtifact } from './evm.ts';

const permit2 = permit2On(1)!;
const multicall3 = multicall3On(1)!;

/** The standards of `Standards.sol` in an independent virtual machine, and an account that has some of everything. */
export interface Machine {
  /** Addresses in lower case. `money` is what `vault` accepts. */
  money: string;
  vault: string;
  /** Asked for first, paid out later; it takes `money` too. */
  queue: string;
  /** Another Safe, whose only owner is the account; it may take what the account has. */
  other: string;
  item: string;
  items: string;
  weth: string;
  /** Numbers of collectibles in `item` that the account owns. */
  ids: readonly bigint[];
  /** Nothing stays of it. */
  run(call: { to: string; value: bigint; data: string; operation: number }): Promise<Deeds>;
}

/** What leaves the account or may be taken from it, and every transfer and permission of anybody. */
export interface Deeds {
  ok: boolean;
  /** Coins that the account itself sends: the only thing of which there is no log. */
  coins: { to: string; units: bigint }[];
  logs: { at: string; name: string; args: unknown[] }[];
}

/** How much the account has of each token. */
export const plenty = 2n ** 200n;
export const far = 2n ** 40n;

const abi = new Interface([
  'event Transfer(address indexed from, address indexed to, uint256 value)',
  'event Approval(address indexed owner, address indexed spender, uint256 value)',
  'event ApprovalForAll(address indexed owner, address indexed operator, bool approved)',
  'event TransferSingle(address indexed operator, address indexed from, address indexed to, uint256 id, uint256 value)',
  'event TransferBatch(address indexed operator, address indexed from, address indexed to, uint256[] ids, uint256[] values)',
  'event Approval(address indexed owner, address indexed token, address indexed spender, uint160 amount, uint48 expiration)',
  'event Lockdown(address indexed owner, address token, address spender)',
]);
const collectible = new Interface([
  'event Transfer(address indexed from, address indexed to, uint256 indexed id)',
  'event Approval(address indexed owner, address indexed approved, uint256 indexed id)',
]);

const hex = (text: string) => hexToBytes(text as PrefixedHexString);
const encode = (signature: string, args: unknown[]) =>
  new Interface([`function ${signature}`]).encodeFunctionData(signature.split('(')[0]!, args);

/** `partner` has some of everything too, and lets the account take it. */
export async function makeMachine(account: string, partner: string): Promise<Machine> {
  const source = readFileSync(join(import.meta.dirname, 'Standards.sol'), 'utf8');
  const codes = compileAlone({ 'Standards.sol': source });
  const vm = await createVM({ common: new Common({ chain: Mainnet, hardfork: Hardfork.Osaka }) });
  const self = createAddressFromString(account);
  const state = vm.stateManager;
  const call = async (from: string, to: string, data: string) => {
    const { execResult } = await vm.evm.runCall({
      caller: createAddressFromString(from),
      to: createAddressFromString(to),
      data: hex(data),
      gasLimit: 10_000_000n,
    });
    if (execResult.exceptionError !== undefined) throw new Error(`${from} ${to} ${data}`);
  };
  const create = async (data: string) =>
    (await vm.evm.runCall({ caller: self, data: hex(data) })).createdAddress!.toString();
  const place = async (at: string, name: string) => {
    const code = await state.getCode(createAddressFromString(await create(codes[name]!)));
    await state.putAccount(createAddressFromString(at), new Account(0n, plenty));
    await state.putCode(createAddressFromString(at), code);
  };
  await state.putAccount(self, new Account(0n, 2n ** 200n));
  const money = await create(codes.Money!);
  const vault = await create(codes.Vault! + AbiCoder.defaultAbiCoder().encode(['address'], [money]).slice(2));
  const queue = await create(codes.Queue! + AbiCoder.defaultAbiCoder().encode(['address'], [money]).slice(2));
  const [item, items] = [await create(codes.Item!), await create(codes.Items!)];
  const weth = networks[1]!.wrapped!.toLowerCase();
  await place(weth, 'Wrapped');
  await place(permit2, 'Allowances');
  await place(multicall3, 'Many');
  const batch = createAddressFromString(
    await create(safeArtifact('libraries/MultiSendCallOnly.sol/MultiSendCallOnly.json')),
  );
  const batchCode = await state.getCode(batch);
  const safe = createAddressFromString(await create(safeArtifact('SafeL2.sol/SafeL2.json')));
  await state.putCode(self, await state.getCode(safe));
  const other = '0x00000000000000000000000000000000000b0b02';
  await state.putAccount(createAddressFromString(other), new Account(0n, plenty));
  await state.putCode(createAddressFromString(other), await state.getCode(safe));
  const [nobody, setup] = [
    `0x${'00'.repeat(20)}`,
    'setup(address[],uint256,address,bytes,address,address,uint256,address)',
  ];
  await call(account, other, encode(setup, [[account], 1, nobody, '0x', nobody, nobody, 0, nobody]));

  const all = 2n ** 256n - 1n;
  const ids = Array.from({ length: 40 }, (_, i) => BigInt(i + 1) * 7n);
  for (const owner of [account, partner, multicall3, other]) {
    for (const token of [money, weth])
      await call(account, token, encode('mint(address,uint256)', [owner, plenty]));
  }
  for (const token of [money, weth, vault]) {
    for (const spender of [multicall3, permit2, vault, queue, other])
      await call(account, token, encode('approve(address,uint256)', [spender, all]));
    for (const spender of [account, multicall3, permit2, vault, other])
      await call(partner, token, encode('approve(address,uint256)', [spender, all]));
    for (const owner of [multicall3, other])
      for (const spender of [vault, permit2])
        await call(owner, token, encode('approve(address,uint256)', [spender, all]));
    for (const owner of [account, partner])
      for (const spender of [account, multicall3, other])
        await call(
          owner,
          permit2,
          encode('approve(address,address,uint160,uint48)', [token, spender, 2n ** 160n - 1n, far]),
        );
  }
  for (const owner of [account, partner, multicall3, other])
    await call(owner, vault, encode('deposit(uint256,address)', [plenty / 8n, owner]));
  await call(account, queue, encode('mint(address,uint256)', [account, plenty]));
  for (const id of ids) await call(account, item, encode('mint(address,uint256)', [account, id]));
  for (const id of [1n, 2n, 3n])
    await call(account, items, encode('mint(address,uint256,uint256)', [account, id, plenty]));
  for (const token of [item, items])
    for (const operator of [multicall3, other])
      await call(account, token, encode('setApprovalForAll(address,bool)', [operator, true]));

  let coins: Deeds['coins'] = [];
  vm.evm.events!.on('beforeMessage', ({ caller, to, value, delegatecall }) => {
    if (caller.toString() === self.toString() && !delegatecall && value > 0n)
      coins.push({ to: to?.toString() ?? '', units: value });
  });
  return {
    ...{ money, vault, queue, other, item, items, weth, ids },
    async run({ to, value, data, operation }) {
      coins = [];
      await state.checkpoint();
      const common = { data: hex(data), gasLimit: 60_000_000n };
      const { execResult } = await vm.evm.runCall(
        operation === 0
          ? { ...common, caller: self, to: createAddressFromString(to), value }
          : // A delegatecall: the code of the batch contract as the account.
            { ...common, caller: batch, to: self, code: batchCode },
      );
      await state.revert();
      const logs = (execResult.logs ?? []).flatMap(([where, topics, body]) => {
        const at = bytesToHex(where);
        const log = { topics: topics.map((one) => bytesToHex(one)), data: bytesToHex(body) };
        const read = (at === item ? collectible.parseLog(log) : null) ?? abi.parseLog(log);
        return read === null ? [] : [{ at, name: read.name, args: [...read.args] }];
      });
      return { ok: execResult.exceptionError === undefined, coins, logs };
    },
  };
}
