import { getAddress, ZeroAddress } from 'ethers';
import type { Effect } from '../../core/effect.ts';
import type { Fact, Value } from '../review.ts';
import { checkOwner, time } from './approvals.ts';
import { fact, number } from './facts.ts';
import type { TypedData } from './typed-data.ts';
import { coinAddress as coin, same, type View } from './view.ts';

/**
 * Signed orders: whoever fills one takes what is offered and delivers what is asked for, without asking
 * again.
 */

type Struct = Record<string, unknown>;

interface Item {
  token: string;
  amount: bigint;
  /** Number of a collectible; null for fungible tokens. */
  id?: bigint | null;
  to?: string;
}

interface Order {
  maker: string | null;
  until: bigint | null;
  gives: Item[];
  gets: Item[];
}

const address = (value: unknown) => getAddress(String(value).toLowerCase());
const int = (value: unknown) => BigInt(String(value));
const list = (value: unknown) => (Array.isArray(value) ? value : []) as Struct[];
const least = (a: bigint, b: bigint) => (a < b ? a : b);

/**
 * Where an order means what it says: contracts at their published addresses, the same on every network that
 * has them.
 */
const readers: {
  contracts: readonly string[];
  type: string;
  form: string;
  read(order: Struct, safe: string): Order;
}[] = [
  {
    // CoW Protocol, GPv2Settlement and GPv2Order.
    contracts: ['0x9008D19f58AAbD9eD0D60971565AA8510560ab41'],
    type: 'Order',
    form: 'address sellToken,address buyToken,address receiver,uint256 sellAmount,uint256 buyAmount,uint32 validTo,bytes32 appData,uint256 feeAmount,string kind,bool partiallyFillable,string sellTokenBalance,string buyTokenBalance',
    read: (order, safe) => {
      // The zero address stands for whoever signs.
      const to = same(String(order.receiver), ZeroAddress) ? safe : address(order.receiver);
      return {
        maker: null,
        until: int(order.validTo),
        gives: [{ token: address(order.sellToken), amount: int(order.sellAmount) + int(order.feeAmount) }],
        gets: [{ token: address(order.buyToken), amount: int(order.buyAmount), to }],
      };
    },
  },
  {
    // 1inch Limit Order Protocol 4, in Aggregation Router 6. The expiry is in bits 80 to 119 of its traits;
    // zero means never. With bit 249, an extension's code sets the price; with bit 247, what comes as wrapped
    // coins is paid as plain ones.
    contracts: ['0x111111125421cA6dc452d289314280a0f8842A65'],
    type: 'Order',
    form: 'uint256 salt,address maker,address receiver,address makerAsset,address takerAsset,uint256 makingAmount,uint256 takingAmount,uint256 makerTraits',
    read: (order) => {
      const traits = int(order.makerTraits);
      if (((traits >> 247n) & 0b101n) !== 0n)
        throw new RangeError('its price or its payment is set elsewhere');
      const until = (traits >> 80n) & 0xff_ffff_ffffn;
      const maker = address(order.maker);
      return {
        maker,
        until: until === 0n ? null : until,
        gives: [{ token: address(order.makerAsset), amount: int(order.makingAmount) }],
        gets: [
          {
            token: address(order.takerAsset),
            amount: int(order.takingAmount),
            to: same(String(order.receiver), ZeroAddress) ? maker : address(order.receiver),
          },
        ],
      };
    },
  },
  {
    // Seaport 1.5 and 1.6. Amounts change from one figure to the other over time: the worse one counts.
    contracts: ['0x00000000000000ADc04C56Bf30aC9d3c0aAF14dC', '0x0000000000000068F116a894984e2DB1123eB395'],
    type: 'OrderComponents',
    form: 'address offerer,address zone,OfferItem[] offer,ConsiderationItem[] consideration,uint8 orderType,uint256 startTime,uint256 endTime,bytes32 zoneHash,uint256 salt,bytes32 conduitKey,uint256 counter',
    read: (order) => ({
      maker: address(order.offerer),
      until: int(order.endTime),
      gives: list(order.offer).map((item) => {
        const [start, end] = [int(item.startAmount), int(item.endAmount)];
        return { ...seaportItem(item), amount: start > end ? start : end };
      }),
      gets: list(order.consideration).map((item) => ({
        ...seaportItem(item),
        amount: least(int(item.startAmount), int(item.endAmount)),
        to: address(item.recipient),
      })),
    }),
  },
];

/**
 * Item types: 0 the coin, 1 ERC-20, 2 and 3 collectibles. 4 and 5 are any collectible from a set, of which the
 * form has only a hash: no sentence says what that comes to.
 */
function seaportItem({ itemType, token, identifierOrCriteria }: Struct): {
  token: string;
  id: bigint | null;
} {
  const type = int(itemType);
  if (type > 3n) throw new RangeError('any item from a set');
  return { token: type === 0n ? coin : address(token), id: type >= 2n ? int(identifierOrCriteria) : null };
}

/** Null if it is not an order of a contract known here. The whole form is shown below as well. */
export function readOrder({ primaryType, domain, types, message }: TypedData, view: View): Fact[] | null {
  const contract = domain.verifyingContract;
  if (contract === undefined) return null;
  const names = types[primaryType]!.map(({ name, type }) => `${type} ${name}`).join();
  const known = readers.find(
    ({ contracts, type, form }) =>
      type === primaryType && form === names && contracts.some((at) => same(at, contract)),
  );
  if (known === undefined) return null;
  const order = attempt(() => known.read(message, view.account.safe));
  if (order === null) return null;
  const { maker, until, gives, gets } = order;
  if (maker !== null) checkOwner(maker, view);
  const asset = (token: string, id: bigint | null = null) => ({
    chain: 'ethereum',
    network: String(view.chainId),
    id: same(token, coin) ? '' : id === null ? token : `${token}#${id}`,
  });
  const effects = gives.map(
    ({ token, amount, id }): Effect => ({
      kind: 'send',
      asset: asset(token, id),
      amount,
      to: address(contract),
    }),
  );
  const where = { contract: view.address(address(contract)) };
  const action =
    until === null
      ? fact('ethereum.order-open', 'warning', where)
      : fact('ethereum.order', 'warning', { ...where, until: time(until) });
  return [
    {
      ...action,
      parts: [...gives.map((item) => given(item, view)), ...gotten(gets, view)],
      effects,
    },
  ];
}

/**
 * UniswapX's reactors, which hold whoever fills an order to its outputs: the Dutch ones (V1, V2) and the one
 * that orders by priority (Uniswap's uniswapx-sdk). Not V3's, whose curve may end below every figure in the
 * form.
 */
const reactors: Record<number, readonly string[]> = {
  1: ['0x6000da47483062A0D734Ba3dc7576Ce6A0B645C4', '0x00000011F84B9aa48e5f8aA8B9897600006289Be'],
  130: ['0x00000006021a6Bce796be7ba509BBBA71e956e37'],
  137: ['0x6000da47483062A0D734Ba3dc7576Ce6A0B645C4'],
  8453: ['0x000000001Ec5656dcdB24D90DFa42742738De729'],
  42161: ['0x1bd1aAdc9E230626C44a139d7E70d842749351eb'],
};

/**
 * What a Permit2 witness demands in return: for UniswapX's orders, whose outputs fall from one figure to
 * another. Nothing if the spender is anybody else, who need not keep to the witness.
 */
export function readOutputs(witness: unknown, spender: string, view: View): Fact[] {
  if (!(reactors[view.chainId] ?? []).some((at) => same(at, spender))) return [];
  const order = (typeof witness === 'object' && witness !== null ? witness : {}) as Struct;
  const items = attempt(() =>
    list(order.outputs ?? order.baseOutputs).map(
      ({ token, amount, startAmount, endAmount, recipient }): Item => {
        const figures = [amount, startAmount, endAmount].filter((one) => one !== undefined).map(int);
        const at = same(String(token), ZeroAddress) ? coin : address(token);
        return { token: at, amount: figures.reduce(least), to: address(recipient) };
      },
    ),
  );
  return items === null || items.length === 0 ? [] : gotten(items, view);
}

/** It has that name but another form: then only the tree shows what it contains. */
function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

const amountOf = ({ token, amount }: Item, view: View): Value =>
  same(token, coin) ? view.coin(amount) : view.token(token, amount);

function given(item: Item, view: View): Fact {
  const { token, amount, id = null } = item;
  if (id === null)
    return fact('ethereum.order-gives', 'info', { amount: amountOf(item, view), token: view.address(token) });
  return fact('ethereum.order-gives-item', 'info', {
    count: number(amount),
    id: number(id),
    token: view.address(token),
  });
}

/** Fees go to others besides the account; if nothing comes to the account, somebody else gets the price. */
function gotten(items: readonly Item[], view: View): Fact[] {
  if (items.every(({ amount }) => amount === 0n)) return [fact('ethereum.order-gets-nothing', 'danger', {})];
  const isOwn = ({ to }: Item) => to !== undefined && same(to, view.account.safe);
  const other = items.some(isOwn) ? 'notice' : 'danger';
  return items.map((item) => {
    const { token, amount, id = null, to = view.account.safe } = item;
    const who = { token: view.address(token), to: view.address(to) };
    const level = isOwn(item) ? 'info' : other;
    if (id === null) return fact('ethereum.order-gets', level, { amount: amountOf(item, view), ...who });
    return fact('ethereum.order-gets-item', level, { count: number(amount), id: number(id), ...who });
  });
}
