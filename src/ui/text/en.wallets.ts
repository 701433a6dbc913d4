/** Sentences of a wallet's own screens: its colour, its people, its making on paper; what a finished one still needs. */
export const enWallets = {
  'colour.title': 'Colour',
  'colour.hint': 'On this device only. Until you choose, everybody sees the same one.',
  'colour.0': 'Blue',
  'colour.1': 'Teal',
  'colour.2': 'Green',
  'colour.3': 'Ochre',
  'colour.4': 'Orange',
  'colour.5': 'Red',
  'colour.6': 'Magenta',
  'colour.7': 'Violet',

  'people.title': 'Manage co-signers',
  'people.lead': 'Who holds the shares of “{label}”, and what to do when somebody is missing.',
  'people.holders': 'Holders of the shares',
  'people.signed': 'Signed last on {when}',
  'people.notSigned': 'Has not signed yet',
  'people.nowNamed': 'Now called {name}',
  'people.noContact': 'Not in your contacts',
  'people.strangers':
    'Not everybody’s contact card was compared. If you compared this wallet with each of them, that is enough.',
  'people.known': 'As far as this device knows: a signature that it had no part in is not counted.',
  'people.trouble': 'When something is wrong',
  'people.away': 'Somebody cannot be reached',
  'people.away.answer':
    'Sign with the others: as long as enough of you are there, nobody has to wait. Choose them after the review. Whoever comes back needs nothing; an old device goes on as before.',
  'people.again':
    'Other people or another number? Make a new wallet and move the money there. It is one payment.',
  'people.againDo': 'New wallet with these people',
  'help.leaves': 'A person leaves or joins. What now?',
  'help.leaves.answer':
    'Make a new wallet with the new people and move the money there. Nobody can take a share back: whoever keeps enough of the old ones can spend what comes to the old addresses, so empty them and give out the new ones.',

  'paper.title': 'Print how it was made',
  'paper.lead':
    'One page for your files: who made the wallet, when, and its addresses. Nothing on it is secret.',
  'paper.heading': 'The wallet “{label}”',
  'paper.made': 'Made',
  'paper.clock': '{when}, by the clock of {name}',
  'paper.compare': 'Compared',
  'paper.compared.scan': 'by scanning a co-signer’s screen',
  'paper.compared.words': 'by reading the safety words',
  'paper.notCompared': 'not yet',
  'paper.otherBuild': '{name} ran another build.',
  'paper.people': 'People, in their order',
  'paper.card': 'Contact code',
  'paper.hand': 'Signed by hand',
  'paper.foot':
    'With the record of the wallet and the 24 words a co-signer brings a lost share back. The record is on every co-signer’s device; this page does not replace it.',

  'ceremony.doneEach': 'Everybody needs it once. Whoever has “The wallet is ready” on the screen has it.',
  'ceremony.doneEverywhere': 'Everybody has it',
  'ceremony.doneRest': 'If somebody’s screen does not say so yet, show them this.',
  'event.came-whole': 'It was complete there already',
  'event.settled': 'Everybody has it, you said',
  'notice.another-of-that-name':
    'More than one person or device here goes by the name {name}. Make sure which one this is before you agree: exchange contact cards and compare them.',
  'notice.not-a-contact':
    '{name} is not among your contacts; whoever invited you wrote the name. Exchange contact cards, or read the safety words of the finished wallet to {name}.',
  'address.paidBefore': '(paid before)',
} as const;
