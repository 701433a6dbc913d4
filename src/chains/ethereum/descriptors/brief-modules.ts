/**
 * Modules of accounts, agents of vaults, queues to leave them by, and plans, by signature alone, as in `briefTrades`. From the
 * published sources of Zodiac (Roles, Delay), ERC-6551, ERC-7540, Aragon OSx, Superfluid, Hedgey, Veda's vaults, Merkl, Morpho, Aave,
 * Maple, Compound III, Hyperliquid's bridge, Uniswap v4, OpenZeppelin, Rocket Pool, ether.fi, Sablier Flow, EigenLayer and GMX, whose
 * selectors they have.
 */
const market = '(address loanToken, address collateralToken, address oracle, address irm, uint256 lltv)';
const plan = 'uint256 amount, uint256 start, uint256 cliff, uint256 rate';
const asked = '(uint64 deadline, uint88 atomicPrice, uint96 offerAmount, bool inSolve) userRequest';
const queued =
  'Ask to swap shares of a vault for a token | Shares (0 withdraws an earlier one): userRequest.offerAmount token offer; For: want address; At least, for a share: userRequest.atomicPrice token want; Until: userRequest.deadline date';
const role =
  'Have an account make a call, by a role | Call: data made to value; Operation (1 hands over the account): operation; Role';

export const briefModules = `
execTransactionWithRole(address to, uint256 value, bytes data, uint8 operation, bytes32 roleKey, bool shouldRevert) | ${role}: roleKey
execTransactionWithRole(address to, uint256 value, bytes data, uint8 operation, uint16 role, bool shouldRevert) | ${role}: role
assignRoles(address module, bytes32[] roleKeys, bool[] memberOf) | GIVE ANOTHER ROLES OVER THIS ACCOUNT, or take them away | Who: module address; Role: roleKeys.[]; Has it: memberOf.[]
setAllowance(bytes32 key, uint128 balance, uint128 maxRefill, uint128 refill, uint64 period, uint64 timestamp) | Set how much a role may use | Allowance: key; Now: balance; At most (0 for no limit): maxRefill; Added each time: refill; Time between (0 for never again): period seconds; From (0 for now): timestamp date
execute(address to, uint256 value, bytes data, uint8 operation) | Have an account make a call | Call: data call to value; Operation (1 hands over, 2, 3 create): operation
execute(bytes32 callId, (address to, uint256 value, bytes data)[] actions, uint256 allowFailureMap) | Have an organisation make calls | Call: actions.[].data call actions.[].to actions.[].value; May fail, as bits: allowFailureMap
setOperator(address operator, bool approved) | LET ANOTHER ACT FOR THIS ACCOUNT, or no longer | Who: operator address; May act: approved
toggleOperator(address user, address operator) | LET ANOTHER CLAIM FOR AN ACCOUNT, or no longer if it may already | Account: user address; Who: operator address
batchCall((uint32 operationType, address target, bytes data)[] operations) | Do several things in one | Kind: operations.[].operationType; At: operations.[].target address; What, as bytes: operations.[].data
createPlan(address recipient, address token, ${plan}, uint256 period, address vestingAdmin, bool adminTransferOBO) | Pay by a plan that another can end | Pay: amount token token; From: start date; Nothing before: cliff date; Each period: rate token token; Period: period seconds; Can be ended by, who then gets the rest: vestingAdmin address; May move it for the recipient: adminTransferOBO
createPlan(address recipient, address token, ${plan}, uint256 period) | Pay by a plan | Pay: amount token token; From: start date; Nothing before: cliff date; Each period: rate token token; Period: period seconds
batchVestingPlans(address locker, address token, uint256 totalAmount, (address recipient, ${plan})[] plans, uint256 period, address vestingAdmin, bool adminTransferOBO, uint8 mintType) | Pay several by plans that another can end | Pay in all: totalAmount token token; Recipient: plans.[].recipient address; Amount: plans.[].amount token token; From: plans.[].start date; Nothing before: plans.[].cliff date; Each period: plans.[].rate token token; Period: period seconds; Can be ended by, who then gets the rest: vestingAdmin address; May move it for the recipient: adminTransferOBO; Kept by: locker address
batchLockingPlans(address locker, address token, uint256 totalAmount, (address recipient, ${plan})[] plans, uint256 period, uint8 mintType) | Pay several by plans | Pay in all: totalAmount token token; Recipient: plans.[].recipient address; Amount: plans.[].amount token token; From: plans.[].start date; Nothing before: plans.[].cliff date; Each period: plans.[].rate token token; Period: period seconds; Kept by: locker address
updateAtomicRequest(address offer, address want, ${asked}) | ${queued}
safeUpdateAtomicRequest(address offer, address want, ${asked}, address accountant, uint256 discount) | Ask to swap shares of a vault for a token | Shares: userRequest.offerAmount token offer; For: want address; Until: userRequest.deadline date; Price by: accountant address; Less (of 1,000,000): discount; Price named, which doesn’t count: userRequest.atomicPrice
bulkWithdraw(address withdrawAsset, uint256 shareAmount, uint256 minimumAssets, address to) | Take back from a vault | Shares: shareAmount; At least: minimumAssets token withdrawAsset
bridge(uint96 shareAmount, address to, bytes bridgeWildCard, address feeToken, uint256 maxFee) | Move shares of a vault to another network | Shares: shareAmount; Fee at most: maxFee token feeToken; Where, as bytes: bridgeWildCard
depositAndBridge(address depositAsset, uint256 depositAmount, uint256 minimumMint, address to, bytes bridgeWildCard, address feeToken, uint256 maxFee) | Pay into a vault, and move the shares to another network | Pay: depositAmount token depositAsset; Shares at least: minimumMint; Fee at most: maxFee token feeToken; Where, as bytes: bridgeWildCard
reallocate((${market} marketParams, uint256 assets)[] allocations) | Spread a vault’s money anew over markets | Loans of: allocations.[].marketParams.loanToken address; Against: allocations.[].marketParams.collateralToken address; Then there: allocations.[].assets token allocations.[].marketParams.loanToken
sellAsset(uint256 maxAmount, address receiver) | Swap a token for GHO, at the contract’s price | Pay at most: maxAmount units
buyAsset(uint256 minAmount, address receiver) | Swap GHO for a token, at the contract’s price, whatever that is | Receive at least: minAmount units
invoke(bytes32[] actions, bytes[] data) | Carry out a list of actions at Compound | Action, as text in bytes: actions.[]; With: data.[]; Pay at most: @.value coin
batchedDepositWithPermit((address user, uint64 usd, uint64 deadline, (uint256 r, uint256 s, uint8 v) signature)[] deposits) | Hand in others’ signed deposits | From: deposits.[].user address; Amount: deposits.[].usd units; Until: deposits.[].deadline date
modifyLiquiditiesWithoutUnlock(bytes actions, bytes[] params) | Change liquidity positions | Steps, as bytes: actions; With: params.[]; Pay: @.value coin
changeProxyAdmin(address proxy, address newAdmin) | GIVE CONTROL OF A CONTRACT’S CODE TO ANOTHER | Contract: proxy address; New owner: newAdmin address
claimTo(address comet, address src, address to, bool shouldAccrue) | Collect rewards | Of: src address
claimAllRewardsOnBehalf(address[] assets, address user, address to) | Collect rewards | Of: user address
approvePositionManager(address positionManager, bool approve) | LET ANOTHER MANAGE THIS ACCOUNT’S POSITIONS, or no longer | Who: positionManager address; Allowed: approve
redeemATokens(uint256 shares, address receiver, address owner) | Take back from a vault | Shares: shares token @.to; Of: owner address
delegateByType(address delegatee, uint8 delegationType) | Let another vote with this account’s tokens | Who votes: delegatee address; Kind (0 votes, 1 proposals): delegationType
claim(address _nodeAddress, (uint256 rewardIndex, uint256 amountRPL, uint256 amountSmoothingPoolETH, uint256 amountVoterETH, bytes32[] merkleProof)[] _claims) | Collect rewards of a node | Node: _nodeAddress address; RPL: _claims.[].amountRPL units; ETH: _claims.[].amountSmoothingPoolETH coin; ETH: _claims.[].amountVoterETH coin
depositWithERC20(address _token, uint256 _amount, uint256 _minOutAmount, address _referral) | Stake for a token | Pay: _amount token _token; Receive at least: _minOutAmount units
scopeTarget(bytes32 roleKey, address targetAddress) | Limit a role, at a contract, to the functions that it is allowed | Role: roleKey; Contract: targetAddress address
allowTarget(bytes32 roleKey, address targetAddress, uint8 options) | LET A ROLE CALL ALL OF A CONTRACT | Role: roleKey; Contract: targetAddress address; Also (1 coins, 2 control, 3 both): options
revokeTarget(bytes32 roleKey, address targetAddress) | No longer let a role call a contract | Role: roleKey; Contract: targetAddress address
allowFunction(bytes32 roleKey, address targetAddress, bytes4 selector, uint8 options) | LET A ROLE CALL A FUNCTION | Role: roleKey; Contract: targetAddress address; Function: selector; Also (1 coins, 2 control, 3 both): options
setTxCooldown(uint256 cooldown) | Set how long transactions wait | For: cooldown seconds
setTxNonce(uint256 _nonce) | Drop transactions that wait | All before number: _nonce
allocate(address adapter, bytes data, uint256 assets) | Put a vault’s money to work | Through: adapter address; Amount: assets units
deallocate(address adapter, bytes data, uint256 assets) | Take a vault’s money back from where it works | Through: adapter address; Amount: assets units
forceDeallocate(address adapter, bytes data, uint256 assets, address onBehalf) | Take a vault’s money back from where it works, for a fee | Through: adapter address; Amount: assets units; Fee paid by: onBehalf address
grantRole(uint64 roleId, address account, uint32 executionDelay) | GIVE A ROLE over contracts | Role: roleId; To: account address; With a wait of: executionDelay seconds
revokeRole(uint64 roleId, address account) | Take away a role over contracts | Role: roleId; From: account address
schedule(address target, bytes data, uint48 when) | Plan a call | Call: data call target; From (0 for as soon as may be): when date
claimFundingFees(address[] markets, address[] tokens, address receiver) | Collect fees of positions | Of: tokens.[] address
cancelOrder(bytes32 key) | Withdraw an order | Order: key
sweepToken(address recipient, address asset) | Send on the tokens that the contract holds | Token: asset address
registerAsOperator(address initDelegationApprover, uint32 allocationDelay, string metadataURI) | Become an operator | Who approves (zero for nobody): initDelegationApprover address; Described at: metadataURI
redeemPlans(uint256[] planIds) | Collect what plans have released | Plans: planIds.[]
revokePlans(uint256[] planIds) | END PLANS, and take back what has not vested | Plans: planIds.[]
setClaimer(address user, address claimer) | LET ANOTHER COLLECT AN ACCOUNT’S REWARDS | Whose: user address; Who: claimer address
setClaimerFor(address earner, address claimer) | LET ANOTHER COLLECT AN ACCOUNT’S REWARDS | Whose: earner address; Who: claimer address
createAndDeposit(address sender, address recipient, uint128 ratePerSecond, uint40 startTime, address token, bool transferable, uint128 amount) | Pay by a stream | Pay in advance: amount token token; May stop it, and takes back what is left: sender address; Each second, with 18 decimals: ratePerSecond; From (0 for now): startTime date
create(address sender, address recipient, uint128 ratePerSecond, uint40 startTime, address token, bool transferable) | Open a stream to pay by | Token: token address; May stop it, and takes back what is left: sender address; Each second, with 18 decimals: ratePerSecond; From (0 for now): startTime date
setSupplyQueue(bytes32[] newSupplyQueue) | Set which markets a vault lends to first | Market: newSupplyQueue.[]
submitCap(${market} marketParams, uint256 newSupplyCap) | Set how much a vault may lend to a market, more only after a wait | Up to: newSupplyCap token marketParams.loanToken; Against: marketParams.collateralToken address
acceptCap(${market} marketParams) | Put into force how much a vault may lend to a market | Loans of: marketParams.loanToken address; Against: marketParams.collateralToken address
executeNextTx(address to, uint256 value, bytes data, uint8 operation) | Carry out the next transaction that has waited | Call: data made to value; Operation (1 hands over the account): operation
`;
