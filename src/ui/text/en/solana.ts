/** Sentences in Solana reviews and exports, by fact code. `{name}` is filled with the value of that name. */
export const solana = {
  'sol.title-actions': '{count} actions',
  'sol.title-unknown': '{count} actions, {unknown} of them unknown',
  'sol.title-message': 'Sign a message',
  'sol.title-nothing': 'Does nothing except pay the fee',

  'sol.void-nonce':
    'It can be sent until the nonce account {nonce} moves on. To make it void, sign and send another transaction that uses the same nonce account, or have the authority of that account advance it.',
  'sol.void-expiry':
    'It expires by itself about two minutes after it was made. Wait that long before you pay in another way.',
  'sol.void-message': 'A signed message does not expire and cannot be taken back.',

  'sol.transfer': 'Send {amount} from {from} to {to}',
  'sol.transfer-seed':
    'Send {amount} from {from} to {to}; the sender is derived from {base}, seed “{seed}”, for {owner}',
  'sol.create-account':
    'Create account {account} with {amount} from {from}: {space} bytes, controlled by {owner}',
  'sol.create-account-seed':
    'Create account {account} with {amount} from {from}: {space} bytes, controlled by {owner}, derived from {base}, seed “{seed}”',
  'sol.assign': 'Hand over account {account} to program {owner}',
  'sol.assign-seed': 'Hand over account {account}, derived from {base}, seed “{seed}”, to program {owner}',
  'sol.allocate': 'Give account {account} {space} bytes of storage',
  'sol.allocate-seed':
    'Give account {account}, derived from {base}, seed “{seed}”, {space} bytes of storage and hand it over to program {owner}',
  'sol.nonce-advance': 'Use up the current value of nonce account {nonce} (authority {authority})',
  'sol.nonce-withdraw': 'Withdraw {amount} from nonce account {nonce} to {to}, by {authority}',
  'sol.nonce-initialize': 'Set up nonce account {nonce}, to be controlled by {authority}',
  'sol.nonce-authorize': 'Change who controls nonce account {nonce}: from {authority} to {newAuthority}',
  'sol.nonce-upgrade': 'Convert nonce account {nonce} to the current format',

  'sol.token-transfer':
    'Send {amount} (token {mint}) from token account {from} to token account {to}, by {authority}',
  'sol.token-transfer-raw': 'Send {amount} from token account {from} to token account {to}, by {authority}',
  'sol.token-transfer-fee':
    'Send {amount} (token {mint}) from token account {from} to token account {to}, of which {fee} is the token’s transfer fee, by {authority}',
  'sol.token-approve':
    'Allow {delegate} to take up to {amount} (token {mint}) out of token account {account}, by {authority}',
  'sol.token-approve-raw':
    'Allow {delegate} to take up to {amount} out of token account {account}, by {authority}',
  'sol.token-revoke': 'End all permissions given to others over token account {account}, by {authority}',
  'sol.token-mint': 'Create {amount} of new tokens (token {mint}) in token account {account}, by {authority}',
  'sol.token-burn': 'Destroy {amount} (token {mint}) in token account {account}, by {authority}',
  'sol.token-close': 'Close {account} and send the SOL in it to {to}, by {authority}',
  'sol.token-freeze': 'Freeze token account {account} (token {mint}), by {authority}',
  'sol.token-thaw': 'Unfreeze token account {account} (token {mint}), by {authority}',
  'sol.token-set-authority': 'Give the role “{role}” over {account} from {authority} to {newAuthority}',
  'sol.token-drop-authority': 'Permanently remove the role “{role}” over {account}, by {authority}',
  'sol.token-owner-closes': 'From now on only its owner can close {account}, by {authority}',
  'sol.token-init-mint': 'Set up token {mint} with {decimals} decimals; {authority} can create more of it',
  'sol.token-init-mint-freeze':
    'Set up token {mint} with {decimals} decimals; {authority} can create more of it, {freezeAuthority} can freeze accounts',
  'sol.token-init-account': 'Set up token account {account} for token {mint}, owned by {owner}',
  'sol.token-init-multisig': 'Set up {account} as a token multisig: {threshold} of {count} must sign',
  'sol.token-sync-native': 'Count the SOL that was sent to {account} as wrapped SOL',
  'sol.token-account-size': 'Ask how large an account for token {mint} must be',
  'sol.token-immutable-owner': 'Make sure the owner of token account {account} can never change',
  'sol.token-amount-to-ui': 'Ask how {amount} of token {mint} is written',
  'sol.token-ui-to-amount': 'Ask how many smallest units of token {mint} “{text}” is',
  'sol.token-reallocate':
    'Enlarge token account {account} for more features, paid by {payer}, by {authority}',
  'sol.token-init-close-authority': 'Token {mint}: {authority} can close it',
  'sol.token-init-no-close-authority': 'Token {mint}: nobody can close it',
  'sol.token-init-fee':
    'Token {mint}: a fee of {basisPoints} hundredths of a percent on every transfer, at most {maximum}',
  'sol.token-set-fee':
    'Change the transfer fee of token {mint} to {basisPoints} hundredths of a percent, at most {maximum}, by {authority}',
  'sol.token-fee-withdraw-mint': 'Send the transfer fees collected in token {mint} to {to}, by {authority}',
  'sol.token-fee-withdraw-accounts':
    'Send the transfer fees (token {mint}) held in accounts to {to}, by {authority}',
  'sol.token-fee-harvest': 'Move the transfer fees held in accounts into token {mint}',
  'sol.token-init-state': 'Token {mint}: new accounts start as “{state}”',
  'sol.token-set-state': 'Token {mint}: new accounts will start as “{state}”, by {authority}',
  'sol.token-memo-on': 'Token account {account} will accept only transfers with a memo, by {authority}',
  'sol.token-memo-off': 'Token account {account} will accept transfers without a memo, by {authority}',
  'sol.token-cpi-guard-on':
    'Protect token account {account} from programs acting in its owner’s name, by {authority}',
  'sol.token-cpi-guard-off':
    'Remove the protection of token account {account} from programs acting in its owner’s name, by {authority}',
  'sol.token-native-mint': 'Create the wrapped SOL token {mint}, paid by {payer}',
  'sol.token-non-transferable': 'Token {mint}: can never be transferred',
  'sol.token-init-interest': 'Token {mint}: shows interest of {rate} hundredths of a percent per year',
  'sol.token-set-interest':
    'Change the interest shown for token {mint} to {rate} hundredths of a percent, by {authority}',
  'sol.token-permanent-delegate': 'Token {mint}: {delegate} can always move or destroy anyone’s tokens',
  'sol.token-init-hook': 'Token {mint}: a program may run on every transfer',
  'sol.token-set-hook': 'Change the program that runs on every transfer of token {mint}, by {authority}',
  'sol.token-drop-hook': 'No program will run on transfers of token {mint} any more, by {authority}',
  'sol.token-init-pointer': 'Token {mint}: set where its {kind} data is stored',
  'sol.token-set-pointer': 'Change where the {kind} data of token {mint} is stored, by {authority}',
  'sol.token-init-pausable': 'Token {mint}: can be paused',
  'sol.token-pause': 'Stop all transfers, minting and burning of token {mint}, by {authority}',
  'sol.token-resume': 'Allow transfers, minting and burning of token {mint} again, by {authority}',
  'sol.token-withdraw-excess': 'Send the SOL that {account} doesn’t need to {to}, by {authority}',
  'sol.token-unwrap': 'Unwrap {amount} of {from} and send it to {to}, by {authority}',
  'sol.token-unwrap-all': 'Unwrap all the wrapped SOL in {account} and send it to {to}, by {authority}',

  'sol.ata-create':
    'Open token account {account} of {owner} for token {mint}; {payer} pays for its storage, usually about 0.002 SOL',
  'sol.ata-create-idempotent':
    'Open token account {account} of {owner} for token {mint} if it doesn’t exist yet; {payer} then pays for its storage, usually about 0.002 SOL',
  'sol.ata-recover':
    'Recover tokens ({mint}) from the misplaced account {account} to {to}, owned by {owner}, and close it',

  'sol.stake-initialize': 'Set up stake account {stake}: {staker} can stake, {withdrawer} can withdraw',
  'sol.stake-authorize-staker': 'Let {newAuthority} decide from now on how {stake} is staked, by {authority}',
  'sol.stake-authorize-withdrawer':
    'Let {newAuthority} alone withdraw from {stake} from now on, by {authority}',
  'sol.stake-delegate': 'Stake {stake} with validator {vote}, by {authority}',
  'sol.stake-split':
    'Move {amount} from stake account {stake} into the new stake account {to}, by {authority}',
  'sol.stake-withdraw': 'Withdraw {amount} from stake account {stake} to {to}, by {authority}',
  'sol.stake-deactivate': 'Stop staking with {stake}, by {authority}',
  'sol.stake-lockup': 'Change the lock-up of stake account {stake}, by {authority}',
  'sol.stake-merge': 'Merge stake account {from} into {stake}, by {authority}',
  'sol.stake-minimum': 'Ask for the smallest amount that can be staked',
  'sol.stake-delinquent':
    'Stop staking {stake} with the failing validator {vote} (compared with {reference})',
  'sol.stake-move': 'Move {amount} of active stake from {stake} to {to}, by {authority}',
  'sol.stake-move-lamports': 'Move {amount} that isn’t staked from {stake} to {to}, by {authority}',

  'sol.vote-withdraw': 'Withdraw {amount} from vote account {account} to {to}, by {authority}',
  'sol.vote-authorize-voter': 'Let {newAuthority} vote with {account} in future, by {authority}',
  'sol.vote-authorize-withdrawer':
    'Let {newAuthority} alone withdraw from vote account {account} from now on, by {authority}',
  'sol.vote-identity': 'Change the validator of vote account {account} to {node}, by {authority}',
  'sol.vote-commission':
    'Change the commission of vote account {account} to {percent} percent, by {authority}',
  'sol.checks-signatures': 'Have {count} other signatures checked; moves nothing. Its data: {data}',
  'sol.token-confidential': 'A confidential token call, which hides its amounts. Its data: {data}',
  'sol.token-arrives': '{amount} arrives',
  'sol.token-may-charge': 'If this token takes a transfer fee, less arrives: the transaction doesn’t say',
  'sol.token-confidential-deposit':
    'Hide {amount} (token {mint}) of token account {account}: it moves to the hidden balance of the same account',
  'sol.token-confidential-withdraw':
    'Show {amount} (token {mint}) of token account {account} again: it moves from the hidden to the open balance of the same account',
  'sol.token-confidential-proof': 'The proof that goes with it: {data}',
  'sol.wrong-decimals':
    'Step {step} says {stated} decimals for {mint}, which has {decimals}. The network will refuse it, and the amount shown is not what was meant',
  'sol.token-hidden-amount': 'The amount is hidden: nobody can see on this device how much it moves',
  'sol.hook-account': 'For the program, if any, that the token’s maker has run on every transfer: {account}',

  'sol.memo': 'Note: {text}',
  'sol.memo-bytes': 'A note of unreadable data: {data}',
  'sol.compute-limit': 'Can use up to {units} compute units',
  'sol.compute-price': 'Pays {microLamports} millionths of a lamport per compute unit',
  'sol.compute-heap': 'Can use {bytes} bytes of memory',
  'sol.compute-data': 'Can load up to {bytes} bytes of accounts',
  'sol.table-create': 'Create address table {table} for {authority}, paid by {payer} (slot {slot})',
  'sol.table-freeze': 'Make address table {table} permanently unchangeable, by {authority}',
  'sol.table-extend': 'Add {count} addresses to table {table}, by {authority}',
  'sol.table-deactivate': 'Retire address table {table}, by {authority}',
  'sol.table-close': 'Close address table {table} and send the SOL in it to {to}, by {authority}',
  'sol.program-upgrade':
    'Replace the code of program {target} with the code in {buffer}; leftover SOL goes to {spill}; by {authority}',
  'sol.program-authority':
    'Give control of the code in {account}, a program’s or a buffer’s, from {authority} to {newAuthority}',
  'sol.program-final': 'Make the program whose code is in {account} permanently unchangeable, by {authority}',

  'sol.call': 'Call “{call}” of {program}',
  'sol.swap': 'Swap at most {spent} for at least {received} with {program}; what comes goes to {to}',
  'sol.supply': 'Deposit {amount} with {program}',
  'sol.supply-pair-into':
    'Deposit at most {first} and at most {second} with {program}, where they belong to {account}',
  'sol.supply-lots': 'Deposit from {first} and {second} with {program}, as many lots as stated below',
  'sol.supply-into': 'Deposit at most {amount} with {program}, where it belongs to {account}',
  'sol.supply-or-mint':
    'Deposit {amount}, taken from {from} or newly created if that is a token itself, with {program}, where it belongs to {account}',
  'sol.supply-most': 'Deposit at most {amount} with {program}',
  'sol.take-limit': 'Withdraw as much of one deposit as {program} allows, to {to}',
  'sol.take-most': 'Withdraw at most {amount} from {program} to {to}',
  'sol.redeem-most': 'Give back at most {amount} of shares to {program}; what it pays for them goes to {to}',
  'sol.take-all': 'Withdraw the whole of one deposit from {program} to {to}',
  'sol.repay-all':
    'Pay back the whole of one loan of {account} to {program}, however much that is, from {from}',
  'sol.supply-pair': 'Deposit at most {first} and at most {second} with {program}',
  'sol.take': 'Withdraw {amount} from {program} to {to}',
  'sol.take-borrow':
    'Take at most {amount} from {program} to {to}; what the deposit there doesn’t cover becomes a loan',
  'sol.take-pair':
    'Withdraw at least {first} to {toFirst} and at least {second} to {toSecond} from {program}',
  'sol.borrow': 'Borrow {amount} from {program}, paid to {to}',
  'sol.repay': 'Pay back at most {amount} to {program}, of a loan of {account}',
  'sol.redeem': 'Give back {amount} of shares to {program}; what it pays for them goes to {to}',
  'sol.redeem-later':
    'Give back {amount} of shares to {program}; after a waiting time what it pays for them is due, by ticket {to}, to the owner of {from}, which they leave',
  'sol.stake-pool': 'Stake {amount} with {program}; its tokens go to {to}',
  'sol.pool-stake': 'Have pool {account} of {program} start staking with validator {validator}',
  'sol.pool-unstake': 'Have pool {account} of {program} stop staking {stake} with its validator',
  'sol.collect': 'Collect what is due from {program}, paid to {to}',
  'sol.collect-pair': 'Collect what is due from {program}, paid to {toFirst} and {toSecond}',
  'sol.take-pool':
    'Take tokens out of a pool of {program}, to {toFirst} and {toSecond}; how many isn’t stated',
  'sol.proposal-create': 'Put forward {proposal} for a vote with {program}',
  'sol.proposal-draft': 'Draft {proposal} with {program}, to be put to a vote later',
  'sol.proposal-approve': 'Vote for proposal {proposal} of {program}',
  'sol.proposal-reject': 'Vote against proposal {proposal} of {program}',
  'sol.proposal-abstain': 'Abstain from the vote on proposal {proposal} of {program}',
  'sol.proposal-veto': 'Veto proposal {proposal} of {program}',
  'sol.keep': {
    one: 'Put {count} call into {proposal} of {program}, carried out only if the vote passes',
    other: 'Put {count} calls into {proposal} of {program}, carried out only if the vote passes',
  },
  'sol.kept': 'Call {place}, if the vote passes:',
  'sol.proposal-cancel': 'Cancel proposal {proposal} of {program}',
  'sol.proposal-cancel-vote': 'Vote to cancel proposal {proposal} of {program}',
  'sol.rules-change': 'Change the rules by which {account} is decided about in {program}, as stated below',
  'sol.rules-make': 'Create {account} with {program}, which decides by vote under the rules stated below',
  'sol.proposal-execute': 'Carry out proposal {proposal} of {program}, or a part of it',
  'sol.give-all': 'Give {to} everything that {account} holds with {program}',
  'sol.give-payouts': 'Have everything that {account} still pays out with {program} go to {to}',
  'sol.give-control': 'Give {to} a say over {account} in {program}, perhaps alone',
  'sol.nft-transfer': 'Give the collectible {asset} to {to}, by {program}',
  'sol.nft-burn': 'Destroy the collectible {asset}, by {program}',
  'sol.offer': 'Offer {spent} for {received} with {program}, until someone takes it',
  'sol.offer-fees': 'Offer {spent} for {received}, before fees, with {program}, until someone takes it',
  'sol.bridge': 'Send {amount} to {to} on another network ({network}) with {program}',
  'sol.bridge-least':
    'Send {amount} to {to} on another network ({network}) with {program}; at least {least} of it arrives',
  'sol.bridge-most': 'Send at most {amount} to {to} on another network ({network}) with {program}',
  'sol.order-elsewhere':
    'Give {amount} to {program} for {received} ({token}), due to {to} on another network ({network}); its fee in SOL comes on top, and {authority} there may lower what is due, or cancel and say who gets the amount back unless that is stated below',
  'sol.order-coin-elsewhere':
    'Give {amount} to {program} for {received}, due to {to} on another network ({network}); its fee in SOL comes on top, and {authority} there may lower what is due, or cancel and say who gets the amount back unless that is stated below',
  'sol.bridge-fees':
    'Send at most {amount} to {to} on another network ({network}) with {program}; after its fee at least {least} is sent on, and delivery costs at most {fee} more',
  'sol.stream':
    'Set {amount} aside for {to} with {program}, paid out on the terms stated below; its fees come on top',
  'sol.stream-more':
    'Add {amount} to the stream {account} with {program}, for whoever it pays; its fees come on top',
  'sol.stream-cancel': 'End a stream with {program}: what is due so far goes to {to}, the rest to {from}',
  'sol.loan':
    'Change a loan with {program}: collateral by {collateral}, debt by {debt}, in units that aren’t stated; minus is taken out or paid back',
  'sol.bet-less-at':
    'End or reduce a bet with {program} once the price reaches {price}; what that pays out goes to {to}',
  'sol.bet-rise-at':
    'Bet {size} on a rising price with {program} once the price reaches {price}; at most {amount} leaves as security for it',
  'sol.bet-fall-at':
    'Bet {size} on a falling price with {program} once the price reaches {price}; at most {amount} leaves as security for it',
  'sol.bet-rise-swapped':
    'Bet {size} on a rising price with {program}; what an earlier step brings into {from} leaves as security for it',
  'sol.bet-fall-swapped':
    'Bet {size} on a falling price with {program}; what an earlier step brings into {from} leaves as security for it',
  'sol.bet-open': 'Open or enlarge the bet {account} with {program}, on the terms stated below',
  'sol.bet-less': 'End or reduce a bet with {program}; what that pays out goes to {to}',
  'sol.bet-rise': 'Bet {size} on a rising price with {program}; at most {amount} leaves as security for it',
  'sol.bet-fall': 'Bet {size} on a falling price with {program}; at most {amount} leaves as security for it',
  'sol.set-up': 'Open {account} for {owner} with {program}',
  'sol.make-record': 'Set up {account}, where {program} keeps its records',
  'sol.close-record': 'Close {account} with {program}; the SOL held for it goes to {to}',
  'sol.close-all': 'Close {account} with {program}; everything in it goes to {to}',
  'sol.change-record': 'Change what {program} has recorded in {account}, as stated below',
  'sol.refresh': 'Have {program} bring its figures up to date',
  'sol.settle': 'Have {program} book gains and losses of {account}',
  'sol.note-balance': 'Have {program} take note of the balance of {account}',
  'sol.swap-brought':
    'Swap what earlier steps bring into {from} for at least {received} with {program}; what comes goes to {to}',
  'sol.swap-price':
    'Swap {spent} with {program} if that moves the price by at most {hundredths} hundredths of a percent; how much comes isn’t stated; it goes to {to}',
  'sol.give-stake': 'Hand over stake account {stake} to {program}; the tokens for it go to {to}',
  'sol.give-stake-least':
    'Hand over stake account {stake} to {program} for at least {received}, which go to {to}',
  'sol.redeem-pair':
    'Give back {amount} of shares to {program}; how much of the two tokens comes isn’t stated; it goes to {toFirst} and {toSecond}',
  'sol.redeem-all':
    'Give back as many shares of one deposit as {program} allows; what it pays for them goes to {to}',
  'sol.borrow-most': 'Borrow as much as {program} allows, paid to {to}',
  'sol.repay-take':
    'Pay back at most {amount} to {program} and give back at most {shares} of shares; what it pays for them goes to {to}',
  'sol.supply-take':
    'Deposit at most {amount} with {program} and give back at most {shares} of shares; what it pays for them goes to {to}',
  'sol.flash-repay': 'Pay back {amount} to {program}, borrowed in this transaction; its fee comes on top',
  'sol.flash-start': 'Let the loans with {program} go uncovered until the end of this transaction',
  'sol.flash-end': 'Have {program} check that the loans are covered again',
  'sol.position-pair':
    'Deposit at most {first} and at most {second} with {program}, as a new position that belongs to {owner}',
  'sol.pool-create': 'Create a pool {account} for {first} and {second} with {program}',
  'sol.pool-fill':
    'Create a pool with {program} and deposit at most {first} and at most {second} in it; fees for that may come on top',
  'sol.pool-open':
    'Create a pool {account} for {first} and {second} with {program} and put tokens in it; how many isn’t stated',
  'sol.order-bins': 'Place orders for {amount} in all with {program}, at the prices stated below',
  'sol.dca':
    'Set {amount} aside with {program}, which spends {each} of it every {seconds} seconds on {token}',
  'sol.dca-end':
    'Stop buying bit by bit with {program}; what is left and what was bought go to {toFirst} and {toSecond}',
  'sol.cancel-orders': 'Cancel orders of {account} with {program}, wholly or in part',
  'sol.place-orders': 'Place or change orders of {account} with {program}, on the terms stated below',
  'sol.order-rise':
    'Bet {size} on a rising price of market {market} with {program}, at the price of the moment',
  'sol.order-fall':
    'Bet {size} on a falling price of market {market} with {program}, at the price of the moment',
  'sol.order-rise-at':
    'Bet {size} on a rising price of market {market} with {program}, bought at {price} or less',
  'sol.order-fall-at':
    'Bet {size} on a falling price of market {market} with {program}, sold at {price} or more',
  'sol.order-less':
    'Order to end or reduce a bet on market {market} with {program}, on the terms stated below',
  'sol.pay-in-rest': 'Pay back to {program} what the swap brought into {first} and what it left in {second}',
  'sol.move-inside':
    'Move {amount} from {from} to {to} within {program}; what the deposit there doesn’t cover becomes a loan',
  'sol.ask-out': 'Ask {program} to release {amount}, which can be taken out after a waiting time',
  'sol.multisig-create':
    'Create a group account {account} with {program}: {threshold} of {count} members can decide',
  'sol.multisig-create-fee':
    'Create a group account {account} with {program}: {threshold} of {count} members can decide; a fee in SOL may come on top',
  'sol.take-control': 'Take away the say of {from} over {account} in {program}',
  'sol.take-votes':
    'Destroy {amount} that {from} has deposited with {program}, and the votes that go with it',
  'sol.threshold':
    'From now on this many members must agree on what {account} does in {program}: {threshold}',
  'sol.threshold-most':
    'From now on this many members must agree on what {account} does in {program}, though no more than there are: {threshold}',
  'sol.spending-limit':
    'Let those listed below pay out {amount} from {account} with {program} without a vote, as often as stated below',
  'sol.proposal-open': 'Open the vote on {proposal} of {program}',
  'sol.proposal-done': 'Mark {proposal} of {program} as done',
  'sol.proposal-count': 'Have the vote on {proposal} of {program} closed and counted',
  'sol.proposal-sign': 'Sign off {proposal} of {program}; the vote opens once everyone who must has done so',
  'sol.proposal-unvote':
    'Take back the vote of {from} on {proposal} of {program}; if the vote is over, its result stays',
  'sol.store-part': 'Store a part of a transaction in {account} with {program}, to be put to a vote later',
  'sol.lock': 'Lock {account} with {program} for a time stated below',
  'sol.lock-for-good': 'Lock {account} with {program} forever: what is locked can never be taken out',
  'sol.nft-delegate': 'Let {to} act for the owner of {asset}, by {program}',
  'sol.nft-revoke': 'Take back a power over {asset}, by {program}',
  'sol.nft-change': 'Change what is recorded about {asset} with {program}, as stated below',
  'sol.nft-describe':
    'Record in {account} what token {mint} is called and shows, with {program}; its fee in SOL comes on top',
  'sol.nft-lock': 'Lock {asset}, by {program}: its owner can’t move it until it is unlocked',
  'sol.nft-unlock': 'Unlock {asset}, by {program}',
  'sol.nft-make': 'Make a collectible for {to}, by {program}; a fee in SOL may come on top',
  'sol.token-make': 'Create token {mint} with {program}, which its maker calls {called} ({symbol})',
  'sol.arrive': 'Have {program} take in what was sent from another network; who gets it isn’t stated',
  'sol.tip': 'Tip {amount} from {from} to {to}, so that whoever builds the block takes this transaction soon',
  'sol.supply-all': 'Deposit everything in {from} with {program}',
  'sol.ask-back':
    'Start taking back what {account} holds with {program}, or a part of it; less any fee or penalty, it can be collected afterwards',
  'sol.wrap': 'Wrap {amount} of {from}: it goes to {to}, the account for wrapped SOL of the same owner',
  'sol.claim': 'Claim {amount} from {program}, paid to {to}',
  'sol.claim-part': 'Claim {amount} from {program}, paid to {to}, and {later} that is paid out over time',
  'sol.claim-end': 'End the claim of {from} on what {account} pays out with {program}',
  'sol.swap-steps':
    'Swap with {program} by the steps stated below, for at least {received}; what comes goes to {to}',
  'sol.swap-steps-unnamed':
    'Swap with {program} by the steps stated below, for at least {received}; which accounts pay and receive isn’t stated',
  'sol.swap-quote':
    'Swap {spent} for about {received} with {program}, less the slippage stated below; its fees may come on top; what comes is meant for {to}',
  'sol.swap-limit':
    'Swap at most {spent} for as much as {received} with {program}, less if the price reaches the limit stated below; what comes goes to {to}',
  'sol.swap-left':
    'Swap at most {spent} for as much as {received} with {program}, less if no more than that is left; what comes goes to {to}',
  'sol.swap-either':
    'Swap at most {spent} for at least {received} with {program}; what comes goes to {to}, or as SOL to {payer}',
  'sol.on-top': 'On top of that, {program} may take up to {amount} for accounts that it opens or fills up',
  'sol.swap-before-fees':
    'Swap {spent} for at least {received} with {program}, before its fees, which come on top or off; what comes goes to {to}',
  'sol.send-by': 'Send {amount} from {from} to {to}, by {program}',
  'sol.supply-for': 'Deposit {amount} with {program} for at least {received}, which go to {to}',
  'sol.swap-any': 'Swap {spent} for {token} with {program}; how much comes isn’t stated; it goes to {to}',
  'sol.sell-stake':
    'Sell stake account {stake} to {program}; how much SOL comes for it isn’t stated; it goes to {to}',
  'sol.send-on': 'Have {program} send on what was given to it before',
  'sol.pay-delivery': 'Pay at most {fee} to {program} for delivery on another network',
  'sol.redeem-for': 'Give back {amount} of shares to {program} for at least {received}, which go to {to}',
  'sol.supply-down':
    'Deposit what {first} and {second} hold with {program}, down to the balances stated below',
  'sol.name-buy':
    'Register the name {called} for {owner} with {program}; the price isn’t stated and leaves {from}',
  'sol.post-price': 'Post a price to {account} with {program}, for steps that need it',
  'sol.nft-list': 'Put the collectible {asset} up for sale with {program}, at a price of {amount}',
  'sol.nft-deposit': 'Hand the collectible {asset} over to {program}, to be sold on the terms of {account}',
  'sol.nft-unlist': 'Take the collectible {asset} off sale with {program}',
  'sol.nft-reprice': 'Ask {amount} from now on for what {account} offers with {program}',
  'sol.nft-buy':
    'Buy the collectible {asset} at a price of at most {amount} with {program}; fees and royalties may come on top; it goes to {to}',
  'sol.nft-buy-most': 'Buy the collectible {asset} for at most {amount} with {program}; it goes to {to}',
  'sol.nft-sell':
    'Sell the collectible {asset} for at least {amount} with {program}, less its fees; what is left goes to {to}',
  'sol.nft-sell-least': 'Sell the collectible {asset} for at least {amount} with {program}, which go to {to}',
  'sol.nft-bid': 'Bid {amount} each with {program} for collectibles as stated below; how many: {count}',
  'sol.nft-bid-one':
    'Bid {amount} for the collectible {asset} with {program}; fees and royalties may come on top',
  'sol.nft-sale':
    'Carry out the sale of the collectible {asset} by {from} to {to} at a price of {amount} with {program}; fees and royalties come on top or off',
  'sol.offer-cancel': 'Withdraw the offer {account} with {program}',
  'sol.nft-mint':
    'Try to make a collectible for {to} with {program}; what that costs, even if it fails, isn’t stated',
  'sol.swap-unseen':
    'Swap at most {spent} for at least {received} with {program}; into whose account isn’t stated',
  'sol.vest': 'Set {amount} aside for {to} with {program}, paid out on the terms stated below',
  'sol.bridge-redirect': 'Have what is under way to another network delivered to {to} instead, by {program}',
  'sol.order-brought':
    'Order with {program}, for what earlier steps bring into {from}: it is due to {to} on another network ({network}), as a token and on terms stated below; if nobody fills it, what is left after fees goes back to {back}',
  'sol.order-add': 'Add {amount} to what the order {account} with {program} gives',
  'sol.give-for': 'Give {amount} to {program} in the name of {account}; what that pays for isn’t stated',
  'sol.fee-on-top': 'A fee in SOL may come on top: the transaction doesn’t say',
  'sol.supply-many':
    'Deposit several tokens with {program}, at most as many as stated below, for at least {received}, which go to {to}',
  'sol.redeem-unseen':
    'Give back {amount} of shares to {program} for at least what is stated below; into whose accounts isn’t stated',
  'sol.argument': '{name}: {value}',
  'sol.may-cost': 'A fee or deposit in SOL may come on top; how much isn’t stated',
  'sol.more-bytes': 'Data behind the arguments that has no published meaning: {data}',
  'sol.role-plain': '{role}: {account}',
  'sol.role-writable': '{role}: {account} (can be changed)',
  'sol.role-signer': '{role}: {account} (signs)',
  'sol.role-writable-signer': '{role}: {account} (signs and can be changed)',
  'sol.may-take-sol':
    'May also take SOL from this wallet, for example to keep new accounts; how much isn’t stated',
  'sol.rewards-to': 'Rewards of {program}, if any are due, go to {to}',
  'sol.published': 'In the words that the makers of {program} have published',
  'sol.rest': 'The rest of this call, in the words that the makers of {program} have published',
  'sol.risk-published':
    'Step {step} hands your signature to {program}. This device knows what its makers have published about it, not what it does',
  'sol.risk-kept-unseen':
    'Step {step} puts calls up for a vote that aren’t in this message but in account {buffer}, which this device can’t see',
  'sol.risk-kept-unknown':
    'Step {step} stores a call to program {program} that can’t be read here. If the vote passes, it could move anything the accounts that sign it control',
  'sol.risk-swap-nothing': 'Step {step} lets {program} take what you give and pay nothing for it',

  'sol.unknown': 'A call to program {program} that Hoarfrost can’t read. Its data: {data}',

  'sol.in-place-of': 'Where {role} belongs: {account}',
  'sol.by-program': 'Carried out by {program}',
  'sol.account-plain': '{account}: can be read',
  'sol.account-writable': '{account}: can be changed',
  'sol.account-signer': '{account}: signs',
  'sol.account-writable-signer': '{account}: signs and can be changed',
  'sol.multisig-signer': 'Member of the multisig: {signer}',
  'sol.signer-named': 'Signed by {signer}',
  'sol.custodian': 'Custodian of the lock-up: {custodian}',
  'sol.as-custodian': 'Signs as custodian of the lock-up, if there is one: {custodian}',
  'sol.lockup-until': 'Locked until {time}',
  'sol.lockup-epoch': 'Locked until epoch {epoch}',
  'sol.seed': 'The authority is derived from {base}, seed “{seed}”, for {owner}',
  'sol.token-account-of': '{account} is the standard account of {owner} for token {mint}',
  'sol.token-owner-unknown': 'An offline device can’t see who owns {account}. Compare it with the recipient',
  'sol.ata-checked': 'Checked: {account} is the standard account of {owner} for token {mint}',
  'sol.fee-authority': '{authority} can change the fee',
  'sol.fee-withdraw-authority': '{authority} can take the fees collected',
  'sol.extension': 'Feature number {number}',
  'sol.source': 'From {account}',
  'sol.authority': 'Controlled by {authority}',
  'sol.hook-program': 'Program that runs: {program}',
  'sol.points-to': 'At {address}',
  'sol.table-address': '{address}',
  'sol.table-slots':
    'Table {table}: entries that can be changed: {writable}; entries that are read: {readonly}',
  'sol.payer': 'Paid by {payer}',
  'sol.program-data': 'Code stored in {account}',

  'sol.risk-unknown-wallet':
    'Step {step} hands your signature to program {program} for a purpose that can’t be read here. It could move anything this wallet controls',
  'sol.risk-unknown-program': 'Step {step} calls program {program} in a way that Hoarfrost can’t read',
  'sol.risk-approve': '{delegate} can take up to {amount} out of {account} at any time until you revoke it',
  'sol.risk-approve-unlimited':
    '{delegate} can take everything out of {account}, now and later, without limit',
  'sol.risk-authority':
    '{newAuthority} gains control (“{role}”) of {account}. From then on only that address can pass it on',
  'sol.risk-authority-gone': 'Nobody will ever hold the role “{role}” over {account} again',
  'sol.risk-assign':
    'Account {account} will belong to program {owner}, which then decides what happens to it',
  'sol.risk-allocate':
    '{account} will no longer be able to pay: the network sends no SOL from an account that stores something',
  'sol.risk-nonce-authority': '{newAuthority} gains control of nonce account {nonce} and the SOL in it',
  'sol.risk-stake-staker': '{newAuthority} will decide how {stake} is staked',
  'sol.risk-stake-withdrawer': '{newAuthority} gains all the SOL in stake account {stake}',
  'sol.risk-stake-lockup': 'SOL in {stake} may become locked',
  'sol.risk-close': '{account} will be gone, and the SOL in it goes to {to}',
  'sol.risk-burn': '{amount} in {account} will be destroyed',
  'sol.risk-freeze': 'Nobody can move the tokens in {account} until it is unfrozen',
  'sol.risk-permanent-delegate': '{delegate} will always be able to take token {mint} from anyone',
  'sol.risk-hook': 'The program that is set for token {mint} runs on every transfer and can refuse it',
  'sol.risk-upgrade': 'Program {target} will do whatever the code in {buffer} says, for everyone who uses it',
  'sol.risk-program-authority': '{newAuthority} gains control of {account} and can change the code in it',
  'sol.risk-raw-amount':
    'Step {step} doesn’t say which token it is or how many decimals it has. Ask for the checked form',
  'sol.high-fee': 'The fee is {amount}, and {payer} pays it whatever happens. That is far more than usual',
  'sol.lookalike':
    '{address} looks like {resembles} but isn’t the same address. This is how money gets stolen: compare every character',
  'sol.zero-amount': 'Step {step} moves nothing: the amount is zero',
  'sol.self-transfer': 'Step {step} sends from {account} to itself',
  'sol.paid-elsewhere': 'Step {step} pays out to {to}, which is not this wallet',
  'sol.to-program': 'Step {step} sends SOL to {to}, which is part of the network. It would be lost',
  'sol.to-unseen':
    'Step {step} sends to {to}, an entry in an address table: this device can’t know who receives it',
  'sol.to-off-curve': 'Step {step} sends SOL to {to}, which has no key of its own: a program controls it',
  'sol.ata-mismatch': 'Step {step}: {account} is not the standard account of {owner} for token {mint}',
  'sol.blockhash-expires':
    'This transaction expires about a minute after it was created (blockhash {blockhash}), too soon to carry it between people. Create it again with a durable nonce account',
  'sol.nonce-not-first':
    'Step {step} uses up nonce account {nonce}, but this keeps a transaction alive only as its first step',
  'sol.nonce-foreign':
    'Nonce account {nonce} is controlled by {authority}, not by this wallet: once signed, this can’t be withdrawn from here, however late it is sent',
  'sol.tables': {
    one: 'Some accounts are listed in {count} address table that an offline device can’t read. You can’t know whose they are',
    other:
      'Some accounts are listed in {count} address tables that an offline device can’t read. You can’t know whose they are',
  },
  'sol.not-fee-payer': 'A different account pays the fee: {payer}',
  'sol.wallet-unused': 'No step uses this wallet. Ask why its signature is needed',

  'sol.durable-nonce':
    'Stays valid until {authority} advances nonce account {nonce} (value {value}): it can be sent at any later time',
  'sol.fee': 'Fee: {amount}, paid by {payer}',
  'sol.fee-at-most': 'Fee: at most {amount}, paid by {payer}',
  'sol.fee-signatures': {
    one: '{amount} for {count} signature',
    other: '{amount} for {count} signatures',
  },
  'sol.fee-priority':
    '{amount} for priority: {units} compute units at {microLamports} millionths of a lamport',
  'sol.signer-self': 'Signer: {signer} (this wallet)',
  'sol.signer-signed': 'Signer: {signer} (has signed)',
  'sol.signer-absent': 'Signer: {signer} (has not signed yet)',
  'sol.account-unused': '{account} is listed, but no step uses it',
  'sol.version': 'Message version: {version}',
  'sol.network-unnamed':
    'A Solana transaction doesn’t say which network it is for: mainnet, devnet or testnet',
  'sol.message-hash': 'SHA-256 of what is signed: {hash}',

  'sol.message-text': '{text}',
  'sol.message-domain': 'For application {domain}',
  'sol.message-no-domain': 'Names no application, so it could be used anywhere',
  'sol.message-plain':
    'This text has no Solana message header. Whoever asked for it could use the signature elsewhere',
  'sol.message-format': 'Off-chain message {version}, format {format}',
  'sol.message-signer': 'Signer named in it: {signer}',
  'sol.message-not-transaction': 'This isn’t a transaction: signing it doesn’t move anything by itself',
  'sol.message-hidden':
    'The text contains characters that a screen doesn’t show; they are displayed as codes',

  'solana.wire-base64': 'Signed transaction, base64: ready to send',
  'solana.wire-base58': 'Signed transaction, base58: ready to send',
  'solana.send-json': 'Request that sends it: post this file to a Solana RPC server',
  'solana.partial-base64': 'Signed by this wallet, base64: other signatures are still missing',
  'solana.partial-base58': 'Signed by this wallet, base58: other signatures are still missing',
  'solana.signature': 'Signature of this wallet alone, base58',
  'solana.cli-signer': 'For the Solana CLI: --signer with this value',
  'solana.message-signature': 'Signature of the message, base58',
  'solana.message-base64': 'The message that was signed, base64',
  'sol.sign-in': 'Sign in to {domain}',
  'sol.sign-in-uri': 'For the page {uri}',
  'sol.sign-in-network': 'Network named in the message: {network}',
  'sol.sign-in-expires': 'Valid until {time}',
  'sol.sign-in-other-site':
    'The message names the site {domain} but the page {uri}. Someone may be posing as that site',
  'sol.sign-in-odd-site':
    'The site name {domain} contains characters that site names don’t have. It may only look like one you know',
  'sol.table-claim':
    'The sender says that entry {entry} of table {table} is {address}. This device can’t check it',
} as const;
