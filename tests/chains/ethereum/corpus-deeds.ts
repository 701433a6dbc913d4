/** Tokens, permissions, accounts, staking, bridges, names and votes. Format: see `readCall`. */
export const deeds = `
ERC-20 | 1 @USDC | transfer(address,uint256) | @bob, 1500000
Send 1.5 USDC to bob

ERC-20 | 1 @other | transfer(address,uint256) | @bob, 7
Send 7 smallest units (decimals unknown) of the token other to bob

ERC-20 | 8453 @baseUSDC | transfer(address,uint256) | @bob, 250000
Send 0.25 USDC to bob

ERC-20 | 1 @DAI | transferFrom(address,address,uint256) | @bob, @me, 1000000000000000000
Move 1 DAI from bob to me

ERC-20 | 1 @USDT | approve(address,uint256) | @bob, 1000000
Allow bob to take up to 1 USDT from this account at any time from now on

ERC-20 | 1 @USDC | approve(address,uint256) | @bob, 115792089237316195423570985008687907853269984665640564039457584007913129639935
Allow bob to take ALL of the token USDC from this account, now and in the future, without limit; The number itself: 115,792,089,237,316,195,423,570,985,008,687,907,853,269,984,665,640,564,039,457,584,007,913,129,639,935

ERC-20 | 1 @USDC | approve(address,uint256) | @bob, 0
End bob’s permission to take the token USDC from this account. But if that is a collection of collectibles, this lets the same address take number 0 of it

ERC-20 | 1 @USDC | increaseAllowance(address,uint256) | @bob, 2000000
Allow bob to take 2 USDC more of the token USDC than before

ERC-20 | 1 @USDC | decreaseAllowance(address,uint256) | @bob, 2000000
Allow bob to take 2 USDC less of the token USDC than before

ERC-677 | 1 @LINK | transferAndCall(address,uint256,bytes) | @bob, 1000000000000000000, 0xc0ffee
Send 1 LINK to bob; With this data for the recipient: c0ffee

ERC-20 | 1 @UNI | delegate(address) | @bob
Looks like: Let another vote with this account’s tokens; Who votes: bob

ERC-20 | 1 @UNI | burn(uint256) | 1000000000000000000
Looks like: Destroy tokens or an item of this account; Amount or number: 1 UNI

ERC-721 | 1 @apes | safeTransferFrom(address,address,uint256) | @me, @bob, 77
Move collectible number 77 of apes from me to bob

ERC-721 | 1 @apes | safeTransferFrom(address,address,uint256,bytes) | @me, @bob, 77, 0xab
Move collectible number 77 of apes from me to bob; With this data for the recipient: ab

ERC-721 | 1 @apes | setApprovalForAll(address,bool) | @bob, true
Allow bob to take EVERY item of apes from this account, now and in the future

ERC-721 | 1 @apes | setApprovalForAll(address,bool) | @bob, false
End bob’s permission to take items of apes from this account

ERC-1155 | 1 @other | safeTransferFrom(address,address,uint256,uint256,bytes) | @me, @bob, 5, 3, 0x
Move 3 of item number 5 of other from me to bob

ERC-1155 | 1 @other | safeBatchTransferFrom(address,address,uint256[],uint256[],bytes) | @me, @bob, [5, 6], [3, 4], 0x
Move items number 5, 6 of other, 3, 4 of each respectively, from me to bob

WETH | 1 @WETH 1000000000000000000 | deposit()
Convert 1 ETH into the same amount of the token WETH

Aave V3 | 1 @other | withdrawETH(address,uint256,address) | @two, 115792089237316195423570985008687907853269984665640564039457584007913129639935, @me
Looks like: Take back coins that were lent; Amount: the highest number possible, often meaning “all” or “no limit” (115,792,089,237,316,195,423,570,985,008,687,907,853,269,984,665,640,564,039,457,584,007,913,129,639,935); Recipient: me; Pool: two

WETH | 1 @WETH | withdraw(uint256) | 500000000000000000
Convert the token WETH back into 0.5 ETH

Coins | 1 @other 1000000000000000000 | deposit()
Looks like: Deposit coins; Amount: 1 ETH

ERC-2612 | 1 @USDC | permit(address,address,uint256,uint256,uint8,bytes32,bytes32) | @me, @bob, 1000000, 1800000000, 27, 0x0000000000000000000000000000000000000000000000000000000000000001, 0x0000000000000000000000000000000000000000000000000000000000000002
Allow bob to take up to 1 USDC from me. It must be used by @1800000000\\; the permission itself then never ends; Owner: me; Spender: bob; Amount: 1,000,000; Deadline: 1,800,000,000, which as a time is @1800000000; V: 27; R: 32 bytes, as a number 1; S: 32 bytes, as a number 2

ERC-2612 | 1 @USDC | permit(address,address,uint256,uint256,bytes) | @me, @bob, 1000000, 1800000000, 0xab
Allow bob to take up to 1 USDC from me. It must be used by @1800000000\\; the permission itself then never ends; Owner: me; Spender: bob; Amount: 1,000,000; Deadline: 1,800,000,000, which as a time is @1800000000; Signature: ab (1 byte)

ERC-3009 | 1 @USDC | transferWithAuthorization(address,address,uint256,uint256,uint256,bytes32,bytes) | @bob, @me, 1000000, 0, 1800000000, 0x0000000000000000000000000000000000000000000000000000000000000009, 0xab
Move 1 USDC from bob to me; From: bob; To: me; Value: 1,000,000; Valid after: 0; Valid before: 1,800,000,000; Nonce: 32 bytes, as a number 9; Signature: ab (1 byte)

Permit2 | 1 0x000000000022D473030F116dDEE9F6B43aC78BA3 | approve(address,address,uint160,uint48) | @USDC, @bob, 1000000, 1800000000
Allow bob to take up to 1 USDC through Permit2 until @1800000000

Permit2 | 1 0x000000000022D473030F116dDEE9F6B43aC78BA3 | transferFrom(address,address,uint160,address) | @me, @bob, 1000000, @USDC
Move 1 USDC from me to bob through Permit2

Permit2 | 1 0x000000000022D473030F116dDEE9F6B43aC78BA3 | lockdown((address,address)[]) | [[@USDC, @bob]]
End bob’s permission to take the token USDC through Permit2

Multicall3 | 1 0xcA11bde05977b3631167028862bE2a173976CA11 | aggregate3((address,bool,bytes)[]) | [[@USDC, true, <transfer(address,uint256): @bob, 5000000>]]
Have 0xcA11bde05977b3631167028862bE2a173976CA11 make 1 call in its own name. Below, “this account” means that contract; Call 1, to USDC. If it fails, the others happen all the same; Send 5 USDC to bob

Safe | 1 @me | addOwnerWithThreshold(address,uint256) | @bob, 1
HAND OVER CONTROL: make bob an owner of this account\\; 1 owner alone can then make any transaction

Safe | 1 @me | enableModule(address) | @bob
HAND OVER CONTROL: let bob spend everything in this account without any signature

Safe | 1 0x4e1DCf7AD4e460CfD30791CCC4F9c8a4f820ec67 | createProxyWithNonce(address,bytes,uint256) | @other, 0xabcd, 7
Create a Safe; Code: other; How it is set up: abcd (2 bytes); Number: 7

Safe | 1 @other | execTransaction(address,uint256,bytes,uint8,uint256,uint256,uint256,address,address,bytes) | @USDC, 0, <transfer(address,uint256): @bob, 5000000>, 0, 0, 0, 0, @nobody, @nobody, 0xab
Have other make a call in its own name, as a Safe does. Below, “this account” means that Safe; Send 5 USDC to bob; To: USDC; Value: 0; Data: a9059cbb000000000000000000000000d8da6bf26964af9d7eed9e03e53415d37aa9604500000000000000000000000000000000000000000000000000000000004c4b40 (68 bytes); Operation: 0; Safe tx gas: 0; Base gas: 0; Gas price: 0; Gas token: nobody; Refund receiver: nobody; Signatures: ab (1 byte)

CoW Protocol | 1 0x9008D19f58AAbD9eD0D60971565AA8510560ab41 | setPreSignature(bytes,bool) | 0x000000000000000000000000000000000000000000000000000000000000000511111111111111111111111111111111111111116b49d200, false
Withdraw the approval of the order 0000000000000000000000000000000000000000000000000000000000000005; Order uid: 000000000000000000000000000000000000000000000000000000000000000511111111111111111111111111111111111111116b49d200 (56 bytes); Signed: false

ERC-4337 | 1 0x0000000071727De22E5E9d8BAf0edAc6f37da032 1000000000000000000 | depositTo(address) | @bob
Pay in advance for gas with 1 ETH; Pay: 1 ETH; For: bob

ERC-4337 | 1 0x0000000071727De22E5E9d8BAf0edAc6f37da032 | handleOps((address,uint256,bytes,bytes,bytes32,uint256,bytes32,bytes,bytes)[],address) | [[@other, 1, 0x, <execute(address,uint256,bytes): @USDC, 0, <transfer(address,uint256): @bob, 5000000>>, 0x0000000000000000000000000000000000000000000000000000000000000001, 1, 0x0000000000000000000000000000000000000000000000000000000000000001, 0x, 0x]], @me
Carry out what other accounts have signed; For: other; Call: a call that the contract makes to other in its own name. Below, “this account” means that contract; Looks like: Have an account by contract make a call; Call: a call that the contract makes to USDC in its own name. Below, “this account” means that contract; Send 5 USDC to bob; Fees go to: me

ERC-7579 | 1 @other | executeBatch((address,uint256,bytes)[]) | [[@USDC, 0, <approve(address,uint256): @bob, 5000000>]]
Looks like: Have an account by contract make calls; Call: a call that the contract makes to USDC in its own name. Below, “this account” means that contract; Allow bob to take up to 5 USDC from this account at any time from now on

Lido | 1 @stETH 1000000000000000000 | submit(address) | @nobody
Stake ETH for stETH with 1 ETH; Stake: 1 ETH; Referred by: nobody

Lido | 1 @wstETH | wrap(uint256) | 1000000000000000000
Wrap stETH into wstETH; Amount: 1 STETH

Lido | 1 0x889edC2eDab5f40e902b864aD4d7AdE8E412F9B1 | requestWithdrawals(uint256[],address) | [1000000000000000000, 2000000000000000000], @me
Ask to take back stETH; Amount: 1 STETH; Amount: 2 STETH; Owner of the claim (zero is the sender): me

Lido | 1 0x889edC2eDab5f40e902b864aD4d7AdE8E412F9B1 | requestWithdrawalsWstETH(uint256[],address) | [1000000000000000000], @nobody
Ask to take back wstETH; Amount: 1 WSTETH; Owner of the claim (zero is the sender): nobody

Lido | 1 @other | requestWithdrawalsWithPermit(uint256[],address,(uint256,uint256,uint8,bytes32,bytes32)) | [5], @nobody, [5, 1800000000, 27, 0x1111111111111111111111111111111111111111111111111111111111111111, 0x2222222222222222222222222222222222222222222222222222222222222222]
Looks like: Begin to take back staked ETH; Amount: 5, in the smallest units of a token that this line doesn’t name; Owner of the claim (zero is the sender): nobody; Until: @1800000000

Rocket Pool | 1 0xae78736Cd615f374D3085123A210448E74Fc6393 | burn(uint256) | 1000000000000000000
Change rETH back into ETH; Amount: 1 RETH of the token 0xae78736Cd615f374D3085123A210448E74Fc6393

ether.fi | 1 0x308861A430be4cce5502d0A12724771Fc6DaF216 1000000000000000000 | deposit()
Stake ETH for eETH with 1 ETH; Stake: 1 ETH

EigenLayer | 1 0x858646372CC42E1A627fcE94aa7A7033e7CF075A | depositIntoStrategy(address,address,uint256) | @other, @stETH, 1000000000000000000
Restake; Amount: 1 STETH; Strategy: other

EigenLayer | 1 0x39053D51B77DC0d36036Fc1fCc8Cb819df8Ef37A | undelegate(address) | @me
End the delegation, and ask to take back all that is restaked; Of: me

Ethena | 1 @sUSDe | cooldownAssets(uint256) | 1000000000000000000
Begin to take back staked USDe; Amount: 1 USDE of the token 0x4c9EDD5852cd905f086C759E8383e09bff1E68B3

Staking deposit | 1 0x00000000219ab540356cBB839Cbe05303d7705Fa 32000000000000000000 | deposit(bytes,bytes,bytes,bytes32) | 0xaa, 0xbb, 0xcc, 0x0000000000000000000000000000000000000000000000000000000000000001
Stake ETH with a validator with 32 ETH; Stake: 32 ETH; Validator: aa (1 byte); Paid back to, for a new validator: bb (1 byte)

MasterChef | 1 @other | deposit(uint256,uint256) | 4, 1000
Looks like: Stake in a pool; Pool number: 4; Amount: 1,000, in the smallest units of a token that this line doesn’t name

Synthetix | 1 @other | stake(uint256) | 1000
Looks like: Stake; Amount: 1,000, in the smallest units of a token that this line doesn’t name

Synthetix | 1 @other | getReward()
Looks like: Collect rewards

Merkl | 1 @other | claim(address[],address[],uint256[],bytes32[][]) | [@me], [@UNI], [5000000000000000000], [[]]
Looks like: Collect shares of a distribution; For: me; In total: 5 UNI

Airdrop | 1 @other | claim(uint256,address,uint256,bytes32[]) | 3, @me, 1000, []
Looks like: Collect a share of a distribution; For: me; Amount: 1,000, in the smallest units of a token that this line doesn’t name

Curve votes | 1 @other | create_lock(uint256,uint256) | 1000, 1800000000
Looks like: Lock tokens for votes; Amount: 1,000, in the smallest units of a token that this line doesn’t name; For how many seconds, or until: 1,800,000,000, which as a time is @1800000000

Solidly votes | 1 @other | create_lock(uint256,uint256) | 1000, 126144000
Looks like: Lock tokens for votes; Amount: 1,000, in the smallest units of a token that this line doesn’t name; For how many seconds, or until: 126,144,000

Across | 1 0x5c7BCd6E7De5423a257D81B442095A1a6ced35C5 | depositV3(address,address,address,address,uint256,uint256,uint256,address,uint32,uint32,uint32,bytes) | @me, @bob, @USDC, @baseUSDC, 5000000, 4990000, 8453, @nobody, 1700000000, 1800000000, 0, 0x
Send to another network; Pay (in coins if coins come with it): 5 USDC; Recipient there: bob; To network number: 8,453; Arrives if delivered (maybe as coins): 4.99 USDC; Until: @1800000000; Else goes back to (may change terms): me; Message that the recipient may act on: empty

Across for somebody else | 1 0x5c7BCd6E7De5423a257D81B442095A1a6ced35C5 | depositV3(address,address,address,address,uint256,uint256,uint256,address,uint32,uint32,uint32,bytes) | @bob, @other, @USDC, @baseUSDC, 5000000, 4990000, 8453, @nobody, 1700000000, 1800000000, 0, 0xc0ffee
Send to another network; Pay (in coins if coins come with it): 5 USDC; Recipient there: other; To network number: 8,453; Arrives if delivered (maybe as coins): 4.99 USDC; Until: @1800000000; Else goes back to (may change terms): bob; Message that the recipient may act on: c0ffee (3 bytes)

Circle CCTP | 1 0xBd3fa81B58Ba92a82136038B25aDec7066af3155 | depositForBurn(uint256,uint32,bytes32,address) | 5000000, 6, 0x000000000000000000000000d8da6bf26964af9d7eed9e03e53415d37aa96045, @USDC
Send to another network; Pay: 5 USDC; Recipient there: 32 bytes, as an address bob; To domain number: 6

Circle CCTP, second version | 1 0x28b5a0e9C621a5BadaA536219b3a228C8168cf5d | depositForBurn(uint256,uint32,bytes32,address,bytes32,uint256,uint32) | 5000000, 6, 0x000000000000000000000000d8da6bf26964af9d7eed9e03e53415d37aa96045, @USDC, 0x0000000000000000000000003333333333333333333333333333333333333333, 500, 1000
Send to another network; Pay: 5 USDC; Recipient there: 32 bytes, as an address bob; To domain number: 6; Fee at most, out of it: 0.0005 USDC; Who may complete it (zeros for anybody): 32 bytes, as an address other

Circle CCTP | 1 @other | receiveMessage(bytes,bytes) | 0xc0ffee, 0xab
Looks like: Hand in a message from another network, such as a payment; Message, which says to whom: c0ffee (3 bytes); Proof: ab (1 byte)

OP Stack, back | 10 0x4200000000000000000000000000000000000010 | withdrawTo(address,address,uint256,uint32,bytes) | @other, @bob, 5000000, 200000, 0x
Send back to the first network, to be collected there later; Pay: 5,000,000 smallest units (decimals unknown) of the token other; Recipient there: bob; Gas there: 200,000

Arbitrum tokens | 1 0x72Ce9c846789fdB6fC1f34aC4AD25Dd9ef7031ef 1000000000000000 | outboundTransfer(address,address,uint256,uint256,uint256,bytes) | @USDC, @bob, 5000000, 100000, 1000000000, 0x
Send tokens to Arbitrum with 0.001 ETH; Pay: 5 USDC; Recipient there: bob; Coins for gas, not paid back here: 0.001 ETH

Hop | 1 @other | sendToL2(uint256,address,uint256,uint256,uint256,address,uint256) | 10, @bob, 1000, 990, 1800000000, @amy, 5
Looks like: Send to another network; Amount: 1,000, in the smallest units of a token that this line doesn’t name; At least, or else the bridge’s own token: 990, in the smallest units of a token that this line doesn’t name; Recipient there: bob; To network number: 10; Fee, out of it: 5, in the smallest units of a token that this line doesn’t name; Fee goes to: amy; Swapped there until: @1800000000

Hop, the other way | 1 @other | swapAndSend(uint256,address,uint256,uint256,uint256,uint256,uint256,uint256) | 1, @bob, 1000, 5, 995, 1800000000, 990, 1800000001
Looks like: Send to another network; Amount: 1,000, in the smallest units of a token that this line doesn’t name; Fee, out of it: 5, in the smallest units of a token that this line doesn’t name; Swapped here for at least: 995, in the smallest units of a token that this line doesn’t name; At least, or else the bridge’s own token: 990, in the smallest units of a token that this line doesn’t name; Recipient there: bob; To network number: 1; Until: @1800000000; Swapped there until: @1800000001

Celer | 1 @other | send(address,address,uint256,uint64,uint64,uint32) | @bob, @USDC, 5000000, 10, 1, 5000
Looks like: Send to another network; Pay: 5 USDC; Recipient there: bob; To network number: 10; Lost at most, else asked back (of 10^6): 5,000

Gnosis bridge | 1 @other | relayTokens(address,uint256) | @bob, 1000
Looks like: Send to another network; Amount: 1,000, in the smallest units of a token that this line doesn’t name; Recipient there, or token to own address: bob

OP Stack | 1 0x3154Cf16ccdb4C6d922629664174b904d80F2C35 1000000000000000000 | depositETHTo(address,uint32,bytes) | @bob, 200000, 0x
Send ETH to the second network with 1 ETH; Pay: 1 ETH; Recipient there: bob; Gas there: 200,000

Arbitrum | 1 0x4Dbd4fc535Ac27206064B68FfCf827b0A60BAB3f 1000000000000000000 | depositEth()
Send ETH to Arbitrum, same address\\; ANOTHER ONE there if this account has code with 1 ETH; Pay: 1 ETH

Polygon | 1 0xA0c68C638235ee32657e8f720a23ceC1bFc77C77 1000000000000000000 | depositEtherFor(address) | @me
Send ETH to Polygon with 1 ETH; Pay: 1 ETH; Recipient there: me

Wormhole | 1 0x3ee18B2214AFF97000D974cf647E7C347E8fa585 | transferTokens(address,uint256,uint16,bytes32,uint256,uint32) | @USDC, 5000000, 1, 0x0000000000000000000000000000000000000000000000000000000000000007, 0, 1
Send to another network; Pay at most: 5 USDC; Recipient there: 32 bytes, as a number 7; To network, by Wormhole’s number: 1; Fee for whoever completes it, out of it: 0 USDC

Wormhole, coins | 1 0x3ee18B2214AFF97000D974cf647E7C347E8fa585 1000000000000000000 | wrapAndTransferETH(uint16,bytes32,uint256,uint32) | 2, 0x000000000000000000000000d8da6bf26964af9d7eed9e03e53415d37aa96045, 10000000000000000, 1
Send ETH to another network with 1 ETH; Pay at most: 1 ETH; Recipient there: 32 bytes, as an address bob; To network, by Wormhole’s number: 2; Fee for whoever completes it, out of it: 0.01 ETH

LayerZero | 1 @other 1000000000000000 | send((uint32,bytes32,uint256,uint256,bytes,bytes,bytes),(uint256,uint256),address) | [30184, 0x0000000000000000000000000000000000000000000000000000000000000007, 1000, 990, 0x, 0x, 0x], [1000000000000000, 0], @me
Looks like: Send to another network; Pay at most: 1,000, in the smallest units of a token that this line doesn’t name; Arrives at least: 990, in the smallest units of a token that this line doesn’t name; Recipient there: 32 bytes, as a number 7; To network, by LayerZero’s number: 30,184; Coins for the way: 0.001 ETH; And in LayerZero’s token: 0, in the smallest units of a token that this line doesn’t name; What is left of that goes to: me; Message that the recipient may act on: empty

ENS | 1 0x253553366Da8546fC250F225fe3d25d0C782303b 3000000000000000 | renew(string,uint256) | "hoarfrost", 31536000
Renew a name with 0.003 ETH; Name, before .eth: hoarfrost; For: 31,536,000 seconds; Pay at most: 0.003 ETH

ENS | 1 0x253553366Da8546fC250F225fe3d25d0C782303b 3000000000000000 | register(string,address,uint256,bytes32,address,bytes[],bool,uint16) | "hoarfrost", @me, 31536000, 0x0000000000000000000000000000000000000000000000000000000000000007, 0x231b0Ee14048e9dCcD1d247744d114a4EB5E8E63, [<setAddr(bytes32,address): 0x0000000000000000000000000000000000000000000000000000000000000007, @bob>], true, 0
Register a name with 0.003 ETH; Name, before .eth: hoarfrost; Owner: me; For: 31,536,000 seconds; Pay at most: 0.003 ETH; Resolver: 0x231b0Ee14048e9dCcD1d247744d114a4EB5E8E63; Record: a call that the contract makes to 0x231b0Ee14048e9dCcD1d247744d114a4EB5E8E63 in its own name. Below, “this account” means that contract; Set the address that a name stands for; Name, as hash: 32 bytes, as a number 7; Address: bob; Also the name of the sender: true; Rights given up: 0

ENS | 1 @other 3000000000000000 | register((string,address,uint256,bytes32,address,bytes[],uint8,bytes32)) | ["hoarfrost", @me, 31536000, 0x0000000000000000000000000000000000000000000000000000000000000007, 0xF29100983E058B709F3D539b0c765937B804AC15, [<setText(bytes32,string,string): 0x0000000000000000000000000000000000000000000000000000000000000007, "url", "example">], 3, 0x0000000000000000000000000000000000000000000000000000000000000000]
Looks like: Register a name; Name: hoarfrost; Owner: me; For: 31,536,000 seconds; Pay at most: 0.003 ETH; Resolver: 0xF29100983E058B709F3D539b0c765937B804AC15; Record: a call that the contract makes to 0xF29100983E058B709F3D539b0c765937B804AC15 in its own name. Below, “this account” means that contract; Set a note of a name; Name, as hash: 32 bytes, as a number 7; Note: url; Text: example; As sender’s name (bit 1 here, 2 all): 3

LlamaPay | 1 @other | withdrawPayer(uint256) | 100000000000000000000
Looks like: Take back what was paid in advance; Amount, with 20 decimals: 100,000,000,000,000,000,000

Seaport | 1 @other | matchAdvancedOrders(((address,address,(uint8,address,uint256,uint256,uint256)[],(uint8,address,uint256,uint256,uint256,address)[],uint8,uint256,uint256,bytes32,uint256,bytes32,uint256),uint120,uint120,bytes,bytes)[],(uint256,uint8,uint256,uint256,bytes32[])[],((uint256,uint256)[],(uint256,uint256)[])[],address) | [], [], [], @nobody
Looks like: Match orders with each other; Pay: 0 ETH; The rest goes to (zero is the sender): nobody

SeaDrop | 1 @other 5 | mintPublic(address,address,address,uint256) | @apes, @two, @bob, 1
Looks like: Make items; Of: apes; How many: 1; Pay: 0.000000000000000005 ETH; Recipient (zero is the sender): bob

ENS | 1 0x231b0Ee14048e9dCcD1d247744d114a4EB5E8E63 | setText(bytes32,string,string) | 0x0000000000000000000000000000000000000000000000000000000000000007, "url", "example"
Set a note of a name; Name, as hash: 32 bytes, as a number 7; Note: url; Text: example

ENS | 1 0x00000000000C2E074eC69A0dFb2997BA6C7d2e1e | setOwner(bytes32,address) | 0x0000000000000000000000000000000000000000000000000000000000000007, @bob
Give control of a name to another; Name, as hash: 32 bytes, as a number 7; New owner: bob

Delegate registry | 1 0x00000000000000447e69651d841bD8D104Bed493 | delegateAll(address,bytes32,bool) | @bob, 0x0000000000000000000000000000000000000000000000000000000000000000, true
Let another act for what this account holds; Who: bob; Rights (0 is all): 32 bytes, all zero; Allowed: true

Governor | 1 @other | castVote(uint256,uint8) | 12, 1
Looks like: Vote on a proposal; Proposal: 12; Vote (0 against, 1 for, 2 abstain): 1

Governor | 1 @other | propose(address[],uint256[],bytes[],string) | [@USDC], [0], [<transfer(address,uint256): @bob, 5000000>], "Pay Bob"
Looks like: Make a proposal; Text: Pay Bob; Call: a call to USDC, made by this contract or by an account that it acts for. Below, “this account” means whichever makes it; Send 5 USDC to bob

Timelock | 1 @other | schedule(address,uint256,bytes,bytes32,bytes32,uint256) | @USDC, 0, <transfer(address,uint256): @bob, 5000000>, 0x0000000000000000000000000000000000000000000000000000000000000000, 0x0000000000000000000000000000000000000000000000000000000000000001, 86400
Looks like: Plan a call; Call: a call that the contract makes to USDC in its own name. Below, “this account” means that contract; Send 5 USDC to bob; Not before this time has passed: 86,400 seconds

EAS | 1 0xA1207F3BBa224E2c9c3c6D5aF63D0eb1582Ce587 | attest((bytes32,(address,uint64,bool,bytes32,bytes,uint256))) | [0x0000000000000000000000000000000000000000000000000000000000000007, [@bob, 0, true, 0x0000000000000000000000000000000000000000000000000000000000000000, 0xab, 0]]
State something in public; Schema: 32 bytes, as a number 7; About: bob; Data: ab (1 byte); Can be withdrawn: true; Ends (0 is never): 0; Coins for the contract that checks it: 0 ETH

Ownable | 1 @other | transferOwnership(address) | @bob
Looks like: Hand over control of this contract; New owner: bob

AccessControl | 1 @other | grantRole(bytes32,address) | 0x0000000000000000000000000000000000000000000000000000000000000000, @bob
Looks like: Give a role in this contract; Role (zeros give out the others): 32 bytes, all zero; To: bob

Proxy | 1 @other | upgradeToAndCall(address,bytes) | @bob, 0x
Looks like: Replace the code of this contract; New code: bob; Call: empty

OpenSea | 1 0x0000000000000068F116a894984e2DB1123eB395 | incrementCounter()
Withdraw all orders

OpenSea | 1 0x0000000000000068F116a894984e2DB1123eB395 1000000000000000000 | fulfillBasicOrder_efficient_6GL6yc((address,uint256,uint256,address,address,address,uint256,uint256,uint8,uint256,uint256,bytes32,uint256,bytes32,bytes32,uint256,(uint256,address)[],bytes)) | [@nobody, 0, 900000000000000000, @bob, @nobody, @apes, 77, 1, 0, 0, 1800000000, 0x0000000000000000000000000000000000000000000000000000000000000000, 1, 0x0000000000000000000000000000000000000000000000000000000000000000, 0x0000000000000000000000000000000000000000000000000000000000000000, 1, [[100000000000000000, @other]], 0xab]
Trade a collectible with 1 ETH; Pay: 900,000,000,000,000,000, in the smallest units of a token that this line doesn’t name; Paid in (zero is the coin): nobody; Coins that go with it: 1 ETH; Number paid: 0; Receive from: apes; Number received: 77; How many (less others’ part, if tokens): 1; From: bob; Also paid: 100,000,000,000,000,000, in the smallest units of a token that this line doesn’t name; To: other

NFT drop | 1 @other 80000000000000000 | publicMint(uint256) | 2
Looks like: Make items; How many: 2; Pay: 0.08 ETH

Disperse | 1 @other 3000000000000000000 | disperseEther(address[],uint256[]) | [@bob, @amy], [1000000000000000000, 2000000000000000000]
Looks like: Send coins to several; To: bob; To: amy; Amount: 1 ETH; Amount: 2 ETH

Polymarket | 137 0x4D97DCd97eC945f40cF65F87097ACe5EA0476045 | splitPosition(address,bytes32,bytes32,uint256[],uint256) | @polyUSDC, 0x0000000000000000000000000000000000000000000000000000000000000000, 0x0000000000000000000000000000000000000000000000000000000000000007, [1, 2], 5000000
Split tokens, or a share in an outcome, into shares in its outcomes; Pay, in tokens or in shares: 5 USDC; Question: 32 bytes, as a number 7; Part of another question (zeros for no): 32 bytes, all zero
`;
