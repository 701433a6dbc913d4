/** Sentences of Ethereum reviews and exports, by the codes of `chains/ethereum/facts.ts`. */
export const ethereum = {
  'ethereum.void-nonce':
    'It can be executed until the Safe on {chain} has used up its number {nonce}. To make it void, sign another transaction with the same Safe number and have that one executed first.',
  'ethereum.void-message': 'A signed message does not expire by itself and cannot be taken back.',
  'ethereum.send': 'Send {amount} to {to}',
  'ethereum.cancel':
    'Cancel: use up number {nonce} without doing anything, so that no other transaction with this number can happen',
  'ethereum.batch': {
    one: '{count} action, which takes {amount} out of the account',
    other: '{count} actions in order, all or none, which take {amount} out of the account besides tokens',
  },
  'ethereum.empty-call': 'Call {to} with nothing: no coins, no instructions',
  'ethereum.erc20-transfer': 'Send {amount} of the token {token} to {to}',
  'ethereum.transfer-from':
    'Move {amount} of the token {token} from {from} to {to}. For a collectible, the amount is its number',
  'ethereum.erc721-transfer': 'Move collectible number {id} of {token} from {from} to {to}',
  'ethereum.erc1155-transfer': 'Move {count} of item number {id} of {token} from {from} to {to}',
  'ethereum.erc1155-batch':
    'Move items number {ids} of {token}, as many of each as {counts}, from {from} to {to}',
  'ethereum.transfer-data': 'With these data for the recipient: {data}',
  'ethereum.approve':
    'Allow {spender} to take up to {amount} of the token {token} from this account, at any time from now on. For a collectible, the amount is its number',
  'ethereum.approve-unlimited':
    'Allow {spender} to take ALL of the token {token} from this account, now and in future, without limit',
  'ethereum.approve-zero':
    'End the permission of {spender} to take the token {token} from this account. But if that is a collection of collectibles, allow the same to take number 0 of it',
  'ethereum.approve-none': 'End the permission of {spender} to take the token {token} from this account',
  'ethereum.approve-more': 'Allow {spender} to take {amount} more of the token {token} than before',
  'ethereum.approve-less': 'Allow {spender} to take {amount} less of the token {token} than before',
  'ethereum.approve-all':
    'Allow {operator} to take EVERY item of {token} from this account, now and in future',
  'ethereum.approve-all-end': 'End the permission of {operator} to take items of {token} from this account',
  'ethereum.permit':
    'Permit {spender} to take up to {amount} of the token {token} from {owner}. To be used before {deadline}; the permission itself then has no end',
  'ethereum.permit-unlimited':
    'Permit {spender} to take ALL of the token {token} from {owner}, without limit. To be used before {deadline}; the permission itself then has no end',
  'ethereum.permit-end': 'End the permission of {spender} to take the token {token} from {owner}',
  'ethereum.permit2-approve':
    'Allow {spender} to take up to {amount} of the token {token} through Permit2 until {expires}',
  'ethereum.permit2-approve-unlimited':
    'Allow {spender} to take ALL of the token {token} through Permit2, without limit, until {expires}',
  'ethereum.permit2-transfer': 'Move {amount} of the token {token} from {from} to {to} through Permit2',
  'ethereum.permit2-signed-transfer':
    'Let {spender} move {amount} of the token {token} out of this account to anywhere it chooses, once, before {deadline}',
  'ethereum.permit2-lockdown': 'End the permission of {spender} to take the token {token} through Permit2',
  'ethereum.permit2-witness': 'The permission is bound to further conditions, which stand below as they are',
  'ethereum.wrap': 'Turn {amount} into the same amount of the token {token}',
  'ethereum.unwrap': 'Turn the token {token} back into {amount}',
  'ethereum.sends-coin': 'And send {amount} along to {to}',
  'ethereum.unknown-call':
    'Call {to} with an instruction that is not known here ({selector}) and {amount}. Nobody can tell from this what it does: ask whoever made it, and check with another tool',
  'ethereum.call-data': 'Data of the call: {data}',
  'ethereum.call-word': 'Argument word {number}: {data}',
  'ethereum.call-not-canonical':
    'Call {to} with the instruction {selector}, written in an unusual way. What it does may differ from what it looks like',
  'ethereum.owner-add':
    'HAND OVER CONTROL: make {owner} an owner of this account; {threshold} owners must then agree to every transaction',
  'ethereum.owner-remove':
    'Take {owner} off the owners of this account; {threshold} owners must then agree to every transaction',
  'ethereum.owner-swap': 'HAND OVER CONTROL: {owner} becomes an owner of this account in place of {from}',
  'ethereum.threshold':
    'From now on {threshold} owners must agree to every transaction. With one owner, any number above 1 locks the account for ever',
  'ethereum.module-enable':
    'HAND OVER CONTROL: let {module} spend everything in this account without any signature',
  'ethereum.module-disable': 'Take from {module} the power to spend from this account',
  'ethereum.guard':
    'Let {guard} decide which transactions of this account may happen. A faulty one locks the account for ever',
  'ethereum.guard-none': 'Remove the contract that checks transactions of this account',
  'ethereum.fallback-handler':
    'Let {handler} answer for this account. It can accept messages in its name; a wrong one gives control away',
  'ethereum.account-call':
    'Change this account itself by an instruction that is not known here ({selector}). It may hand over control',
  'ethereum.approve-hash':
    'Approve for ever a transaction of this account of which only the hash is known: {hash}',
  'ethereum.message': 'Sign this message: {text}',
  'ethereum.message-bytes': 'Sign data that are not readable text: {data}',
  'ethereum.sign-in': 'Sign in to {domain}',
  'ethereum.sign-in-uri': 'For the page {uri}',
  'ethereum.sign-in-odd-site':
    'The name of the site, {domain}, has characters that names of sites do not have. It may only look like one that you know',
  'ethereum.sign-in-expires': 'Valid until {time}',
  'ethereum.sign-in-other-chain': 'The message says network {said}, but this is signed for network {chain}',
  'ethereum.sign-in-other-site':
    'The message names the site {domain} but the page {uri}. Somebody may be posing as that site',
  'ethereum.typed-data': 'Sign the form “{type}” of “{name}”',
  'ethereum.domain': 'Who will accept it (domain)',
  'ethereum.typed-message': 'What it says: {type}',
  'ethereum.field': '{name} ({type}): {value}',
  'ethereum.field-address': '{name}: {address}',
  'ethereum.field-struct': '{name} ({type})',
  'ethereum.field-list': { one: '{name} ({type}), {count} item', other: '{name} ({type}), {count} items' },
  'ethereum.typed-data-unknown':
    'A form that is not known here, for the contract {contract}. Forms like this can sell or give away tokens without a transaction',
  'ethereum.typed-data-no-contract':
    'The form names no contract, so anyone who takes such forms may accept it',
  'ethereum.typed-data-any-chain': 'The form names no network, so it may be accepted on several',
  'ethereum.typed-data-other-chain': 'The form is for network {said}, but this is signed for network {chain}',
  'ethereum.permit-other-owner': 'The permission is for the tokens of {owner}, which is not this account',
  'ethereum.permit2-elsewhere':
    'The form looks like one of Permit2, but is for {contract}, which is not Permit2',
  'ethereum.look-alike':
    '{address} looks like {known}, which you know, and is another address. Compare every character',
  'ethereum.look-alikes': '{address} and {other} look alike and are two addresses. Compare every character',
  'ethereum.to-signer':
    '{to} is a part of this account that cannot give anything back. What is sent there is lost',
  'ethereum.to-nobody': 'Nobody can use what is sent to {to}. It is lost',
  'ethereum.to-token': '{to} is the token’s own contract. What is sent there is lost',
  'ethereum.to-self': '{to} is this account itself',
  'ethereum.refund':
    'The account pays up to {amount} to {receiver} for the broadcasting, besides what is sent',
  'ethereum.refund-broadcaster':
    'The account pays up to {amount} to whoever broadcasts this, besides what is sent',
  'ethereum.may-fail':
    'Whoever broadcasts this may leave it no more than {gas} units of gas. If that is too little, nothing of it happens, and the number {nonce} is used up all the same',
  'ethereum.token-vouched-person':
    'The person who proposed this says that {token} is called {symbol} and has {decimals} decimals. Check it: a wrong number makes amounts look smaller or larger',
  'ethereum.token-vouched-request':
    'The request says that {token} is called {symbol} and has {decimals} decimals. Check it: a wrong number makes amounts look smaller or larger',
  'ethereum.token-unvouched': 'The decimals of {token} are not known here: its amounts are in smallest units',
  'ethereum.outer-fees':
    'The fees and the number in the original are those of an ordinary account. They do not matter here: whoever broadcasts sets the fees and pays them',
  'ethereum.left-out':
    'The original also carried blobs or authorisations. They are left out and will not happen',
  'ethereum.no-checksum':
    'An address was typed without capital letters, so a typing error in it cannot be noticed. Compare it again',
  'ethereum.chain-unknown':
    'Network {chain} is not known here. Check that it is the one you mean and that Safe 1.4.1 is there',
  'ethereum.chain-test': '{chain} is a test network: its coins are worth nothing',
  'ethereum.chain': 'Network: {chain} (number {id})',
  'ethereum.account': 'Account: {safe}',
  'ethereum.nonce':
    'Number of the transaction in this account: {nonce}. Only one with each number happens, in order',
  'ethereum.no-fee': 'The account pays no fee. Whoever broadcasts pays it',
  'ethereum.refund-terms':
    'Paying back, as signed: safeTxGas {safeTxGas}, baseGas {baseGas}, gasPrice {gasPrice}, gasToken {gasToken}, refundReceiver {refundReceiver}',
  'ethereum.stays-valid':
    'Once signed, it stays valid until a transaction with the number {nonce} has happened. To withdraw it, sign and broadcast a cancellation with the same number first',
  'ethereum.batch-contract': 'Done together by the contract {contract}',
  'ethereum.hash-safe-tx': 'Safe transaction hash: {hash}',
  'ethereum.hash-safe-message': 'Safe message hash: {hash}',
  'ethereum.hash-domain': 'Domain hash: {hash}',
  'ethereum.hash-struct': 'Message hash: {hash}',
  'ethereum.hash-message': 'Hash that the application asks about: {hash}',
  'ethereum.later':
    'For an account that has been used before, on this network. This is not a raw signed transaction but a request: any wallet with some coins for gas can send it. Whoever broadcasts pays the gas and can only delay or drop it, not change it.',
  'ethereum.later-data':
    'The same as plain data: send 0 coins to the account’s own address with these as “hex data”.',
  'ethereum.first-use':
    'For the first transaction of the account on this network: sets the account up and does it, in one go. This is not a raw signed transaction but a request: any wallet with some coins for gas can send it. Whoever broadcasts pays the gas and can only delay or drop it, not change it.',
  'ethereum.first-use-data':
    'The same as plain data: send 0 coins to 0x9641d764fc13c8B624c04430C7356C1C7C8102e2 with these as “hex data”.',
  'ethereum.steps':
    'The first use in three separate requests, for when somebody has already set up a part of the account. Send them in order; those that fail because it is there already do no harm.',
  'ethereum.message-signature':
    'The signature, for the application that asked (ERC-1271). The account must be set up on this network.',
  'ethereum.message-signature-6492':
    'The signature for applications that accept accounts not yet set up (ERC-6492).',
  'ethereum.message-check':
    'How to check the signature: ask the network with this call; if the answer is the expected one, the signature is good.',
  'ethereum.wrong-checksum':
    'The capital letters in address {address} (field {field}) are wrong: somebody mistyped or changed it. Compare every character with where it came from',
  'ethereum.executed':
    'What was brought in says that this was already executed. Find out whether it was before you sign it again',
  'ethereum.signed-already':
    'What was brought in is already signed by another account and may be sent from there. Only its call is taken over. If both are sent, it happens twice',
} as const;
