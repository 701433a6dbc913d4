/** Modules of accounts, queues of vaults and plans. Format: see `readCall`. */
export const modules = `
Zodiac Roles | 1 @other | execTransactionWithRole(address,uint256,bytes,uint8,bytes32,bool) | @USDC, 0, <transfer(address,uint256): @bob, 1500000>, 0, 0x0000000000000000000000000000000000000000000000000000000000000007, true
Looks like: Have an account make a call, by a role; Call: a call to USDC, made by this contract or by an account that it acts for. Below, “this account” means whichever makes it; Send 1.5 USDC to bob; Operation (1 hands over the account): 0; Role: 32 bytes, as a number 7

Zodiac Roles | 1 @other | execTransactionWithRole(address,uint256,bytes,uint8,uint16,bool) | @USDC, 0, <transfer(address,uint256): @bob, 1500000>, 1, 3, true
Looks like: Have an account make a call, by a role; Call: a call to USDC, made by this contract or by an account that it acts for. Below, “this account” means whichever makes it; Send 1.5 USDC to bob; Operation (1 hands over the account): 1; Role: 3

Zodiac Roles | 1 @other | assignRoles(address,bytes32[],bool[]) | @bob, [0x0000000000000000000000000000000000000000000000000000000000000007], [true]
Looks like: GIVE ANOTHER ROLES OVER THIS ACCOUNT, or take them away; Who: bob; Role: 32 bytes, as a number 7; Has it: true

Zodiac Roles | 1 @other | setAllowance(bytes32,uint128,uint128,uint128,uint64,uint64) | 0x0000000000000000000000000000000000000000000000000000000000000007, 100, 200, 50, 86400, 1800000000
Looks like: Set how much a role may use; Allowance: 32 bytes, as a number 7; Now: 100; At most (0 for no limit): 200; Added each time: 50; Time between (0 for never again): 86,400 seconds; From (0 for now): @1800000000

ERC-6551 | 1 @other | execute(address,uint256,bytes,uint8) | @USDC, 0, <transfer(address,uint256): @bob, 1500000>, 0
Looks like: Have an account make a call; Call: a call that the contract makes to USDC in its own name. Below, “this account” means that contract; Send 1.5 USDC to bob; Operation (1 hands over, 2, 3 create): 0

Aragon OSx | 1 @other | execute(bytes32,(address,uint256,bytes)[],uint256) | 0x0000000000000000000000000000000000000000000000000000000000000007, [[@USDC, 0, <transfer(address,uint256): @bob, 1500000>]], 0
Looks like: Have an organisation make calls; Call: a call that the contract makes to USDC in its own name. Below, “this account” means that contract; Send 1.5 USDC to bob; May fail, as bits: 0

ERC-7540 | 1 @other | setOperator(address,bool) | @bob, true
Looks like: LET ANOTHER ACT FOR THIS ACCOUNT, or no longer; Who: bob; May act: true

Merkl | 1 @other | toggleOperator(address,address) | @me, @bob
Looks like: LET ANOTHER CLAIM FOR AN ACCOUNT, or no longer if it may already; Account: me; Who: bob

Superfluid | 1 @other | batchCall((uint32,address,bytes)[]) | [[201, @bob, 0xc0ffee]]
Looks like: Do several things in one; Kind: 201; At: bob; What, as bytes: c0ffee (3 bytes)

Hedgey | 1 @other | createPlan(address,address,uint256,uint256,uint256,uint256,uint256,address,bool) | @bob, @USDC, 12000000, 1800000000, 1800000000, 1000000, 2592000, @me, false
Looks like: Pay by a plan that another can end; Pay: 12 USDC; From: @1800000000; Nothing before: @1800000000; Each period: 1 USDC; Period: 2,592,000 seconds; Can be ended by, who then gets the rest: me; May move it for the recipient: false; Recipient: bob

Hedgey | 1 @other | createPlan(address,address,uint256,uint256,uint256,uint256,uint256) | @bob, @USDC, 12000000, 1800000000, 1800000000, 1000000, 2592000
Looks like: Pay by a plan; Pay: 12 USDC; From: @1800000000; Nothing before: @1800000000; Each period: 1 USDC; Period: 2,592,000 seconds; Recipient: bob

Hedgey | 1 @other | batchVestingPlans(address,address,uint256,(address,uint256,uint256,uint256,uint256)[],uint256,address,bool,uint8) | @two, @USDC, 12000000, [[@bob, 12000000, 1800000000, 1800000000, 1000000]], 2592000, @me, false, 4
Looks like: Pay several by plans that another can end; Pay in all: 12 USDC; Recipient: bob; Amount: 12 USDC; From: @1800000000; Nothing before: @1800000000; Each period: 1 USDC; Period: 2,592,000 seconds; Can be ended by, who then gets the rest: me; May move it for the recipient: false; Kept by: two

Hedgey | 1 @other | batchLockingPlans(address,address,uint256,(address,uint256,uint256,uint256,uint256)[],uint256,uint8) | @two, @USDC, 12000000, [[@bob, 12000000, 1800000000, 1800000000, 1000000]], 2592000, 4
Looks like: Pay several by plans; Pay in all: 12 USDC; Recipient: bob; Amount: 12 USDC; From: @1800000000; Nothing before: @1800000000; Each period: 1 USDC; Period: 2,592,000 seconds; Kept by: two

Veda | 1 @other | updateAtomicRequest(address,address,(uint64,uint88,uint96,bool)) | @wstETH, @USDC, [1800000000, 3000000000, 2000000000000000000, false]
Looks like: Ask to swap shares of a vault for a token; Shares (0 withdraws an earlier one): 2 WSTETH; For: USDC; At least, for a share: 3,000 USDC; Until: @1800000000

Veda | 1 @other | safeUpdateAtomicRequest(address,address,(uint64,uint88,uint96,bool),address,uint256) | @wstETH, @USDC, [1800000000, 3000000000, 2000000000000000000, false], @two, 1000
Looks like: Ask to swap shares of a vault for a token; Shares: 2 WSTETH; For: USDC; Until: @1800000000; Price by: two; Less (of 1,000,000): 1,000; Price named, which doesn’t count: 3,000,000,000

Veda | 1 @other | bulkWithdraw(address,uint256,uint256,address) | @USDC, 7, 1000000, @me
Looks like: Take back from a vault; Shares: 7; At least: 1 USDC; Recipient: me

Veda | 1 @other 5 | bridge(uint96,address,bytes,address,uint256) | 7, @me, 0xc0ffee, @coin, 1000000000000000000
Looks like: Move shares of a vault to another network; Shares: 7; Fee at most: 1 ETH; Where, as bytes: c0ffee (3 bytes); Recipient: me

Veda | 1 @other | depositAndBridge(address,uint256,uint256,address,bytes,address,uint256) | @USDC, 5000000, 4, @me, 0xc0ffee, @coin, 1000000000000000000
Looks like: Pay into a vault, and move the shares to another network; Pay: 5 USDC; Shares at least: 4; Fee at most: 1 ETH; Where, as bytes: c0ffee (3 bytes); Recipient: me

Morpho | 1 @other | reallocate(((address,address,address,address,uint256),uint256)[]) | [[[@USDC, @wstETH, @one, @two, 860000000000000000], 5000000]]
Looks like: Spread a vault’s money anew over markets; Loans of: USDC; Against: wstETH; Then there: 5 USDC

Aave GSM | 1 @other | sellAsset(uint256,address) | 5000000, @me
Looks like: Swap a token for GHO, at the contract’s price; Pay at most: 5,000,000, in the smallest units of a token that this line doesn’t name; Recipient: me

Aave GSM | 1 @other | buyAsset(uint256,address) | 5000000, @me
Looks like: Swap GHO for a token, at the contract’s price, whatever that is; Receive at least: 5,000,000, in the smallest units of a token that this line doesn’t name; Recipient: me

Compound III | 1 @other 1000000000000000000 | invoke(bytes32[],bytes[]) | [0x414354494f4e5f535550504c595f415353455400000000000000000000000000], [0xc0ffee]
Looks like: Carry out a list of actions at Compound; Action, as text in bytes: 32 bytes, as text “ACTION_SUPPLY_ASSET”; With: c0ffee (3 bytes); Pay at most: 1 ETH

Hyperliquid | 42161 @other | batchedDepositWithPermit((address,uint64,uint64,(uint256,uint256,uint8))[]) | [[@bob, 5000000, 1800000000, [1, 2, 27]]]
Looks like: Hand in others’ signed deposits; From: bob; Amount: 5,000,000, in the smallest units of a token that this line doesn’t name; Until: @1800000000

Uniswap v4 | 1 @other | modifyLiquiditiesWithoutUnlock(bytes,bytes[]) | 0x02, [0xc0ffee]
Looks like: Change liquidity positions; Steps, as bytes: 02 (1 byte); With: c0ffee (3 bytes); Pay: 0 ETH

OpenZeppelin | 1 @other | changeProxyAdmin(address,address) | @two, @bob
Looks like: GIVE CONTROL OF A CONTRACT’S CODE TO ANOTHER; Contract: two; New owner: bob

Safe module | 1 @other | execTransactionFromModule(address,uint256,bytes,uint8) | @USDC, 0, <transfer(address,uint256): @bob, 2000000>, 0
Have other, or an account that it acts for, make a call, now or after a wait. Below, “this account” means whichever makes it; Send 2 USDC to bob; To: USDC; Value: 0; Data: a9059cbb000000000000000000000000d8da6bf26964af9d7eed9e03e53415d37aa9604500000000000000000000000000000000000000000000000000000000001e8480 (68 bytes); Operation: 0

Safe module | 1 @other | execTransactionFromModule(address,uint256,bytes,uint8) | @bob, 1000000000000000000, 0x, 0
Have other, or an account that it acts for, make a call, now or after a wait. Below, “this account” means whichever makes it; Send 1 ETH to bob; To: bob; Value: 1,000,000,000,000,000,000; Data: empty; Operation: 0

Compound III | 1 @other | claimTo(address,address,address,bool) | @USDC, @me, @bob, true
Looks like: Collect rewards; Of: me; Recipient: bob

Aave V3 | 1 @other | claimAllRewardsOnBehalf(address[],address,address) | [@USDC], @me, @bob
Looks like: Collect rewards; Of: me; Recipient: bob

Aave V3 | 1 @other | approvePositionManager(address,bool) | @bob, true
Looks like: LET ANOTHER MANAGE THIS ACCOUNT’S POSITIONS, or no longer; Who: bob; Allowed: true

Aave V3 | 1 @other | redeemATokens(uint256,address,address) | 5000000, @bob, @me
Looks like: Take back from a vault; Shares: 5,000,000 smallest units (decimals unknown) of the token other; Of: me; Recipient: bob

Aave | 1 @other | delegateByType(address,uint8) | @bob, 0
Looks like: Let another vote with this account’s tokens; Who votes: bob; Kind (0 votes, 1 proposals): 0

Rocket Pool | 1 @other | claim(address,(uint256,uint256,uint256,uint256,bytes32[])[]) | @me, [[7, 1000000000000000000, 2000000000000000000, 0, [0x0000000000000000000000000000000000000000000000000000000000000007]]]
Looks like: Collect rewards of a node; Node: me; RPL: 1,000,000,000,000,000,000, in the smallest units of a token that this line doesn’t name; ETH: 2 ETH; ETH: 0 ETH

ether.fi | 1 @other | depositWithERC20(address,uint256,uint256,address) | @stETH, 1000000000000000000, 900000000000000000, @nobody
Looks like: Stake for a token; Pay: 1 STETH; Receive at least: 900,000,000,000,000,000, in the smallest units of a token that this line doesn’t name

Sablier Flow | 1 @other | createAndDeposit(address,address,uint128,uint40,address,bool,uint128) | @me, @bob, 385802469135, 0, @USDC, true, 5000000
Looks like: Pay by a stream; Pay in advance: 5 USDC; May stop it, and takes back what is left: me; Each second, with 18 decimals: 385,802,469,135; From (0 for now): 0; Recipient: bob

Zodiac Roles | 1 @other | scopeTarget(bytes32,address) | 0x6d616e6167657200000000000000000000000000000000000000000000000000, @USDC
Looks like: Limit a role, at a contract, to the functions that it is allowed; Role: 32 bytes, as text “manager”; Contract: USDC

Zodiac Roles | 1 @other | allowTarget(bytes32,address,uint8) | 0x6d616e6167657200000000000000000000000000000000000000000000000000, @USDC, 1
Looks like: LET A ROLE CALL ALL OF A CONTRACT; Role: 32 bytes, as text “manager”; Contract: USDC; Also (1 coins, 2 control, 3 both): 1

Zodiac Delay | 1 @other | executeNextTx(address,uint256,bytes,uint8) | @USDC, 0, <transfer(address,uint256): @bob, 3000000>, 0
Looks like: Carry out the next transaction that has waited; Call: a call to USDC, made by this contract or by an account that it acts for. Below, “this account” means whichever makes it; Send 3 USDC to bob; Operation (1 hands over the account): 0

Zodiac Delay | 1 @other | setTxCooldown(uint256) | 86400
Looks like: Set how long transactions wait; For: 86,400 seconds

Morpho | 1 @other | forceDeallocate(address,bytes,uint256,address) | @two, 0x, 5000000, @me
Looks like: Take a vault’s money back from where it works, for a fee; Through: two; Amount: 5,000,000, in the smallest units of a token that this line doesn’t name; Fee paid by: me

MetaMorpho | 1 @other | submitCap((address,address,address,address,uint256),uint256) | [@USDC, @WETH, @one, @two, 860000000000000000], 1000000000000
Looks like: Set how much a vault may lend to a market, more only after a wait; Up to: 1,000,000 USDC; Against: WETH

AccessManager | 1 @other | grantRole(uint64,address,uint32) | 7, @bob, 86400
Looks like: GIVE A ROLE over contracts; Role: 7; To: bob; With a wait of: 86,400 seconds

AccessManager | 1 @other | schedule(address,bytes,uint48) | @USDC, <transfer(address,uint256): @bob, 3000000>, 0
Looks like: Plan a call; Call: a call that the contract makes to USDC in its own name. Below, “this account” means that contract; Send 3 USDC to bob; From (0 for as soon as may be): 0

GMX | 42161 @other | claimFundingFees(address[],address[],address) | [@other], [@two], @me
Looks like: Collect fees of positions; Of: two; Recipient: me

Hedgey | 1 @other | revokePlans(uint256[]) | [7, 8]
Looks like: END PLANS, and take back what has not vested; Plans: 7; Plans: 8

EigenLayer | 1 @other | registerAsOperator(address,uint32,string) | @nobody, 0, "https://example.org/me.json"
Looks like: Become an operator; Who approves (zero for nobody): nobody; Described at: https://example.org/me.json

EigenLayer | 1 @other | setClaimerFor(address,address) | @me, @bob
Looks like: LET ANOTHER COLLECT AN ACCOUNT’S REWARDS; Whose: me; Who: bob

Zodiac Delay as a module | 1 @other | execTransactionFromModuleReturnData(address,uint256,bytes,uint8) | @bob, 5, 0x, 1
HAND OVER CONTROL: have other, or an account that it acts for, hand itself over to the code at bob. That can take everything in it; To: bob; Value: 5; Data: empty; Operation: 1

Sablier Flow for somebody else | 1 @other | createAndDeposit(address,address,uint128,uint40,address,bool,uint128) | @amy, @bob, 1000, 0, @USDC, true, 5000000
Looks like: Pay by a stream; Pay in advance: 5 USDC; May stop it, and takes back what is left: amy; Each second, with 18 decimals: 1,000; From (0 for now): 0; Recipient: bob

Stake | 1 0x5FF137D4b0FDCD49DcA30c7CF57E578a026d2789 1000000000000000000 | addStake(uint32) | 86400
Lock coins as a stake with 1 ETH; Amount: 1 ETH; Wait to take it back: 86,400 seconds
`;
