/** Sentences of the frame around every screen: the bar, home, ways in and out, what is not there. */
export const app = {
  'app.name': 'Hoarfrost',
  'app.loading': 'Just a moment…',
  'app.nav': 'Main menu',
  'app.lock': 'Lock',
  'app.drop': 'Drop it here. Hoarfrost detects what it is.',
  'app.online': 'Online. Turn on airplane mode: Hoarfrost doesn’t need a network.',

  'do.back': 'Back',
  'do.continue': 'Continue',
  'do.cancel': 'Cancel',
  'do.close': 'Close',
  'do.scan': 'Scan',
  'do.show': 'Show',
  'do.saveFile': 'Save file',
  'do.openFile': 'Open file',
  'do.copyText': 'Copy text',
  'do.pasteText': 'Paste text',
  'do.copy': 'Copy',
  'do.read': 'Read',
  'do.decline': 'Decline',
  'do.tryAgain': 'Try again',

  'outage.tab': 'Open in another tab',
  'outage.tabLead':
    'Only one tab can hold your key parts. You can take over here: the other tab then locks, and a signature in progress there starts again.',
  'outage.takeOver': 'Take over here',
  'outage.broken': 'Hoarfrost can’t start',

  'home.title': 'Home',
  'home.in': 'Scan or import',
  'home.scanHint':
    'Scan whatever a co-signer or a computer shows you: a contact card, an invitation, a transaction. Hoarfrost detects what it is.',
  'home.open': 'In progress',
  'home.wallets': 'Wallets',
  'home.create': 'Create a wallet',
  'home.contacts': 'Contacts',
  'home.noBalances': 'Balances aren’t shown: an offline device can’t know them.',
  'home.empty': 'No wallet yet. Three steps to your first:',
  'home.step1': 'Show your contact card to the others.',
  'home.step2': 'Scan theirs. Whoever creates the wallet needs everyone’s card.',
  'home.step3': 'One of you creates the wallet, and the others scan the invitation.',
  'home.showCard': 'My contact card',
  'home.peopleCount': {
    one: 'One contact on this device so far.',
    other: '{count} contacts on this device so far.',
  },

  'scan.title': 'Scan',
  'scan.lead': 'Point the camera at any code.',
  'scan.leadCard': 'Point the camera at the contact card on the other device.',
  'paste.title': 'Paste text',
  'paste.lead': 'A contact card, an invitation, a ceremony, a transaction: Hoarfrost detects what it is.',
  'carry.paste': 'Text',
  'carry.pasteHint': 'Paste all of it; extra text around it is fine.',
  'carry.text': 'Text to send',
  'carry.textHint': 'Send all of it. It isn’t secret, and nobody can change it without being noticed.',
  'carry.copied': 'Copied.',
  'carry.copyFailed': 'The browser didn’t allow copying. Select the text and copy it yourself.',
  'carry.saved': 'Saved.',

  'file.card': 'contact card',
  'file.keygen': 'create wallet',
  'file.sign': 'sign',
  'file.record': 'recovery record',
  'file.from': 'from {name}',

  'missing.title': 'Not here',
  'missing.lead': 'This item is no longer on this device.',

  'missing.review':
    'A review is forgotten when the device locks or once you have decided. Bring the transaction in again.',
} as const;
