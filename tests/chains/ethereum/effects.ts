import { Common, Hardfork, Mainnet } from '@ethereumjs/common';
import {
  Account,
  bytesToHex,
  createAddressFromString,
  hexToBytes,
  type PrefixedHexString,
} from '@ethereumjs/util';
import { createVM } from '@ethereumjs/vm';
import { id } from 'ethers';
import { safeArtifact } from './evm.ts';

/**
 * What an independent virtual machine does with an account's calls: the money it sends, what its tokens log.
 */
export interface Effects {
  /** False if the machine reverted everything. */
  ok: boolean;
  /** Every call that the account itself makes: to, value. */
  sent: { to: string; value: bigint }[];
  /** `Transfer` and `Approval` of the token, for this account. */
  transfers: { to: string; units: bigint }[];
  approvals: { spender: string; units: bigint }[];
  /** Owners and modules that the account, if it is a Safe, adds. */
  controls: string[];
}

export interface Bench {
  /** A token of which the account holds everything. */
  token: string;
  run(call: { to: string; value: bigint; data: string; operation: number }): Promise<Effects>;
}

const transferTopic = '0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef';
const approvalTopic = '0x8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b925';
const controlTopics = [id('AddedOwner(address)'), id('EnabledModule(address)')];
const hex = (text: string) => hexToBytes(text as PrefixedHexString);

/** `isSafe`: the account runs the code of a Safe, which changes its own owners and modules when it calls itself. */
export async function makeBench(account: string, { isSafe = false } = {}): Promise<Bench> {
  const vm = await createVM({ common: new Common({ chain: Mainnet, hardfork: Hardfork.Osaka }) });
  const caller = createAddressFromString(account);
  const self = caller.toString();
  await vm.stateManager.putAccount(caller, new Account(0n, 2n ** 255n));
  const create = async (artifact: string) => {
    const { createdAddress } = await vm.evm.runCall({ caller, data: hex(safeArtifact(artifact)) });
    return createdAddress!;
  };
  const token = (await create('test/ERC20Token.sol/ERC20Token.json')).toString();
  const batch = await create('libraries/MultiSendCallOnly.sol/MultiSendCallOnly.json');
  const code = await vm.stateManager.getCode(batch);
  if (isSafe) {
    const singleton = await create('SafeL2.sol/SafeL2.json');
    await vm.stateManager.putCode(caller, await vm.stateManager.getCode(singleton));
  }
  let sent: Effects['sent'] = [];
  vm.evm.events!.on('beforeMessage', (message) => {
    if (message.caller.toString() !== self || message.delegatecall) return;
    sent.push({ to: message.to?.toString() ?? '', value: message.value });
  });
  return {
    token,
    async run({ to, value, data, operation }) {
      sent = [];
      await vm.stateManager.checkpoint();
      const common = { data: hex(data), gasLimit: 30_000_000n };
      const { execResult } = await vm.evm.runCall(
        operation === 0
          ? { ...common, caller, to: createAddressFromString(to), value }
          : // A delegatecall: the code of the batch contract as the account.
            { ...common, caller: batch, to: caller, code },
      );
      await vm.stateManager.revert();
      const own = (execResult.logs ?? [])
        .map(([at, topics, units]) => ({
          at: bytesToHex(at),
          topics: topics.map(bytesToHex),
          units: bytesToHex(units),
        }))
        .filter(({ topics }) => topics[0] !== undefined);
      const ofToken = own.filter(({ at, topics }) => at === token && topics[1]?.slice(26) === self.slice(2));
      const pick = (topic: string) =>
        ofToken
          .filter(({ topics }) => topics[0] === topic)
          .map(({ topics, units }) => ({ who: `0x${topics[2]!.slice(26)}`, units: BigInt(units) }));
      return {
        ok: execResult.exceptionError === undefined,
        sent,
        transfers: pick(transferTopic).map(({ who, units }) => ({ to: who, units })),
        approvals: pick(approvalTopic).map(({ who, units }) => ({ spender: who, units })),
        controls: own
          .filter(({ at, topics }) => at === self && controlTopics.includes(topics[0]!))
          .map(({ topics }) => `0x${topics[1]!.slice(26)}`),
      };
    },
  };
}
