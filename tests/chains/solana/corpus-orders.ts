import { anchor, call, key, type Shape, shape, text, u8, u16, u32, u64 } from './corpus.ts';

const openbook = 'opnb2LAfJYbRMAHHvqjCwQxanZn7ReEHp1k81EohpZb';
const mango = '4MangoMjqJ2firMokCjjGgoK8d4MXcrgL7XJaL3w6fVg';
const governance = 'GovER5Lthms3bLBqWub97yVrMmEogzX7xNjdXpPPCVZw';
const registrar = 'jCebN34bUfdeUYJT13J1yG16XWQpt5PDx6Mse9GUqhR';
const favourites = '85iDfUvr3HJyLM2zcq5BXSiDvUWfw6cSE1FfNBo8Ap29';
const limo = 'LiMoM9rMhrdYrfzUCxQppvxCSG1FcrUK9G8uLq4A1GF';
const save = 'So1endDq2YkqhipRh3WViPa8hdiSpxWy6z3Z6tMCpAo';
const relay = '99vQwtBwYtrqqD9YSXbdum3KBdxPAVxYTaQ3cfnJSrN2';
const pyth = 'rec5EKMGg6MxZYaMdyBfgwp4d5rB9T1VQH5pJv5LtFJ';

const unnamed = 'smallest units of a token whose name isn’t known here';
const all64 = 2n ** 64n - 1n;
const request = new Uint8Array(32).fill(3);

/** Thresholds of 60 % for the community and the council, no veto, three days to vote. */
const rules = [
  ...[u8(0, 60), u64(1_000), u32(0), u32(259_200), u8(1)],
  ...[u8(0, 60), u8(2), u64(1), u8(1), u8(2), u32(0), u8(10)],
];

/** Order books, votes, names, deposits for other networks, and prices. */
export const orderShapes: readonly Shape[] = [
  shape(
    'OpenBook: an order',
    call(
      openbook,
      'me! orders* - held* market* bids* asks* events* vault* - - tokenProgram',
      ...[
        anchor('place_order'),
        u8(0),
        u64(15_000),
        u64(100),
        u64(1_500_000),
        u64(7),
        u8(2),
        u64(0),
        u8(0, 10),
      ],
    ),
    'Place or change orders of orders with OpenBook, on the terms stated below',
  ),
  shape(
    'OpenBook: cancel all',
    call(openbook, 'me! orders* market bids* asks*', anchor('cancel_all_orders'), u8(0, 20)),
    'Cancel orders of orders with OpenBook, wholly or in part',
  ),
  shape(
    'OpenBook: what was traded is paid',
    call(
      openbook,
      'me! me*! orders* market* authority baseVault* quoteVault* base* quote* - tokenProgram system',
      anchor('settle_funds'),
    ),
    'Collect what is due from OpenBook, paid to base and quote',
  ),
  shape(
    'OpenBook: somebody else may trade',
    call(openbook, 'me*! orders* bob', anchor('set_delegate')),
    'Give bob a say over orders in OpenBook, perhaps alone',
  ),
  shape(
    'Mango: a deposit',
    call(
      mango,
      'group account* me bank* vault* oracle held* me! tokenProgram',
      ...[anchor('token_deposit'), u64(5_000_000), u8(0)],
    ),
    `Deposit at most 5,000,000 ${unnamed} with Mango, where it belongs to account`,
  ),
  shape(
    'Mango: a part is taken out',
    call(
      mango,
      'group account* me! bank* vault* oracle held* tokenProgram health',
      ...[anchor('token_withdraw'), u64(5_000_000), u8(1)],
    ),
    `Take at most 5,000,000 ${unnamed} from Mango to held; what the deposit there doesn’t cover becomes a loan`,
  ),
  shape(
    'Mango: everything is taken out',
    call(
      mango,
      'group account* me! bank* vault* oracle held* tokenProgram health',
      ...[anchor('token_withdraw'), u64(all64), u8(0)],
    ),
    'Withdraw the whole of one deposit from Mango to held',
  ),
  shape(
    'Mango: a bet',
    call(
      mango,
      'group account* me! market* bids* asks* events* oracle health',
      ...[anchor('perp_place_order_v2'), u8(0), u64(15_000), u64(100), u64(1_500_000), u64(7)],
      ...[u8(2), u8(0), u8(0), u64(0), u8(10)],
    ),
    'Place or change orders of account with Mango, on the terms stated below',
  ),
  shape(
    'Mango: somebody else may trade',
    call(mango, 'group account* me!', anchor('account_edit'), u8(0), u8(1), key('bob'), u8(0, 0)),
    'Give bob a say over account in Mango, perhaps alone',
  ),
  shape(
    'SPL Governance: other rules',
    call(governance, 'governance*!', u8(19), ...rules),
    'Change the rules by which governance is decided about in SPL Governance, as stated below',
  ),
  shape(
    'SPL Governance: somebody must sign every proposal',
    call(governance, 'governance*! required* me*! system', u8(29), key('bob')),
    'Give bob a say over governance in SPL Governance, perhaps alone',
  ),
  shape(
    'SPL Governance: nobody must sign any more',
    call(governance, 'governance*! required* me*', u8(30)),
    'Take away the say of required over governance in SPL Governance',
  ),
  shape(
    'SPL Governance: a member’s tokens are destroyed',
    call(governance, 'realm holding* record* mint* me! realmConfig tokenProgram', u8(26), u64(1)),
    'Destroy 1 smallest units of a token whose name isn’t known here that record has deposited with SPL Governance, and the votes that go with it',
  ),
  shape(
    'SPL Governance: a deposit for a proposal comes back',
    call(governance, 'proposal deposit* me*', u8(27)),
    'Close deposit with SPL Governance; the SOL held for it goes to me',
  ),
  shape(
    'SPL Governance: a lock on votes',
    call(governance, 'realm realmConfig record* me! me*! system', u8(31, 2, 1), u64(1_900_000_000)),
    'Lock record with SPL Governance for a time stated below',
  ),
  shape(
    'SPL Governance: another decides about the realm',
    call(governance, 'realm* me! bob', u8(21, 1)),
    'Give bob a say over realm in SPL Governance, perhaps alone',
  ),
  shape(
    'SNS: a name is bought',
    call(
      registrar,
      'names root name* reverse* system central me*! bob me*! held* pyth vault* tokenProgram rent state',
      ...[u8(20), text('hoarfrost'), u32(1_000), u8(1), u16(3)],
    ),
    'Register the name hoarfrost for bob with SNS Registrar; the price isn’t stated and leaves held',
  ),
  shape(
    'SNS: the favourite name',
    call(favourites, 'name favourite* me*! system', u8(6)),
    'Change what SNS Favourites has recorded in favourite, as stated below',
  ),
  shape(
    'Relay: SOL for somebody on another network',
    call(relay, 'depository me*! bob vault* system', anchor('deposit_native'), u64(1_500_000_000), request),
    'Give 1.5 SOL to Relay in the name of bob; what that pays for isn’t stated',
  ),
  shape(
    'Relay: USDC',
    call(
      relay,
      'depository me*! me vault USDC held* vaultHeld* tokenProgram ata system',
      ...[anchor('deposit_token'), u64(5_000_000), request],
    ),
    'Give 5 USDC to Relay in the name of me; what that pays for isn’t stated',
  ),
  shape(
    'Relay: it pays out',
    call(
      relay,
      'depository me*! bob* vault* - - - used* instructions tokenProgram ata system',
      ...[anchor('execute_transfer'), new Uint8Array(32).fill(7)],
      ...[key('bob'), u8(0), u64(2_000_000_000), u64(9), u64(1_900_000_000), key('vault')],
    ),
    'Withdraw 2 SOL from Relay to bob',
  ),
  shape(
    'Pyth: a price is posted',
    call(
      pyth,
      'me*! vaa config treasury* price*! system me!',
      ...[anchor('post_update'), u32(2), u8(1, 2), u32(1), new Uint8Array(20).fill(7), u8(0)],
    ),
    'Post a price to price with Pyth, for steps that need it',
  ),
  shape(
    'Save: a loan within the transaction',
    call(
      save,
      'supply* held* reserve* market authority instructions tokenProgram',
      ...[u8(19), u64(5_000_000)],
    ),
    `Borrow 5,000,000 ${unnamed} from Save, paid to held`,
  ),
  shape(
    'Save: the loan within the transaction is paid back',
    call(
      save,
      'held* supply* fees* host* reserve* market me! instructions tokenProgram',
      ...[u8(20), u64(5_000_000), u8(0)],
    ),
    `Pay back 5,000,000 ${unnamed} to Save, borrowed in this transaction; its fee comes on top`,
  ),
  shape(
    'Kamino: an offer',
    call(
      limo,
      'me*! config* authority order* USDC wSOL held* vault* tokenProgram tokenProgram system event -',
      ...[anchor('create_order'), u64(150_000_000), u64(1_000_000_000), u8(0)],
    ),
    'Offer 150 USDC for 1 SOL with Kamino Limit Order, until someone takes it',
  ),
  shape(
    'Kamino: balances before a swap',
    call(
      limo,
      'me*! USDC wSOL held target referrer swapper state* system rent instructions event -',
      anchor('log_user_swap_balances_start'),
    ),
    'Have Kamino Limit Order take note of the balance of target',
  ),
];
