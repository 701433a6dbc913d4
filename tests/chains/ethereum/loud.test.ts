import { FunctionFragment, Interface } from 'ethers';
import { describe, expect, test } from 'vitest';
import { deriveAccount } from '../../../src/chains/ethereum/account.ts';
import { ethereum } from '../../../src/chains/ethereum/ethereum.ts';
import { writePayload } from '../../../src/chains/ethereum/payload-bytes.ts';
import { makeTransaction } from '../../../src/chains/ethereum/request.ts';
import type { Fact, Review } from '../../../src/chains/review.ts';
import { makeSecp256k1Key } from '../../support/frost-keys.ts';
import '../../ui/sentences.ts';
import { sayFact } from '../../../src/ui/parts/say.ts';

/** What hands something over is said loudly, whoever has words for it; what takes it back is not. */

const { groupKey } = makeSecp256k1Key('loud');
const { safe } = deriveAccount(groupKey);
const context = { groupKey, known: [] };
const bob = '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045';
const token = '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48';
const at = '0x14dC79964da2C08b23698B3D3cc7Ca32193d9955';
const zero = `0x${'00'.repeat(20)}`;
const max = 2n ** 256n - 1n;

function call(to: string, signature: string, args: unknown[]): Review {
  const method = FunctionFragment.from(`function ${signature}`);
  const data = new Interface([method]).encodeFunctionData(method, args);
  return ethereum.review(
    writePayload(makeTransaction([{ to, value: 0n, data }], { chainId: 1, nonce: 0 })),
    context,
  );
}

type Message = Record<string, unknown>;
function form(primaryType: string, list: string, domain: Message, message: Message): Review {
  const field = (one: string) => ({ type: one.split(' ')[0], name: one.split(' ')[1] });
  const kinds: Record<string, string> = { name: 'string', version: 'string', chainId: 'uint256' };
  const types = {
    EIP712Domain: Object.keys(domain).map((name) => ({ name, type: kinds[name] ?? 'address' })),
    [primaryType]: list.split(',').map(field),
  };
  const [payload] = ethereum.recognise(JSON.stringify({ types, primaryType, domain, message }), context)!;
  return ethereum.review(payload!, context);
}
const flat = (facts: readonly Fact[]): Fact[] => facts.flatMap((f) => [f, ...flat(f.parts ?? [])]);
const says = (made: Review) => flat(made.actions).map(sayFact).join('\n');

describe('handing over', () => {
  const comet = '0xc3d688B66703497DAA19211EEdff47f25384cdc3';
  const morpho = '0xBBBBBbbBBb9cC5e90e3b3Af64bdAF62C37EEFFCb';

  test.each([
    [comet, 'allow(address manager,bool isAllowed)'],
    [morpho, 'setAuthorization(address authorized,bool newIsAuthorized)'],
    [at, 'setOperator(address operator,bool approved)'],
  ])('letting another manage everything at %s is a danger, and ending that is not', (to, signature) => {
    expect(call(to, signature, [bob, true]).title.level).toBe('danger');
    expect(call(to, signature, [bob, false]).title.level).not.toBe('danger');
  });

  test.each([
    ['transferOwnership(address newOwner)', [bob]],
    ['upgradeTo(address newImplementation)', [bob]],
    ['approveDelegation(address delegatee,uint256 amount)', [bob, 5]],
    ['grantRole(bytes32 role,address account)', [`0x${'00'.repeat(32)}`, bob]],
    ['rely(address guy)', [bob]],
    ['setPendingAdmin(address newPendingAdmin)', [bob]],
    ['setAuthority(address authority)', [bob]],
    ['installModule(uint256 moduleTypeId,address module,bytes initData)', [2, bob, '0x']],
    ['approveAndCall(address spender,uint256 amount,bytes data)', [bob, 5, '0x']],
    ['execute(address _target,bytes _data)', [bob, '0x12345678']],
    ['changeProxyAdmin(address proxy,address newAdmin)', [token, bob]],
    ['allowTarget(bytes32 roleKey,address targetAddress,uint8 options)', [`0x${'11'.repeat(32)}`, bob, 3]],
  ])('%s is a danger', (signature, args) => expect(call(at, signature, args).title.level).toBe('danger'));

  test('a form that lets another key trade is a danger, and one that shows only a hash is a warning', () => {
    const domain = {
      name: 'HyperliquidSignTransaction',
      version: '1',
      chainId: 42_161,
      verifyingContract: zero,
    };
    const agent = { hyperliquidChain: 'Mainnet', agentAddress: bob, agentName: 'x', nonce: 1 };
    const list = 'string hyperliquidChain,address agentAddress,string agentName,uint64 nonce';
    expect(form('HyperliquidTransaction:ApproveAgent', list, domain, agent).title.level).toBe('danger');
    const exchange = { name: 'Exchange', version: '1', chainId: 1337, verifyingContract: zero };
    const hash = { source: 'a', connectionId: `0x${'12'.repeat(32)}` };
    expect(form('Agent', 'string source,bytes32 connectionId', exchange, hash).title.level).toBe('warning');
  });

  test('one role that is given is a danger, whatever else the same call takes away', () => {
    const signature = 'assignRoles(address module,bytes32[] roleKeys,bool[] memberOf)';
    const keys = [`0x${'11'.repeat(32)}`, `0x${'22'.repeat(32)}`];
    expect(call(at, signature, [bob, keys, [false, true]]).title.level).toBe('danger');
    expect(call(at, signature, [bob, keys, [false, false]]).title.level).not.toBe('danger');
  });

  test('a name that reads “false” makes no permission quieter', () => {
    const domain = {
      name: 'HyperliquidSignTransaction',
      version: '1',
      chainId: 42_161,
      verifyingContract: zero,
    };
    const agent = { hyperliquidChain: 'Mainnet', agentAddress: bob, agentName: 'false', nonce: 1 };
    const list = 'string hyperliquidChain,address agentAddress,string agentName,uint64 nonce';
    expect(form('HyperliquidTransaction:ApproveAgent', list, domain, agent).title.level).toBe('danger');
  });

  test('a form that gives a Farcaster account, its recovery or a key to it is a danger', () => {
    const registry = {
      name: 'Farcaster IdRegistry',
      version: '1',
      chainId: 10,
      verifyingContract: '0x00000000Fc6c5F01Fc30151999387Bb99A9f489b',
    };
    const moved = form('Transfer', 'uint256 fid,address to,uint256 nonce,uint256 deadline', registry, {
      fid: 7,
      to: bob,
      nonce: 0,
      deadline: 9,
    });
    expect(moved.title.level).toBe('danger');
    const list = 'uint256 fid,address from,address to,uint256 nonce,uint256 deadline';
    const changed = { fid: 7, from: at, to: bob, nonce: 0, deadline: 9 };
    expect(form('ChangeRecoveryAddress', list, registry, changed).title.level).toBe('danger');
    const dydx = { name: 'dYdX Chain', chainId: 1 };
    const made = form('dYdX', 'string action', dydx, { action: 'dYdX Chain Onboarding' });
    expect(made.title.level).toBe('danger');
  });

  test('an order that others may fill is a warning', () => {
    const zeroEx = {
      name: 'ZeroEx',
      version: '1.0.0',
      chainId: 1,
      verifyingContract: '0xDef1C0ded9bec7F1a1670819833240f027b25EfF',
    };
    const list =
      'address makerToken,address takerToken,uint128 makerAmount,uint128 takerAmount,uint128 takerTokenFeeAmount,address maker,address taker,address sender,address feeRecipient,bytes32 pool,uint64 expiry,uint256 salt';
    const order = {
      makerToken: token,
      takerToken: at,
      makerAmount: 5,
      takerAmount: 5,
      takerTokenFeeAmount: 0,
      maker: safe,
      taker: zero,
      sender: zero,
      feeRecipient: zero,
      pool: `0x${'00'.repeat(32)}`,
      expiry: 9,
      salt: 1,
    };
    expect(form('LimitOrder', list, zeroEx, order).title.level).toBe('warning');
  });

  test('an order for which nothing comes is a danger', () => {
    const cow = {
      name: 'Gnosis Protocol',
      version: 'v2',
      chainId: 1,
      verifyingContract: '0x9008D19f58AAbD9eD0D60971565AA8510560ab41',
    };
    const list =
      'address sellToken,address buyToken,address receiver,uint256 sellAmount,uint256 buyAmount,uint32 validTo,bytes32 appData,uint256 feeAmount,string kind,bool partiallyFillable,string sellTokenBalance,string buyTokenBalance';
    const order = {
      sellToken: token,
      buyToken: at,
      receiver: zero,
      sellAmount: 5,
      buyAmount: 0,
      validTo: 9,
      appData: `0x${'00'.repeat(32)}`,
      feeAmount: 0,
      kind: 'sell',
      partiallyFillable: false,
      sellTokenBalance: 'erc20',
      buyTokenBalance: 'erc20',
    };
    const { warnings } = form('Order', list, cow, order);
    expect(warnings).toContainEqual(
      expect.objectContaining({ code: 'ethereum.order-gets-nothing', level: 'danger' }),
    );
  });
});

describe('the largest numbers', () => {
  test('every number of a form that descriptors know can be as large as its type', () => {
    const domain = { name: 'Debt', version: '1', chainId: 1, verifyingContract: at };
    const list = 'address delegatee,uint256 value,uint256 nonce,uint256 deadline';
    const made = form('DelegationWithSig', list, domain, {
      delegatee: bob,
      value: String(max),
      nonce: 0,
      deadline: String(max),
    });
    expect(says(made)).toContain('Until: the far future');
  });

  test('no limit is said of a token that nothing names', () => {
    expect(says(call(at, 'approveDelegation(address delegatee,uint256 amount)', [bob, max]))).toContain(
      'without limit',
    );
  });

  test('a time that never comes is said to be far off, next to its number', () => {
    const permit2 = '0x000000000022D473030F116dDEE9F6B43aC78BA3';
    const signature = 'approve(address,address,uint160,uint48)';
    const never = says(call(permit2, signature, [token, bob, 5, 2n ** 48n - 1n]));
    expect(never).toContain('until the far future (number 281,474,976,710,655)');
    // Permit2's zero is the time of the block itself.
    const now = call(permit2, signature, [token, bob, 5, 0]);
    expect(now.title).toMatchObject({ code: 'ethereum.permit2-approve-now', level: 'warning' });
    expect(says(now)).not.toContain('1970');
  });
});

describe('requests that say more than one thing', () => {
  test('a second transaction in one request is refused, and never left out', () => {
    const [first, second] = [
      { from: safe, to: bob, value: '0x1' },
      { from: safe, to: at, value: '0x2' },
    ];
    const request = { method: 'eth_sendTransaction', params: [{ ...first, chainId: 1 }, second] };
    expect(() => ethereum.recognise(JSON.stringify(request), context)).toThrow(
      expect.objectContaining({ code: 'bad-transaction', where: 'params[1]' }),
    );
  });

  test('the coin of a network that nobody here knows is named as that', () => {
    const payload = writePayload(
      makeTransaction([{ to: bob, value: 10n ** 18n, data: '0x' }], { chainId: 987_654, nonce: 0 }),
    );
    expect(sayFact(ethereum.review(payload, context).title)).toBe(`Send 1 of the network’s coin to ${bob}`);
  });
});
