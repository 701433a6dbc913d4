/** Exchanges and lending. Format: see `readCall`. */
export const trades = `
Uniswap V2 | 1 0x7a250d5630B4cF539739dF2C5dAcb4c659F2488D | swapExactTokensForTokens(uint256,uint256,address[],address,uint256) | 1000000000, 300000000000000000, [@USDC,@WETH], @me, 1800000000
Swap tokens; Pay: 1,000 USDC; Receive at least: 0.3 WETH; Recipient: me; Until: @1800000000

Uniswap V2 | 1 0x7a250d5630B4cF539739dF2C5dAcb4c659F2488D 2000000000000000000 | swapExactETHForTokens(uint256,address[],address,uint256) | 6000000000, [@WETH,@USDC], @bob, 1800000000
Swap ETH for tokens with 2 ETH; Pay: 2 ETH; Receive at least: 6,000 USDC; Recipient: bob; Until: @1800000000

Uniswap V2 | 1 0x7a250d5630B4cF539739dF2C5dAcb4c659F2488D | swapExactTokensForETH(uint256,uint256,address[],address,uint256) | 5000000000000000000, 10000000000000000, [@UNI,@WETH], @me, 1800000000
Swap tokens for ETH; Pay: 5 UNI; Receive at least: 0.01 ETH; Recipient: me; Until: @1800000000

Uniswap V2 | 1 0x7a250d5630B4cF539739dF2C5dAcb4c659F2488D | addLiquidity(address,address,uint256,uint256,uint256,uint256,address,uint256) | @USDC, @DAI, 1000000, 1000000000000000000, 990000, 990000000000000000, @me, 1800000000
Add liquidity; Pay at most: 1 USDC; Pay at most: 1 DAI; Pay at least: 0.99 USDC; Pay at least: 0.99 DAI; Recipient of the shares: me; Until: @1800000000

SushiSwap | 1 0xd9e1cE17f2641f24aE83637ab66a2cca9C378B9F | swapTokensForExactTokens(uint256,uint256,address[],address,uint256) | 1000000000000000000, 2000000, [@USDT,@WETH,@DAI], @me, 1800000000
Swap tokens; Pay at most: 2 USDT; Receive: 1 DAI; Recipient: me; Until: @1800000000

Uniswap V3 | 1 0xE592427A0AEce92De3Edee1F18E0157C05861564 | exactInputSingle((address,address,uint24,address,uint256,uint256,uint256,uint160)) | [@USDC, @WETH, 500, @me, 1800000000, 1000000000, 300000000000000000, 0]
Swap tokens; Pay (less if a price limit ends it): 1,000 USDC; Receive at least: 0.3 WETH; Recipient (zero is the router): me; Until: @1800000000

Uniswap V3 | 1 0x68b3465833fb72A70ecDF485E0e4C7bD8665Fc45 | exactOutputSingle((address,address,uint24,address,uint256,uint256,uint160)) | [@DAI, @USDC, 100, @bob, 5000000, 5100000000000000000, 0]
Swap tokens; Pay at most: 5.1 DAI; Receive (less if a price limit ends it): 5 USDC; To (1 is this account, 2 the router): bob

Uniswap V3 | 1 0x68b3465833fb72A70ecDF485E0e4C7bD8665Fc45 | exactInput((bytes,address,uint256,uint256)) | [0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb480001f4c02aaa39b223fe8d0a0e5c4f27ead9083c756cc2000bb81f9840a85d5af5bf1d1762f925bdaddc4201f984, @me, 25000000, 2000000000000000000]
Swap tokens; Pay (0 is all that the router holds): 25 USDC; Receive at least: 2 UNI; To (1 is this account, 2 the router): me

Uniswap V3 | 1 0xE592427A0AEce92De3Edee1F18E0157C05861564 1000000000000000000 | exactOutputSingle((address,address,uint24,address,uint256,uint256,uint256,uint160)) | [@WETH, @USDC, 500, @nobody, 1800000000, 3000000000, 1000000000000000000, 4295128740]
Swap tokens with 1 ETH; Pay at most: 1 WETH, or as much in coins sent along; Receive (less if a price limit ends it): 3,000 USDC; Recipient (zero is the router): nobody; Until: @1800000000

Uniswap V3 | 1 0xC36442b4a4522E871399CD717aBDD847Ab11FE88 | decreaseLiquidity((uint256,uint128,uint256,uint256,uint256)) | [77, 5, 3, 4, 1800000000]
Free liquidity of a position, to be collected afterwards; Position: number 77 of 0xC36442b4a4522E871399CD717aBDD847Ab11FE88; Liquidity: 5; At least, first token: 3; At least, second token: 4; Until: @1800000000

Uniswap V3 | 1 0xC36442b4a4522E871399CD717aBDD847Ab11FE88 | mint((address,address,uint24,int24,int24,uint256,uint256,uint256,uint256,address,uint256)) | [@USDC, @WETH, 500, -100, 100, 3000000, 1000000000000000, 0, 0, @me, 1800000000]
Open a liquidity position; Pay at most: 3 USDC; Pay at most: 0.001 WETH, or as much in coins sent along; Pay at least: 0 USDC; Pay at least: 0 WETH, or as much in coins sent along; Recipient of the position: me; Until: @1800000000

Uniswap V3 | 1 0xC36442b4a4522E871399CD717aBDD847Ab11FE88 | collect((uint256,address,uint128,uint128)) | [77, @me, 340282366920938463463374607431768211455, 340282366920938463463374607431768211455]
Collect what is due from a position; Position: number 77 of 0xC36442b4a4522E871399CD717aBDD847Ab11FE88; Recipient (zero is this contract): me

Uniswap Universal Router | 1 0x66a9893cC07D91D95644AEDD05D03f95e1dBA8Af 1000000000000000000 | execute(bytes,bytes[],uint256) | 0x0b00, [0x00000000000000000000000000000000000000000000000000000000000000020000000000000000000000000000000000000000000000000de0b6b3a7640000, 0x00000000000000000000000000000000000000000000000000000000000000010000000000000000000000000000000000000000000000000de0b6b3a764000000000000000000000000000000000000000000000000000000000000b2d05e0000000000000000000000000000000000000000000000000000000000000000a00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000002bc02aaa39b223fe8d0a0e5c4f27ead9083c756cc20001f4a0b86991c6218b36c1d19d4a2e9eb0ce3606eb48000000000000000000000000000000000000000000], 1800000000
Trade in several steps with 1 ETH; Step 1: “Wrap coins”; Amount: 1 ETH; Recipient (1 is this account, 2 the called contract): two; Step 2: “Swap tokens”; Pay: 1 WETH; Receive at least: 3,000 USDC; Recipient (1 is this account, 2 the called contract): one; Out of this account: false; Until: @1800000000

Uniswap Universal Router | 1 0x66a9893cC07D91D95644AEDD05D03f95e1dBA8Af 1000000000000000000 | execute(bytes,bytes[]) | 0x0b10, [0x00000000000000000000000000000000000000000000000000000000000000028000000000000000000000000000000000000000000000000000000000000000, 0x000000000000000000000000000000000000000000000000000000000000004000000000000000000000000000000000000000000000000000000000000000800000000000000000000000000000000000000000000000000000000000000002070f00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000020000000000000000000000000000000000000000000000000000000000000040000000000000000000000000000000000000000000000000000000000000020000000000000000000000000000000000000000000000000000000000000001a0000000000000000000000000000000000000000000000000000000000000002000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000080000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000b2d05e0000000000000000000000000000000000000000000000000000000000000000010000000000000000000000000000000000000000000000000000000000000020000000000000000000000000a0b86991c6218b36c1d19d4a2e9eb0ce3606eb4800000000000000000000000000000000000000000000000000000000000001f4000000000000000000000000000000000000000000000000000000000000000a000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000a000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000040000000000000000000000000a0b86991c6218b36c1d19d4a2e9eb0ce3606eb4800000000000000000000000000000000000000000000000000000000b2d05e00]
Trade in several steps with 1 ETH; Step 1: “Wrap coins”; Amount: all the coins there are, or without limit (the number is 57,896,044,618,658,097,711,785,492,504,343,953,926,634,992,332,820,282,019,728,792,003,956,564,819,968); Recipient (1 is this account, 2 the called contract): two; Step 2: “Trade at Uniswap V4”; Step 1: “Swap tokens”; Pay (0 is all that is due): 0 ETH; Receive at least: 3,000 USDC; Step 2: “Take what is due”; At least: 3,000 USDC

Uniswap Universal Router | 1 0x3fC91A3afd70395Cd496C647d5a6CC9D4B2b7FAD 5 | execute(bytes,bytes[]) | 0x10, [0x0000000000000000000000000000000000000000000000000000000000000040000000000000000000000000000000000000000000000000000000000000006000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000]
Trade in several steps with 0.000000000000000005 ETH; Step: 0000000000000000000000000000000000000000000000000000000000000040000000000000000000000000000000000000000000000000000000000000006000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000 (128 bytes)

PancakeSwap Universal Router | 56 0xd9C500DfF816a1Da21A48A732d3498Bf09dc9AEB | execute(bytes,bytes[]) | 0x10, [0x0000000000000000000000000000000000000000000000000000000000000040000000000000000000000000000000000000000000000000000000000000006000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000]
Trade in several steps; Step: 0000000000000000000000000000000000000000000000000000000000000040000000000000000000000000000000000000000000000000000000000000006000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000 (128 bytes)

Balancer V2 | 1 0xBA12222222228d8Ba445958a75a0704d566BF2C8 1000000000000000000 | swap((bytes32,uint8,address,address,uint256,bytes),(address,bool,address,bool),uint256,uint256) | [0x0000000000000000000000000000000000000000000000000000000000000001, 0, @nobody, @USDC, 1000000000000000000, 0x], [@me, false, @bob, true], 3000000000, 1800000000
Swap tokens with 1 ETH; Which amount is exact: what is paid (0); Exact amount: 1,000,000,000,000,000,000, in the smallest units of a token that this line doesn’t name; The other at least, or at most: 3,000,000,000, in the smallest units of a token that this line doesn’t name; Paid (zero is the coin): nobody; Received (zero is the coin): USDC; Out of: me; From a balance in the vault first: false; Recipient: bob; Kept for them in the vault: true; Until: @1800000000

Balancer V2 | 1 0xBA12222222228d8Ba445958a75a0704d566BF2C8 1000000000000000000 | manageUserBalance((uint8,address,uint256,address,address)[]) | [[0, @nobody, 1000000000000000000, @me, @me], [3, @USDC, 2000000, @me, @bob]]
Looks like: Pay into a vault, take out of it, or move a balance or tokens; Amount: 1 ETH; Amount: 2 USDC; How: pay in (0); How: tokens of an account (3); Out of: me; Out of: me; Recipient: me; Recipient: bob

Uniswap | 1 0x66a9893cC07D91D95644AEDD05D03f95e1dBA8Af | execute(bytes,bytes[],uint256) | 0x05, [0x0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000d8dA6BF26964aF9D7eEd9e03E53415D37aA960458000000000000000000000000000000000000000000000000000000000000000], 1800000000
Trade in several steps; Step 1: “Send tokens that the router holds”; Amount: all the coins there are, or without limit (the number is 57,896,044,618,658,097,711,785,492,504,343,953,926,634,992,332,820,282,019,728,792,003,956,564,819,968); Recipient (1 is this account, 2 the called contract): bob; Until: @1800000000

Odos | 1 0xCf5540fFFCdC3d510B18bFcA6d2b9987b0772559 1000000000000000000 | swap((address,uint256,address,address,uint256,uint256,address),bytes,address,uint32) | [@nobody, 0, @other, @DAI, 20000000000000000000, 19000000000000000000, @me], 0xab, @other, 0
Swap tokens with 1 ETH; Pay (0 is everything there is): 0 ETH; Receive at least: 19 DAI; Recipient: me

Polymarket | 137 0x4D97DCd97eC945f40cF65F87097ACe5EA0476045 | mergePositions(address,bytes32,bytes32,uint256[],uint256) | @polyUSDC, 0x0000000000000000000000000000000000000000000000000000000000000009, 0x0000000000000000000000000000000000000000000000000000000000000007, [1, 2], 5000000
Join shares in outcomes into tokens, or into a share in them; Receive, in tokens or in shares: 5 USDC; Question: 32 bytes, as a number 7; Part of another question (zeros for no): 32 bytes, as a number 9

Uniswap Universal Router | 1 0x66a9893cC07D91D95644AEDD05D03f95e1dBA8Af | execute(bytes,bytes[]) | 0x0604, [0x000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000030000000000000000000000000000000000000000000000000000000000000019, 0x000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000010000000000000000000000000000000000000000000000000de0b6b3a7640000]
Trade in several steps; Step 1: “Pay a part of what the router holds, such as a fee”; Token (zero is the coin): nobody; Part, in hundredths of a percent: 25; Recipient (1 is this account, 2 the called contract): 0x0000000000000000000000000000000000000003; Step 2: “Send on what the router holds”; At least: 1 ETH; Recipient (1 is this account, 2 the called contract): one

PancakeSwap V2 | 56 0x10ED43C718714eb63d5aA57B78B54704E256024E 1000000000000000000 | swapExactETHForTokens(uint256,address[],address,uint256) | 1, [0xbb4CdB9CBd36B01bD1cBaEBF2De08d9173bc095c, 0x55d398326f99059fF775485246999027B3197955], @me, 1800000000
Swap BNB for tokens with 1 BNB; Pay: 1 BNB; Receive at least: 0.000000000000000001 USDT of the token 0x55d398326f99059fF775485246999027B3197955; Recipient: me; Until: @1800000000

QuickSwap | 137 0xa5E0829CaCEd8fFDD4De3c43696c57F7D7A678ff | swapExactTokensForETH(uint256,uint256,address[],address,uint256) | 9000000, 1000000000000000000, [@polyUSDC, 0x0d500B1d8E8eF31E21C99d1Db9A6444d3ADf1270], @me, 1800000000
Swap tokens for POL; Pay: 9 USDC; Receive at least: 1 POL; Recipient: me; Until: @1800000000

1inch | 1 0x111111125421cA6dc452d289314280a0f8842A65 | swap(address,(address,address,address,address,uint256,uint256,uint256),bytes) | @other, [@USDC, @coin, @other, @me, 1000000000, 300000000000000000, 4], 0xabcdef
Swap tokens; Pay at most: 1,000 USDC; Receive for the whole of it, at least: 0.3 ETH; Recipient (zero is this account): me

1inch | 1 0x111111125421cA6dc452d289314280a0f8842A65 | unoswap(uint256,uint256,uint256,uint256) | 917551056842671309452305380979543736893630245704, 1000000, 5, 7
Swap tokens; Pay: 1 USDC; Receive at least: 5, in the smallest units of a token that this line doesn’t name

0x | 1 0xDef1C0ded9bec7F1a1670819833240f027b25EfF | transformERC20(address,address,uint256,uint256,(uint32,bytes)[]) | @WETH, @DAI, 1000000000000000000, 3000000000000000000000, [[22, 0x00]]
Swap tokens; Pay: 1 WETH; Receive at least: 3,000 DAI

0x | 1 0x0000000000001fF3684f28c67538d4D072C22734 | exec(address,address,uint256,address,bytes) | @other, @USDC, 5000000, @other, <execute((address,address,uint256),bytes[],bytes32): [@bob, @DAI, 1234], [], 0x0000000000000000000000000000000000000000000000000000000000000000>
Let another contract take tokens for one call; At most: 5 USDC; Who may take them: other; Call: a call that the contract makes to other in its own name. Below, “this account” means that contract; Looks like: Swap tokens; Receive at least: 0.000000000000001234 DAI; Recipient: bob

ParaSwap | 1 0x6A000F20005980200259B80c5102003040001068 | swapExactAmountIn(address,(address,address,uint256,uint256,uint256,bytes32,address),uint256,bytes,bytes) | @other, [@USDC, @WBTC, 1000000000, 1000000, 1010000, 0x0000000000000000000000000000000000000000000000000000000000000000, @nobody], 0, 0x, 0xab
Swap tokens; Pay: 1,000 USDC; At least, before fees: 0.01 WBTC; What is over this may be kept as a fee: 0.0101 WBTC; Recipient (zero for the account): nobody

KyberSwap | 1 0x6131B5fae19EA4f9D964eAc0408E4408b66337b5 | swap((address,address,bytes,(address,address,address[],uint256[],address[],uint256[],address,uint256,uint256,uint256,bytes),bytes)) | [@other, @nobody, 0xab, [@USDC, @LINK, [], [], [], [], @me, 20000000, 1000000000000000000, 0, 0x], 0x]
Swap tokens; Pay at most: 20 USDC; Receive for the whole of it, at least: 1 LINK; Recipient (zero is this account): me

Odos | 1 0xCf5540fFFCdC3d510B18bFcA6d2b9987b0772559 | swap((address,uint256,address,address,uint256,uint256,address),bytes,address,uint32) | [@USDC, 20000000, @other, @DAI, 20000000000000000000, 19000000000000000000, @me], 0xab, @other, 0
Swap tokens; Pay (0 is everything there is): 20 USDC; Receive at least: 19 DAI; Recipient: me

CoW Protocol | 1 0x40A50cf069e992AA4536211B23F286eF88752187 1000000000000000000 | createOrder((address,address,uint256,uint256,bytes32,uint256,uint32,bool,int64)) | [@USDC, @me, 1000000000000000000, 3000000000, 0x0000000000000000000000000000000000000000000000000000000000000000, 0, 1800000000, false, 5]
Order to sell coins for tokens with 1 ETH; Pay at most: 1 ETH; And a fee: 0 ETH; Receive for the whole of it, at least: 3,000 USDC; Recipient: me; Until: @1800000000

Balancer V2 | 1 0xBA12222222228d8Ba445958a75a0704d566BF2C8 | joinPool(bytes32,address,address,(address[],uint256[],bytes,bool)) | 0x0000000000000000000000000000000000000000000000000000000000000001, @me, @me, [[@USDC, @DAI], [1000000, 2000000000000000000], 0x, false]
Add liquidity to a pool; Pay at most: 1 USDC; Pay at most: 2 DAI; Out of: me; From a balance in the vault first: false; Recipient of the shares: me

Balancer V2 | 1 0xBA12222222228d8Ba445958a75a0704d566BF2C8 | setRelayerApproval(address,address,bool) | @me, @bob, true
Let another act in this vault; For: me; Relayer: bob; Allowed: true

Curve | 1 0xbEbc44782C7dB0a1A60Cb6fe97d0b483032FF1C7 | add_liquidity(uint256[3],uint256) | [1000000000000000000, 2000000, 3000000], 5000000000000000000
Add liquidity (DAI, USDC, USDT); DAI: 1 DAI; USDC: 2 USDC; USDT: 3 USDT; Shares at least: 5,000,000,000,000,000,000

Curve | 1 @other | exchange(int128,int128,uint256,uint256) | 0, 1, 1000, 990
Looks like: Swap tokens of a pool; Pay with the token number: 0; Receive the token number: 1; Pay: 1,000, in the smallest units of a token that this line doesn’t name; Receive at least: 990, in the smallest units of a token that this line doesn’t name

Aave V3 | 1 0x87870Bca3F3fD6335C3F4ce8392D69350B4fA4E2 | supply(address,uint256,address,uint16) | @USDC, 5000000, @me, 0
Lend; Amount: 5 USDC; For: me

Aave V3 | 1 0x87870Bca3F3fD6335C3F4ce8392D69350B4fA4E2 | withdraw(address,uint256,address) | @DAI, 115792089237316195423570985008687907853269984665640564039457584007913129639935, @me
Take back what was lent; Amount: everything there is, or without limit, of the token DAI (the number is 115,792,089,237,316,195,423,570,985,008,687,907,853,269,984,665,640,564,039,457,584,007,913,129,639,935); Recipient: me

Aave V3 | 8453 0xA238Dd80C259a72e81d7e4664a9801593F98d1c5 | borrow(address,uint256,uint256,uint16,address) | @baseUSDC, 7000000, 2, 0, @me
Borrow; Amount: 7 USDC; Debt of: me; Rate (2 is variable): 2

Aave V3 | 1 0x87870Bca3F3fD6335C3F4ce8392D69350B4fA4E2 | repay(address,uint256,uint256,address) | @USDT, 1000000, 2, @me
Pay back a debt; At most: 1 USDT; Debt of: me; Rate (2 is variable): 2

Aave V2 | 1 0x7d2768dE32b0b80b7a3454c06BdAc94A69DDc7A9 | deposit(address,uint256,address,uint16) | @USDC, 5000000, @bob, 0
Lend; Amount: 5 USDC; For: bob

Compound V3 | 1 0xc3d688B66703497DAA19211EEdff47f25384cdc3 | supply(address,uint256) | @USDC, 5000000
Lend, add collateral, or pay back a debt; Amount: 5 USDC

Compound V3 | 1 0xc3d688B66703497DAA19211EEdff47f25384cdc3 | withdrawTo(address,address,uint256) | @bob, @WETH, 1000000000000000000
Take back what was lent or collateral, or borrow; Amount: 1 WETH; Recipient: bob

Compound V3 | 1 0xc3d688B66703497DAA19211EEdff47f25384cdc3 | allow(address,bool) | @bob, true
Let another manage all of it; Manager: bob; Allowed: true

Compound V2 | 1 @other | redeemUnderlying(uint256) | 12345
Looks like: Take back what was lent; Amount: 12,345, in the smallest units of a token that this line doesn’t name

Morpho | 1 0xBBBBBbbBBb9cC5e90e3b3Af64bdAF62C37EEFFCb | supplyCollateral((address,address,address,address,uint256),uint256,address,bytes) | [@USDC, @wstETH, @other, @other, 860000000000000000], 2000000000000000000, @me, 0x
Add collateral; Amount: 2 WSTETH; For: me

Morpho | 1 0xBBBBBbbBBb9cC5e90e3b3Af64bdAF62C37EEFFCb | borrow((address,address,address,address,uint256),uint256,uint256,address,address) | [@USDC, @wstETH, @other, @other, 860000000000000000], 5000000, 0, @me, @bob
Borrow; Amount (0 if counted in shares): 5 USDC; Shares (0 if counted in the token): 0; Debt of: me; Recipient: bob

Morpho | 1 0xBBBBBbbBBb9cC5e90e3b3Af64bdAF62C37EEFFCb | repay((address,address,address,address,uint256),uint256,uint256,address,bytes) | [@USDC, @wstETH, @other, @other, 860000000000000000], 0, 7000000, @bob, 0x
Pay back a debt; Amount (0 if counted in shares): 0 USDC; Shares (0 if counted in the token): 7,000,000; Debt of: bob; Collateral of the market: wstETH

Morpho | 1 @other | liquidate((address,address,address,address,uint256),address,uint256,uint256,bytes) | [@USDC, @wstETH, @other, @other, 860000000000000000], @bob, 0, 7000000, 0x
Looks like: Pay another’s debt and take collateral for it; Taken (0 if by the debt paid): 0 WSTETH; Debt, in shares (0 if by what is taken): 7,000,000; Debt in: USDC; Whose debt: bob

Aave V3 | 1 @other | liquidationCall(address,address,address,uint256,bool) | @WETH, @USDC, @bob, 5000000, false
Looks like: Pay another’s debt and take collateral for it; Pay at most: 5 USDC; Collateral: WETH; Whose debt: bob

Liquity | 1 @other 3000000000000000000 | openTrove(uint256,uint256,address,address) | 10000000000000000, 2000, @one, @two
Looks like: Borrow LUSD against coins; Collateral: 3 ETH; Borrow, before fees and a reserve: 2,000, in the smallest units of a token that this line doesn’t name; Fee at most (of 10^18): 10,000,000,000,000,000

Euler | 1 @other | batch((address,address,uint256,bytes)[]) | [[@two, @me, 0, <deposit(uint256,address): 5, @me>]]
Looks like: Several calls through a connector, each for an account of this one; Call: a call to two, made by this contract or by an account that it acts for. Below, “this account” means whichever makes it; Looks like a deposit into the vault two: pay in 5 smallest units (decimals unknown) of the token that it takes. The shares go to me, out of the money of me; For: me

Morpho | 1 0xBBBBBbbBBb9cC5e90e3b3Af64bdAF62C37EEFFCb | setAuthorization(address,bool) | @bob, true
Let another manage all of it; Manager: bob; Allowed: true

Sky | 1 0x3225737a9Bbb6473CB4a45b7244ACa2BeFdB276A | daiToUsds(address,uint256) | @me, 1000000000000000000
Change DAI into USDS; Amount: 1 DAI; Recipient: me

ERC-4626 | 1 @sUSDe | deposit(uint256,address) | 1000000000000000000, @me
Looks like a deposit into the vault sUSDe: pay in 1 USDE of the token that it takes. The shares go to me, out of the money of me; The vault takes and pays out the token 0x4c9EDD5852cd905f086C759E8383e09bff1E68B3, according to Hoarfrost

ERC-4626 | 1 0x83F20F44975D03b1b09e64809B757c47f942BEeA | redeem(uint256,address,address) | 1000000000000000000, @me, @me
Looks like giving back 1 sDAI of shares of the vault 0x83F20F44975D03b1b09e64809B757c47f942BEeA that belong to me. What they are worth goes to me; The vault takes and pays out the token DAI, according to Hoarfrost

Sky | 1 0xa3931d71877C0E7a3148CB7Eb4463524FEc27fbD | deposit(uint256,address,uint16) | 1000000000000000000, @me, 1001
Looks like: Deposit into a vault; Amount: 1 USDS of the token 0xdC035D45d973E3EC169d2276DDab16f1e407384F; The vault takes and pays out the token 0xdC035D45d973E3EC169d2276DDab16f1e407384F, according to Hoarfrost; Recipient: me

Maple | 1 0x134cCaaA4F1e4552eC8aEcb9E4A2360dDcF8df76 | deposit(uint256,bytes32) | 1000000, 0x303a737461000000000000000000000000000000000000000000000000000000
Deposit for syrupUSDC; Amount: 1 USDC

Kelp | 1 0x036676389e48133B63a802f8635AD39E752D375D 1000000000000000000 | depositETH(uint256,string) | 1000000000000000000, "mark"
Restake ETH for rsETH with 1 ETH; Stake: 1 ETH; Receive at least: 1 RSETH of the token 0xA1290d69c65A6Fe4DF752f95823fae25cB99e5A7

ether.fi | 1 0x308861A430be4cce5502d0A12724771Fc6DaF216 | requestWithdraw(address,uint256) | @me, 1000000000000000000
Ask to take back ETH; Amount: 1 EETH of the token 0x35fA164735182de50811E8e2E824cFb9B6118ac2; Owner of the claim: me

Aave | 1 0x4da27a545c0c5B758a6BA100e3a049001de870f5 | redeem(address,uint256) | @me, 1000000000000000000
Take back staked AAVE; At most: 1 stAAVE of the token 0x4da27a545c0c5B758a6BA100e3a049001de870f5; Recipient: me

Aave | 1 0xD4fa2D31b7968E448877f69A96DE69f5de8cD23E | redeem(uint256,address,address) | 1500000, @me, @me
Looks like giving back 1.5 waEthUSDC of shares of the vault 0xD4fa2D31b7968E448877f69A96DE69f5de8cD23E that belong to me. What they are worth goes to me; The vault takes and pays out the token USDC, according to Hoarfrost

Maple | 1 0x80ac24aA929eaF5013f6436cdA2a7ba190f5Cc0b | requestRedeem(uint256,address) | 1000000, @me
Looks like: Ask to take back shares of a vault; Shares: 1 syrupUSDC of the token 0x80ac24aA929eaF5013f6436cdA2a7ba190f5Cc0b; Of: me

Morpho | 1 0xBEEF01735c132Ada46AA9aA4c54623cAA92A64CB | redeem(uint256,address,address) | 1500000000000000000, @me, @me
Looks like giving back 1.5 steakUSDC of shares of the vault 0xBEEF01735c132Ada46AA9aA4c54623cAA92A64CB that belong to me. What they are worth goes to me; The vault takes and pays out the token USDC, according to Hoarfrost

Fluid | 1 0x9Fb7b4477576Fe5B32be4C1843aFB1e55F251B33 | deposit(uint256,address) | 1500000, @me
Looks like a deposit into the vault 0x9Fb7b4477576Fe5B32be4C1843aFB1e55F251B33: pay in 1.5 USDC of the token that it takes. The shares go to me, out of the money of me; The vault takes and pays out the token USDC, according to Hoarfrost

Curve | 1 0x0655977FEb2f289A4aB78af67BAB0d17aAb84367 | deposit(uint256,address) | 1500000000000000000, @me
Looks like a deposit into the vault 0x0655977FEb2f289A4aB78af67BAB0d17aAb84367: pay in 1.5 crvUSD of the token that it takes. The shares go to me, out of the money of me; The vault takes and pays out the token 0xf939E0A03FB07F59A73314E73794Be0E57ac1b4E, according to Hoarfrost

Centrifuge | 1 @other | cancelDepositRequest(uint256,address) | 0, @me
Looks like: Ask a vault to end a deposit that was asked for; Request number: 0; In the name of: me

Centrifuge | 1 @other | claimCancelRedeemRequest(uint256,address,address) | 0, @bob, @me
Looks like: Collect shares that were asked back and kept; Request number: 0; In the name of: me; Recipient: bob

Lagoon | 1 @other | claimSharesAndRequestRedeem(uint256) | 5
Looks like: Collect shares of a vault, and ask to take back some; Shares: 5 smallest units (decimals unknown) of the token other

ERC-7540 | 1 @other | requestDeposit(uint256,address,address) | 5, @me, @me
Looks like asking the vault other to take 5 smallest units (decimals unknown) of its token from me. The shares can be collected later in the name of me

Rarible | 1 0x9757F2d2b135150BBeb65308D4a91804107cd8D6 | cancel((address,((bytes4,bytes),uint256),address,((bytes4,bytes),uint256),uint256,uint256,uint256,bytes4,bytes)) | [@me, [[0x73ad2146, 0x], 1], 0x0000000000000000000000000000000000000000, [[0xaaaebeba, 0x], 5], 77, 0, 0, 0x23d235ef, 0x]
Withdraw an offer for good; Who made it: me; For (zero is anybody): nobody

Flying Tulip | 1 0xa4215Daaf3745E14E96E169E0E7706c479Ce04F2 | approve(address,uint256) | @bob, 43
Allow bob to take collectible number 43 of 0xa4215Daaf3745E14E96E169E0E7706c479Ce04F2 from this account at any time from now on

LeadBlock | 1 0x4cA0E178c94f039d7F202E09d8d1a655Ed3fb6b6 | redeem(uint256,address,address) | 2000000000000000000, @me, @me
Looks like giving back 2 USDC RWA of shares of the vault 0x4cA0E178c94f039d7F202E09d8d1a655Ed3fb6b6 that belong to me. What they are worth goes to me; The vault takes and pays out the token USDC, according to Hoarfrost
`;
