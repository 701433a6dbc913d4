/** Sentences around a review, before and after it: what is asked, values, exports. */
export const review = {
  'review.title': 'Check before you sign',
  'review.askedBy': {
    one: '{names} is asking you to sign with “{label}”.',
    other: '{names} are asking you to sign with “{label}”.',
  },
  'review.asked': 'You’re being asked to sign with “{label}”.',
  'review.warnings': 'Before you approve',
  'review.what': 'What it does',
  'review.details': 'Details',
  'review.payload': '{number} of {total}',
  'review.read': 'I’ve checked the amounts and addresses',
  'review.accept': {
    one: 'I understand the warning and want to continue',
    other: 'I understand the {count} warnings and want to continue',
  },
  'review.approve': 'Approve and sign',
  'draft.lead': 'Once you approve, your co-signers see the same review and decide for themselves.',
  'draft.who': {
    one: 'Who signs with you? Choose one.',
    other: 'Who signs with you? Choose {count}.',
  },
  'draft.more': { one: 'Choose one more.', other: 'Choose {count} more.' },
  'draft.fewest': 'That is enough.',
  'choose.title': 'Which wallet signs this?',
  'choose.lead': 'More than one of your wallets can.',

  'value.rawUnits': 'smallest units of {symbol} (decimals unknown)',
  'pack.title': 'Descriptions for calls',
  'pack.lead':
    'This pack says in words what calls and forms mean. It can only add words: Hoarfrost’s own readers and warnings stay as they are. Use it only if you trust where it comes from.',
  'pack.of': '{origin}, of {date}',
  'pack.counts':
    '{entries} entries: {added} added, {changed} changed, {removed} removed, compared with what you use now',
  'pack.replaces': 'It replaces the pack “{name}” of {date}',
  'pack.fingerprint': 'Fingerprint',
  'pack.compare': 'Compare the fingerprint with your co-signers: it stands in the details of every review',
  'pack.name': 'Your name for it',
  'pack.take': 'Use this pack',
  'pack.none': 'No pack in use. Built-in descriptions are always there',
  'pack.inUse': '“{name}”, of {date}: {entries} entries',
  'pack.remove': 'Stop using it',
  'value.vouchedByList': '(built-in list, {date})',
  'value.vouchedByPack': '(decimals according to a pack, {date})',
  'value.rawUnitsUnnamed': 'smallest units of a token whose name isn’t known here',
  'value.vouchedByRequest': '(decimals according to the request)',
  'value.noBytes': 'nothing',
  'address.known': '{name}:',
  'fact.unknown': 'There is no sentence for “{code}” in this language.',

  'export.title': 'Signed',
  'export.lead.solana': 'This is the finished transaction. Anyone who has it can broadcast it, once.',
  'export.lead.ethereum':
    'This is a signed request. Any Ethereum account with money for gas can broadcast it, once.',
  'export.how': 'How to broadcast it',
  'export.how.solana':
    'Take it to an online computer and send it to any Solana node with the method “sendTransaction” (encoding “base64”). With an ordinary recent blockhash it expires in about a minute; with a durable nonce it waits.',
  'export.how.ethereum':
    'On an online computer, open it in any wallet with some ETH and send it as a transaction with this address, value and data. The sender pays the gas, and can delay or withhold it but not change it.',
  'export.showCode': 'Show as a code',
  'export.hideCode': 'Hide the code',
  'draft.all': 'All of these must sign',
  'draft.allCount': 'All {count} of you must sign. If one of you can’t, nobody can finish this.',
  'draft.from': 'From “{label}”',
  'draft.with': {
    one: '{names} signs with you.',
    other: '{names} sign with you.',
  },
  'address.own': '“{name}”',
  'review.own': '“{name}” is {address}',
} as const;
