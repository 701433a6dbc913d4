/**
 * Trades and pools by signature alone, one per line: "signature | what it does | fields", with fields as in
 * `OwnWords`, separated by semicolons. Braces hold a type that several signatures share. Signatures and the
 * meaning of each argument are facts from the published sources of Pendle, Curve, Convex, Balancer V3,
 * Uniswap, Velodrome, 1inch, 0x, ParaSwap, LI.FI, GMX, KyberSwap, OpenOcean, OKX, Odos, DODO, Trader Joe and
 * Rango.
 */
export const briefTypes: Readonly<Record<string, string>> = {
  guess: '(uint256 guessMin, uint256 guessMax, uint256 guessOffchain, uint256 maxIteration, uint256 eps)',
  ext: '(uint8 swapType, address extRouter, bytes extCalldata, bool needScale) swapData',
  in: '(address tokenIn, uint256 netTokenIn, address tokenMintSy, address pendleSwap, {ext}) input',
  out: '(address tokenOut, uint256 minTokenOut, address tokenRedeemSy, address pendleSwap, {ext}) output',
  fill: '((uint256 salt, uint256 expiry, uint256 nonce, uint8 orderType, address token, address YT, address maker, address receiver, uint256 makingAmount, uint256 lnImpliedRate, uint256 failSafeRate, bytes permit) order, bytes signature, uint256 makingAmount)[]',
  limit:
    '(address limitRouter, uint256 epsSkipMarket, {fill} normalFills, {fill} flashFills, bytes optData) limit',
  routes: '(address from, address to, bool stable, address factory)[] routes',
  path: '(uint256[] pairBinSteps, uint8[] versions, address[] tokenPath) path',
  order1:
    '(uint256 salt, uint256 maker, uint256 receiver, uint256 makerAsset, uint256 takerAsset, uint256 makingAmount, uint256 takingAmount, uint256 makerTraits) order',
  para: '(address srcToken, address destToken, uint256 fromAmount, uint256 toAmount, uint256 quotedAmount, bytes32 metadata, address beneficiary',
  mega: '(address to, uint256 totalNetworkFee, (address adapter, uint256 percent, uint256 networkFee, (uint256 index, address targetExchange, uint256 percent, bytes payload, uint256 networkFee)[] route)[] adapters)[] path',
  lifi: '(address callTo, address approveTo, address sendingAssetId, address receivingAssetId, uint256 fromAmount, bytes callData, bool requiresDeposit)',
  lifiHead: 'bytes32 _transactionId, string _integrator, string _referrer, address _receiver',
  bridge:
    '(bytes32 transactionId, string bridge, string integrator, address referrer, address sendingAssetId, address receiver, uint256 minAmount, uint256 destinationChainId, bool hasSourceSwaps, bool hasDestinationCall) _bridgeData',
  proof: 'uint8 v, bytes32 r, bytes32 s',
};

export const briefTrades = `
swapExactTokenForPt(address receiver, address market, uint256 minPtOut, {guess} guessPtOut, {in}, {limit}) | Buy principal tokens | Pay: input.netTokenIn token input.tokenIn; Receive at least: minPtOut units; Market: market address
swapExactTokenForYt(address receiver, address market, uint256 minYtOut, {guess} guessYtOut, {in}, {limit}) | Buy yield tokens | Pay: input.netTokenIn token input.tokenIn; Receive at least: minYtOut units; Market: market address
swapExactPtForToken(address receiver, address market, uint256 exactPtIn, {out}, {limit}) | Sell principal tokens | Pay: exactPtIn units; Receive at least: output.minTokenOut token output.tokenOut; Market: market address
swapExactYtForToken(address receiver, address market, uint256 exactYtIn, {out}, {limit}) | Sell yield tokens | Pay: exactYtIn units; Receive at least: output.minTokenOut token output.tokenOut; Market: market address
addLiquiditySingleToken(address receiver, address market, uint256 minLpOut, {guess} guessPtReceivedFromSy, {in}, {limit}) | Add liquidity | Pay: input.netTokenIn token input.tokenIn; Shares at least: minLpOut token market
removeLiquiditySingleToken(address receiver, address market, uint256 netLpToRemove, {out}, {limit}) | Remove liquidity | Shares given back: netLpToRemove token market; Receive at least: output.minTokenOut token output.tokenOut
mintPyFromToken(address receiver, address YT, uint256 minPyOut, {in}) | Split a token into principal and yield | Pay: input.netTokenIn token input.tokenIn; Of each at least: minPyOut token YT
redeemPyToToken(address receiver, address YT, uint256 netPyIn, {out}) | Join principal and yield back into a token | Of each given back: netPyIn token YT; Receive at least: output.minTokenOut token output.tokenOut
redeemDueInterestAndRewards(address user, address[] sys, address[] yts, address[] markets) | Collect interest and rewards | Of: user address
exchange(address[11] _route, uint256[5][5] _swap_params, uint256 _amount, uint256 _expected) | Swap tokens | Pay: _amount token _route.[0]; Receive at least: _expected units
exchange(address[11] _route, uint256[5][5] _swap_params, uint256 _amount, uint256 _expected, address[5] _pools) | Swap tokens | Pay: _amount token _route.[0]; Receive at least: _expected units
exchange(address[11] _route, uint256[5][5] _swap_params, uint256 _amount, uint256 _expected, address[5] _pools, address _receiver) | Swap tokens | Pay: _amount token _route.[0]; Receive at least: _expected units
exchange(uint256 i, uint256 j, uint256 dx, uint256 min_dy, bool use_eth) | Swap tokens of a pool | Pay with the token number: i; Receive the token number: j; Pay: dx units; Receive at least: min_dy units
exchange(int128 i, int128 j, uint256 dx, uint256 min_dy, address receiver) | Swap tokens of a pool | Pay with the token number: i; Receive the token number: j; Pay: dx units; Receive at least: min_dy units
exchange(uint256 i, uint256 j, uint256 dx, uint256 min_dy, address receiver) | Swap tokens of a pool | Pay with the token number: i; Receive the token number: j; Pay: dx units; Receive at least: min_dy units
add_liquidity(uint256[] amounts, uint256 min_mint_amount) | Add liquidity | Pay, token by token: amounts.[] units; Shares at least: min_mint_amount units
add_liquidity(uint256[] amounts, uint256 min_mint_amount, address receiver) | Add liquidity | Pay, token by token: amounts.[] units; Shares at least: min_mint_amount units
add_liquidity(uint256[2] amounts, uint256 min_mint_amount, address receiver) | Add liquidity | Pay, token by token: amounts.[] units; Shares at least: min_mint_amount units
remove_liquidity(uint256 amount, uint256[] min_amounts) | Remove liquidity | Shares given back: amount units; Receive at least: min_amounts.[] units
remove_liquidity_one_coin(uint256 token_amount, uint256 i, uint256 min_amount) | Remove liquidity as one token | Shares given back: token_amount units; Token number: i; Receive at least: min_amount units
remove_liquidity_imbalance(uint256[3] amounts, uint256 max_burn_amount) | Remove liquidity | Receive, token by token: amounts.[] units; Shares given back at most: max_burn_amount units
remove_liquidity_imbalance(uint256[2] amounts, uint256 max_burn_amount) | Remove liquidity | Receive, token by token: amounts.[] units; Shares given back at most: max_burn_amount units
swapSingleTokenExactIn(address pool, address tokenIn, address tokenOut, uint256 exactAmountIn, uint256 minAmountOut, uint256 deadline, bool wethIsEth, bytes userData) | Swap tokens | Pay: exactAmountIn token tokenIn; Receive at least: minAmountOut token tokenOut
swapSingleTokenExactOut(address pool, address tokenIn, address tokenOut, uint256 exactAmountOut, uint256 maxAmountIn, uint256 deadline, bool wethIsEth, bytes userData) | Swap tokens | Pay at most: maxAmountIn token tokenIn; Receive: exactAmountOut token tokenOut
swapExactIn((address tokenIn, (address pool, address tokenOut, bool isBuffer)[] steps, uint256 exactAmountIn, uint256 minAmountOut)[] paths, uint256 deadline, bool wethIsEth, bytes userData) | Swap tokens | Pay: paths.[].exactAmountIn token paths.[].tokenIn; Receive at least: paths.[].minAmountOut token paths.[].steps.[-1].tokenOut
addLiquidityProportional(address pool, uint256[] maxAmountsIn, uint256 exactBptAmountOut, bool wethIsEth, bytes userData) | Add liquidity | Pay at most, token by token: maxAmountsIn.[] units; Shares: exactBptAmountOut token pool
addLiquidityUnbalanced(address pool, uint256[] exactAmountsIn, uint256 minBptAmountOut, bool wethIsEth, bytes userData) | Add liquidity | Pay, token by token: exactAmountsIn.[] units; Shares at least: minBptAmountOut token pool
removeLiquidityProportional(address pool, uint256 exactBptAmountIn, uint256[] minAmountsOut, bool wethIsEth, bytes userData) | Remove liquidity | Shares given back: exactBptAmountIn token pool; Receive at least, token by token: minAmountsOut.[] units
removeLiquiditySingleTokenExactIn(address pool, uint256 exactBptAmountIn, address tokenOut, uint256 minAmountOut, bool wethIsEth, bytes userData) | Remove liquidity as one token | Shares given back: exactBptAmountIn token pool; Receive at least: minAmountOut token tokenOut
manageUserBalance((uint8 kind, address asset, uint256 amount, address sender, address recipient)[] ops) | Move a balance in this vault | Amount: ops.[].amount token ops.[].asset; Recipient: ops.[].recipient address
removeLiquidityWithPermit(address tokenA, address tokenB, uint256 liquidity, uint256 amountAMin, uint256 amountBMin, address to, uint256 deadline, bool approveMax, {proof}) | Remove liquidity | Shares given back: liquidity units; Receive at least: amountAMin token tokenA; Receive at least: amountBMin token tokenB
removeLiquidityETHWithPermit(address token, uint256 liquidity, uint256 amountTokenMin, uint256 amountETHMin, address to, uint256 deadline, bool approveMax, {proof}) | Remove liquidity | Shares given back: liquidity units; Receive at least: amountTokenMin token token; Receive at least: amountETHMin coin
removeLiquidityETHSupportingFeeOnTransferTokens(address token, uint256 liquidity, uint256 amountTokenMin, uint256 amountETHMin, address to, uint256 deadline) | Remove liquidity | Shares given back: liquidity units; Receive at least: amountTokenMin token token; Receive at least: amountETHMin coin
multicall(bytes32 previousBlockhash, bytes[] data) | Several calls of this contract | Call: data.[] call @.to
selfPermit(address token, uint256 value, uint256 deadline, {proof}) | Let this contract take tokens, by a signature | Up to: value token token
exactOutputSingle((address tokenIn, address tokenOut, uint24 fee, address recipient, uint256 deadline, uint256 amountOut, uint256 amountInMaximum, uint160 sqrtPriceLimitX96) params) | Swap tokens | Pay at most: params.amountInMaximum token params.tokenIn; Receive: params.amountOut token params.tokenOut
exactInputSingle((address tokenIn, address tokenOut, int24 tickSpacing, address recipient, uint256 deadline, uint256 amountIn, uint256 amountOutMinimum, uint160 sqrtPriceLimitX96) params) | Swap tokens | Pay: params.amountIn token params.tokenIn; Receive at least: params.amountOutMinimum token params.tokenOut
exactInputSingle((address tokenIn, address tokenOut, address recipient, uint256 deadline, uint256 amountIn, uint256 amountOutMinimum, uint160 limitSqrtPrice) params) | Swap tokens | Pay: params.amountIn token params.tokenIn; Receive at least: params.amountOutMinimum token params.tokenOut
initialize((address currency0, address currency1, uint24 fee, int24 tickSpacing, address hooks) key, uint160 sqrtPriceX96) | Open a pool | One token: key.currency0 address; The other: key.currency1 address
createAndInitializePoolIfNecessary(address token0, address token1, uint24 fee, uint160 sqrtPriceX96) | Open a pool where there is none | One token: token0 address; The other: token1 address
createPair(address tokenA, address tokenB) | Open a pool | One token: tokenA address; The other: tokenB address
createPool(address tokenA, address tokenB, uint24 fee) | Open a pool | One token: tokenA address; The other: tokenB address
swap(uint256 amount0Out, uint256 amount1Out, address to, bytes data) | Take tokens out of a pool that was paid before | Of the first token: amount0Out units; Of the second: amount1Out units
skim(address to) | Take what a pool holds beyond its books
sync() | Bring a pool’s books up to what it holds
sweepTokenWithFee(address token, uint256 amountMinimum, address recipient, uint256 feeBips, address feeRecipient) | Send on the tokens that the router holds, less a fee | At least: amountMinimum token token; Fee (of 10,000): feeBips; To: feeRecipient address
unwrapWETH9WithFee(uint256 amountMinimum, address recipient, uint256 feeBips, address feeRecipient) | Unwrap what the router holds, less a fee | At least: amountMinimum coin; Fee (of 10,000): feeBips; To: feeRecipient address
swapExactTokensForTokens(uint256 amountIn, uint256 amountOutMin, {routes}, address to, uint256 deadline) | Swap tokens | Pay: amountIn token routes.[0].from; Receive at least: amountOutMin token routes.[-1].to
swapExactETHForTokens(uint256 amountOutMin, {routes}, address to, uint256 deadline) | Swap the coin for tokens | Pay: @.value coin; Receive at least: amountOutMin token routes.[-1].to
swapExactTokensForETH(uint256 amountIn, uint256 amountOutMin, {routes}, address to, uint256 deadline) | Swap tokens for the coin | Pay: amountIn token routes.[0].from; Receive at least: amountOutMin coin
addLiquidity(address tokenA, address tokenB, bool stable, uint256 amountADesired, uint256 amountBDesired, uint256 amountAMin, uint256 amountBMin, address to, uint256 deadline) | Add liquidity | Pay at most: amountADesired token tokenA; Pay at most: amountBDesired token tokenB; Pay at least: amountAMin token tokenA; Pay at least: amountBMin token tokenB
addLiquidityETH(address token, bool stable, uint256 amountTokenDesired, uint256 amountTokenMin, uint256 amountETHMin, address to, uint256 deadline) | Add liquidity | Pay at most: amountTokenDesired token token; Pay at most: @.value coin; Pay at least: amountTokenMin token token; Pay at least: amountETHMin coin
removeLiquidity(address tokenA, address tokenB, bool stable, uint256 liquidity, uint256 amountAMin, uint256 amountBMin, address to, uint256 deadline) | Remove liquidity | Shares given back: liquidity units; Receive at least: amountAMin token tokenA; Receive at least: amountBMin token tokenB
swapExactTokensForTokens(uint256 amountIn, uint256 amountOutMin, {path}, address to, uint256 deadline) | Swap tokens | Pay: amountIn token path.tokenPath.[0]; Receive at least: amountOutMin token path.tokenPath.[-1]
swapExactNATIVEForTokens(uint256 amountOutMin, {path}, address to, uint256 deadline) | Swap the coin for tokens | Pay: @.value coin; Receive at least: amountOutMin token path.tokenPath.[-1]
swapExactTokensForNATIVE(uint256 amountIn, uint256 amountOutMinNATIVE, {path}, address to, uint256 deadline) | Swap tokens for the coin | Pay: amountIn token path.tokenPath.[0]; Receive at least: amountOutMinNATIVE coin
unoswap(address srcToken, uint256 amount, uint256 minReturn, uint256[] pools) | Swap tokens | Pay: amount token srcToken; Receive at least: minReturn units
unoswapTo(address recipient, address srcToken, uint256 amount, uint256 minReturn, uint256[] pools) | Swap tokens | Pay: amount token srcToken; Receive at least: minReturn units
uniswapV3Swap(uint256 amount, uint256 minReturn, uint256[] pools) | Swap tokens | Pay: amount units; Receive at least: minReturn units
uniswapV3SwapTo(address recipient, uint256 amount, uint256 minReturn, uint256[] pools) | Swap tokens | Pay: amount units; Receive at least: minReturn units
clipperSwap(address clipperExchange, uint256 srcToken, address dstToken, uint256 inputAmount, uint256 outputAmount, uint256 goodUntil, bytes32 r, bytes32 vs) | Swap tokens | Pay: inputAmount token srcToken; Receive: outputAmount token dstToken
ethUnoswap3(uint256 minReturn, uint256 dex, uint256 dex2, uint256 dex3) | Swap the coin for tokens | Pay: @.value coin; Receive at least: minReturn units
fillOrder({order1}, bytes32 r, bytes32 vs, uint256 amount, uint256 takerTraits) | Take another’s order | The order gives: order.makingAmount token order.makerAsset; And takes: order.takingAmount token order.takerAsset; Amount taken or given: amount units
fillOrderArgs({order1}, bytes32 r, bytes32 vs, uint256 amount, uint256 takerTraits, bytes args) | Take another’s order | The order gives: order.makingAmount token order.makerAsset; And takes: order.takingAmount token order.takerAsset; Amount taken or given: amount units
sellToUniswap(address[] tokens, uint256 sellAmount, uint256 minBuyAmount, bool isSushi) | Swap tokens | Pay: sellAmount token tokens.[0]; Receive at least: minBuyAmount token tokens.[-1]
sellEthForTokenToUniswapV3(bytes encodedPath, uint256 minBuyAmount, address recipient) | Swap the coin for tokens | Pay: @.value coin; Receive at least: minBuyAmount token encodedPath.[-20:]
sellTokenForEthToUniswapV3(bytes encodedPath, uint256 sellAmount, uint256 minBuyAmount, address recipient) | Swap tokens for the coin | Pay: sellAmount token encodedPath.[0:20]; Receive at least: minBuyAmount coin
sellTokenForTokenToUniswapV3(bytes encodedPath, uint256 sellAmount, uint256 minBuyAmount, address recipient) | Swap tokens | Pay: sellAmount token encodedPath.[0:20]; Receive at least: minBuyAmount token encodedPath.[-20:]
fillOtcOrder((address makerToken, address takerToken, uint128 makerAmount, uint128 takerAmount, address maker, address taker, address txOrigin, uint256 expiryAndNonce) order, (uint8 signatureType, {proof}) makerSignature, uint128 takerTokenFillAmount) | Take another’s order | Pay: takerTokenFillAmount token order.takerToken; For the whole of it: order.takerAmount token order.takerToken; The whole gives: order.makerAmount token order.makerToken
simpleSwap((address fromToken, address toToken, uint256 fromAmount, uint256 toAmount, uint256 expectedAmount, address[] callees, bytes exchangeData, uint256[] startIndexes, uint256[] values, address beneficiary, address partner, uint256 feePercent, bytes permit, uint256 deadline, bytes16 uuid) data) | Swap tokens | Pay: data.fromAmount token data.fromToken; Receive at least: data.toAmount token data.toToken; Recipient (zero for the account): data.beneficiary address
multiSwap((address fromToken, uint256 fromAmount, uint256 toAmount, uint256 expectedAmount, address beneficiary, {mega}, address partner, uint256 feePercent, bytes permit, uint256 deadline, bytes16 uuid) data) | Swap tokens | Pay: data.fromAmount token data.fromToken; Receive at least: data.toAmount token data.path.[-1].to; Recipient (zero for the account): data.beneficiary address
megaSwap((address fromToken, uint256 fromAmount, uint256 toAmount, uint256 expectedAmount, address beneficiary, (uint256 fromAmountPercent, {mega})[] path, address partner, uint256 feePercent, bytes permit, uint256 deadline, bytes16 uuid) data) | Swap tokens | Pay: data.fromAmount token data.fromToken; Receive at least: data.toAmount token data.path.[0].path.[-1].to; Recipient (zero for the account): data.beneficiary address
swapExactAmountInOnUniswapV3({para}, bytes pools) uniData, uint256 partnerAndFee, bytes permit) | Swap tokens | Pay: uniData.fromAmount token uniData.srcToken; Receive at least: uniData.toAmount token uniData.destToken; Recipient (zero for the account): uniData.beneficiary address
swapExactAmountInOnUniswapV2({para}, bytes pools) uniData, uint256 partnerAndFee, bytes permit) | Swap tokens | Pay: uniData.fromAmount token uniData.srcToken; Receive at least: uniData.toAmount token uniData.destToken; Recipient (zero for the account): uniData.beneficiary address
swapExactAmountOut(address executor, {para}) swapData, uint256 partnerAndFee, bytes permit, bytes executorData) | Swap tokens | Pay at most: swapData.fromAmount token swapData.srcToken; Receive: swapData.toAmount token swapData.destToken; Recipient (zero for the account): swapData.beneficiary address
swapTokensGeneric({lifiHead}, uint256 _minAmount, {lifi}[] _swapData) | Swap tokens | Pay: _swapData.[0].fromAmount token _swapData.[0].sendingAssetId; Receive at least: _minAmount token _swapData.[-1].receivingAssetId
swapTokensSingleV3ERC20ToERC20({lifiHead}, uint256 _minAmountOut, {lifi} _swapData) | Swap tokens | Pay: _swapData.fromAmount token _swapData.sendingAssetId; Receive at least: _minAmountOut token _swapData.receivingAssetId
swapTokensSingleV3ERC20ToNative({lifiHead}, uint256 _minAmountOut, {lifi} _swapData) | Swap tokens for the coin | Pay: _swapData.fromAmount token _swapData.sendingAssetId; Receive at least: _minAmountOut coin
swapTokensSingleV3NativeToERC20({lifiHead}, uint256 _minAmountOut, {lifi} _swapData) | Swap the coin for tokens | Pay: @.value coin; Receive at least: _minAmountOut token _swapData.receivingAssetId
swapTokensMultipleV3ERC20ToERC20({lifiHead}, uint256 _minAmountOut, {lifi}[] _swapData) | Swap tokens | Pay: _swapData.[0].fromAmount token _swapData.[0].sendingAssetId; Receive at least: _minAmountOut token _swapData.[-1].receivingAssetId
swapTokensMultipleV3ERC20ToNative({lifiHead}, uint256 _minAmountOut, {lifi}[] _swapData) | Swap tokens for the coin | Pay: _swapData.[0].fromAmount token _swapData.[0].sendingAssetId; Receive at least: _minAmountOut coin
swapTokensMultipleV3NativeToERC20({lifiHead}, uint256 _minAmountOut, {lifi}[] _swapData) | Swap the coin for tokens | Pay: @.value coin; Receive at least: _minAmountOut token _swapData.[-1].receivingAssetId
swap(address caller, (address srcToken, address dstToken, address srcReceiver, address dstReceiver, uint256 amount, uint256 minReturnAmount, uint256 guaranteedAmount, uint256 flags, address referrer, bytes permit) desc, (uint256 target, uint256 gasLimit, uint256 value, bytes data)[] calls) | Swap tokens | Pay: desc.amount token desc.srcToken; Receive at least: desc.minReturnAmount token desc.dstToken; Recipient: desc.dstReceiver address
swapSimpleMode(address caller, (address srcToken, address dstToken, address[] srcReceivers, uint256[] srcAmounts, address[] feeReceivers, uint256[] feeAmounts, address dstReceiver, uint256 amount, uint256 minReturnAmount, uint256 flags, bytes permit) desc, bytes executorData, bytes clientData) | Swap tokens | Pay: desc.amount token desc.srcToken; Receive at least: desc.minReturnAmount token desc.dstToken; Recipient: desc.dstReceiver address
uniswapV3SwapTo(uint256 receiver, uint256 amount, uint256 minReturn, uint256[] pools) | Swap tokens | Pay: amount units; Receive at least: minReturn units
dagSwapByOrderId(uint256 orderId, (uint256 fromToken, address toToken, uint256 fromTokenAmount, uint256 minReturnAmount, uint256 deadLine) baseRequest, (address[] mixAdapters, address[] assetTo, uint256[] rawData, bytes[] extraData, uint256 fromToken)[] paths) | Swap tokens | Pay: baseRequest.fromTokenAmount token baseRequest.fromToken; Receive at least: baseRequest.minReturnAmount token baseRequest.toToken
unxswapByOrderId(uint256 srcToken, uint256 amount, uint256 minReturn, bytes32[] pools) | Swap tokens | Pay: amount; Receive at least: minReturn units
swap(string aggregatorId, address tokenFrom, uint256 amount, bytes data) | Swap tokens by way of another exchange | Pay: amount token tokenFrom; Exchange: aggregatorId
onChainSwaps((address requestId, address fromToken, address toToken, uint256 amountIn, uint256 platformFee, uint256 destinationExecutorFee, uint256 affiliateFee, address affiliatorAddress, uint256 minimumAmountExpected, bool feeFromInputToken, uint16 dAppTag, string dAppName) request, (address spender, address target, address swapFromToken, address swapToToken, bool needsTransferFromUser, uint256 amount, bytes callData)[] calls, address receiver) | Swap tokens | Pay: request.amountIn token request.fromToken; Receive at least: request.minimumAmountExpected token request.toToken
swapMulti((address tokenAddress, uint256 amountIn, address receiver)[] inputs, (address tokenAddress, uint256 relativeValue, address receiver)[] outputs, uint256 valueOutMin, bytes pathDefinition, address executor, uint32 referralCode) | Swap several tokens | Pay: inputs.[].amountIn token inputs.[].tokenAddress; Receive: outputs.[].tokenAddress address; Recipient: outputs.[].receiver address
mixSwap(address fromToken, address toToken, uint256 fromTokenAmount, uint256 expReturnAmount, uint256 minReturnAmount, address[] mixAdapters, address[] mixPairs, address[] assetTo, uint256 directions, bytes[] moreInfos, bytes feeData, uint256 deadLine) | Swap tokens | Pay: fromTokenAmount token fromToken; Receive at least: minReturnAmount token toToken
createOrder(((address receiver, address cancellationReceiver, address callbackContract, address uiFeeReceiver, address market, address initialCollateralToken, address[] swapPath) addresses, (uint256 sizeDeltaUsd, uint256 initialCollateralDeltaAmount, uint256 triggerPrice, uint256 acceptablePrice, uint256 executionFee, uint256 callbackGasLimit, uint256 minOutputAmount, uint256 validFromTime) numbers, uint8 orderType, uint8 decreasePositionSwapType, bool isLong, bool shouldUnwrapNativeToken, bool autoCancel, bytes32 referralCode, bytes32[] dataList) params) | Order a trade of a leveraged position | Market: params.addresses.market address; Collateral: params.numbers.initialCollateralDeltaAmount token params.addresses.initialCollateralToken; Fee: params.numbers.executionFee coin; Recipient: params.addresses.receiver address
sendWnt(address receiver, uint256 amount) | Pay coins into a contract | Amount: amount coin
sendTokens(address token, address receiver, uint256 amount) | Pay tokens into a contract | Amount: amount token token
increasePosition(address[] _path, address _indexToken, uint256 _amountIn, uint256 _minOut, uint256 _sizeDelta, bool _isLong, uint256 _price) | Open a leveraged position | Pay: _amountIn token _path.[0]; On: _indexToken address
mintAndStakeGlp(address _token, uint256 _amount, uint256 _minUsdg, uint256 _minGlp) | Add liquidity and stake it | Pay: _amount token _token; Shares at least: _minGlp units
invalidateOrder(bytes orderUid) | Withdraw an order for good | Order: orderUid
createWithContext((address handler, bytes32 salt, bytes staticInput) params, address factory, bytes data, bool dispatch) | Place an order that repeats or waits for a condition | Kind: params.handler address
remove(bytes32 singleOrderHash) | Withdraw an order that repeats or waits | Order: singleOrderHash
vote(uint256 _tokenId, address[] _poolVote, uint256[] _weights) | Vote for pools | With lock number: _tokenId
createLock(uint256 _value, uint256 _lockDuration) | Lock tokens | Amount: _value units; For seconds, or until: _lockDuration
increaseAmount(uint256 _tokenId, uint256 _value) | Lock more tokens | Lock number: _tokenId; Amount: _value units
claimFees(address[] _fees, address[][] _tokens, uint256 _tokenId) | Collect fees | Of lock number: _tokenId
claimBribes(address[] _bribes, address[][] _tokens, uint256 _tokenId) | Collect rewards of a vote | Of lock number: _tokenId
deposit(uint256 _pid, uint256 _amount, bool _stake) | Deposit pool shares | Pool number: _pid; Amount: _amount units
depositAll(uint256 _pid, bool _stake) | Deposit all pool shares | Pool number: _pid
withdrawAndUnwrap(uint256 amount, bool claim) | Take back pool shares | Amount: amount units
withdrawAllAndUnwrap(bool claim) | Take back all pool shares
lock(address _account, uint256 _amount, uint256 _spendRatio) | Lock tokens | For: _account address; Amount: _amount units
processExpiredLocks(bool _relock) | Take back tokens whose lock has ended, or lock them again | Lock again: _relock
`;
