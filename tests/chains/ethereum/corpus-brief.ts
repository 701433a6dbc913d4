/** Functions that any contract may have, of the kinds that a line describes. Format: see `readCall`. */
export const usual = `
Convex | 1 @other | lock(address,uint256,uint256) | @me, 5000, 300
Looks like: Lock tokens; For: me; Amount: 5,000, in the smallest units of a token that this line doesn’t name; Of it spent on a boost, of 10,000: 300

Uniswap V3 | 1 @other | sweepTokenWithFee(address,uint256,address,uint256,address) | @USDC, 5000000, @me, 100, @bob
Looks like: Send on the tokens that the router holds, less a fee; At least, before the fee: 5 USDC; Fee (of 10,000): 100; To: bob; Recipient: me

0x | 1 @other | fillOtcOrder((address,address,uint128,uint128,address,address,address,uint256),(uint8,uint8,bytes32,bytes32),uint128) | [@USDC, @DAI, 5000000, 5000000000000000000, @bob, @me, @me, 1], [2, 27, 0x0000000000000000000000000000000000000000000000000000000000000001, 0x0000000000000000000000000000000000000000000000000000000000000002], 9000000000000000000
Looks like: Take another’s order; Pay at most: 9 DAI; For the whole of it: 5 DAI; The whole gives: 5 USDC

ParaSwap | 1 @other | swapExactAmountOut(address,(address,address,uint256,uint256,uint256,bytes32,address),uint256,bytes,bytes) | @other, [@USDC, @WBTC, 1000000000, 1000000, 990000000, 0x0000000000000000000000000000000000000000000000000000000000000000, @nobody], 0, 0x, 0x
Looks like: Swap tokens; Pay at most: 1,000 USDC; Receive (or one smallest unit less): 0.01 WBTC; Recipient (zero for the account): nobody

LI.FI | 1 @other | swapTokensMultipleV3ERC20ToERC20(bytes32,string,string,address,uint256,(address,address,address,address,uint256,bytes,bool)[]) | 0x0000000000000000000000000000000000000000000000000000000000000001, "a", "b", @bob, 4000000, [[@other, @other, @USDC, @USDC, 5000000, 0x, true], [@other, @other, @DAI, @USDT, 3000000000000000000, 0x, true]]
Looks like: Swap tokens; Each step takes: 5 USDC; Each step takes: 3 DAI; Out of this account: true; Out of this account: true; Receive at least: 4 USDT; Recipient: bob

OKX | 1 @other | unxswapByOrderId(uint256,uint256,uint256,bytes32[]) | 917551056842671309452305380979543736893630245704, 1000000, 5, []
Looks like: Swap tokens; Pay (a commission may come on top): 1 USDC; At least, before a commission: 5, in the smallest units of a token that this line doesn’t name

Rango | 1 @other | onChainSwaps((address,address,address,uint256,uint256,uint256,uint256,address,uint256,bool,uint16,string),(address,address,address,address,bool,uint256,bytes)[],address) | [@other, @USDC, @DAI, 5000000, 1, 2, 3, @bob, 4000000000000000000, true, 1, "x"], [[@other, @other, @USDT, @DAI, true, 7000000, 0x]], @me
Looks like: Swap tokens; Pay: 5 USDC; Fees come on top of what is paid: true; Fee: 1, in the smallest units of a token that this line doesn’t name; Fee: 2, in the smallest units of a token that this line doesn’t name; Fee: 3, in the smallest units of a token that this line doesn’t name; Each step takes: 7 USDT; Also out of this account: true; Receive at least: 4 DAI; Recipient: me

Velodrome | 1 @other | swapExactTokensForTokens(uint256,uint256,(address,address,bool,address)[],address,uint256) | 1000000, 2000000000000000000, [[@USDC,@WETH,false,@other]], @bob, 1790000000
Looks like: Swap tokens; Pay: 1 USDC; Receive at least: 2 WETH; Recipient: bob; Until: @1790000000

Curve | 1 @other | exchange(address[11],uint256[5][5],uint256,uint256) | [@USDC,@other,@WETH,@nobody,@nobody,@nobody,@nobody,@nobody,@nobody,@nobody,@nobody], [[0,1,1,1,2],[0,0,0,0,0],[0,0,0,0,0],[0,0,0,0,0],[0,0,0,0,0]], 5000000, 7
Looks like: Swap tokens; Pay: 5 USDC; Receive at least: 7, in the smallest units of a token that this line doesn’t name

Balancer V3 | 1 @other | swapSingleTokenExactIn(address,address,address,uint256,uint256,uint256,bool,bytes) | @two, @USDC, @DAI, 3000000, 2000000000000000000, 1790000000, false, 0x
Looks like: Swap tokens; Pay: 3 USDC; Receive at least: 2 DAI; Wrapped coins as coins: false; Until: @1790000000

0x | 1 @other | sellToUniswap(address[],uint256,uint256,bool) | [@USDC,@WETH,@DAI], 4000000, 1000000000000000000, false
Looks like: Swap tokens; Pay: 4 USDC; Receive at least: 1 DAI

Aave V3 | 1 @other | supplyWithPermit(address,uint256,address,uint16,uint256,uint8,bytes32,bytes32) | @USDC, 5000000, @bob, 0, 1790000000, 27, 0x1111111111111111111111111111111111111111111111111111111111111111, 0x2222222222222222222222222222222222222222222222222222222222222222
Looks like: Lend; Amount: 5 USDC; For: bob; Until: @1790000000

EigenLayer | 1 @other | redelegate(address,(bytes,uint256),bytes32) | @bob, [0x, 0], 0x0000000000000000000000000000000000000000000000000000000000000000
Looks like: Ask back all that is restaked, and name another operator; Operator: bob; Until: 0

EigenLayer | 1 @other | completeQueuedWithdrawals((address,address,address,uint256,uint32,address[],uint256[])[],address[][],bool[]) | [[@me, @bob, @me, 0, 0, [@other], [5]]], [[@stETH]], [false]
Looks like: Collect what was restaked, or restake it again; As tokens: false; Shares, scaled: 5, in the smallest units of a token that this line doesn’t name; Recipient: me

EigenLayer | 1 @other | depositIntoStrategyWithSignature(address,address,uint256,address,uint256,bytes) | @two, @stETH, 1000000000000000000, @bob, 1790000000, 0x
Looks like: Restake; Amount: 1 STETH; For: bob; Until: @1790000000

ENS | 1 @other 10000000000000000 | renew(string,uint256,bytes32) | "alice", 31536000, 0x0000000000000000000000000000000000000000000000000000000000000000
Looks like: Keep a name for longer; Name: alice; For: 31,536,000 seconds; Pay at most: 0.01 ETH

Stargate | 1 @other 5 | sendToken((uint32,bytes32,uint256,uint256,bytes,bytes,bytes),(uint256,uint256),address) | [30184, 0x000000000000000000000000d8da6bf26964af9d7eed9e03e53415d37aa96045, 1000000, 999000, 0x, 0x, 0x], [5, 0], @me
Looks like: Send to another network; Pay: 1,000,000, in the smallest units of a token that this line doesn’t name; Arrives at least: 999,000, in the smallest units of a token that this line doesn’t name; To network number: 30,184; Recipient there: 32 bytes, as an address bob; Fee: 0.000000000000000005 ETH; Fee in LayerZero’s token: 0, in the smallest units of a token that this line doesn’t name; Paid back to, if anything is: me

ZKsync | 1 @other 5 | requestL2TransactionDirect((uint256,uint256,address,uint256,bytes,uint256,uint256,bytes[],address)) | [388, 2000000000000000000, @bob, 1000000000000000000, 0x, 1, 800, [], @amy]
Looks like: Make a transaction on the second network; Pay: 0.000000000000000005 ETH; Pay in that network’s coin, in all: 2,000,000,000,000,000,000, in the smallest units of a token that this line doesn’t name; Network number: 388; To there: bob; Coins there: 1,000,000,000,000,000,000, in the smallest units of a token that this line doesn’t name; Call there: empty; Paid back to, if anything is: amy

Synapse | 1 @other | bridge(address,uint256,address,uint256,(address,address,uint256,uint256,bytes),(address,address,uint256,uint256,bytes)) | @bob, 42161, @USDC, 1000000, [@nobody,@nobody,0,0,0x], [@nobody,@two,990000,1790000000,0x]
Looks like: Send to another network; Pay: 1 USDC; To network number: 42,161; Recipient there: bob; Token there, if it can be swapped: two; At least, if it can be swapped: 990,000, in the smallest units of a token that this line doesn’t name; Until: 0; Until: @1790000000

Sablier | 1 @other | createWithDurations((address,address,uint128,address,bool,bool,(uint40,uint40),(address,uint256))) | [@me, @bob, 9000000, @USDC, true, true, [0, 2592000], [@nobody, 0]]
Looks like: Pay by a stream; Pay: 9 USDC; Recipient: bob; Can be stopped: true; By: me; For: 2,592,000 seconds

Superfluid | 1 @other | createFlow(address,address,address,int96,bytes) | @USDC, @me, @bob, 385, 0x
Looks like: Pay by a stream; Token: USDC; From: me; Each second: 385; Recipient: bob

Multisender | 1 @other | multisendToken(address,address[],uint256[]) | @USDC, [@bob,@amy], [1000000,2000000]
Looks like: Send tokens to many; Amount: 1 USDC; Amount: 2 USDC; Recipient: bob; Recipient: amy

ERC-7579 | 1 @other | installModule(uint256,address,bytes) | 2, @bob, 0x
Looks like: ADD A MODULE THAT CAN ACT FOR THIS ACCOUNT; Module: bob; Kind (1 checks, 2 acts, 3 answers): 2

Safe allowances | 1 @other | setAllowance(address,address,uint96,uint16,uint32) | @bob, @USDC, 5000000, 1440, 0
Looks like: LET ANOTHER SPEND FROM THIS SAFE, up to an allowance; Who: bob; Up to (zero token is the coin): 5 USDC; Anew after minutes (0 for never): 1,440

Timelock | 1 @other | queueTransaction(address,uint256,string,bytes,uint256) | @bob, 0, "transfer(address,uint256)", 0x, 1790000000
Looks like: Schedule a call; To: bob; Coins: 0 ETH; Function: transfer(address,uint256); Call: empty; From: @1790000000
`;
