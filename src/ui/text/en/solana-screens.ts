/** Sentences on Solana's own screens, help and exports; solana.ts has those for its facts. */
export const solanaScreens = {
  'product.solana-pay': 'a Solana Pay request',
  'product.solana-address': 'a Solana address',
  'chain.solana': 'Solana',
  'help.solana': 'A Solana transaction has expired',
  'help.solana.answer':
    'An ordinary transaction lasts about a minute, which is too short for people carrying codes. Create it with a durable nonce account: then it waits as long as you need.',
  'glossary.nonceAccount': 'Durable nonce account',
  'glossary.nonceAccount.is':
    'A small Solana account whose value takes the place of the time in a transaction. The transaction then waits until it is sent instead of expiring within a minute. The Hoarfrost readme shows how to create one.',
  'wallet.solpay': 'Enter a Solana payment',
  'wallet.watch': 'Use with Solflare or Backpack',
  'watch.title': 'Use with another wallet',
  'watch.lead':
    'Solflare, Backpack and others can watch this Solana address and ask it to sign. In that wallet, choose “connect a hardware wallet”, then Keystone, and scan this.',
  'watch.label': 'Solana account of “{label}”, as a code',
  'watch.how': 'When it asks for a signature, scan its code here, then show it the answer.',
  'solpay.title': 'Solana payment',
  'solpay.toHint': 'The full address of the recipient’s wallet, not of a token account.',
  'solpay.mint': 'Token (mint) address',
  'solpay.opens':
    'The recipient doesn’t have this token yet: open an account for it (this wallet pays about 0.002 SOL)',
  'solpay.token2022': 'The token belongs to the Token-2022 program',
  'solpay.lifetime': 'How long it stays valid',
  'solpay.lifetimeHint':
    'The payment names the value that a nonce account of this wallet holds now. It can be sent until that account moves on.',
  'solpay.nonceAccount': 'Nonce account address',
  'solpay.nonce': 'What the nonce account holds',
  'solpay.nonceHint':
    'Its value, the output of “solana nonce-account”, a server’s answer to getAccountInfo, or the account’s data in base64.',
  'payroll.fee':
    'Tokens of the Token-2022 program may take a fee from each transfer, and then recipients get less than the table says: rows {rows}',
  'payroll.why.program':
    'the token’s program is missing or isn’t that of this token. Write Token or Token-2022 in a column named program.',
  'payroll.title.solana': 'Solana payments from a table',
  'wallet.payrollSolana': 'Solana payments from a table (CSV)',
  'export.lead.solana': 'This is the finished transaction. Anyone who has it can broadcast it, once.',
  'export.how.solana':
    'Take it to an online computer and send it to any Solana node with the method “sendTransaction” (encoding “base64”). With an ordinary recent blockhash it expires in about a minute; with a durable nonce it waits.',
  'error.bad-transaction.dump-transaction-message':
    'This is output of the Solana CLI without the message to sign.',
  'error.bad-transaction.dump-transaction-message.next':
    'Run the command again with --sign-only --dump-transaction-message, and bring in everything it prints.',
  'error.too-large.payments': 'These payments don’t fit one Solana transaction.',
  'error.too-large.payments.next':
    'Leave some out, and make another payment for those, under another nonce account.',
} as const;
