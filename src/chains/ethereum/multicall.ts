import type { Result } from 'ethers';
import type { Fact } from '../review.ts';
import type { Call } from './account.ts';
import { calls, withEffects } from './effects.ts';
import { fact, number } from './facts.ts';
import { hasUsualAddresses } from './networks.ts';
import { type Reader, table } from './readers.ts';
import type { View } from './view.ts';

/**
 * Multicall3 (mds1/multicall3), at the same address on every standard network and elsewhere on ZKsync Era (its
 * list of deployments). It makes each call in its own name. Null for a network where nobody here knows of one.
 */
export function multicall3On(chainId: number): string | null {
  if (hasUsualAddresses(chainId)) return '0xcA11bde05977b3631167028862bE2a173976CA11';
  return chainId === 324 ? '0xF9cda624FBC7e059355ce98a31693d299FACd963' : null;
}

type Describe = (call: Call, view: View, depth: number) => Fact[];

interface Inner extends Call {
  mayFail: boolean;
}

function read(inner: Inner[], { to }: Call, view: View, depth: number, describe: Describe): Fact[] {
  const own = view.within(to);
  const parts = inner.map(({ mayFail, ...call }, i) => {
    const what = { number: number(i + 1), to: view.address(call.to) };
    const code = mayFail ? 'ethereum.multicall-part-may-fail' : 'ethereum.multicall-part';
    return fact(code, 'info', what, describe(call, own, depth + 1));
  });
  for (const warning of own.warnings) view.warn(warning);
  const said = fact(
    'ethereum.multicall',
    'warning',
    { contract: view.address(to), count: number(inner.length) },
    parts,
  );
  return [withEffects(said, calls(view, to, 'multicall'))];
}

const single = ([to, data]: Result, mayFail: boolean): Inner => ({ to, data, value: 0n, mayFail });

/** `describe` reads each of the calls. */
export function readMulticall(describe: Describe): (call: Call, view: View, depth: number) => Fact[] | null {
  const list =
    (mayFail: boolean): Reader =>
    ([inner], call, view, depth) =>
      read(
        [...inner].map((one: Result) => single(one, mayFail)),
        call,
        view,
        depth,
        describe,
      );
  const tried: Reader = ([mustWork, inner], call, view, depth) =>
    read(
      [...inner].map((one: Result) => single(one, !mustWork)),
      call,
      view,
      depth,
      describe,
    );
  const pair = '(address target, bytes callData)[] calls';
  return table({
    [`aggregate(${pair})`]: list(false),
    [`blockAndAggregate(${pair})`]: list(false),
    [`tryAggregate(bool requireSuccess, ${pair})`]: tried,
    [`tryBlockAndAggregate(bool requireSuccess, ${pair})`]: tried,
    'aggregate3((address target, bool allowFailure, bytes callData)[] calls)': (
      [inner],
      call,
      view,
      depth,
    ) => {
      const read3 = ([to, mayFail, data]: Result): Inner => ({ to, data, value: 0n, mayFail });
      return read([...inner].map(read3), call, view, depth, describe);
    },
    'aggregate3Value((address target, bool allowFailure, uint256 value, bytes callData)[] calls)': (
      [inner],
      call,
      view,
      depth,
    ) => {
      const read3 = ([to, mayFail, value, data]: Result): Inner => ({ to, data, value, mayFail });
      return read([...inner].map(read3), call, view, depth, describe);
    },
  });
}
