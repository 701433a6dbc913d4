/**
 * Sentences about ordinary Ethereum accounts, which sign by threshold ECDSA, and about pairing devices for
 * it.
 */
export const account = {
  'chain.account': 'Ordinary Ethereum account (experimental)',
  'ceremony.kind.pair': 'Pair two devices for “{label}”',
  'ceremony.kind.sign-ecdsa': 'Sign with “{label}”',
  'ceremony.byFiles': 'This is a lot of data. Files are quicker here than codes.',
  'file.pair': 'pairing',
  'round.offer': 'Offer',
  'round.answer': 'Answer',
  'round.open': 'Approve',
  'round.multiply': 'Calculate',
  'round.sum': 'Sign',
  'event.pair.round-1': '{name} sent an offer',
  'event.pair.round-2': '{name} answered',
  'event.pair.round-3': '{name} is paired',
  'event.sign-ecdsa.round-1': '{name} approved',
  'event.sign-ecdsa.round-2': '{name} calculated',
  'event.sign-ecdsa.round-3': '{name} signed',
  'pair.lead': 'With {names}. Two devices pair once; after that they can sign together.',
  'pair.what':
    'The devices prepare calculations that they need for every signature. Nothing is signed, and no money moves. What they prepare stays on these two devices and is in no backup.',
  'pair.do': 'Pair the devices',
  'pair.done': 'The devices are paired.',
  'pair.doneEach': 'Show it to the other device as well, so that it finishes too.',
  'pair.stuck':
    'You can wait, or cancel and pair later. Until the devices are paired they can’t sign together.',
  'pair.stopped': 'Pair again from the wallet’s screen once you have talked to them.',
  'pairs.title': 'Paired devices',
  'pairs.lead':
    'In this wallet every two devices that sign together pair first. A device that was restored pairs again.',
  'pairs.none': '{name}: not paired yet',
  'pairs.ready': '{name}: paired',
  'pairs.burned': '{name}: pair again before you sign together',
  'pairs.pair': 'Pair with {name}',
  'pairs.again': 'Pair again with {name}',
  'pairs.continue': 'Continue pairing with {name}',
  'cost.what': {
    one: 'Takes {count} hand-over with about {kilobytes} KB in total.',
    other: 'Takes {count} hand-overs with about {kilobytes} KB in total.',
  },
  'cost.seconds': 'As codes on the screen that is about {seconds} seconds.',
  'cost.files': 'Files are quicker than codes for that much.',
  'experimental.title': 'Experimental',
  'experimental.accounts': 'Offer ordinary Ethereum accounts for new wallets',
  'experimental.accountsHint':
    'Some services want an ordinary account instead of a Safe. Several devices can sign for one together, but nobody outside has reviewed this part of Hoarfrost yet. Use it for small amounts only.',
  'create.experimental':
    'Experimental: no outside review yet, so use it for small amounts only. It needs a separate wallet, without other networks, and every two devices must pair before they sign.',
  'account.addressNote':
    'An ordinary account: it has the same address on every Ethereum network, and whoever pays from it pays the network fee from it.',
  'account.watch': 'Connect MetaMask or Rabby',
  'account.watchLead': 'For a wallet that watches this account and asks you for signatures.',
  'account.watchLabel': 'Code that connects the account of {label}',
  'account.watchHow':
    'In MetaMask choose “Add hardware wallet”, then “QR-based”, and scan this. In Rabby choose “Keystone” or another wallet by QR code.',
  'account.watchFirst':
    'Take the first account in its list: its address is this wallet’s address. The others are yours too, but Hoarfrost doesn’t show them.',
  'account.exportLead': 'Take the signature to a computer, or show it to the wallet that asked for it.',
  'account.exportHow':
    'Any Ethereum tool broadcasts the signed transaction as it is, for example the page “Broadcast transaction” of a block explorer.',
  'account.answerHint': 'Scan this with the wallet that showed you the request.',
  'account.raw': 'Signed transaction',
  'account.raw-json': 'Signed transaction as a request to a node',
  'account.signature': 'Signature',
  'account.void-nonce':
    'It can be executed until this account has used number {nonce} on {chain}. To make it void, sign another transaction with the same number and have that one executed first.',
  'account.create': 'Create a new contract with {amount} and this code: {data}',
  'account.from': 'From the account {address}',
  'account.other-index':
    'This is for account number {index} of this wallet, {address}, not for the first one',
  'account.nonce': 'Number of the transaction: {nonce}',
  'account.stale':
    'Valid only while {nonce} is the next number of the account. If another transaction with this number is executed first, this one becomes void',
  'account.most': 'The network fee is at most {amount}, for up to {gas} units of gas',
  'account.chain-unknown': 'Network {chain} is unknown to Hoarfrost. Check that it is the one you mean',
  'account.fee-high': 'That is a very high network fee: up to {amount}',
  'account.legacy-price': 'Price of gas: {amount} a unit',
  'account.gas-price': 'Price of gas: at most {most} a unit, of which up to {tip} is a tip',
  'account.hands-over':
    'HANDS THE WHOLE ACCOUNT OVER to the code at {to} on {chain}: from then on that code can move everything in it without asking. Authorization number {nonce}',
  'account.hands-over-any-chain':
    'HANDS THE WHOLE ACCOUNT OVER to the code at {to} on EVERY network: from then on that code can move everything in it without asking. Authorization number {nonce}',
  'account.takes-back':
    'Takes the account back from code that it was handed over to, on {chain}. Authorization number {nonce}',
  'account.takes-back-any-chain':
    'Takes the account back from code that it was handed over to, on every network. Authorization number {nonce}',
  'account.authorization-any-chain':
    'Also carries a permission of another account, {authority}, for the code at {to} on every network',
  'account.authorization-unsigned-any-chain':
    'Also carries a permission for the code at {to} on every network whose signer can’t be determined',
  'account.authorization':
    'Also carries a permission of another account, {authority}, for the code at {to} on {chain}',
  'account.authorization-unsigned':
    'Also carries a permission for the code at {to} on {chain} whose signer can’t be determined',
  'account.access-list': {
    one: 'Names {count} contract in advance, which only changes the fee',
    other: 'Names {count} contracts in advance, which only changes the fee',
  },
  'account.hash': 'Hash that is signed: {hash}',
  'account.hash-message': 'Hash that is signed: {hash}',
} as const;
