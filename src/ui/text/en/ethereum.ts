/** Sentences in Ethereum reviews and exports, by the codes of `chains/ethereum/facts.ts`. */
export const ethereum = {
  'ethereum.void-nonce':
    'It can be executed until the Safe on {chain} has used up its number {nonce}. To make it void, sign another transaction with the same Safe number and have that one executed first.',
  'ethereum.void-message': 'A signed message does not expire by itself and cannot be taken back.',
  'ethereum.send': 'Send {amount} to {to}',
  'ethereum.cancel':
    'Cancel: use up number {nonce} without doing anything, so that no other transaction with this number can happen',
  'ethereum.batch': {
    one: '{count} action, which takes {amount} out of the account',
    other:
      '{count} actions in order, all or none, which take {amount} out of the account, tokens not included',
  },
  'ethereum.empty-call': 'Call {to} with nothing: no coins and no instructions',
  'ethereum.erc20-transfer': 'Send {amount} of the token {token} to {to}',
  'ethereum.transfer-from': 'Move {amount} of the token {token} from {from} to {to}',
  'ethereum.erc721-transfer': 'Move collectible number {id} of {token} from {from} to {to}',
  'ethereum.erc1155-transfer': 'Move {count} of item number {id} of {token} from {from} to {to}',
  'ethereum.erc1155-batch':
    'Move items number {ids} of {token}, {counts} of each respectively, from {from} to {to}',
  'ethereum.transfer-data': 'With this data for the recipient: {data}',
  'ethereum.approve':
    'Allow {spender} to take up to {amount} of the token {token} from this account at any time from now on',
  'ethereum.approve-unlimited':
    'Allow {spender} to take ALL of the token {token} from this account, now and in the future, without limit',
  'ethereum.approve-zero':
    'End {spender}’s permission to take the token {token} from this account. But if that is a collection of collectibles, this lets the same address take number 0 of it',
  'ethereum.approve-none': 'End {spender}’s permission to take the token {token} from this account',
  'ethereum.approve-more': 'Allow {spender} to take {amount} more of the token {token} than before',
  'ethereum.approve-less': 'Allow {spender} to take {amount} less of the token {token} than before',
  'ethereum.approve-item':
    'Allow {spender} to take collectible number {id} of {token} from this account at any time from now on',
  'ethereum.approve-item-none':
    'End any permission to take collectible number {id} of {token} from this account',
  'ethereum.approve-all':
    'Allow {operator} to take EVERY item of {token} from this account, now and in the future',
  'ethereum.approve-all-end': 'End {operator}’s permission to take items of {token} from this account',
  'ethereum.permit':
    'Allow {spender} to take up to {amount} of the token {token} from {owner}. It must be used by {deadline}; the permission itself then never ends',
  'ethereum.permit-unlimited':
    'Allow {spender} to take ALL of the token {token} from {owner}, without limit. It must be used by {deadline}; the permission itself then never ends',
  'ethereum.permit-end': 'End {spender}’s permission to take the token {token} from {owner}',
  'ethereum.permit2-approve':
    'Allow {spender} to take up to {amount} of the token {token} through Permit2 until {expires}',
  'ethereum.permit2-approve-unlimited':
    'Allow {spender} to take ALL of the token {token} through Permit2, without limit, until {expires}',
  'ethereum.permit2-transfer': 'Move {amount} of the token {token} from {from} to {to} through Permit2',
  'ethereum.permit2-signed-transfer':
    'Let {spender} move {amount} of the token {token} from this account to any address it chooses, once, before {deadline}',
  'ethereum.permit2-lockdown': 'End {spender}’s permission to take the token {token} through Permit2',
  'ethereum.permit2-witness': 'The permission depends on further conditions, shown below exactly as they are',
  'ethereum.wrap': 'Convert {amount} into the same amount of the token {token}',
  'ethereum.unwrap': 'Convert the token {token} back into {amount}',
  'ethereum.sends-coin': 'Also send {amount} to {to}',
  'ethereum.unknown-call':
    'Call {to} with an unknown instruction ({selector}) and {amount}. Nobody can tell from this what it does: ask whoever created it, and check it with another tool',
  'ethereum.call-data': 'Call data: {data}',
  'ethereum.call-word': 'Argument word {number}: {data}',
  'ethereum.call-not-canonical':
    'Call {to} with the instruction {selector}, written in an unusual way. It may do something different from what it looks like',
  'ethereum.multicall': {
    one: 'Have {contract} make {count} call in its own name. Below, “this account” means that contract',
    other: 'Have {contract} make {count} calls in its own name. Below, “this account” means that contract',
  },
  'ethereum.multicall-part': 'Call {number}, to {to}',
  'ethereum.multicall-part-may-fail': 'Call {number}, to {to}. If it fails, the others happen all the same',
  'ethereum.presign':
    'Approve the order {order} on {contract}, valid until {until}. Only its hash is known here: what it sells, and for how much, can’t be seen',
  'ethereum.presign-end': 'Withdraw the approval of the order {order}',
  'ethereum.delegation':
    'HAND OVER CONTROL: let {delegate} act in the name of {delegator} through {contract}, within the conditions below, if there are any',
  'ethereum.delegation-anybody': 'This address stands for anybody: whoever has the signature can act',
  'ethereum.delegation-free': 'This sets NO CONDITIONS at all',
  'ethereum.delegate-votes':
    'Let {delegate} vote with this account’s tokens {token}. The tokens stay in the account',
  'ethereum.described-call': '“{intent}” on {to}, as described by {by}',
  'ethereum.described-call-coins': '“{intent}” on {to} with {amount}, as described by {by}',
  'ethereum.described-call-like':
    'This looks like “{intent}” on {to}, as described by {by}. The contract itself is unknown: any contract may have such a function, and it may do something else',
  'ethereum.described-call-like-coins':
    'This looks like “{intent}” on {to} with {amount}, as described by {by}. The contract itself is unknown: any contract may have such a function, and it may do something else',
  'ethereum.described-call-elsewhere':
    'A call of {to}. Another contract has the same instruction, where {by} describes it as “{intent}”. This contract is unknown, and it may do something else',
  'ethereum.described-call-elsewhere-coins':
    'A call of {to} with {amount}. Another contract has the same instruction, where {by} describes it as “{intent}”. This contract is unknown, and it may do something else',
  'ethereum.described-words': 'In the words of {by}: “{intent}”',
  'ethereum.described-words-like': 'In the words of {by}, for anything of this kind: “{intent}”',
  'ethereum.described-as': 'In other words: “{text}”',
  'ethereum.described': '{label}: {value}',
  'ethereum.described-constant': '{label}: {value} (from the description, not from the call)',
  'ethereum.described-packed': '{label}: {address}, at the end of {data}',
  'ethereum.described-address': '{label}: {address}',
  'ethereum.described-amount': '{label}: {amount}',
  'ethereum.described-tokens': '{label}: {amount} of the token {token}',
  'ethereum.described-tokens-or-coins':
    '{label}: {amount} of the token {token}, or as much in coins sent along',
  'ethereum.described-paid-in':
    '{label}: {amount} of the token {token}. The call doesn’t name it, but the first pool {pool} takes it, as its address proves',
  'ethereum.described-paid-out':
    '{label}: {amount} of the token {token}. The call doesn’t name it, but the last pool {pool} trades it, as its address proves',
  'ethereum.described-paid-out-coin':
    '{label}: {amount}. The call doesn’t name it, but the last pool {pool} trades the token that stands for it, as its address proves',
  'ethereum.described-most-coins':
    '{label}: all the coins there are, or without limit (the number is {number})',
  'ethereum.described-most':
    '{label}: everything there is, or without limit, of the token {token} (the number is {number})',
  'ethereum.described-item': '{label}: number {id} of {token}',
  'ethereum.described-block': '{label}: block {number}',
  'ethereum.described-seconds': '{label}: {number} seconds',
  'ethereum.described-choice': '{label}: {value} ({number})',
  'ethereum.described-more': '{label}: {count} more, shown further down',
  'ethereum.described-empty': '{label}: empty',
  'ethereum.described-zeros': {
    one: '{label}: {count} byte, zero',
    other: '{label}: {count} bytes, all zero',
  },
  'ethereum.described-bytes': {
    one: '{label}: {data} ({count} byte)',
    other: '{label}: {data} ({count} bytes)',
  },
  'ethereum.described-as-address': '{label}: {count} bytes, as an address {address}',
  'ethereum.described-as-number': '{label}: {count} bytes, as a number {number}',
  'ethereum.described-as-text': '{label}: {count} bytes, as text “{text}”',
  'ethereum.described-as-time': '{label}: {number}, which as a time is {time}',
  'ethereum.described-hash': '{label}: {name}, by its hash {data}',
  'ethereum.described-highest':
    '{label}: the highest number possible, often meaning “all” or “no limit” ({number})',
  'ethereum.described-call-maybe':
    '{label}: bytes that read as a call to {to}. If the contract makes this call, it does so in its own name. Below, “this account” means that contract',
  'ethereum.described-call-on':
    '{label}: a call that the contract makes to {to} in its own name. Below, “this account” means that contract',
  'ethereum.described-call-for':
    '{label}: a call to {to}, made by this contract or by an account that it acts for. Below, “this account” means whichever makes it',
  'ethereum.described-call-again': '{label}: another call of the same contract, {to}',
  'ethereum.described-twice':
    '{first} and {second} describe the same values differently. Both are shown below, and one of them is wrong',
  'ethereum.described-stopped': 'There is too much here to describe all of it. The rest is shown as it is',
  'ethereum.everything-else': 'Everything else',
  'ethereum.token-vouched-pack':
    'A pack that you took in says that {token} is called {symbol} and has {decimals} decimals',
  'ethereum.token-disputed':
    '{amount} of the token {token} would be {other} according to another source. Find out which is right before you approve',
  'ethereum.token-namesake':
    '{token} calls itself {symbol} but is not the token of that name in the built-in list',
  'ethereum.built-in': 'Built-in descriptions and tokens of {date}',
  'ethereum.claimed':
    'ONLY A CLAIM: whoever sent this request says that it means “{intent}”. Nobody has checked that. What the bytes themselves say is above',
  'ethereum.claim':
    'A description came with this request. Only its sender stands behind it. Fingerprint {fingerprint}',
  'ethereum.claim-unfit':
    'A description came with this request, but it isn’t about what the request does. It is not shown',
  'ethereum.left-authorization':
    'The original would also have HANDED THE ACCOUNT {authority} OVER to the code at {to}. That part is left out here and can’t happen through this account',
  'ethereum.left-authorization-unsigned':
    'The original would also have handed an account over to the code at {to}, and it can’t be determined whose. That part is left out here and can’t happen through this account',
  'ethereum.pack': 'Pack “{name}” of {date}, fingerprint {fingerprint}',
  'ethereum.owner-add': {
    one: 'HAND OVER CONTROL: make {owner} an owner of this account; {threshold} owner alone can then make any transaction',
    other:
      'HAND OVER CONTROL: make {owner} an owner of this account; {threshold} owners must then agree to every transaction',
  },
  'ethereum.owner-remove': {
    one: 'Remove {owner} as an owner of this account; {threshold} owner alone can then make any transaction',
    other:
      'Remove {owner} as an owner of this account; {threshold} owners must then agree to every transaction',
  },
  'ethereum.owner-swap': 'HAND OVER CONTROL: {owner} becomes an owner of this account instead of {from}',
  'ethereum.threshold':
    'From now on, {threshold} owners must agree to every transaction: without that many signatures, the account is locked. With fewer owners than that, this fails',
  'ethereum.module-enable':
    'HAND OVER CONTROL: let {module} spend everything in this account without any signature',
  'ethereum.module-disable': 'Take away {module}’s power to spend from this account',
  'ethereum.guard':
    'Let {guard} decide which transactions of this account can happen. A faulty one locks the account permanently',
  'ethereum.guard-none': 'Remove the contract that checks this account’s transactions',
  'ethereum.fallback-handler':
    'Let {handler} answer for this account. It can accept messages in the account’s name; the wrong one gives control away',
  'ethereum.account-call':
    'Change this account itself with an unknown instruction ({selector}). It may hand over control',
  'ethereum.approve-hash':
    'Permanently approve a transaction of this account of which only the hash is known: {hash}',
  'ethereum.message': 'Sign this message: {text}',
  'ethereum.message-bytes': 'Sign unreadable data: {data}',
  'ethereum.sign-in': 'Sign in to {domain}',
  'ethereum.sign-in-uri': 'For the page {uri}',
  'ethereum.sign-in-odd-site':
    'The site name {domain} contains characters that site names don’t have. It may only look like one you know',
  'ethereum.sign-in-expires': 'Valid until {time}',
  'ethereum.sign-in-other-chain': 'The message says network {said}, but this is signed for network {chain}',
  'ethereum.sign-in-other-site':
    'The message names the site {domain} but the page {uri}. Someone may be posing as that site',
  'ethereum.typed-data': 'Sign the form “{type}” of “{name}”',
  'ethereum.domain': 'Who will accept it (domain)',
  'ethereum.typed-message': 'What it says: {type}',
  'ethereum.field': '{name} ({type}): {value}',
  'ethereum.field-address': '{name}: {address}',
  'ethereum.field-struct': '{name} ({type})',
  'ethereum.field-list': { one: '{name} ({type}), {count} item', other: '{name} ({type}), {count} items' },
  'ethereum.typed-data-unknown':
    'An unknown form, for the contract {contract}. Forms like this can sell or give away tokens without a transaction',
  'ethereum.typed-data-no-contract':
    'The form names no contract, so anyone who accepts such forms can use it',
  'ethereum.typed-data-any-chain': 'The form names no network, so several networks may accept it',
  'ethereum.typed-data-other-chain': 'The form is for network {said}, but this is signed for network {chain}',
  'ethereum.permit-other-owner': 'The permission is for tokens of {owner}, which is not this account',
  'ethereum.permit2-elsewhere':
    'The form looks like a Permit2 form, but it is for {contract}, which is not Permit2',
  'ethereum.look-alike':
    '{address} looks like {known}, which you know, but is a different address. Compare every character',
  'ethereum.look-alikes':
    '{address} and {other} look alike but are two different addresses. Compare every character',
  'ethereum.to-signer':
    '{to} is a part of this account that can’t give anything back. Whatever is sent there is lost',
  'ethereum.to-nobody': 'Nobody can use what is sent to {to}. It is lost',
  'ethereum.to-token': '{to} is the token’s own contract. Whatever is sent there is lost',
  'ethereum.to-self': '{to} is this account itself',
  'ethereum.refund':
    'The account pays up to {amount} to {receiver} for broadcasting, in addition to what is sent',
  'ethereum.refund-broadcaster':
    'The account pays up to {amount} to whoever broadcasts this, in addition to what is sent',
  'ethereum.may-fail':
    'Whoever broadcasts this may give it no more than {gas} units of gas. If that is too little, none of it happens, but the number {nonce} is used up anyway',
  'ethereum.token-vouched-person':
    'The person who proposed this says that {token} is called {symbol} and has {decimals} decimals. Check this: a wrong number makes amounts look smaller or larger',
  'ethereum.token-vouched-request':
    'The request says that {token} is called {symbol} and has {decimals} decimals. Check this: a wrong number makes amounts look smaller or larger',
  'ethereum.token-unvouched':
    'The decimals of {token} are unknown, so its amounts are shown in smallest units',
  'ethereum.outer-fees':
    'The fees and the number in the original are those of an ordinary account. They don’t matter here: whoever broadcasts this sets and pays the fees',
  'ethereum.left-out':
    'The original also carried blobs or authorisations. They are left out and won’t happen',
  'ethereum.no-checksum':
    'An address was typed without capital letters, so a typing mistake in it can’t be detected. Compare it again',
  'ethereum.chain-unknown':
    'Network {chain} is unknown to Hoarfrost. Check that it is the one you mean and that Safe 1.4.1 exists there',
  'ethereum.chain-test': '{chain} is a test network: its coins are worth nothing',
  'ethereum.chain': 'Network: {chain} (number {id})',
  'ethereum.account': 'Account: {safe}',
  'ethereum.nonce':
    'Number of this transaction in the account: {nonce}. Only one with each number happens, in order',
  'ethereum.no-fee': 'The account pays no fee. Whoever broadcasts this pays it',
  'ethereum.refund-terms':
    'Refund, as signed: safeTxGas {safeTxGas}, baseGas {baseGas}, gasPrice {gasPrice}, gasToken {gasToken}, refundReceiver {refundReceiver}',
  'ethereum.stays-valid':
    'Once signed, it stays valid until a transaction with the number {nonce} has happened. To withdraw it, sign a cancellation with the same number and broadcast that first',
  'ethereum.batch-contract': 'Carried out together by the contract {contract}',
  'ethereum.hash-safe-tx': 'Safe transaction hash: {hash}',
  'ethereum.hash-safe-message': 'Safe message hash: {hash}',
  'ethereum.hash-domain': 'Domain hash: {hash}',
  'ethereum.hash-struct': 'Message hash: {hash}',
  'ethereum.hash-message': 'Hash that the application will ask about: {hash}',
  'ethereum.later':
    'For an account that has already been used on this network. This isn’t a raw signed transaction but a request: any wallet with some coins for gas can send it. The sender pays the gas, and can delay or withhold it but not change it.',
  'ethereum.later-data':
    'The same as plain data: send 0 coins to the account’s own address with this as “hex data”.',
  'ethereum.first-use':
    'For the account’s first transaction on this network: it sets up the account and carries out the transaction in one step. This isn’t a raw signed transaction but a request: any wallet with some coins for gas can send it. The sender pays the gas, and can delay or withhold it but not change it.',
  'ethereum.first-use-data': 'The same as plain data: send 0 coins to {contract} with this as “hex data”.',
  'ethereum.steps':
    'The first use as three separate requests, in case someone has already set up part of the account. Send them in order; the ones that fail because that part already exists do no harm.',
  'ethereum.message-signature':
    'The signature, for the application that asked (ERC-1271). The account must be set up on this network.',
  'ethereum.message-signature-6492':
    'The signature for applications that accept accounts not yet set up (ERC-6492).',
  'ethereum.message-check':
    'To check the signature, ask the network with this call. If the answer is the expected one, the signature is valid.',
  'ethereum.wrong-checksum':
    'The capital letters in address {address} (field {field}) are wrong: someone mistyped or changed it. Compare every character with its source',
  'ethereum.executed':
    'The request says that this has already been executed. Find out whether it has before you sign it again',
  'ethereum.signed-already':
    'The request is already signed by another account and may be sent from there. Only its call is used here. If both are sent, it happens twice',
  'ethereum.signed-transfer':
    'Let whoever has this signature send {amount} of the token {token} from {from} to {to}, once, after {after} and before {before}',
  'ethereum.signed-receipt':
    'Let {to}, and nobody else, fetch {amount} of the token {token} from {from}, once, after {after} and before {before}',
  'ethereum.authorization-cancel': 'Withdraw the signed transfer number {id} of the token {token}',
  'ethereum.safe-refund':
    'That Safe also pays up to {amount} to {receiver} for broadcasting, in addition to what is sent',
  'ethereum.safe-refund-broadcaster':
    'That Safe also pays up to {amount} to whoever broadcasts this, in addition to what is sent',
  'ethereum.other-safe':
    'As an owner of another Safe, {safe}, approve its transaction number {nonce}. Below, “this account” is that Safe',
  'ethereum.other-safe-delegate':
    'As an owner of another Safe, {safe}, approve its transaction number {nonce}, which hands that Safe over to the code at {to}. It can take everything in it',
  'ethereum.vault-deposit':
    'Looks like a deposit into the vault {vault}: pay in {amount} of the token that it takes. The shares go to {to}, out of the money of {owner}',
  'ethereum.vault-claim-deposit':
    'Looks like collecting shares of the vault {vault} for {amount} that were paid in before, in the name of {owner}. The shares go to {to}',
  'ethereum.vault-mint':
    'Looks like buying {amount} of shares of the vault {vault}, at a price that is not stated here, out of the money of {owner}. The shares go to {to}',
  'ethereum.vault-claim-mint':
    'Looks like collecting {amount} of shares of the vault {vault} that were paid for before, in the name of {owner}. The shares go to {to}',
  'ethereum.vault-withdraw':
    'Looks like a withdrawal from the vault {vault}: {amount} of the token that it holds go to {to}, for as many shares of {owner} as that costs',
  'ethereum.vault-redeem':
    'Looks like giving back {amount} of shares of the vault {vault} that belong to {owner}. What they are worth goes to {to}',
  'ethereum.vault-request-deposit':
    'Looks like asking the vault {vault} to take {amount} of its token from {owner}. The shares can be collected later in the name of {to}',
  'ethereum.vault-request-redeem':
    'Looks like asking the vault {vault} to take back {amount} of shares of {owner}. The money can be collected later in the name of {to}',
  'ethereum.trailing-bytes': 'Bytes that belong to no argument: {data}',
  'ethereum.order': 'Sign an order at {contract} that others may fill until {until}',
  'ethereum.order-open': 'Sign an order at {contract} that others may fill at any time, without an end',
  'ethereum.order-gives': 'Leaves the account, at most: {amount} of the token {token}',
  'ethereum.order-gives-item': 'Leaves the account: {count} of item number {id} of {token}',
  'ethereum.order-gets': 'Comes for the whole of it, at least: {amount} of the token {token}, to {to}',
  'ethereum.order-gets-item': 'Comes for the whole of it: {count} of item number {id} of {token}, to {to}',
  'ethereum.vault-asset': 'The vault takes and pays out the token {token}, according to {by}',
  'ethereum.typed-data-described':
    'What this form for the contract {contract} does is known only from the description of others. Forms like this can sell or give away tokens without a transaction',
  'ethereum.described-units':
    '{label}: {number}, in the smallest units of a token that this line doesn’t name',
  'ethereum.described-step': 'Step {number}: “{intent}”',
  'ethereum.described-step-may-fail':
    'Step {number}: “{intent}”. If it fails, the others happen all the same',
  'ethereum.permit-item':
    'Allow {spender} to take collectible number {id} of {token}. It must be used by {deadline}',
  'ethereum.manager': 'HAND OVER CONTROL: let {manager} manage everything that {owner} has in {contract}',
  'ethereum.manager-end': 'End {manager}’s power to manage what {owner} has in {contract}',
  'ethereum.forwarded': 'Let {contract} call {to} in the name of {from}, with what is below',
  'ethereum.user-operation':
    'As an owner of another account, {account}, approve what it does through {contract}. Below, “this account” is that account',
  'ethereum.permit2-approve-now':
    'Allow {spender} to take up to {amount} of the token {token} through Permit2, but only in the same block as this',
  'ethereum.permit2-approve-unlimited-now':
    'Allow {spender} to take ALL of the token {token} through Permit2, without limit, but only in the same block as this',
  'ethereum.order-gets-nothing': 'NOTHING comes for it',
  'ethereum.user-operation-delegate':
    'As an owner of another account, {account}, approve through {contract} that it hands itself over to the code at {to}. That can take everything in it',
  'ethereum.account-makes': {
    one: 'Have the account {account} make {count} call in its own name. Below, “this account” means that one',
    other:
      'Have the account {account} make {count} calls in its own name. Below, “this account” means that one',
  },
  'ethereum.account-makes-itself': {
    one: 'Have the code that this account, {account}, has taken on make {count} call in its name',
    other: 'Have the code that this account, {account}, has taken on make {count} calls in its name',
  },
  'ethereum.account-delegates':
    'HAND OVER CONTROL: have the account {account} hand itself over to the code at {to}. That can take everything in it',
  'ethereum.module-makes':
    'Have {safe}, or an account that it acts for, make a call, now or after a wait. Below, “this account” means whichever makes it',
  'ethereum.module-makes-delegate':
    'HAND OVER CONTROL: have {safe}, or an account that it acts for, hand itself over to the code at {to}. That can take everything in it',
  'ethereum.safe-makes':
    'Have {safe} make a call in its own name, as a Safe does. Below, “this account” means that Safe',
  'ethereum.safe-makes-delegate':
    'HAND OVER CONTROL: have the Safe {safe} hand itself over to the code at {to}. That can take everything in it',
  'ethereum.described-most-units':
    '{label}: everything there is, or without limit, of a token that this line doesn’t name (the number is {number})',
  'ethereum.described-call-empty': '{label}: no instructions to {to}',
  'ethereum.maybe-item': 'If {token} is a collection, the amount is the number of an item in it',
  'ethereum.pool-unknown':
    'Which token the pool {pool} takes isn’t known here. It takes its own, even if the call names {named}',
  'ethereum.pool-takes-other': 'The pool {pool} takes {token}, although the call names {named}',
  'ethereum.highest-number':
    'That is the highest number possible, often meaning “all” or “no limit” ({number})',
  'ethereum.whole-number': 'The number itself: {number}',
} as const;
