import { hexToBytes } from '@noble/hashes/utils.js';
import { call, type Shape } from './corpus.ts';

const oft = 'CATLZdvDfQcK99YntCaeDs8o342HcXRP1R5t4yTT5dUw';
const usdt0 = 'Fuww9mfc8ntAwxPUzFia7VJFAdvLppyZwhPJoXySZXf7';
const usdAi = 'BQ7nDFGKN4cYqmBkMXFCEzk3zPJhR6bNK9Maf8sQXrQm';
const usdt = 'Es9vMFrzaCERmJfrF4H2FYD4KCoNkY11McCe8BenwNYB';

const unnamed = 'smallest units of a token whose name isn’t known here';

const shape = (name: string, instruction: Shape['instruction'], says: string): Shape => ({
  name,
  instruction,
  says,
});

/** Of LayerZero's own accounts, which every send carries behind the token's. */
const endpoint = 'endpoint store sendLibrary nonce* me*!';

/** Tokens that leave for another network. The data of LayerZero's calls is that of real transactions. */
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
    `Send 18,363,702,145,309 ${unnamed} to 0x55afe9e5b17b0cb6efc204fc1bcf01b24ca99653 on another network (BNB Smart Chain) with LayerZero; after its fee at least 18,271,883,634,582 ${unnamed} is sent on, and delivery costs at most 0.002080164 SOL more`,
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
    'Send 346.504126 USDT to 0x69940ddddd009bb8b253a907a2071587606a35ce on another network (Arbitrum) with USDT0; after its fee at least 344.668174 USDT is sent on, and delivery costs at most 0.000740343 SOL more',
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
    `Send 253,776,131,414 ${unnamed} to 0x7e0371ec1177d3cf177a1a9a87dbc1e1864cd828 on another network (Arbitrum) with USD.AI; after its fee at least 253,522,355,282 ${unnamed} is sent on, and delivery costs at most 0.000865132 SOL more`,
  ),
];
