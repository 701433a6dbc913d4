/**
 * Who makes pools of two tokens, by network, from the protocols' documents and SDKs, the likeliest first. The address
 * of each pool is a hash of its maker, its code and its tokens, so these facts prove which tokens a pool holds.
 */

/** Pools that hold a price between two reserves (Uniswap V2 and what grew from it), and pools of price ranges (V3). */
export type PoolKind = 'reserves' | 'ranges';

export interface Factory {
  kind: PoolKind;
  /** Who deploys: the factory, or its own deployer. */
  at: string;
  /** keccak256 of the code that makes a pool; on the ZKsync stack the hash of its versioned bytecode. */
  code: string;
  /** True if the two addresses in the salt are words of 32 bytes. */
  isPadded: boolean;
  /** What follows the tokens in the salt, as hex: a fee or a spacing of prices as a word, or nothing. */
  ends: readonly string[];
}

const word = (number: number): string => number.toString(16).padStart(64, '0');

const reserves =
  (code: string) =>
  (at: string): Factory => ({ kind: 'reserves', at, code, isPadded: false, ends: [''] });
const ranges =
  (code: string, numbers: readonly number[]) =>
  (at: string): Factory => ({ kind: 'ranges', at, code, isPadded: true, ends: numbers.map(word) });

const uniswap2 = reserves('0x96e8ac4277198ff8b6f785478aa9a39f403cb768dd02cbee326c3e7da348845f');
const sushi2 = reserves('0xe18a34eb0e04b04f7a0ac29a6e80748dca96319b42c54d679cb821dca90c6303');
const pancake2 = reserves('0x57224589c67f3f30a6b0d7a1b54cf3153ab84563bc609ef41dfb34f8b2974d2d');
/** Pools that are clones of one contract (EIP-1167), with a flag in the salt: those of stable tokens are left out. */
const volatile =
  (code: string) =>
  (at: string): Factory => ({ ...reserves(code)(at), ends: ['00'] });

const uniswap3 = ranges(
  '0xe34f199b19b2b4f47f68442619d555527d244f78a3297ea89325f843f87b8b54',
  [500, 3_000, 10_000, 100],
);
const pancakeFees = [500, 100, 2_500, 10_000];
/** At the same address on every network that is not of the ZKsync stack. */
const pancake3 = ranges(
  '0x6ce8eb472fa82df5469c6ab6d485f17c3ad13c8cd7af59b3d4a8026c5ce0f7e2',
  pancakeFees,
)('0x41ff9AA7e16B8B1a8a8dc4f0eFacd93D02d071c9');
/** Algebra's pools have one fee that moves. */
const algebra =
  (code: string) =>
  (at: string): Factory => ({ kind: 'ranges', at, code, isPadded: true, ends: [''] });

const first3 = uniswap3('0x1F98431c8aD98523631AE4a59f267346ea31F984');
const sushiElsewhere = sushi2('0xc35DADB65012eC5796536bD9864eD8773aBc74C4');

export const factories: Readonly<Record<number, readonly Factory[]>> = {
  1: [
    uniswap2('0x5C69bEe701ef814a2B6a3EDD4B1652CB9cc5aA6f'),
    first3,
    sushi2('0xC0AEe478e3658e2610c5F7A4A2E1777cE9e4f2Ac'),
    pancake2('0x1097053Fd2ea711dad45caCcc45EfF7548fCB362'),
    reserves('0x65d1a3b1e46c6e4f1be1ad5f99ef14dc488ae0549dc97db9b30afe2241ce1c7a')(
      '0x115934131916C8b277DD010Ee02de363c09d037c',
    ), // ShibaSwap
    pancake3,
    uniswap3('0xbACEB8eC6b9355Dfc0269C18bac9d6E2Bdc29C4F'), // SushiSwap
  ],
  10: [
    first3,
    volatile('0xc0629f1c7daa09624e54d4f711ba99922a844907cce02997176399e4cc7e8fcf')(
      '0xF1046053aa5682b4F9a81b5481394DA16BE5FF5a',
    ), // Velodrome
    uniswap2('0x0c3c1c532F1e39EdF36BE9Fe0bE1410313E074Bf'),
    ranges(
      '0x339492e30b7a68609e535da9b0773082bfe60230ca47639ee5566007d525f5a7',
      [100, 200, 1, 50, 2_000],
    )('0xCc0bDDB707055e04e497aB22a59c2aF4391cd12F'), // Velodrome Slipstream
    uniswap3('0x9c6522117e2ed1fE5bdb72bb0eD5E3f2bdE7DBe0'), // SushiSwap
  ],
  56: [
    reserves('0x00fb7f630766e6a796048ea87d01acd3068e8ff67d078148a3fa3f4a84f69bd5')(
      '0xcA143Ce32Fe78f1f7019d7d551a6402fC5350c73',
    ), // PancakeSwap
    pancake3,
    uniswap3('0xdB1d10011AD0Ff90774D0C6Bb92e5C5c8b4461F7'),
    uniswap2('0x8909Dc15e40173Ff4699343b6eB8132c65e18eC6'),
    sushiElsewhere,
    reserves('0xf4ccce374816856d11f00e4069e7cada164065686fbef53c6167a63ec2fd8c5b')(
      '0x0841BD0B734E4F5853f0dD8d7Ea041c241fb0Da6',
    ), // ApeSwap
  ],
  100: [
    reserves('0x3f88503e8580ab941773b59034fb4b2a63e86dbc031b3633a925533ad3ed2b93')(
      '0xA818b4F111Ccac7AA31D0BCc0806d64F2E0737D7',
    ), // Honeyswap
    sushiElsewhere,
    reserves('0xd306a548755b9295ee49cc729e13ca4a45e00199bbd890fa146da43a50571776')(
      '0x5D48C95AdfFD4B40c1AAADc4e08fc44117E02179',
    ), // Swapr
    uniswap3('0xe32F7dD7e3f098D518ff19A22d5f028e076489B1'),
  ],
  130: [
    uniswap3('0x1F98400000000000000000000000000000000003'),
    uniswap2('0x1F98400000000000000000000000000000000002'),
  ],
  137: [
    first3,
    uniswap2('0x5757371414417b8C6CAad45bAeF941aBc7d3Ab32'), // QuickSwap
    algebra('0x6ec6c9c8091d160c0aa74b2b14ba9c1717e95093bd3ac085cee99a49aab294a4')(
      '0x2D98E2FA9da15aa6dC9581AB097Ced7af697CB92',
    ), // QuickSwap
    sushiElsewhere,
    uniswap2('0x9e5A52f57b3038F1B8EeE45F28b3C1967e22799C'),
    uniswap3('0x917933899c6a5F8E37F31E19f92CdBFF7e8FF0e2'), // SushiSwap
  ],
  324: [
    ranges(
      '0x010013f177ea1fcbc4520f9a3ca7cd2d1d77959e05aa66484027cb38e712aeed',
      [500, 3_000, 10_000, 100],
    )('0x8FdA5a7a8dCA67BBcDd10F02Fa0649A937215422'), // Uniswap
    ranges(
      '0x01001487a7c45b21c52a0bc0558bf48d897d14792f1d0cc82733c8271d069178',
      pancakeFees,
    )('0x7f71382044A6a62595D5D357fE75CA8199123aD6'), // PancakeSwap
    reserves('0x0100045707a42494392b3558029b9869f865ff9df8f375dc1bf20b0555093f43')(
      '0xd03D8D566183F0086d8D09A84E1e30b58Dd5619d',
    ), // PancakeSwap
  ],
  480: [
    uniswap3('0x7a5028BDa40e7B173C278C5342087826455ea25a'),
    uniswap2('0x5C69bEe701ef814a2B6a3EDD4B1652CB9cc5aA6f'),
  ],
  8453: [
    uniswap3('0x33128a8fC17869897dcE68Ed026d694621f6FDfD'),
    uniswap2('0x8909Dc15e40173Ff4699343b6eB8132c65e18eC6'),
    volatile('0x6f178972b07752b522a4da1c5b71af6524e8b0bd6027ccb29e5312b0e5bcdc3c')(
      '0x420DD381b31aEf6683db6B902084cB0FFECe40Da',
    ), // Aerodrome
    ranges(
      '0xffb9af9ea6d9e39da47392ecc7055277b9915b8bfc9f83f105821b7791a6ae30',
      [100, 200, 1, 50, 10, 2_000],
    )('0x5e7BB104d84c7CB9B682AaC2F3d509f5F406809A'), // Aerodrome Slipstream
    pancake3,
    uniswap3('0xc35DADB65012eC5796536bD9864eD8773aBc74C4'), // SushiSwap
    pancake2('0x02a84c1b3BBD7401a5f7fa98a384EBC70bB5749E'),
    reserves('0xb618a2730fae167f5f8ac7bd659dd8436d571872655bcb6fd11f2158c8a64a3b')(
      '0xFDa619b6d20975be80A10332cD39b9a4b0FAa8BB',
    ), // BaseSwap
  ],
  42161: [
    first3,
    sushiElsewhere,
    uniswap2('0xf1D7CC64Fb4452F05c498126312eBE29f30Fbcf9'),
    pancake3,
    algebra('0x6c1bebd370ba84753516bc1393c0d0a6c645856da55f5393ac8ab3d6dbc861d3')(
      '0x6Dd3FB9653B10e806650F107C3B5A0a6fF974F65',
    ), // Camelot
    uniswap3('0x1af415a1EbA07a4986a52B6f2e7dE7003D82231e'), // SushiSwap
    pancake2('0x02a84c1b3BBD7401a5f7fa98a384EBC70bB5749E'),
  ],
  43114: [
    reserves('0x0bbca9af0511ad1a1da383135cf3a8d2ac620e549ef9f6ae3a4c33c2fed0af91')(
      '0x9Ad6C38BE94206cA50bb0d90783181662f0Cfa10',
    ), // Trader Joe
    uniswap3('0x740b1c1de25031C31FF4fC9A62f554A55cdC1baD'),
    reserves('0x40231f6b438bce0797c9ada29b718a87ea0a5cea3fe9a771abdd76bd41a3e545')(
      '0xefa94DE7a4656D787667C749f7E1223D71E9FD88',
    ), // Pangolin
    sushiElsewhere,
    uniswap2('0x9e5A52f57b3038F1B8EeE45F28b3C1967e22799C'),
    uniswap3('0x3e603C14aF37EBdaD31709C4f848Fc6aD5BEc715'), // SushiSwap
  ],
  59144: [
    uniswap3('0x31FAfd4889FA1269F7a13A66eE0fB458f27D72A9'),
    pancake3,
    pancake2('0x02a84c1b3BBD7401a5f7fa98a384EBC70bB5749E'),
    uniswap2('0x114A43DF6C5f54EBB8A9d70Cd1951D3dD68004c7'),
    uniswap3('0xc35DADB65012eC5796536bD9864eD8773aBc74C4'), // SushiSwap
  ],
  81457: [
    uniswap3('0x792edAdE80af5fC680d96a2eD80A44247D2Cf6Fd'),
    uniswap2('0x5C346464d33F90bABaf70dB6388507CC889C1070'),
  ],
};
