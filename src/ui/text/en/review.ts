/** Sentences around a review, before and after it: what is asked, values, exports. */
export const review = {
  'review.title': 'Check before you sign',
  'review.askedBy': {
    one: '{names} asks you to sign with “{label}”.',
    other: '{names} ask you to sign with “{label}”.',
  },
  'review.asked': 'You are asked to sign with “{label}”.',
  'review.warnings': 'Read this first',
  'review.what': 'What it does',
  'review.details': 'Fine print',
  'review.payload': '{number} of {total}',
  'review.read': 'I checked the amounts and the addresses',
  'review.accept': {
    one: 'I understand the warning and want this',
    other: 'I understand the {count} warnings and want this',
  },
  'review.approve': 'Approve and sign',
  'draft.lead':
    'From the wallet “{label}”. After you approve, your co-signers see the same and decide for themselves.',
  'draft.who': {
    one: 'Who signs with you? Choose one.',
    other: 'Who signs with you? Choose {count}.',
  },
  'draft.more': { one: 'Choose one more.', other: 'Choose {count} more.' },
  'draft.fewest': 'That is enough.',
  'choose.title': 'Which wallet signs this?',
  'choose.lead': 'More than one of yours could.',

  'value.rawUnits': 'smallest units of {symbol} (how many decimals it has is unknown here)',
  'value.vouchedByRequest': '(decimals as the request claims)',
  'value.noBytes': 'nothing',
  'address.known': '{name}:',
  'fact.unknown': 'No sentence for “{code}” in this language.',

  'export.title': 'Signed',
  'export.lead.solana': 'This is the finished transaction. Whoever has it can broadcast it, once.',
  'export.lead.ethereum': 'This is a request that any funded Ethereum account can broadcast, once.',
  'export.how': 'How to broadcast it',
  'export.how.solana':
    'Carry it to a computer with a network and send it to any Solana node with the method “sendTransaction” (encoding “base64”). If it carries an ordinary recent blockhash that takes about a minute to expire; with a durable nonce it waits.',
  'export.how.ethereum':
    'Open it in any wallet with some ETH on an online computer and send it as a transaction with this address, value and data. Whoever sends it pays the gas, and can only delay or drop it, not change it.',
  'export.showCode': 'Show as code',
  'export.hideCode': 'Hide the code',
} as const;
