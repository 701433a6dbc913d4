/** Sentences about contacts, one's own card, and making sure whose card it is. */
export const people = {
  'contacts.title': 'Contacts',
  'contacts.lead': 'People whose devices can share a wallet with yours.',
  'contacts.mine': 'My contact card',
  'contacts.scan': 'Scan a card',
  'contacts.empty':
    'Nobody yet. Scan the contact card on another person’s device, or open the file or text they sent you.',
  'contact.saved': '{name} is in your contacts. Now show your own card.',
  'contact.compare': 'Is this really their card?',
  'contact.byScan': 'Did you scan this card directly from {name}’s own device, with {name} beside you?',
  'contact.scanned': 'I scanned it from {name}’s own screen',
  'contact.byWords':
    'Call {name}, and make sure that you know the voice. Under “My contact card”, {name} sees eight words and reads them to you. They must be these:',
  'contact.wordsDiffer':
    'If even one word is different, this isn’t their card. Remove it, and get it again some other way.',
  'contact.was.scan': 'You scanned this card from {name}’s own screen.',
  'contact.was.words': 'You compared the safety words with {name}.',
  'contact.was.wallet': 'You compared a wallet you share with {name}.',
  'contact.build':
    '{name} is using a different build of Hoarfrost. Compare the builds on both devices, under Settings, About.',
  'contact.more': 'Remove this contact',
  'contact.removeHint': 'Wallets you share with {name} stay as they are.',
  'contact.remove': 'Remove',
  'me.title': 'My contact card',
  'me.lead': 'Others need it to create a wallet with you. It isn’t secret.',
  'me.showLead': 'The other person taps Scan and points the camera at this.',
  'me.label': 'Contact card of {name}, as a code',
  'me.words': 'If they didn’t scan your card from this screen, read these words to them.',
  'verified.yes': 'Compared',
  'verified.no': 'Not compared',
  'verify.words': 'Safety words',
  'verify.making': 'Preparing the safety words…',
  'verify.same': 'The words are the same',

  'person.you': '{name} (you)',
  'person.someone': 'Someone',
} as const;
