/** Sentences about payments from a table. */
export const payroll = {
  'payroll.lead': 'From “{label}”. Each row is a payment; you’ll see what they do before anyone signs.',
  'table.table': 'Table',
  'payroll.tableHint':
    'CSV with these columns, named in the first row: recipient, amount, asset, reference. Reference can be left out. A token that isn’t built in needs its address as the asset, and columns for its decimals and symbol.',
  'table.open': 'Open a table',
  'payroll.references':
    'References stay on this device: they aren’t part of what is signed, and co-signers don’t see them. They are in the list that you can save here.',
  'payroll.opens': 'Open token accounts that don’t exist yet (about 0.002 SOL each)',
  'payroll.nonces': 'Nonce accounts',
  'payroll.noncesHint':
    'One for each transaction: a line with the account’s address, a space, and its nonce. A server’s answer to “getProgramAccounts” works too.',
  'payroll.check': 'Check the table',
  'table.row': 'Row {row}:',
  'payroll.wrong': {
    one: '{count} row is wrong, so nothing was made. Correct it and check again.',
    other: '{count} rows are wrong, so nothing was made. Correct them and check again.',
  },
  'payroll.fine': { one: '{count} row is fine.', other: 'All {count} rows are fine.' },
  'payroll.makes': {
    one: 'They become {count} transaction.',
    other: 'They become {count} transactions.',
  },
  'payroll.needs': {
    one: 'They become {count} transaction, which needs a nonce account of its own. Given: {given}.',
    other: 'They become {count} transactions, and each needs a nonce account of its own. Given: {given}.',
  },
  'payroll.do': 'Review the payments',
  'payroll.save': 'Save the list of payments',
  'payroll.fileName': 'payments',
  'payroll.list': 'Rows',
  'payroll.checked': 'What the table pays',
  'payroll.partIs': 'Transaction {number}',
  'payroll.line': '{amount} to {to}',
  'payroll.referenceIs': 'Reference: {reference}',
  'payroll.same': 'Rows {rows} pay the same amount, {amount}, to the same address, {to}',
  'payroll.alike':
    'The recipients of rows {first} and {second} look alike but are different: {address} and {other}',
  'payroll.why.address': 'this isn’t a complete address on this chain.',
  'payroll.why.other-network': 'this address is marked for another network.',
  'payroll.why.self': 'this pays the wallet itself.',
  'payroll.why.amount':
    'this isn’t an amount of the asset: it has too many decimal places, is zero, or isn’t a number.',
  'payroll.why.two-readings':
    'this amount can be read in two ways, {first} or {second}. Write it with a point and without thousands separators.',
  'payroll.why.thousands': 'a comma or a point separates the thousands. Write {plain} instead.',
  'payroll.why.no-asset': 'the asset is missing.',
  'payroll.why.asset':
    'the asset “{asset}” isn’t known here. Give the token’s address, and its decimals and symbol in columns of those names.',
  'payroll.why.decimals': 'the decimals or the symbol are missing, or aren’t those of this token.',
  'payroll.why.symbol': 'earlier rows say something different about the same token.',
  'payroll.why.reference': 'the reference has more than {most} characters.',
  'payroll.why.cells':
    'it has {cells} cells, but the first row has {head}. An amount with a comma must be in quotes, or the cells must be separated by semicolons.',
  'error.malformed.table': 'Line {line} of this table can’t be read: a quotation mark is out of place.',
  'error.malformed.table.next':
    'A cell that contains a quotation mark must be in quotation marks, with each mark inside doubled. Save the table as CSV again.',
  'error.bad-parameters.table-columns':
    'The first row has to name the columns: recipient, amount, asset. Missing or twice: {columns}.',
  'error.bad-parameters.table-columns.next': 'Name the columns in the first row, and check the table again.',
  'error.bad-parameters.table-empty': 'There are no payments in this table.',
  'error.bad-parameters.table-empty.next': 'Add a row for each payment under the names of the columns.',
  'error.bad-parameters.table-rows': 'Some rows of this table are wrong.',
  'error.bad-parameters.table-rows.next': 'Check the table, and correct the rows that it names.',
  'error.too-large.table': 'This table has more rows than can be paid at once.',
  'error.too-large.table.next': 'Pay it in several parts: at most {most} rows at once.',
  'error.bad-parameters.nonce-list': 'Line {line} isn’t a nonce account and its nonce.',
  'error.bad-parameters.nonce-list.next':
    'Write one account per line: its address, a space, and the nonce that it holds now.',
  'error.bad-parameters.nonce-twice': 'The nonce account on line {line} is there twice.',
  'error.bad-parameters.nonce-twice.next': 'Give each transaction a nonce account of its own.',
  'error.bad-parameters.nonce-few': 'There are {given} nonce accounts, and {count} are needed.',
  'error.bad-parameters.nonce-few.next': 'Add accounts that this wallet controls, or pay fewer rows at once.',
} as const;
