/** Typed data. Format: see `readForm`. */
export const forms = `
ERC-2612 | 1 @USDC | USD Coin 2 | Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline) | @me, @bob, 5000000, 0, 1800000000
Allow bob to take up to 5 USDC from me. It must be used by @1800000000\\; the permission itself then never ends

ERC-2612 | 1 @UNI | Uniswap | Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline) | @me, @bob, 115792089237316195423570985008687907853269984665640564039457584007913129639935, 0, 1800000000
Allow bob to take ALL of the token UNI from me, without limit. It must be used by @1800000000\\; the permission itself then never ends; The number itself: 115,792,089,237,316,195,423,570,985,008,687,907,853,269,984,665,640,564,039,457,584,007,913,129,639,935

DAI | 1 @DAI | Dai Stablecoin 1 | Permit(address holder,address spender,uint256 nonce,uint256 expiry,bool allowed) | @me, @bob, 0, 1800000000, true
Allow bob to take ALL of the token DAI from me, without limit. It must be used by @1800000000\\; the permission itself then never ends; The number itself: 115,792,089,237,316,195,423,570,985,008,687,907,853,269,984,665,640,564,039,457,584,007,913,129,639,935

ERC-3009 | 8453 @baseUSDC | USD Coin 2 | TransferWithAuthorization(address from,address to,uint256 value,uint256 validAfter,uint256 validBefore,bytes32 nonce) | @me, @bob, 10000, 0, 1800000000, 0x0000000000000000000000000000000000000000000000000000000000000007
Let whoever has this signature send 0.01 USDC from me to bob, once, after @0 and before @1800000000

ERC-3009 | 8453 @baseUSDC | USD Coin 2 | ReceiveWithAuthorization(address from,address to,uint256 value,uint256 validAfter,uint256 validBefore,bytes32 nonce) | @me, @bob, 10000, 0, 1800000000, 0x0000000000000000000000000000000000000000000000000000000000000007
Let bob, and nobody else, fetch 0.01 USDC from me, once, after @0 and before @1800000000

ERC-3009 | 8453 @baseUSDC | USD Coin 2 | CancelAuthorization(address authorizer,bytes32 nonce) | @me, 0x0000000000000000000000000000000000000000000000000000000000000007
Withdraw the signed transfer number 0000000000000000000000000000000000000000000000000000000000000007 of the token baseUSDC

Permit2 | 1 0x000000000022D473030F116dDEE9F6B43aC78BA3 | Permit2 | PermitSingle(PermitDetails details,address spender,uint256 sigDeadline)PermitDetails(address token,uint160 amount,uint48 expiration,uint48 nonce) | [@USDC, 5000000, 1800000000, 0], @bob, 1800000000
Allow bob to take up to 5 USDC through Permit2 until @1800000000

Permit2 | 1 0x000000000022D473030F116dDEE9F6B43aC78BA3 | Permit2 | PermitBatch(PermitDetails[] details,address spender,uint256 sigDeadline)PermitDetails(address token,uint160 amount,uint48 expiration,uint48 nonce) | [[@USDC, 5000000, 1800000000, 0], [@DAI, 1000000000000000000, 1800000000, 0]], @bob, 1800000000
Allow bob to take up to 5 USDC through Permit2 until @1800000000; Allow bob to take up to 1 DAI through Permit2 until @1800000000

Permit2 | 1 0x000000000022D473030F116dDEE9F6B43aC78BA3 | Permit2 | PermitTransferFrom(TokenPermissions permitted,address spender,uint256 nonce,uint256 deadline)TokenPermissions(address token,uint256 amount) | [@USDC, 5000000], @bob, 7, 1800000000
Let bob move 5 USDC from this account to any address it chooses, once, before @1800000000

UniswapX | 1 0x000000000022D473030F116dDEE9F6B43aC78BA3 | Permit2 | PermitWitnessTransferFrom(TokenPermissions permitted,address spender,uint256 nonce,uint256 deadline,LimitOrder witness)LimitOrder(address inputToken,uint256 inputAmount,OutputToken[] outputs)OutputToken(address token,uint256 amount,address recipient)TokenPermissions(address token,uint256 amount) | [@USDC, 5000000], 0x6000da47483062A0D734Ba3dc7576Ce6A0B645C4, 7, 1800000000, [@USDC, 5000000, [[@DAI, 4900000000000000000, @me]]]
Let 0x6000da47483062A0D734Ba3dc7576Ce6A0B645C4 move 5 USDC from this account to any address it chooses, once, before @1800000000; Comes for the whole of it, at least: 4.9 DAI, to me

Uniswap V3 positions | 1 0xC36442b4a4522E871399CD717aBDD847Ab11FE88 | Uniswap V3 Positions NFT-V1 1 | Permit(address spender,uint256 tokenId,uint256 nonce,uint256 deadline) | @bob, 77, 0, 1800000000
Allow bob to take collectible number 77 of 0xC36442b4a4522E871399CD717aBDD847Ab11FE88. It must be used by @1800000000

Uniswap V4 positions | 1 @other | Uniswap v4 Positions NFT | PermitForAll(address operator,bool approved,uint256 nonce,uint256 deadline) | @bob, true, 0, 1800000000
Allow bob to take EVERY item of other from this account, now and in the future

CoW Protocol | 1 0x9008D19f58AAbD9eD0D60971565AA8510560ab41 | Gnosis Protocol v2 | Order(address sellToken,address buyToken,address receiver,uint256 sellAmount,uint256 buyAmount,uint32 validTo,bytes32 appData,uint256 feeAmount,string kind,bool partiallyFillable,string sellTokenBalance,string buyTokenBalance) | @USDC, @DAI, @me, 5000000, 4900000000000000000, 1800000000, 0x0000000000000000000000000000000000000000000000000000000000000000, 0, "sell", false, "erc20", "erc20"
Sign an order at 0x9008D19f58AAbD9eD0D60971565AA8510560ab41 that others may fill until @1800000000; Leaves the account, at most: 5 USDC; Comes for the whole of it, at least: 4.9 DAI, to me

1inch | 1 0x111111125421cA6dc452d289314280a0f8842A65 | 1inch Aggregation Router 6 | Order(uint256 salt,address maker,address receiver,address makerAsset,address takerAsset,uint256 makingAmount,uint256 takingAmount,uint256 makerTraits) | 1, @me, @nobody, @USDC, @DAI, 5000000, 4900000000000000000, 0
Sign an order at 0x111111125421cA6dc452d289314280a0f8842A65 that others may fill at any time, without an end; Leaves the account, at most: 5 USDC; Comes for the whole of it, at least: 4.9 DAI, to me

1inch | 1 0x1111111254EEB25477B68fb85Ed929f73A960582 | 1inch Aggregation Router 5 | Order(uint256 salt,address makerAsset,address takerAsset,address maker,address receiver,address allowedSender,uint256 makingAmount,uint256 takingAmount,uint256 offsets,bytes interactions) | 1, @USDC, @DAI, @me, @nobody, @nobody, 5000000, 4900000000000000000, 0, 0x
Order to swap tokens; Pay at most: 5 USDC; Receive for all, or as conditions say: 4.9 DAI; Conditions (empty for none): empty; Account: me; Recipient (zero is the account): nobody; Who may fill it (zero is anyone): nobody

0x | 1 0xDef1C0ded9bec7F1a1670819833240f027b25EfF | ZeroEx 1.0.0 | LimitOrder(address makerToken,address takerToken,uint128 makerAmount,uint128 takerAmount,uint128 takerTokenFeeAmount,address maker,address taker,address sender,address feeRecipient,bytes32 pool,uint64 expiry,uint256 salt) | @USDC, @DAI, 5000000, 4900000000000000000, 0, @me, @nobody, @nobody, @nobody, 0x0000000000000000000000000000000000000000000000000000000000000000, 1800000000, 1
Order to swap tokens; Pay at most: 5 USDC; Receive for all of it: 4.9 DAI; Account: me; Ends: @1800000000

OpenSea | 1 0x0000000000000068F116a894984e2DB1123eB395 | Seaport 1.6 | OrderComponents(address offerer,address zone,OfferItem[] offer,ConsiderationItem[] consideration,uint8 orderType,uint256 startTime,uint256 endTime,bytes32 zoneHash,uint256 salt,bytes32 conduitKey,uint256 counter)ConsiderationItem(uint8 itemType,address token,uint256 identifierOrCriteria,uint256 startAmount,uint256 endAmount,address recipient)OfferItem(uint8 itemType,address token,uint256 identifierOrCriteria,uint256 startAmount,uint256 endAmount) | @me, @nobody, [[2, @apes, 77, 1, 1]], [[0, @nobody, 0, 9000000000000000000, 9000000000000000000, @me]], 0, 0, 1800000000, 0x0000000000000000000000000000000000000000000000000000000000000000, 1, 0x0000000000000000000000000000000000000000000000000000000000000000, 0
Sign an order at 0x0000000000000068F116a894984e2DB1123eB395 that others may fill until @1800000000; Leaves the account: 1 of item number 77 of apes; Comes for the whole of it, at least: 9 ETH of the token coin, to me

Blur | 1 0x000000000000Ad05Ccc4F10045630fb830B95127 | Blur Exchange 1.0 | Order(address trader,uint8 side,address matchingPolicy,address collection,uint256 tokenId,uint256 amount,address paymentToken,uint256 price,uint256 listingTime,uint256 expirationTime,Fee[] fees,uint256 salt,bytes extraParams,uint256 nonce)Fee(uint16 rate,address recipient) | @me, 1, @other, @apes, 77, 1, @nobody, 1000, 0, 1800000000, [], 1, 0x, 0
Order for a collectible; Side: Sell (1); Item, unless the policy takes any: number 77 of apes; Policy: other; How many: 1; Price before fees, in the smallest units: 1,000; Paid in (zero is the coin): nobody; Trader: me; Ends: @1800000000

LooksRare | 1 0x0000000000E655fAe4d56241588680F86E3b2377 | LooksRareProtocol 2 | Maker(uint8 quoteType,uint256 globalNonce,uint256 subsetNonce,uint256 orderNonce,uint256 strategyId,uint8 collectionType,address collection,address currency,address signer,uint256 startTime,uint256 endTime,uint256 price,uint256[] itemIds,uint256[] amounts,bytes additionalParameters) | 0, 0, 0, 0, 0, 0, @apes, @WETH, @me, 0, 1800000000, 1000, [77], [1], 0x
Order for a collectible; Side: Buy (0); Collection: apes; Item, unless the strategy takes others: number 77 of apes; Strategy (0 for none): 0; How many: 1; Price before fees, in the smallest units: 1,000; Paid in (zero is the coin): WETH; Ends: @1800000000

Polymarket | 137 | ClobAuthDomain 1 | ClobAuth(address address,string timestamp,uint256 nonce,string message) | @me, "1700000000", 0, "This message attests that I control the given wallet"
Sign in to trade at Polymarket; Account: me; Message: This message attests that I control the given wallet

Polymarket | 137 0x4bFb41d5B3570DeFd03C39a9A4D8dE6Bd8B8982E | Polymarket CTF Exchange 1 | Order(uint256 salt,address maker,address signer,address taker,uint256 tokenId,uint256 makerAmount,uint256 takerAmount,uint256 expiration,uint256 nonce,uint256 feeRateBps,uint8 side,uint8 signatureType) | 1, @me, @me, @nobody, 99, 5000000, 10000000, 0, 0, 0, 0, 2
Buy shares in an outcome with USDC, or sell them; Side: Buy (0); Gives at most, in millionths: 5,000,000; Gets for all, before fee, in millionths: 10,000,000; Outcome: 99; Account: me; Ends (0 is never): 0; Fee at most, in hundredths of a percent: 0

Hyperliquid | 42161 @nobody | HyperliquidSignTransaction 1 | HyperliquidTransaction:Withdraw(string hyperliquidChain,string destination,string amount,uint64 time) | "Mainnet", "0xd8da", "5.5", 1700000000000
Withdraw USDC from Hyperliquid to Arbitrum; Amount in USDC, a fee included: 5.5; Recipient: 0xd8da

Hyperliquid | 42161 @nobody | HyperliquidSignTransaction 1 | HyperliquidTransaction:ApproveAgent(string hyperliquidChain,address agentAddress,string agentName,uint64 nonce) | "Mainnet", @bob, "bot", 1700000000000
Let another key trade with this account; Who: bob; Name: bot

Hyperliquid | 1337 @nobody | Exchange 1 | Agent(string source,bytes32 connectionId) | "a", 0x0000000000000000000000000000000000000000000000000000000000000007
An order or another action at Hyperliquid, of which only the hash is here; Real (a) or test (b) network: a; Hash of the action: 32 bytes, as a number 7

Snapshot | 0 | snapshot 0.1.4 | Vote(address from,string space,uint64 timestamp,bytes32 proposal,uint32 choice,string reason,string app,string metadata) | @me, "uniswap.eth", 1700000000, 0x0000000000000000000000000000000000000000000000000000000000000007, 1, "", "snapshot", "{}"
Vote on a proposal; Space: uniswap.eth; Proposal: 32 bytes, as a number 7; Choice: 1; Reason: empty; Voter: me; Time: @1700000000

Snapshot | 0 | snapshot 0.1.4 | Follow(address from,string space,uint64 timestamp) | @me, "uniswap.eth", 1700000000
Follow a space; Space: uniswap.eth; Who: me; Time: @1700000000

EAS | 8453 0x4200000000000000000000000000000000000021 | EAS 1.0.1 | Attest(bytes32 schema,address recipient,uint64 expirationTime,bool revocable,bytes32 refUID,bytes data,uint256 value,uint256 nonce,uint64 deadline) | 0x0000000000000000000000000000000000000000000000000000000000000007, @bob, 0, true, 0x0000000000000000000000000000000000000000000000000000000000000000, 0xab, 0, 0, 1800000000
State something in public; Schema: 32 bytes, as a number 7; About: bob; Ends (0 is never): 0; Can be withdrawn: true; Data: ab (1 byte); Paid with it: 0 ETH; Until (0 is without end): @1800000000

Farcaster | 10 0x00000000Fc6c5F01Fc30151999387Bb99A9f489b | Farcaster IdRegistry 1 | Transfer(uint256 fid,address to,uint256 nonce,uint256 deadline) | 77, @bob, 0, 1800000000
Hand over a Farcaster account, or accept one; Account number: 77; New owner: bob; Until: @1800000000

dYdX | 0 | dYdX Chain | dYdX(string action) | "dYdX Chain Onboarding"
Derive the key of a dYdX account from this signature; Action: dYdX Chain Onboarding

Morpho | 1 0xBBBBBbbBBb9cC5e90e3b3Af64bdAF62C37EEFFCb | Morpho | Authorization(address authorizer,address authorized,bool isAuthorized,uint256 nonce,uint256 deadline) | @me, @bob, true, 0, 1800000000
HAND OVER CONTROL: let bob manage everything that me has in 0xBBBBBbbBBb9cC5e90e3b3Af64bdAF62C37EEFFCb

Compound V3 | 1 0xc3d688B66703497DAA19211EEdff47f25384cdc3 | Compound USDC 0 | Authorization(address owner,address manager,bool isAllowed,uint256 nonce,uint256 expiry) | @me, @bob, false, 0, 1800000000
End bob’s power to manage what me has in 0xc3d688B66703497DAA19211EEdff47f25384cdc3

Aave | 1 @other | Aave Ethereum Variable Debt USDC 1 | DelegationWithSig(address delegatee,uint256 value,uint256 nonce,uint256 deadline) | @bob, 5000000, 0, 1800000000
In the words of Hoarfrost: Aave, for anything of this kind: “Let another borrow against this account’s deposits”; Who: bob; Up to, in the smallest units: 5,000,000; Until: @1800000000

ERC-5805 | 1 @UNI | Uniswap | Delegation(address delegatee,uint256 nonce,uint256 expiry) | @bob, 0, 1800000000
Let bob vote with this account’s tokens UNI. The tokens stay in the account

Governor | 1 @other | Governor 1 | Ballot(uint256 proposalId,uint8 support) | 12, 1
In the words of Hoarfrost, for anything of this kind: “Vote on a proposal”; Proposal: 12; Vote: For (1)

MetaMask delegation | 1 @other | DelegationManager 1 | Delegation(address delegate,address delegator,bytes32 authority,Caveat[] caveats,uint256 salt)Caveat(address enforcer,bytes terms) | @bob, @me, 0x0000000000000000000000000000000000000000000000000000000000000007, [], 1
HAND OVER CONTROL: let bob act in the name of me through other, within the conditions below, if there are any; This sets NO CONDITIONS at all

MetaMask delegation | 1 @other | DelegationManager 1 | Delegation(address delegate,address delegator,bytes32 authority,Caveat[] caveats,uint256 salt)Caveat(address enforcer,bytes terms) | 0x0000000000000000000000000000000000000a11, @me, 0x0000000000000000000000000000000000000000000000000000000000000007, [[@two, 0xab]], 1
HAND OVER CONTROL: let 0x0000000000000000000000000000000000000a11 act in the name of me through other, within the conditions below, if there are any; This address stands for anybody: whoever has the signature can act

ERC-2771 | 1 @other | MinimalForwarder 0.0.1 | ForwardRequest(address from,address to,uint256 value,uint256 gas,uint256 nonce,bytes data) | @me, @USDC, 0, 100000, 0, <transfer(address,uint256): @bob, 5000000>
Let other call USDC in the name of me, with what is below; Send 5 USDC to bob

Polygon meta-transaction | 137 @polyUSDC | USD Coin (PoS) 1 | MetaTransaction(uint256 nonce,address from,bytes functionSignature) | 0, @me, <approve(address,uint256): @bob, 5000000>
Let polyUSDC call polyUSDC in the name of me, with what is below; Allow bob to take up to 5 USDC from this account at any time from now on

ERC-4337 | 1 0x4337084D9E255Ff0702461CF8895CE9E3b5Ff108 | ERC4337 1 | PackedUserOperation(address sender,uint256 nonce,bytes initCode,bytes callData,bytes32 accountGasLimits,uint256 preVerificationGas,bytes32 gasFees,bytes paymasterAndData) | @other, 1, 0x, <execute(address,uint256,bytes): @USDC, 0, <transfer(address,uint256): @bob, 5000000>>, 0x0000000000000000000000000000000000000000000000000000000000000001, 1, 0x0000000000000000000000000000000000000000000000000000000000000001, 0x
As an owner of another account, other, approve what it does through 0x4337084D9E255Ff0702461CF8895CE9E3b5Ff108. Below, “this account” is that account; Send 5 USDC to bob

Safe 4337 | 1 0x75cf11467937ce3F2f357CE24ffc3DBF8fD5c226 | Safe 4337 | SafeOp(address safe,uint256 nonce,bytes initCode,bytes callData,uint128 verificationGasLimit,uint128 callGasLimit,uint256 preVerificationGas,uint128 maxPriorityFeePerGas,uint128 maxFeePerGas,bytes paymasterAndData,uint48 validAfter,uint48 validUntil,address entryPoint) | @other, 1, 0x, <executeUserOp(address,uint256,bytes,uint8): @USDC, 0, <transfer(address,uint256): @bob, 5000000>, 0>, 1, 1, 1, 1, 1, 0x, 0, 0, 0x0000000071727De22E5E9d8BAf0edAc6f37da032
As an owner of another account, other, approve what it does through 0x75cf11467937ce3F2f357CE24ffc3DBF8fD5c226. Below, “this account” is that account; Send 5 USDC to bob

Safe | 1 @other | Safe | SafeTx(address to,uint256 value,bytes data,uint8 operation,uint256 safeTxGas,uint256 baseGas,uint256 gasPrice,address gasToken,address refundReceiver,uint256 nonce) | @USDC, 0, <transfer(address,uint256): @bob, 5000000>, 0, 0, 0, 0, @nobody, @nobody, 3
As an owner of another Safe, other, approve its transaction number 3. Below, “this account” is that Safe; Send 5 USDC to bob
`;
