/** Sentences about many at once: groups in a review, several transactions together. */
export const batch = {
  'group.pays': {
    one: '{count} payment of {amount}, addresses: {to}',
    other: '{count} payments, {amount} in total, to {to} addresses',
  },
  'group.paysOne': {
    one: '{count} payment of {amount}',
    other: '{count} payments, {amount} in total, all to one address',
  },
  'group.same': { one: '{count} action, such as:', other: '{count} actions of the same kind, such as:' },
  'group.recipients': 'By address',
  'group.recipient': {
    one: '{amount} in {count} payment to {to}',
    other: '{amount} in {count} payments to {to}',
  },
  'group.largest': 'The largest is number {number}:',
  'group.fresh': {
    one: '{count} of these addresses hasn’t been paid from this device before: number {numbers}',
    other: '{count} of these addresses haven’t been paid from this device before: numbers {numbers}',
  },
  'group.allFresh': 'None of these addresses has been paid from this device before',
  'batch.title': { one: '{count} transaction', other: '{count} transactions, signed together' },
  'batch.sum': '{amount} leaves in total',
  'batch.endless': 'At least one of them sends an amount that isn’t certain. The totals don’t include it',
  'batch.fees': 'Fees: at most {amount} in total',
  'batch.of': 'Number {numbers}:',
  'batch.ofSeveral': 'Numbers {numbers}:',
  'batch.each': 'One by one, to read or leave out',
  'batch.eachHint': 'Open one to read all of it, or to leave it out.',
  'batch.isLeft': 'Left out:',
  'batch.leaveOut': 'Leave out number {number}',
  'batch.takeBack': 'Take number {number} back in',
  'batch.conflict':
    'Only one of the numbers {numbers} can be executed: they use up the same nonce or the same coin',
  'batch.same':
    'The numbers {numbers} pay the same amount, {amount}, to the same address, {to}. If all are executed, it is paid each time',
  'batch.alike':
    'The recipients of number {at} and number {otherAt} look alike but are different: {address} and {other}',
  'batch.rest': 'Propose the rest',
  'batch.restLead': {
    one: 'You’ve left one out, so you can’t approve what was asked. You can propose the rest to your co-signers as a separate signing, and decline this one.',
    other:
      'You’ve left {count} out, so you can’t approve what was asked. You can propose the rest to your co-signers as a separate signing, and decline this one.',
  },
  'review.readAll': {
    one: 'I’ve checked it',
    other: 'I’ve checked all {count}: the amounts, addresses and actions',
  },
  'review.readMessage': 'I’ve checked the message',
  'review.readDeed': 'I’ve checked what it does',
  'error.too-large.payloads': 'More than 100 transactions can’t be signed together.',
  'error.too-large.payloads.next': 'Bring them in in several parts.',
  'export.all': 'Save all in one file',
  'export.allHint': 'All of them, in order: one per line, or as a JSON list if each of them is JSON.',
  'export.allName': 'signed transactions',
} as const;
