import { dataSlice } from 'ethers';
import type { Fact } from '../review.ts';
import type { Call } from './account.ts';
import { readAccountCalls, readHandedTo } from './account-calls.ts';
import { calls, controls, withEffects } from './effects.ts';
import { fact, number } from './facts.ts';
import { selectorOf } from './payload.ts';
import { rawData } from './raw-data.ts';
import { same, type View } from './view.ts';

/**
 * Accounts with code that are told to make calls: another one by ERC-7579's function, which no other contract has, and an ordinary
 * account itself if it has taken code on (EIP-7702).
 */

type Describe = (call: Call, view: View, depth: number) => Fact[];

/** `execute(bytes32 mode, bytes executionCalldata)`, whose mode says in its second byte whether a call may fail. */
const execute = '0xe9ae5c53';

/** `describe` reads each of the calls. */
export const readOfAccount =
  (describe: Describe) =>
  (call: Call, view: View, depth: number): Fact[] | null => {
    const { to, data } = call;
    const isSelf = same(to, view.account.safe);
    const isMode = data.length >= 74 && selectorOf(data) === execute;
    // A Safe has none of these functions.
    if (isSelf ? view.account.signer !== undefined || !same(view.home, to) : !isMode) return null;
    const account = { account: view.address(to) };
    const handedTo = readHandedTo(data);
    if (handedTo !== null) {
      const said = { ...account, to: view.address(handedTo) };
      const handed = fact('ethereum.account-delegates', 'danger', said, rawData(data));
      return [withEffects(handed, controls(view, 'delegatecall', handedTo))];
    }
    // The rest of a mode belongs to whatever account it is: then every byte is shown instead.
    if (isMode && !/^0x0[01]0{60}$/.test(dataSlice(data, 5, 36))) return null;
    const made = readAccountCalls(data);
    if (made === null) return null;
    const inside = isSelf ? view : view.within(to);
    const mayFail = isMode && dataSlice(data, 5, 6) !== '0x00';
    const parts = made.map((one, i) => {
      const what = { number: number(i + 1), to: view.address(one.to) };
      const code = mayFail ? 'ethereum.multicall-part-may-fail' : 'ethereum.multicall-part';
      return fact(code, 'info', what, describe(one, inside, depth + 1));
    });
    if (!isSelf) for (const warning of inside.warnings) view.warn(warning);
    const said = { ...account, count: number(made.length) };
    const code = isSelf ? 'ethereum.account-makes-itself' : 'ethereum.account-makes';
    return [withEffects(fact(code, 'warning', said, parts), calls(view, to, 'execute'))];
  };
