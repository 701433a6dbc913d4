/** Sentences on Ethereum's own screens, help and exports; ethereum.ts has those for its facts. */
export const ethereumScreens = {
  'product.ethereum-uri': 'an Ethereum payment link',
  'product.ethereum-address': 'an Ethereum address',
  'chain.ethereum': 'Ethereum',
  'help.ethereum': 'Why is the Ethereum address a contract?',
  'help.ethereum.answer':
    'Ordinary Ethereum accounts need a different kind of signature than FROST produces. So the address is a Safe, a well-known account contract whose only owner is this wallet’s key.',
  'glossary.safe': 'Safe',
  'glossary.safe.is':
    'The kind of Ethereum account that a wallet controls: a widely used contract that has been reviewed many times.',
  'wallet.safe':
    'This is an account (a Safe) controlled by this wallet’s key. Its first transaction creates it on the network; money sent earlier waits there.',
  'wallet.pay': 'Enter an Ethereum payment',
  'wallet.cancel': 'Cancel a signed Ethereum transaction',
  'pay.title': 'Ethereum payment',
  'pay.network': 'Network',
  'pay.test': '{name} (test network)',
  'pay.other': 'Another network, by number',
  'pay.number': 'Chain ID',
  'pay.numberHint': 'The number that identifies the network, for example 1 for Ethereum.',
  'pay.nonce': 'Safe nonce',
  'pay.nonceHint':
    'How many transactions this account has executed on that network: 0 before its first. An explorer or the Safe app shows it.',
  'pay.toHint': 'The full address, starting with 0x or with its network, such as eth:0x.',
  'pay.tokenAddress': 'Token contract address',
  'pay.tokenSymbol': 'Token symbol',
  'refund.title': 'Refund the broadcaster',
  'refund.warning':
    'Optional. The account then refunds gas at a price that you sign now and that may be out of date later: if it’s too low, nobody broadcasts it; if it’s too high, you overpay. Leave it empty and the broadcaster pays the gas.',
  'refund.gasPrice': 'Price per unit of gas, in wei',
  'refund.baseGas': 'Gas to refund in addition to what the payment itself uses',
  'refund.receiver': 'Refund to',
  'refund.receiverHint': 'Leave empty for whoever broadcasts it.',
  'cancel.title': 'Cancel a signed Ethereum transaction',
  'cancel.lead':
    'A signed transaction stays valid until its number, the nonce, is used up. Broadcasting an empty transaction with the same number first makes it invalid.',
  'cancel.do': 'Review the cancellation',
  'payroll.title.ethereum': 'Ethereum payments from a table',
  'wallet.payrollEthereum': 'Ethereum payments from a table (CSV)',
  'export.lead.ethereum':
    'This is a signed request. Any Ethereum account with money for gas can broadcast it, once.',
  'export.how.ethereum':
    'On an online computer, open it in any wallet with some ETH and send it as a transaction with this address, value and data. The sender pays the gas, and can delay or withhold it but not change it.',
  'error.unsupported.authorization':
    'This is an authorization (EIP-7702). It HANDS A WHOLE ACCOUNT OVER to the code at {address}, and nothing else is said of what happens then.',
  'error.unsupported.authorization.next':
    'Bring in the whole transaction that carries it, and look at what it does. If you can’t, don’t sign it anywhere.',
} as const;
