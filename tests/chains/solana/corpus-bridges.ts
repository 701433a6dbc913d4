import { hexToBytes } from '@noble/hashes/utils.js';
import { anchor, call, key, type Shape, u8, u16, u32, u64 } from './corpus.ts';

const oft = 'CATLZdvDfQcK99YntCaeDs8o342HcXRP1R5t4yTT5dUw';
const usdt0 = 'Fuww9mfc8ntAwxPUzFia7VJFAdvLppyZwhPJoXySZXf7';
const usdAi = 'BQ7nDFGKN4cYqmBkMXFCEzk3zPJhR6bNK9Maf8sQXrQm';
const dln = 'src5qyZHqTqecJV4aY6Cb6zDZLMDzrDKKezs22MPHr4';
const usdt = 'Es9vMFrzaCERmJfrF4H2FYD4KCoNkY11McCe8BenwNYB';

const unnamed = 'smallest units of a token whose name isn’t known here';

const shape = (name: string, instruction: Shape['instruction'], says: string): Shape => ({
  name,
  instruction,
  says,
});

const order = 'me*! state USDC order* sender held* kept* nonce* fees*';
const receiver = new Uint8Array(20).fill(0xab);

/** Of LayerZero's own accounts, which every send carries behind the token's. */
const endpoint = 'endpoint store sendLibrary nonce* me*!';

/** Tokens that leave for another network. The data of LayerZero's calls and of deBridge's first is that of real transactions. */
export const bridgeShapes: readonly Shape[] = [
  shape(
    'LayerZero: a token to BNB Smart Chain',
    call(
      oft,
      `me*! peer* store* held* escrow* coin* tokenProgram event - ${endpoint}`,
      hexToBytes(
        '66fb14bb414b0c459675000000000000000000000000000055afe9e5b17b0cb6efc204fc1bcf01b24ca996531d71f1a1b3100000962722419e10000002000000000300a4bd1f00000000000000000000000000',
      ),
    ),
    `Send at most 18,363,702,145,309 ${unnamed} to 0x55afe9e5b17b0cb6efc204fc1bcf01b24ca99653 on another network (BNB Smart Chain) with LayerZero; after its fee at least 18,271,883,634,582 ${unnamed} is sent on, and delivery costs at most 0.002080164 SOL more`,
  ),
  shape(
    'USDT0: USDT to Arbitrum',
    call(
      usdt0,
      `me*! peer store* credits* held* escrow* ${usdt} tokenProgram event - ${endpoint}`,
      hexToBytes(
        '66fb14bb414b0c459e75000000000000000000000000000069940ddddd009bb8b253a907a2071587606a35cebe3ba714000000000e388b140000000002000000000300f74b0b00000000000000000000000000',
      ),
    ),
    'Send at most 346.504126 USDT to 0x69940ddddd009bb8b253a907a2071587606a35ce on another network (Arbitrum) with USDT0; after its fee at least 344.668174 USDT is sent on, and delivery costs at most 0.000740343 SOL more',
  ),
  shape(
    'USD.AI: a token to Arbitrum',
    call(
      usdAi,
      `me*! store peer options pause fees limit* limits* exempt held* escrow* feeDeposit* coin* tokenProgram event - ${endpoint}`,
      hexToBytes(
        '66fb14bb414b0c459e7500000000000000000000000000007e0371ec1177d3cf177a1a9a87dbc1e1864cd82856753c163b00000052241c073b00000000000000006c330d00000000000000000000000000',
      ),
    ),
    `Send at most 253,776,131,414 ${unnamed} to 0x7e0371ec1177d3cf177a1a9a87dbc1e1864cd828 on another network (Arbitrum) with USD.AI; after its fee at least 253,522,355,282 ${unnamed} is sent on, and delivery costs at most 0.000865132 SOL more`,
  ),
  shape(
    'deBridge: USDC for a token on Base',
    call(
      dln,
      `${order} system tokenProgram ata`,
      hexToBytes(
        '828362be28ce44327e16490100000000000000000000000000000000000000000000000000000000000000000000210514000000532f27101965dd16442e59d40670faf5ebb142e40000000000000000000000000000000000000000000000075858938cec63c6b3140000009528cf48a8deb982b5549d72abbb764ffdbce3010056837517cb604056d3d10dca4553663be1e7a8f0cb7a78abd50862eb2073fbd800140000009528cf48a8deb982b5549d72abbb764ffdbce301000001000000009a06e62b93010000420000000101000000d831640000000000000000000000000000000000b3c663ec8c935858070000000000000000000000000000000000000000000000000000000000000000',
      ),
    ),
    `Give 21.567102 USDC to deBridge for 135,493,208,822,725,723,827 ${unnamed} (0x532f27101965dd16442e59d40670faf5ebb142e4), due to 0x9528cf48a8deb982b5549d72abbb764ffdbce301 on another network (Base); its fee in SOL comes on top, and 0x9528cf48a8deb982b5549d72abbb764ffdbce301 there may lower what is due, or cancel and say who gets the amount back unless that is stated below`,
  ),
  shape(
    'deBridge: USDC for the coin of Arbitrum, with somebody else’s fee and a call there',
    call(
      dln,
      `${order} system tokenProgram ata`,
      anchor('create_order'),
      u64(5_000_000),
      ...[Uint8Array.from({ length: 32 }, (_, i) => [0xa4, 0xb1][i - 30] ?? 0), u32(20), new Uint8Array(20)],
      Uint8Array.from({ length: 32 }, (_, i) => (i === 25 ? 0x1b : 0)),
      ...[u32(20), receiver, u8(1), u32(2), u8(7, 8), key('me'), u8(0)],
      ...[u32(20), receiver, u8(0), u8(1), key('bob'), u64(9), u8(1), u32(3)],
    ),
    `Give 5 USDC to deBridge for 0.007599824371187712 ETH, due to 0x${'ab'.repeat(20)} on another network (Arbitrum); its fee in SOL comes on top, and 0x${'ab'.repeat(20)} there may lower what is due, or cancel and say who gets the amount back unless that is stated below`,
  ),
  shape(
    'deBridge: more for an order',
    call(
      dln,
      'order* kept* me! held* state tokenProgram',
      anchor('patch_order_give'),
      new Uint8Array(32),
      u64(5_000_000_000),
    ),
    `Add 5,000,000,000 ${unnamed} to what the order order with deBridge gives`,
  ),
  shape(
    'deBridge: what was given for an order is paid to whoever filled it',
    call(
      dln,
      'submission submitter*! state* ledger* ledgerHeld* instructions order* held* bob* kept* USDC sender tokenProgram',
      anchor('claim_unlock'),
      new Uint8Array(32).fill(7),
    ),
    'Collect what is due from deBridge, paid to held',
  ),
  ...(
    [
      ['BLZRi6frs4X4DNLw56V4EXai1b6QVESN1BhHBTYM9VcY', ''],
      ['92peaC8g5ANAxpK2aCfLTC12JgPncRKCGULQNB2DMvRH', '- '],
    ] as const
  ).map(([program, payload]) =>
    shape(
      `Mayan: an order for Base, ${program}`,
      call(
        program,
        `me! me*! state* stateHeld* held* ${payload}USDC feeManager tokenProgram system`,
        ...[anchor('init_order'), u64(5_000_000), u8(0), u64(20_000)],
        ...[
          Uint8Array.from({ length: 32 }, (_, i) => (i < 12 ? 0 : 0xab)),
          u16(30),
          new Uint8Array(32).fill(6),
        ],
        ...[u64(4_900_000), u64(0), u64(10_000), u64(10_000), u64(1_900_000_000), new Uint8Array(32)],
        ...[u8(0, 3, 2), new Uint8Array(32).fill(7)],
      ),
      `Order with Mayan, for what earlier steps bring into stateHeld: it is due to 0x${'ab'.repeat(20)} on another network (Base), as a token and on terms stated below; if nobody fills it, what is left after fees goes back to me`,
    ),
  ),
];
