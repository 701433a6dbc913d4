/**
 * Refusals of what was brought in, for places where more can be said than for the code alone:
 * `error.CODE.PLACE`.
 */
export const refusals = {
  'error.member': 'It is about this field: {member}',
  'error.bad-transaction.several':
    'There are several transactions in this, and nothing says which one is meant.',
  'error.bad-transaction.several.next': 'Save the one that you want to sign, and bring in that one alone.',
  'error.bad-transaction.summary': 'This is an entry in a list. It doesn’t say what the transaction calls.',
  'error.bad-transaction.summary.next': 'Open the transaction’s details and save those.',
  'error.bad-transaction.cut-short': 'This transaction is cut short: its end is missing.',
  'error.bad-transaction.cut-short.next': 'Copy it again, from its first character to its last.',
  'error.bad-transaction.trailing-bytes':
    'There is something after the end of this transaction, and the network refuses that.',
  'error.bad-transaction.trailing-bytes.next':
    'Copy only the transaction, or make it again with the tool it came from.',
  'error.bad-transaction.length-encoding':
    'A length in this transaction is not written in the only way that the network accepts.',
  'error.bad-transaction.length-encoding.next':
    'Make it again with another tool, and tell the makers of this one.',
  'error.bad-address.other-network': 'This address is marked for {said}, but the payment is on {chain}.',
  'error.bad-address.other-network.next':
    'Choose the network that you mean, or ask the recipient for an address on {chain}.',
  'error.bad-address.unknown-network':
    'This address is marked for “{said}”, a network that Hoarfrost doesn’t know.',
  'error.bad-address.unknown-network.next':
    'Ask the recipient whether it is an address on {chain}. If so, type it without the mark.',
  'error.bad-amount.two-readings': 'This amount can be read in two ways: {first} or {second}.',
  'error.bad-amount.two-readings.next':
    'Type it with a point and without thousands separators, for example {second}.',
  'error.bad-amount.thousands':
    'A comma or a point separates the thousands here, and nobody should have to guess which it is.',
  'error.bad-amount.thousands.next': 'Type it as {plain}.',
  'error.unsupported.encrypted-relay':
    'This is an encrypted message of the WalletConnect relay. Only the page and its wallet can read it.',
  'error.unsupported.encrypted-relay.next':
    'Copy the request itself, from the page or from the wallet’s log.',
  'error.unsupported.method': 'This asks for {name}, which isn’t something to sign.',
  'error.unsupported.method.next':
    'Bring in the request that follows it: a transaction, a message or typed data.',
  'error.unsupported.eth_sign': 'This asks for a signature of a hash, and nobody can see what is behind it.',
  'error.unsupported.eth_sign.next': 'Ask for personal_sign or for typed data instead.',
  'error.unsupported.eth_signTypedData':
    'This is the first version of typed data, which names no application and no network.',
  'error.unsupported.eth_signTypedData.next': 'Ask for eth_signTypedData_v4 instead.',
  'error.bad-parameters.nonce-value': 'This is not the value of a nonce account.',
  'error.bad-parameters.nonce-value.next':
    'Copy it from where you looked the account up, from its first character to its last.',
  'error.bad-parameters.nonce-state': 'This is not the content of a nonce account that can be used.',
  'error.bad-parameters.nonce-state.next':
    'Look up the account at its address. It must be a nonce account that has been set up.',
  'error.bad-parameters.nonce-authority': 'This nonce account is controlled by another wallet.',
  'error.bad-parameters.nonce-authority.next':
    'Use a nonce account that this wallet controls, or have its authority changed to this wallet’s address.',
  'error.bad-parameters.decimals': 'The decimals of this token are missing or wrong.',
  'error.bad-parameters.decimals.next': 'Look them up at the token’s issuer: a number from 0 to 19.',
  'error.too-large.chain': 'This wallet has changed hands as often as a wallet can.',
  'error.too-large.chain.next': 'Create a new wallet with these people and move the money there.',
  'error.unsupported.eth_signAuthorization':
    'This asks to put code on the account of a key (EIP-7702). This account has code of its own already, and its key has no account.',
  'error.unsupported.eth_signAuthorization.next': 'Ask for the transaction itself instead.',
  'error.unsupported.capabilities': 'This requires the wallet to have “{name}”, which Hoarfrost doesn’t.',
  'error.unsupported.capabilities.next': 'Ask for the same calls without it.',
  'error.bad-transaction.error-reply':
    'This is the answer of a server that refused: “{said}”. There is no transaction in it.',
  'error.bad-transaction.error-reply.next':
    'Fix what it complains about, then bring in the transaction itself.',
  'error.unknown-kind.transaction-link':
    'This is a link to a transaction on {site}. Hoarfrost opens no links, and what such a page shows has already been signed.',
  'error.unknown-kind.transaction-link.next':
    'Bring in the unsigned transaction itself, from the tool that made it.',
  'error.unknown-kind.safe-link': 'This is a link to a page of Safe. Hoarfrost opens no links.',
  'error.unknown-kind.safe-link.next':
    'Bring in the transaction itself: its details from Safe’s transaction service, or the file of the Transaction Builder.',
  'error.unknown-kind.link': 'This is a link to {site}. Hoarfrost opens no links.',
  'error.unknown-kind.link.next':
    'Open it on an online computer, and bring in what is to be signed: the transaction or the message itself.',
  'error.bad-transaction.command':
    'Part of what this command would send comes from a program or a file. It is not in what you brought.',
  'error.bad-transaction.command.next': 'Bring in the body alone: the JSON that the command would send.',
  'error.bad-transaction.message-or-transaction':
    'This can be read in two ways: as a message, as its name says, or as the transaction that its bytes are.',
  'error.bad-transaction.message-or-transaction.next':
    'Bring in the transaction without a name before it, or the message as a personal_sign request.',
} as const;
