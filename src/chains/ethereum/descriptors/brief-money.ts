/**
 * Lending, staking and bridges by signature alone, as in `briefTrades`. From the published sources of Aave,
 * Compound, Morpho, Maker and Sky, Liquity, Euler, Fluid, Yearn, Lido, Rocket Pool, EigenLayer, ether.fi,
 * Renzo, Kelp, Symbiotic, Synthetix, The Graph, Livepeer, Across, Stargate, LayerZero, Circle, OP Stack,
 * Arbitrum, ZKsync, Polygon, Linea, Scroll, deBridge, Synapse, THORChain, Relay, Axelar, Wormhole, Chainlink
 * CCIP and Hyperlane.
 */
const withdrawal =
  '(address staker, address delegatedTo, address withdrawer, uint256 nonce, uint32 startBlock, address[] strategies, uint256[] shares)';
const scaled = withdrawal.replace('shares)', 'scaledShares)');
const send =
  '(uint32 dstEid, bytes32 to, uint256 amountLD, uint256 minAmountLD, bytes extraOptions, bytes composeMsg, bytes oftCmd)';
const debridge =
  '(address giveTokenAddress, uint256 giveAmount, bytes takeTokenAddress, uint256 takeAmount, uint256 takeChainId, bytes receiverDst, address givePatchAuthoritySrc, bytes orderAuthorityAddressDst, bytes allowedTakerDst, bytes externalCall, bytes allowedCancelBeneficiarySrc) _orderCreation';
const debridgeWords =
  'Send to another network | Pay (zero token is the coin): _orderCreation.giveAmount token _orderCreation.giveTokenAddress; To network number: _orderCreation.takeChainId; Token there: _orderCreation.takeTokenAddress; Arrives: _orderCreation.takeAmount units; Recipient there: _orderCreation.receiverDst; May cancel there, for the money back: _orderCreation.orderAuthorityAddressDst; Paid back only to, if that is set: _orderCreation.allowedCancelBeneficiarySrc';
const query = '(address router, address token, uint256 minAmountOut, uint256 deadline, bytes rawParams)';
const l2 = '(uint256 nonce, address sender, address target, uint256 value, uint256 gasLimit, bytes data) _tx';

export const briefMoney = `
supplyWithPermit(address asset, uint256 amount, address onBehalfOf, uint16 referralCode, uint256 deadline, uint8 permitV, bytes32 permitR, bytes32 permitS) | Lend | Amount: amount token asset; For: onBehalfOf address
repayWithPermit(address asset, uint256 amount, uint256 interestRateMode, address onBehalfOf, uint256 deadline, uint8 permitV, bytes32 permitR, bytes32 permitS) | Pay back a debt | At most: amount token asset; Whose debt: onBehalfOf address
liquidationCall(address collateralAsset, address debtAsset, address user, uint256 debtToCover, bool receiveAToken) | Pay another’s debt and take collateral for it | Pay at most: debtToCover token debtAsset; Collateral: collateralAsset address; Whose debt: user address
flashLoanSimple(address receiverAddress, address asset, uint256 amount, bytes params, uint16 referralCode) | Borrow for the length of this transaction | Amount: amount token asset; Borrower: receiverAddress address
borrowETH(address pool, uint256 amount, uint16 referralCode) | Borrow coins | Amount: amount coin
repayETH(address pool, uint256 amount, address onBehalfOf) | Pay back a debt in coins | At most: amount coin; Pay: @.value coin; Whose debt: onBehalfOf address
withdrawETHWithPermit(address pool, uint256 amount, address to, uint256 deadline, uint8 permitV, bytes32 permitR, bytes32 permitS) | Take back coins that were lent | Amount: amount coin
swapBorrowRateMode(address asset, uint256 interestRateMode) | Change the kind of interest of a debt | Debt in: asset address
supplyFrom(address from, address dst, address asset, uint256 amount) | Lend, add collateral, or pay back a debt | Amount: amount token asset; From: from address; For: dst address
withdrawFrom(address src, address to, address asset, uint256 amount) | Take back what was lent or collateral, or borrow | Amount: amount token asset; Of: src address
transferAsset(address dst, address asset, uint256 amount) | Move what was lent, or collateral, to another account, which may leave a debt | Amount: amount token asset; Recipient: dst address
claim(address comet, address src, bool shouldAccrue) | Collect rewards | Of: src address
buyCollateral(address asset, uint256 minAmount, uint256 baseAmount, address recipient) | Buy collateral | Pay: baseAmount units; Receive at least: minAmount token asset
allowBySig(address owner, address manager, bool isAllowed_, uint256 nonce, uint256 expiry, {proof}) | Let another manage all that an account has here | Whose: owner address; Who: manager address; Allowed: isAllowed_
claim(address account, address reward, uint256 claimable, bytes32[] proof) | Collect rewards | For: account address; Up to: claimable token reward
setAuthorizationWithSig((address authorizer, address authorized, bool isAuthorized, uint256 nonce, uint256 deadline) authorization, ({proof}) signature) | Let another manage all that an account has here | Whose: authorization.authorizer address; Who: authorization.authorized address; Allowed: authorization.isAuthorized
multicall((address to, bytes data, uint256 value, bool skipRevert, bytes32 callbackHash)[] bundle) | Several calls by a bundler | Call: bundle.[].data call bundle.[].to bundle.[].value
liquidate((address loanToken, address collateralToken, address oracle, address irm, uint256 lltv) marketParams, address borrower, uint256 seizedAssets, uint256 repaidShares, bytes data) | Pay another’s debt and take collateral for it | Taken (0 if by the debt paid): seizedAssets token marketParams.collateralToken; Debt, in shares (0 if by what is taken): repaidShares; Debt in: marketParams.loanToken address; Whose debt: borrower address
deposit(uint256 assets, address receiver, uint16 referral) | Deposit into a vault | Amount: assets units
mkrToSky(address usr, uint256 mkrAmt) | Change MKR into SKY | Amount: mkrAmt units; Recipient: usr address
sellGem(address usr, uint256 gemAmt) | Change a stablecoin into DAI or USDS | Amount: gemAmt units; Recipient: usr address
buyGem(address usr, uint256 gemAmt) | Change DAI or USDS into a stablecoin | Receive: gemAmt units; Recipient: usr address
stake(uint256 amount, uint16 referral) | Stake | Amount: amount units
join(address usr, uint256 wad) | Pay tokens into the books of Maker | Amount: wad units; For: usr address
exit(address usr, uint256 wad) | Take tokens out of the books of Maker | Amount: wad units; Recipient: usr address
open(bytes32 ilk, address usr) | Open a vault | Kind: ilk; Owner: usr address
frob(uint256 cdp, int256 dink, int256 dart) | Change collateral and debt of a vault | Vault number: cdp; Collateral by: dink; Debt by: dart
lock(uint256 wad) | Lock tokens | Amount: wad units
free(uint256 wad) | Take back locked tokens | Amount: wad units
execute(address _target, bytes _data) | Have this contract run the code of another in its own name | Code: _target address; Call: _data
hope(address usr) | Let another act on this account’s books here | Who: usr address
nope(address usr) | No longer let another act on this account’s books here | Who: usr address
rely(address guy) | Give control of this contract to another | Who: guy address
deny(address guy) | Take control of this contract from another | Who: guy address
create_loan(uint256 collateral, uint256 debt, uint256 N) | Borrow against collateral | Collateral: collateral units; Debt: debt units
repay(uint256 _d_debt) | Pay back a debt | At most: _d_debt units
add_collateral(uint256 collateral) | Add collateral | Amount: collateral units
borrow_more(uint256 collateral, uint256 debt) | Borrow more | Collateral added: collateral units; Debt added: debt units
remove_collateral(uint256 collateral) | Take back collateral | Amount: collateral units
claim_rewards() | Collect rewards
claim_rewards(address _addr) | Collect rewards | Of: _addr address
deposit_for(address _addr, uint256 _value) | Lock tokens for another | For: _addr address; Amount: _value units
mint_many(address[8] gauge_addrs) | Collect rewards of several gauges | Gauges: gauge_addrs.[] address
openTrove(uint256 _maxFeePercentage, uint256 _LUSDAmount, address _upperHint, address _lowerHint) | Borrow LUSD against coins | Collateral: @.value coin; Borrow, before fees and a reserve: _LUSDAmount units; Fee at most (of 10^18): _maxFeePercentage
adjustTrove(uint256 _maxFeePercentage, uint256 _collWithdrawal, uint256 _LUSDChange, bool _isDebtIncrease, address _upperHint, address _lowerHint) | Change collateral and debt | Collateral added: @.value coin; Taken back: _collWithdrawal coin; Debt by, before a fee: _LUSDChange units; More debt: _isDebtIncrease; Fee at most (of 10^18): _maxFeePercentage
closeTrove() | Pay back the whole debt and take back the collateral
provideToSP(uint256 _amount, address _frontEndTag) | Deposit into the stability pool | Amount: _amount units
withdrawFromSP(uint256 _amount) | Take back from the stability pool | At most: _amount units
issueSynths(uint256 amount) | Borrow synthetic dollars | Amount: amount units
burnSynths(uint256 amount) | Pay back synthetic dollars | At most: amount units
batch((address targetContract, address onBehalfOfAccount, uint256 value, bytes data)[] items) | Several calls through a connector, each for an account of this one | Call: items.[].data made items.[].targetContract items.[].value items.[].onBehalfOfAccount; For: items.[].onBehalfOfAccount address
enableController(address account, address vault) | Let a vault lend to an account and control its collateral | Account: account address; Vault: vault address
enableCollateral(address account, address vault) | Let deposits in a vault secure debts | Account: account address; Vault: vault address
call(address targetContract, address onBehalfOfAccount, uint256 value, bytes data) | A call through a connector, for an account of this one | Call: data made targetContract value onBehalfOfAccount; For: onBehalfOfAccount address
borrow(uint256 amount, address receiver) | Borrow | Amount: amount units
repay(uint256 amount, address receiver) | Pay back a debt | Amount: amount units; Whose debt: receiver address
operate(uint256 nftId_, int256 newCol_, int256 newDebt_, address to_) | Change collateral and debt of a position | Position (0 for a new one): nftId_; Collateral by: newCol_; Debt by: newDebt_; Recipient (zero is the sender): to_ address
repayBorrowBehalf(address borrower) | Pay back another’s debt | Pay: @.value coin; Whose debt: borrower address
claimVenus(address holder) | Collect rewards | Of: holder address
requestRedeem(uint256 shares, address owner) | Ask to take back shares of a vault | Shares: shares token @.to; Of: owner address
removeShares(uint256 shares, address owner) | Withdraw what was asked of a vault | Shares: shares token @.to; Of: owner address
deposit(uint256 amount, bytes32 depositData) | Deposit into a vault | Amount: amount units
depositWithPermit(uint256 amount, uint256 deadline, uint8 v, bytes32 r, bytes32 s, bytes32 depositData) | Deposit into a vault, with a permission signed before | Amount: amount units
cancelDepositRequest(uint256 requestId, address controller) | Ask a vault to end a deposit that was asked for | Request number: requestId; In the name of: controller address
cancelRedeemRequest(uint256 requestId, address controller) | Ask a vault to keep shares that were asked back | Request number: requestId; In the name of: controller address
claimCancelDepositRequest(uint256 requestId, address receiver, address controller) | Collect what a deposit that was ended gives back | Request number: requestId; In the name of: controller address
claimCancelRedeemRequest(uint256 requestId, address receiver, address controller) | Collect shares that were asked back and kept | Request number: requestId; In the name of: controller address
syncDeposit(uint256 assets, address receiver, address referral) | Deposit into a vault | Amount: assets units
requestDeposit(uint256 assets, address controller, address owner, address referral) | Ask to deposit into a vault | Amount: assets units; Out of: owner address; Who may collect: controller address
deposit(address receiver, address referrer) | Deposit coins | Pay: @.value coin; Recipient: receiver address; Referred by: referrer address
enterExitQueue(uint256 shares, address receiver) | Ask to take back what was staked | Shares: shares units; Recipient: receiver address
cancelRequestDeposit() | End a deposit that was asked of a vault
claimSharesAndRequestRedeem(uint256 sharesToRedeem) | Collect shares of a vault, and ask to take back some | Shares: sharesToRedeem token @.to
withdraw(uint256 maxShares, address recipient, uint256 maxLoss) | Take back from a vault | Shares at most: maxShares token @.to; Loss at most (of 10,000): maxLoss
withdraw(uint256 assets, address receiver, address owner, uint256 max_loss) | Take back from a vault | Amount: assets units; Of: owner address; Limit of the loss, or of shares: max_loss
redeem(uint256 shares, address receiver, address owner, uint256 max_loss) | Take back from a vault | Shares: shares token @.to; Of: owner address; Limit of the loss, or least amount: max_loss
requestWithdrawalsWithPermit(uint256[] _amounts, address _owner, (uint256 value, uint256 deadline, {proof}) _permit) | Begin to take back staked ETH | Amount: _amounts.[] units; Owner of the claim (zero is the sender): _owner address
requestWithdrawalsWstETHWithPermit(uint256[] _amounts, address _owner, (uint256 value, uint256 deadline, {proof}) _permit) | Begin to take back wrapped staked ETH | Amount: _amounts.[] units; Owner of the claim (zero is the sender): _owner address
claimWithdrawalsTo(uint256[] _requestIds, uint256[] _hints, address _recipient) | Collect ETH taken back | Requests: _requestIds.[]
transferShares(address _recipient, uint256 _sharesAmount) | Send tokens, counted in shares | Shares: _sharesAmount units
swapTo(uint256 _uniswapPortion, uint256 _balancerPortion, uint256 _minTokensOut, uint256 _idealTokensOut) | Stake ETH for rETH | Pay: @.value coin; Receive at least: _minTokensOut units
stakeRPL(uint256 _amount) | Stake RPL | Amount: _amount units
withdrawRPL(uint256 _amount) | Take back staked RPL | Amount: _amount units
claim(address _nodeAddress, uint256[] _rewardIndex, uint256[] _amountRPL, uint256[] _amountETH, bytes32[][] _merkleProof) | Collect rewards of a node | Node: _nodeAddress address; ETH: _amountETH.[] coin; RPL: _amountRPL.[] units
completeQueuedWithdrawal(${withdrawal} withdrawal, address[] tokens, bool receiveAsTokens) | Collect what was restaked, or restake it again | As tokens: receiveAsTokens; Tokens: tokens.[] address; Shares: withdrawal.shares.[] units; Recipient: withdrawal.withdrawer address
completeQueuedWithdrawal(${withdrawal} withdrawal, address[] tokens, uint256 middlewareTimesIndex, bool receiveAsTokens) | Collect what was restaked, or restake it again | As tokens: receiveAsTokens; Tokens: tokens.[] address; Shares: withdrawal.shares.[] units; Recipient: withdrawal.withdrawer address
completeQueuedWithdrawals(${scaled}[] withdrawals, address[][] tokens, bool[] receiveAsTokens) | Collect what was restaked, or restake it again | As tokens: receiveAsTokens.[]; Shares, scaled: withdrawals.[].scaledShares.[] units; Recipient: withdrawals.[].withdrawer address
processClaim((uint32 rootIndex, uint32 earnerIndex, bytes earnerTreeProof, (address earner, bytes32 earnerTokenRoot) earnerLeaf, uint32[] tokenIndices, bytes[] tokenTreeProofs, (address token, uint256 cumulativeEarnings)[] tokenLeaves) claim, address recipient) | Collect rewards | Earned in all: claim.tokenLeaves.[].cumulativeEarnings token claim.tokenLeaves.[].token
redelegate(address newOperator, (bytes signature, uint256 expiry) newOperatorApproverSig, bytes32 approverSalt) | Ask back all that is restaked, and name another operator | Operator: newOperator address
setClaimerFor(address claimer) | Let another collect this account’s rewards | Who: claimer address
createPod() | Make a pod for validators
exchange(bytes32 sourceCurrencyKey, uint256 sourceAmount, bytes32 destinationCurrencyKey) | Swap synthetic tokens | Pay: sourceAmount; Of: sourceCurrencyKey; For: destinationCurrencyKey
deposit(uint256 assets_, address receiver_, uint256 minAmountOut_) | Deposit into a vault | Amount: assets_ units; Shares at least: minAmountOut_ token @.to; Recipient: receiver_ address
depositNative(address receiver_) | Deposit coins | Pay: @.value coin; Recipient: receiver_ address
deposit(address _l2Receiver, address _l1Token, uint256 _amount, uint256 _l2TxGasLimit, uint256 _l2TxGasPerPubdataByte, address _refundRecipient) | Send tokens to the second network | Pay: _amount token _l1Token; Recipient there: _l2Receiver address
finalizeWithdrawal(uint256 _l2BatchNumber, uint256 _l2MessageIndex, uint16 _l2TxNumberInBatch, bytes _message, bytes32[] _merkleProof) | Complete a withdrawal from the second network | Message: _message
executeTransaction(bytes32[] proof, uint256 index, address l2Sender, address to, uint256 l2Block, uint256 l1Block, uint256 l2Timestamp, uint256 value, bytes data) | Complete a withdrawal from the second network | Coins: value coin
startCheckpoint(bool revertIfNoBalance) | Count the balance of a pod
depositIntoStrategyWithSignature(address strategy, address token, uint256 amount, address staker, uint256 expiry, bytes signature) | Restake | Amount: amount token token; For: staker address
requestWithdraw(address recipient, uint256 amount) | Begin to take back staked ETH | Amount: amount units
requestWithdraw(uint256 _ethXAmount, address _owner) | Begin to take back staked ETH | Amount: _ethXAmount units; Owner of the claim: _owner address
depositWithERC20(address _token, uint256 _amount, address _referral) | Stake for a token | Pay: _amount token _token
depositETH() | Deposit coins | Pay: @.value coin
depositETH(uint256 _referralId) | Deposit coins | Pay: @.value coin
depositETH(uint256 minRSETHAmountExpected, string referralId) | Restake coins | Pay: @.value coin; Receive at least: minRSETHAmountExpected units
depositAsset(address asset, uint256 depositAmount, uint256 minRSETHAmountExpected, string referralId) | Restake | Pay: depositAmount token asset; Receive at least: minRSETHAmountExpected units
initiateWithdrawal(address asset, uint256 rsETHUnstaked) | Begin to take back what is restaked | Shares: rsETHUnstaked units; As: asset address
initiateWithdrawal(address asset, uint256 rsETHUnstaked, string referralId) | Begin to take back what is restaked | Shares: rsETHUnstaked units; As: asset address
withdraw(uint256 _amount, address _assetOut) | Begin to take back, or take back | Amount: _amount; As, or to: _assetOut address
deposit(address depositAsset, uint256 depositAmount, uint256 minimumMint) | Deposit into a vault | Pay: depositAmount token depositAsset; Shares at least: minimumMint units
requestOnChainWithdraw(address assetOut, uint128 amountOfShares, uint16 discount, uint24 secondsToDeadline) | Order to take back from a vault | Shares: amountOfShares units; As: assetOut address; For: secondsToDeadline seconds
deposit(address token, uint256 amount) | Deposit | Amount: amount; Token or account: token address
deposit(address token, uint256 amount, address to) | Deposit | Amount: amount token token
withdraw(address token, uint256 amount) | Take back | Amount: amount; Token or account: token address
withdraw(address token, uint256 amount, address to) | Take back | Amount: amount token token
claim(address recipient, uint256 epoch) | Collect what is due | Epoch or amount: epoch
deposit(address _receiver) | Deposit coins | Pay: @.value coin; For: _receiver address
mintFrxEth() | Stake ETH | Pay: @.value coin
submitAndDeposit(address recipient) | Stake ETH and deposit it into a vault | Pay: @.value coin
stakeLocked(uint256 liquidity, uint256 secs) | Stake and lock | Amount: liquidity units; For: secs seconds
withdrawLocked(bytes32 kek_id, address destination_address) | Take back a locked stake | Which: kek_id; Recipient: destination_address address
delegate(address validator, uint256 amount) | Delegate a stake | Validator: validator address; Amount: amount units
undelegate(address _indexer, uint256 _shares) | Begin to take back a delegated stake | From: _indexer address; Shares: _shares units
withdrawDelegated(address _indexer, address _newIndexer) | Collect a delegated stake, or delegate it anew | From: _indexer address; To (zero for the account): _newIndexer address
claimReward(address account) | Collect rewards | Of whom, or in which token: account address
depositWithPermit(uint256 amount, uint256 deadline, {proof}) | Deposit | Amount: amount units
stakeWithPermit(uint256 amount, uint256 deadline, {proof}) | Stake | Amount: amount units
requestUnstake(uint256 amount) | Begin to take back a stake | Amount: amount units
initiateWithdraw(uint256 amount) | Begin to take back | Amount: amount units
initiateWithdrawal(uint256 amount) | Begin to take back | Amount: amount units
claimUnstake(uint256 id) | Collect a stake taken back | Number: id
increaseStake(uint256 amount) | Stake more | Amount: amount units
stake(uint256 amount, address receiver) | Stake | Amount: amount units; For: receiver address
unstake(address token, uint256 amount) | Take back what is staked | Amount: amount; Token or account: token address
withdrawETH(uint256 amount) | Take back coins | Amount: amount units
claim(address[] tokens) | Collect what is due | Of: tokens.[] address
harvest() | Collect rewards
harvest(uint256 pid) | Collect rewards | Pool number: pid
compound() | Collect rewards and stake them
enter(uint256 amount) | Stake | Amount: amount units
leave(uint256 share) | Take back what is staked | Shares: share units
getReward(uint256 id) | Collect rewards | Number: id
stakeAll() | Stake everything
lock(uint256 amount, uint256 duration) | Lock tokens | Amount: amount units; For, or a share spent: duration
unlock(uint256 amount) | Unlock tokens | Amount: amount units
deposit(uint256 _amount, bool _lock) | Deposit | Amount: _amount units
bond(uint256 _amount, address _to) | Delegate a stake | Amount: _amount units; Validator: _to address
unbond(uint256 _amount) | Begin to take back a stake | Amount: _amount units
withdrawStake(uint256 _unbondingLockId) | Collect a stake taken back | Number: _unbondingLockId
stake(uint256 amount, bytes data) | Stake | Amount: amount units
restake() | Stake the rewards
buyVoucher(uint256 _amount, uint256 _minSharesToMint) | Delegate a stake | Amount: _amount units; Shares at least: _minSharesToMint units
buyVoucherPOL(uint256 _amount, uint256 _minSharesToMint) | Delegate a stake | Amount: _amount units; Shares at least: _minSharesToMint units
sellVoucher_new(uint256 claimAmount, uint256 maximumSharesToBurn) | Begin to take back a delegated stake | Amount: claimAmount units; Shares at most: maximumSharesToBurn units
sellVoucher_newPOL(uint256 claimAmount, uint256 maximumSharesToBurn) | Begin to take back a delegated stake | Amount: claimAmount units; Shares at most: maximumSharesToBurn units
unstakeClaimTokens_new(uint256 unbondNonce) | Collect a stake taken back | Number: unbondNonce
depositV3Now(address depositor, address recipient, address inputToken, address outputToken, uint256 inputAmount, uint256 outputAmount, uint256 destinationChainId, address exclusiveRelayer, uint32 fillDeadlineOffset, uint32 exclusivityDeadline, bytes message) | Send to another network | Pay: inputAmount token inputToken; To network number: destinationChainId; Token there: outputToken address; Arrives: outputAmount units
addLiquidity(address l1Token, uint256 l1TokenAmount) | Lend to a bridge | Amount: l1TokenAmount token l1Token
removeLiquidity(address l1Token, uint256 lpTokenAmount, bool sendEth) | Take back from a bridge | Shares: lpTokenAmount units; Token: l1Token address
swap(uint16 _dstChainId, uint256 _srcPoolId, uint256 _dstPoolId, address _refundAddress, uint256 _amountLD, uint256 _minAmountLD, (uint256 dstGasForCall, uint256 dstNativeAmount, bytes dstNativeAddr) _lzTxParams, bytes _to, bytes _payload) | Send to another network | Pay: _amountLD units; Arrives at least: _minAmountLD units; To network number: _dstChainId; Recipient there: _to
swapETH(uint16 _dstChainId, address _refundAddress, bytes _toAddress, uint256 _amountLD, uint256 _minAmountLD) | Send coins to another network | Pay: _amountLD coin; Arrives at least: _minAmountLD coin; To network number: _dstChainId; Recipient there: _toAddress
sendToken(${send} _sendParam, (uint256 nativeFee, uint256 lzTokenFee) _fee, address _refundAddress) | Send to another network | Pay: _sendParam.amountLD units; Arrives at least: _sendParam.minAmountLD units; To network number: _sendParam.dstEid; Recipient there: _sendParam.to; Fee: _fee.nativeFee coin; Fee in LayerZero’s token: _fee.lzTokenFee units
sendFrom(address _from, uint16 _dstChainId, bytes _toAddress, uint256 _amount, address _refundAddress, address _zroPaymentAddress, bytes _adapterParams) | Send to another network | From: _from address; Pay: _amount units; To network number: _dstChainId; Recipient there: _toAddress
sendFrom(address _from, uint16 _dstChainId, bytes32 _toAddress, uint256 _amount, (address refundAddress, address zroPaymentAddress, bytes adapterParams) _callParams) | Send to another network | From: _from address; Pay: _amount units; To network number: _dstChainId; Recipient there: _toAddress
startBridgeTokensViaStargate({bridge}, (uint16 assetId, ${send} sendParams, (uint256 nativeFee, uint256 lzTokenFee) fee, address refundAddress) _stargateData) | Send to another network | Pay: _bridgeData.minAmount token _bridgeData.sendingAssetId; To network number: _bridgeData.destinationChainId; Recipient there: _bridgeData.receiver address
startBridgeTokensViaAcrossV3({bridge}, (address receiverAddress, address refundAddress, address receivingAssetId, uint256 outputAmount, uint64 outputAmountPercent, address exclusiveRelayer, uint32 quoteTimestamp, uint32 fillDeadline, uint32 exclusivityDeadline, bytes message) _acrossData) | Send to another network | Pay: _bridgeData.minAmount token _bridgeData.sendingAssetId; To network number: _bridgeData.destinationChainId; Recipient there: _acrossData.receiverAddress address; Arrives: _acrossData.outputAmount units; Else goes back to (may change terms): _acrossData.refundAddress address
depositForBurnWithCaller(uint256 amount, uint32 destinationDomain, bytes32 mintRecipient, address burnToken, bytes32 destinationCaller) | Send to another network | Pay: amount token burnToken; To domain number: destinationDomain; Recipient there: mintRecipient
depositForBurnWithHook(uint256 amount, uint32 destinationDomain, bytes32 mintRecipient, address burnToken, bytes32 destinationCaller, uint256 maxFee, uint32 minFinalityThreshold, bytes hookData) | Send to another network | Pay: amount token burnToken; Fee at most: maxFee token burnToken; To domain number: destinationDomain; Recipient there: mintRecipient
depositTransaction(address _to, uint256 _value, uint64 _gasLimit, bool _isCreation, bytes _data) | Make a transaction on the second network | Pay: @.value coin; To there: _to address; Coins there: _value coin; Call there: _data
sendMessage(address _target, bytes _message, uint32 _minGasLimit) | Make a call on the other network | Pay: @.value coin; To there: _target address; Call there: _message
proveWithdrawalTransaction(${l2}, uint256 _disputeGameIndex, (bytes32 version, bytes32 stateRoot, bytes32 messagePasserStorageRoot, bytes32 latestBlockhash) _outputRootProof, bytes[] _withdrawalProof) | Prove a withdrawal from the second network | To: _tx.target address; Coins: _tx.value coin
finalizeWithdrawalTransaction(${l2}) | Complete a withdrawal from the second network | To: _tx.target address; Coins: _tx.value coin
initiateWithdrawal(address _target, uint256 _gasLimit, bytes _data) | Withdraw to the first network | Pay: @.value coin; Recipient there: _target address
depositEth() | Deposit coins | Pay: @.value coin
createRetryableTicket(address to, uint256 l2CallValue, uint256 maxSubmissionCost, address excessFeeRefundAddress, address callValueRefundAddress, uint256 gasLimit, uint256 maxFeePerGas, bytes data) | Make a transaction on the second network | Pay: @.value coin; To there: to address; Coins there: l2CallValue coin; Call there: data; May cancel it, for the coins there: callValueRefundAddress address
outboundTransfer(address _l1Token, address _to, uint256 _amount, bytes _data) | Send tokens to the other network | Pay: _amount units; Token on the first network: _l1Token address; Recipient there: _to address
outboundTransferCustomRefund(address _token, address _refundTo, address _to, uint256 _amount, uint256 _maxGas, uint256 _gasPriceBid, bytes _data) | Send tokens to the second network | Pay: _amount token _token; Recipient there: _to address
sendTxToL1(address destination, bytes data) | Make a call on the first network | Pay: @.value coin; To there: destination address; Call there: data
requestL2Transaction(address _contractL2, uint256 _l2Value, bytes _calldata, uint256 _l2GasLimit, uint256 _l2GasPerPubdataByteLimit, bytes[] _factoryDeps, address _refundRecipient) | Make a transaction on the second network | Pay: @.value coin; To there: _contractL2 address; Coins there: _l2Value coin; Call there: _calldata
requestL2TransactionDirect((uint256 chainId, uint256 mintValue, address l2Contract, uint256 l2Value, bytes l2Calldata, uint256 l2GasLimit, uint256 l2GasPerPubdataByteLimit, bytes[] factoryDeps, address refundRecipient) _request) | Make a transaction on the second network | Pay: @.value coin; Pay in that network’s coin, in all: _request.mintValue units; Network number: _request.chainId; To there: _request.l2Contract address; Coins there: _request.l2Value units; Call there: _request.l2Calldata
requestL2TransactionTwoBridges((uint256 chainId, uint256 mintValue, uint256 l2Value, uint256 l2GasLimit, uint256 l2GasPerPubdataByteLimit, address refundRecipient, address secondBridgeAddress, uint256 secondBridgeValue, bytes secondBridgeCalldata) _request) | Send tokens to the second network | Pay: @.value coin; Pay in that network’s coin, in all: _request.mintValue units; Coins there: _request.l2Value units; Of the coins, to the bridge: _request.secondBridgeValue coin; Network number: _request.chainId; Through: _request.secondBridgeAddress address; What: _request.secondBridgeCalldata
bridgeAsset(uint32 destinationNetwork, address destinationAddress, uint256 amount, address token, bool forceUpdateGlobalExitRoot, bytes permitData) | Send to another network | Pay (zero token is the coin): amount token token; To network number: destinationNetwork; Recipient there: destinationAddress address
sendMessage(address _to, uint256 _fee, bytes _calldata) | Make a call on the other network | Pay: @.value coin; Of that as a fee: _fee coin; To there: _to address; Call there: _calldata
bridgeToken(address _token, uint256 _amount, address _recipient) | Send tokens to the other network | Pay: _amount token _token; Recipient there: _recipient address
depositETH(uint256 _amount, uint256 _gasLimit) | Send coins to the second network, same address | Amount: _amount coin; Pay: @.value coin
depositERC20(address _token, address _to, uint256 _amount, uint256 _gasLimit) | Send tokens to the second network | Pay: _amount token _token; Recipient there: _to address
createOrder(${debridge}, bytes _affiliateFee, uint32 _referralCode, bytes _permitEnvelope) | ${debridgeWords}
createSaltedOrder(${debridge}, uint64 _salt, bytes _affiliateFee, uint32 _referralCode, bytes _permitEnvelope, bytes _metadata) | ${debridgeWords}
bridge(address to, uint256 chainId, address token, uint256 amount, ${query} originQuery, ${query} destQuery) | Send to another network | Pay: amount token token; To network number: chainId; Recipient there: to address; Token there, if it can be swapped: destQuery.token address; At least, if it can be swapped: destQuery.minAmountOut units
bridge(string adapterId, address srcToken, uint256 amount, bytes data) | Send to another network by way of a bridge | Pay: amount token srcToken; Bridge: adapterId
depositWithExpiry(address vault, address asset, uint256 amount, string memo, uint256 expiration) | Swap on another network, as the memo says | Pay (zero token is the coin): amount token asset; To the vault: vault address; Memo: memo
deposit(address vault, address asset, uint256 amount, string memo) | Swap on another network, as the memo says | Pay (zero token is the coin): amount token asset; To the vault: vault address; Memo: memo
depositErc20(address depositor, address token, uint256 amount, bytes32 id) | Pay for an order on another network | Pay: amount token token; Order: id
depositNative(address depositor, bytes32 id) | Pay for an order on another network | Pay: @.value coin; Order: id
callContractWithToken(string destinationChain, string contractAddress, bytes payload, string symbol, uint256 amount) | Send tokens and a call to another network | To network: destinationChain; Contract there: contractAddress; Token: symbol; Amount: amount
sendToken(string destinationChain, string destinationAddress, string symbol, uint256 amount) | Send to another network | To network: destinationChain; Recipient there: destinationAddress; Token: symbol; Amount: amount
transferTokensWithPayload(address token, uint256 amount, uint16 recipientChain, bytes32 recipient, uint32 nonce, bytes payload) | Send tokens and a call to another network | Pay: amount token token; To network number: recipientChain; Recipient there: recipient
completeTransfer(bytes encodedVm) | Collect what was sent from another network | Proof: encodedVm
ccipSend(uint64 destinationChainSelector, (bytes receiver, bytes data, (address token, uint256 amount)[] tokenAmounts, address feeToken, bytes extraArgs) message) | Send to another network | Pay: message.tokenAmounts.[].amount token message.tokenAmounts.[].token; To network number: destinationChainSelector; Recipient there: message.receiver; Fee in coins: @.value coin
transferRemote(uint32 _destination, bytes32 _recipient, uint256 _amountOrId) | Send to another network | Amount or number: _amountOrId units; To network number: _destination; Recipient there: _recipient
relayTokens(address token, address _receiver, uint256 _value) | Send to another network | Pay: _value token token; Recipient there: _receiver address
relayTokensAndCall(address token, address _receiver, uint256 _value, bytes _data) | Send tokens and a call to another network | Pay: _value token token; Recipient there: _receiver address
`;
