/**
 * Names, accounts, votes, streams, distributions, markets and contract administration by signature alone, as
 * in `briefTrades`. From the published sources of ENS, Safe, OpenZeppelin, Compound's Governor, Aragon,
 * ERC-4337, ERC-7579, Multicall3, Sablier, LlamaPay, Superfluid, Disperse, Seaport, LooksRare, thirdweb,
 * Zora, CryptoPunks, Circle, Uniswap and Tornado Cash.
 */
const lockup =
  '(address sender, address recipient, uint128 totalAmount, address asset, bool cancelable, bool transferable';
const lockup2 =
  '(address sender, address recipient, uint128 depositAmount, address token, bool cancelable, bool transferable';
const broker = '(address account, uint256 fee) broker) params)';
const unlocks = '(uint128 start, uint128 cliff) unlockAmounts';
const stream =
  'Pay by a stream | Pay: params.totalAmount token params.asset; Recipient: params.recipient address; Can be stopped: params.cancelable; By: params.sender address';
const stream2 =
  'Pay by a stream | Pay: params.depositAmount token params.token; Recipient: params.recipient address; Can be stopped: params.cancelable; By: params.sender address';
const offer =
  '(uint8 itemType, address token, uint256 identifierOrCriteria, uint256 startAmount, uint256 endAmount';
const parameters = `(address offerer, address zone, ${offer})[] offer, ${offer}, address recipient)[] consideration, uint8 orderType, uint256 startTime, uint256 endTime, bytes32 zoneHash, uint256 salt, bytes32 conduitKey, uint256 totalOriginalConsiderationItems) parameters`;
const advanced = `(${parameters}, uint120 numerator, uint120 denominator, bytes signature, bytes extraData)`;
const criteria =
  '(uint256 orderIndex, uint8 side, uint256 index, uint256 identifier, bytes32[] criteriaProof)[] criteriaResolvers';
/**
 * `at`: the path to the parameters. An item of kind 0 is the coin, 1 a token, anything else a collectible:
 * numbers are shown raw. Those at the end of the order's time, if they differ, stand with everything else.
 */
const taken = (at: string) =>
  `It gives: ${at}parameters.offer.[].token address; Of each, at first: ${at}parameters.offer.[].startAmount; Number of the item: ${at}parameters.offer.[].identifierOrCriteria; It takes: ${at}parameters.consideration.[].token address; Of each, at first: ${at}parameters.consideration.[].startAmount; In the end: ${at}parameters.consideration.[].endAmount; Paid to: ${at}parameters.consideration.[].recipient address; Pay: @.value coin`;
const component = '(uint256 orderIndex, uint256 itemIndex)[]';

export const briefDeeds = `
registerWithConfig(string name, address owner, uint256 duration, bytes32 secret, address resolver, address addr) | Register a name | Name: name; Owner: owner address; For: duration seconds; Pay at most: @.value coin; Stands for: addr address
register(string name, address owner, uint256 duration, bytes32 secret) | Register a name | Name: name; Owner: owner address; For: duration seconds; Pay at most: @.value coin
register((string label, address owner, uint256 duration, bytes32 secret, address resolver, bytes[] data, uint8 reverseRecord, bytes32 referrer) registration) | Register a name | Name: registration.label; Owner: registration.owner address; For: registration.duration seconds; Pay at most: @.value coin; Resolver: registration.resolver address; Record: registration.data.[] call registration.resolver; As sender’s name (bit 1 here, 2 all): registration.reverseRecord
renew(string label, uint256 duration, bytes32 referrer) | Keep a name for longer | Name: label; For: duration seconds; Pay at most: @.value coin
wrapETH2LD(string label, address wrappedOwner, uint16 ownerControlledFuses, address resolver) | Wrap a name | Name: label; Owner: wrappedOwner address; Rights given up: ownerControlledFuses
setSubnodeRecord(bytes32 node, bytes32 label, address owner, address resolver, uint64 ttl) | Set a name below another | Below: node; Name: label; Owner: owner address
setSubnodeRecord(bytes32 parentNode, string label, address owner, address resolver, uint64 ttl, uint32 fuses, uint64 expiry) | Set a name below another | Below: parentNode; Name: label; Owner: owner address; Rights given up: fuses
setSubnodeOwner(bytes32 node, bytes32 label, address owner) | Give a name below another to an owner | Below: node; Name: label; Owner: owner address
setRecord(bytes32 node, address owner, address resolver, uint64 ttl) | Give a name to an owner | Name: node; Owner: owner address; Resolver: resolver address
setFuses(bytes32 node, uint16 ownerControlledFuses) | Give up rights over a name | Name: node; Rights given up: ownerControlledFuses
setName(string name) | Set the name of an account or a contract | Name: name
reclaim(uint256 id, address owner) | Give the records of a name to an owner | Name: id; Owner: owner address
setTTL(bytes32 node, uint64 ttl) | Set how long a name’s records hold | Name: node; Seconds: ttl
executeAllowanceTransfer(address safe, address token, address to, uint96 amount, address paymentToken, uint96 payment, address delegate, bytes signature) | Send out of a Safe, by an allowance | Amount (zero token is the coin): amount token token; From: safe address; Recipient: to address; Paid for it to whoever sends this: payment token paymentToken
setAllowance(address delegate, address token, uint96 allowanceAmount, uint16 resetTimeMin, uint32 resetBaseMin) | LET ANOTHER SPEND FROM THIS SAFE, up to an allowance | Who: delegate address; Up to (zero token is the coin): allowanceAmount token token; Anew after minutes (0 for never): resetTimeMin
addDelegate(address delegate) | Make another a delegate | Who: delegate address
removeDelegate(address delegate, bool removeAllowances) | Remove a delegate | Who: delegate address
deleteAllowance(address delegate, address token) | End an allowance | Who: delegate address; Token: token address
approveHash(bytes32 hashToApprove) | Approve a transaction of a Safe, of which only the hash is here | Hash: hashToApprove
signMessage(bytes _data) | Sign a message | Message: _data
scheduleBatch(address[] targets, uint256[] values, bytes[] payloads, bytes32 predecessor, bytes32 salt, uint256 delay) | Schedule calls | Call: payloads.[] call targets.[] values.[]; After: delay seconds
executeBatch(address[] targets, uint256[] values, bytes[] payloads, bytes32 predecessor, bytes32 salt) | Carry out scheduled calls | Call: payloads.[] call targets.[] values.[]
cancel(bytes32 id) | Cancel | Number: id
queueTransaction(address target, uint256 value, string signature, bytes data, uint256 eta) | Schedule a call | To: target address; Coins: value coin; Function: signature; Call: data; From: eta date
executeTransaction(address target, uint256 value, string signature, bytes data, uint256 eta) | Carry out a scheduled call | To: target address; Coins: value coin; Function: signature; Call: data
cancelTransaction(address target, uint256 value, string signature, bytes data, uint256 eta) | Cancel a scheduled call | To: target address; Coins: value coin; Function: signature; Call: data
propose(address[] targets, uint256[] values, string[] signatures, bytes[] calldatas, string description) | Make a proposal | To: targets.[] address; Coins: values.[] coin; Function: signatures.[]; Call: calldatas.[]; Text: description
castVoteBySig(uint256 proposalId, uint8 support, {proof}) | Hand in another’s vote | Proposal: proposalId; Vote (0 against, 1 for, 2 abstain): support
castVoteWithReasonAndParams(uint256 proposalId, uint8 support, string reason, bytes params) | Vote on a proposal | Proposal: proposalId; Vote (0 against, 1 for, 2 abstain): support; Reason: reason
cancel(uint256 proposalId) | Cancel a proposal or a stream | Number: proposalId
vote(uint256 _voteId, bool _supports, bool _executesIfDecided) | Vote on a proposal | Proposal: _voteId; For it: _supports
submitVote(uint256 proposalId, bool support) | Vote on a proposal | Proposal: proposalId; For it: support
delegateBySig(address delegatee, uint256 nonce, uint256 expiry, {proof}) | Hand in another’s choice of who votes for it | Who votes: delegatee address
batchTransfer(address[] recipients, uint256[] amounts) | Send tokens, items or coins to many | Amount, or number of the item: amounts.[]; Recipient: recipients.[] address
multiTransfer(address[] _addresses, uint256 _amount) | Send the same amount of tokens or coins to many | Amount: _amount units; Recipient: _addresses.[] address
mint(address to, uint256 id, uint256 amount, bytes data) | Make items | Recipient: to address; Number: id; How many: amount
burn(address from, uint256 amount) | Destroy tokens of an account | Whose: from address; Amount: amount token @.to
burn(address account, uint256 id, uint256 value) | Destroy items of an account | Whose: account address; Number: id; How many: value
burnBatch(address account, uint256[] ids, uint256[] values) | Destroy items of an account | Whose: account address; Numbers: ids.[]; How many: values.[]
wrap(uint256 amount) | Wrap tokens | Amount: amount units
unwrap(uint256 amount) | Unwrap tokens | Amount: amount units
depositFor(address account, uint256 amount) | Deposit for another, or wrap tokens | For: account address; Amount: amount units
withdrawTo(address account, uint256 amount) | Take back to another, or unwrap tokens | Recipient: account address; Amount: amount units
approveAndCall(address spender, uint256 value) | LET ANOTHER TAKE TOKENS, and call it | Up to: value token @.to; Who may take them: spender address
approve(address spender, uint256 currentValue, uint256 value) | LET ANOTHER TAKE TOKENS | Up to: value units; Instead of, or of the item number: currentValue; Who may take them: spender address
fulfillOrder((${parameters}, bytes signature) order, bytes32 fulfillerConduitKey) | Take another’s order | ${taken('order.')}
fulfillAdvancedOrder(${advanced} advancedOrder, ${criteria}, bytes32 fulfillerConduitKey, address recipient) | Take another’s order | ${taken('advancedOrder.')}; Items go to (zero is the sender): recipient address
fulfillAvailableAdvancedOrders(${advanced}[] advancedOrders, ${criteria}, ${component}[] offerFulfillments, ${component}[] considerationFulfillments, bytes32 fulfillerConduitKey, address recipient, uint256 maximumFulfilled) | Take others’ orders, as many as there still are | ${taken('advancedOrders.[].')}; Items go to (zero is the sender): recipient address; Orders at most: maximumFulfilled
matchAdvancedOrders(${advanced}[] orders, ${criteria}, (${component} offerComponents, ${component} considerationComponents)[] fulfillments, address recipient) | Match orders with each other | ${taken('orders.[].')}; The rest goes to (zero is the sender): recipient address
bulkTransfer(((uint8 itemType, address token, uint256 identifier, uint256 amount)[] items, address recipient, bool validateERC721Receiver)[] items, bytes32 conduitKey) | Send tokens or items to many | What: items.[].items.[].token address; Number of the item: items.[].items.[].identifier; Amount: items.[].items.[].amount; Recipient: items.[].recipient address
executeTakerBid((address recipient, bytes additionalParameters) takerBid, (uint8 quoteType, uint256 globalNonce, uint256 subsetNonce, uint256 orderNonce, uint256 strategyId, uint8 collectionType, address collection, address currency, address signer, uint256 startTime, uint256 endTime, uint256 price, uint256[] itemIds, uint256[] amounts, bytes additionalParameters) makerAsk, bytes makerSignature, (bytes32 root, (bytes32 value, uint8 position)[] proof) merkleTree, address affiliate) | Buy an item | Of: makerAsk.collection address; Numbers: makerAsk.itemIds.[]; Price (zero token is the coin): makerAsk.price token makerAsk.currency; Pay: @.value coin; Recipient (zero is the sender): takerBid.recipient address
mintPublic(address nftContract, address feeRecipient, address minterIfNotPayer, uint256 quantity) | Make items | Of: nftContract address; How many: quantity; Pay: @.value coin; Recipient (zero is the sender): minterIfNotPayer address
claim(address _receiver, uint256 _quantity, address _currency, uint256 _pricePerToken, (bytes32[] proof, uint256 quantityLimitPerWallet, uint256 pricePerToken, address currency) _allowlistProof, bytes _data) | Make items or tokens | Recipient: _receiver address; How many: _quantity; Price of each: _pricePerToken token _currency; Pay: @.value coin
mintWithRewards(address recipient, uint256 quantity, string comment, address mintReferral) | Make items | Recipient: recipient address; How many: quantity; Pay: @.value coin
buyPunk(uint256 punkIndex) | Buy an item | Number: punkIndex; Pay: @.value coin
offerPunkForSale(uint256 punkIndex, uint256 minSalePriceInWei) | Offer an item for sale | Number: punkIndex; Price at least: minSalePriceInWei coin
createBid(uint256 nounId) | Bid for an item | Number: nounId; Bid: @.value coin
handleOps((address sender, uint256 nonce, bytes initCode, bytes callData, bytes32 accountGasLimits, uint256 preVerificationGas, bytes32 gasFees, bytes paymasterAndData, bytes signature)[] ops, address beneficiary) | Carry out operations of accounts | Accounts: ops.[].sender address; Call: ops.[].callData call ops.[].sender; Fees to: beneficiary address
handleOps((address sender, uint256 nonce, bytes initCode, bytes callData, uint256 callGasLimit, uint256 verificationGasLimit, uint256 preVerificationGas, uint256 maxFeePerGas, uint256 maxPriorityFeePerGas, bytes paymasterAndData, bytes signature)[] ops, address beneficiary) | Carry out operations of accounts | Accounts: ops.[].sender address; Call: ops.[].callData call ops.[].sender; Fees to: beneficiary address
execute(bytes32 mode, bytes executionCalldata) | Have an account make calls | Kind (01 several, ff hands it over): mode; Calls: executionCalldata
installModule(uint256 moduleTypeId, address module, bytes initData) | ADD A MODULE THAT CAN ACT FOR THIS ACCOUNT | Module: module address; Kind (1 checks, 2 acts, 3 answers): moduleTypeId
uninstallModule(uint256 moduleTypeId, address module, bytes deInitData) | Remove a module of this account | Module: module address; Kind (1 checks, 2 acts, 3 answers): moduleTypeId
executeUserOp(address to, uint256 value, bytes data, uint8 operation) | Have an account make a call | Call: data made to value; Operation (1 hands over the account): operation
createAccount(address owner, uint256 salt) | Make an account | Owner: owner address
aggregate((address target, bytes callData)[] calls) | Several calls by a contract | Call: calls.[].callData call calls.[].target
tryAggregate(bool requireSuccess, (address target, bytes callData)[] calls) | Several calls by a contract | Call: calls.[].callData call calls.[].target; All or none: requireSuccess
aggregate3Value((address target, bool allowFailure, uint256 value, bytes callData)[] calls) | Several calls by a contract | Call: calls.[].callData call calls.[].target calls.[].value
multicall(address[] targets, bytes[] data) | Several calls by a contract | Call: data.[] call targets.[]
createWithDurations(${lockup}, (uint40 cliff, uint40 total) durations, ${broker} | ${stream}; For: params.durations.total seconds
createWithTimestamps(${lockup}, (uint40 start, uint40 cliff, uint40 end) timestamps, ${broker} | ${stream}; Until: params.timestamps.end date
createWithDurationsLL(${lockup2}, string shape) params, ${unlocks}, (uint40 cliff, uint40 total) durations) | ${stream2}; For: durations.total seconds
createWithTimestampsLL(${lockup2}, (uint40 start, uint40 end) timestamps, string shape) params, ${unlocks}, uint40 cliffTime) | ${stream2}; Until: params.timestamps.end date
withdrawMax(uint256 streamId, address to) | Collect all that is due of a stream | Stream: streamId
withdraw(uint256 streamId, address to, uint128 amount) | Collect from a stream | Stream: streamId; Amount: amount units
renounce(uint256 streamId) | Give up the right to stop a stream | Stream: streamId
cancelMultiple(uint256[] streamIds) | Stop streams | Streams: streamIds.[]
createAndDeposit(address sender, address recipient, uint128 ratePerSecond, address token, bool transferable, uint128 amount) | Pay by a stream | Pay in advance: amount token token; Recipient: recipient address; Each second, with 18 decimals: ratePerSecond
deposit(uint256 streamId, uint128 amount, address sender, address recipient) | Pay in advance for a stream | Stream: streamId; Amount: amount units; Recipient: recipient address
createStream(address recipient, uint256 deposit, address tokenAddress, uint256 startTime, uint256 stopTime) | Pay by a stream | Pay: deposit token tokenAddress; Recipient: recipient address; From: startTime date; Until: stopTime date
createStream(address to, uint216 amountPerSec) | Pay by a stream | Recipient: to address; Each second, with 20 decimals: amountPerSec
depositAndCreate(uint256 amountToDeposit, address to, uint216 amountPerSec) | Pay by a stream | Pay in advance: amountToDeposit units; Recipient: to address; Each second, with 20 decimals: amountPerSec
cancelStream(address to, uint216 amountPerSec) | Stop a stream | Recipient: to address
withdraw(address from, address to, uint216 amountPerSec) | Send what is due of a stream | From: from address
withdrawPayer(uint256 amount) | Take back what was paid in advance | Amount, with 20 decimals: amount
withdrawPayerAll() | Take back all that was paid in advance
createFlow(address token, address sender, address receiver, int96 flowrate, bytes userData) | Pay by a stream | Token: token address; From: sender address; Each second: flowrate
updateFlow(address token, address sender, address receiver, int96 flowrate, bytes userData) | Change a stream | Token: token address; From: sender address; Each second: flowrate
deleteFlow(address token, address sender, address receiver, bytes userData) | Stop a stream | Token: token address; From: sender address
setFlowrate(address tokenAddress, address receiverAddress, int96 flowrate) | Pay by a stream, or stop it | Token: tokenAddress address; Recipient: receiverAddress address; Each second (0 stops it): flowrate
callAgreement(address agreementClass, bytes callData, bytes userData) | Call an agreement about streams | Agreement: agreementClass address; Call: callData
upgrade(uint256 amount) | Wrap tokens | Amount: amount token @.to
upgradeByETH() | Wrap coins | Pay: @.value coin
downgrade(uint256 amount) | Unwrap tokens | Amount: amount token @.to
multisendToken(address token, address[] contributors, uint256[] balances) | Send tokens to many | Amount: balances.[] token token; Recipient: contributors.[] address
multisendEther(address[] contributors, uint256[] balances) | Send coins to many | Amount: balances.[] coin; Recipient: contributors.[] address
airdrop(address token, address[] recipients, uint256[] amounts) | Send tokens to many | Amount: amounts.[] token token; Recipient: recipients.[] address
airdropERC20(address _token, address[] _recipients, uint256[] _amounts, uint256 _total) | Send tokens to many | Amount: _amounts.[] token _token; Recipient: _recipients.[] address; In all: _total token _token
claim(address account, uint256 index, uint256 amount, bytes32[] proof) | Collect a share of a distribution | For: account address; Amount: amount units
batchSend(address[] targets, uint256[] values) | Send coins or tokens to many | Amount: values.[] units; Recipient: targets.[] address
claimTokens(uint256 amount, bytes32[] merkleProof) | Collect a share of a distribution | Amount: amount units
claim(bytes32[] proof, uint256 amount) | Collect a share of a distribution | Amount: amount units
claimAndDelegate(address delegatee, uint256 expiry, {proof}) | Collect a share of a distribution, and let another vote with it | Who votes: delegatee address
release(address account) | Pay out what has vested or is due | For, or of the token: account address
release() | Pay out what has vested
release(address token, address account) | Pay out what is due | Token: token address; For: account address
deposit(address _tornado, bytes32 _commitment, bytes _encryptedNote) | Deposit into a mixer | Pay: @.value coin; Pool: _tornado address
deposit(bytes32 _commitment) | Deposit into a mixer | Pay: @.value coin
withdraw(bytes _proof, bytes32 _root, bytes32 _nullifierHash, address _recipient, address _relayer, uint256 _fee, uint256 _refund) | Take out of a mixer | Fee: _fee units
deployCreate2(bytes32 salt, bytes initCode) | Make a contract | Code: initCode; Pay: @.value coin
deployCreate3(bytes32 salt, bytes initCode) | Make a contract | Code: initCode; Pay: @.value coin
deploy(uint256 value, bytes32 salt, bytes code) | Make a contract | Code: code; Coins: value coin
safeCreate2(bytes32 salt, bytes initializationCode) | Make a contract | Code: initializationCode; Pay: @.value coin
setFeeRecipient(address recipient) | Set who gets the fees
setTreasury(address treasury) | Set the treasury | New treasury: treasury address
setOwner(address newOwner) | Hand over control of this contract | New owner: newOwner address
transferAdmin(address newAdmin) | Hand over control of this contract | New owner: newAdmin address
setAdmin(address newAdmin) | Hand over control of this contract | New owner: newAdmin address
setPendingAdmin(address newPendingAdmin) | Offer control of this contract to another | New owner: newPendingAdmin address
_setPendingAdmin(address newPendingAdmin) | Offer control of this contract to another | New owner: newPendingAdmin address
beginDefaultAdminTransfer(address newAdmin) | Offer control of this contract to another | New owner: newAdmin address
acceptAdmin() | Take over control of this contract
_acceptAdmin() | Take over control of this contract
acceptDefaultAdminTransfer() | Take over control of this contract
addMinter(address minter) | Let another make tokens | Who: minter address
setMinter(address minter) | Let another make tokens | Who: minter address
removeMinter(address minter) | No longer let another make tokens | Who: minter address
configureMinter(address minter, uint256 minterAllowedAmount) | Let another make tokens | Who: minter address; Up to: minterAllowedAmount token @.to
blacklist(address account) | Block an account | Who: account address
unBlacklist(address account) | No longer block an account | Who: account address
freeze(address account) | Block an account | Who: account address
unfreeze(address account) | No longer block an account | Who: account address
setFee(uint256 fee) | Set a fee | Fee: fee
rescueTokens(address token, address to, uint256 amount) | Take tokens out of this contract | Amount: amount token token
recoverERC20(address tokenAddress, uint256 tokenAmount) | Take tokens out of this contract | Amount: tokenAmount token tokenAddress
rescueERC20(address tokenContract, address to, uint256 amount) | Take tokens out of this contract | Amount: amount token tokenContract
withdrawToken(address token, uint256 amount) | Take tokens out of this contract | Amount: amount units; Which token, or to: token address
sweep(address token) | Take tokens out of this contract | Token: token address
setBaseURI(string baseURI) | Set where items are described | Address: baseURI
setPaused(bool paused) | Pause this contract, or end a pause | Paused: paused
setAuthority(address authority) | Set who decides on the rights in this contract | Who: authority address
setImplementation(address implementation) | Replace the code of this contract | New code: implementation address
setMerkleRoot(bytes32 root) | Set who gets what of a distribution | Root: root
notifyRewardAmount(uint256 reward) | Give out rewards | Amount: reward units
`;
