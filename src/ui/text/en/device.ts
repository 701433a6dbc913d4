/** Sentences of a device's own life: welcome, set-up, password, words, restoring, unlocking. */
export const device = {
  'welcome.title': 'A wallet that no one can empty alone',
  'welcome.lead':
    'Two or more people with offline phones create one wallet together and sign with it together. The whole key never exists anywhere.',
  'welcome.promise1': 'Works offline for good once you have opened it.',
  'welcome.promise2': 'Phones talk by showing each other moving codes. Files and pasted text work too.',
  'welcome.promise3':
    'If you lose a phone, you lose nothing: 24 words on paper and one co-signer bring it back.',
  'welcome.practice': 'Practise first',
  'welcome.practiceHint': 'Try everything on this one device with pretend co-signers. No real money.',
  'welcome.setup': 'Set up this device',
  'welcome.restore': 'Restore from 24 words',

  'setup.title': 'Set up this device',
  'setup.lead':
    'Choose a name that the others will see, and a password that unlocks Hoarfrost on this device.',
  'setup.name': 'Device name',
  'setup.nameHint': 'Co-signers see it, for example “Ana” or “Office phone”.',
  'setup.working': 'Just a moment. This is deliberately slow.',

  'password.new': 'New password',
  'password.hint': 'Five or more random words are strong and easy to type. Nobody can reset this password.',
  'password.again': 'Repeat the password',
  'password.differ': 'The passwords don’t match yet.',
  'password.current': 'Password',
  'password.strength': 'Password strength',
  'password.measuring': 'Measuring…',
  'password.enough': 'Strong enough.',
  'password.weak': 'Too easy to guess.',
  'password.advice.straightRow': 'Rows of keys are easy to guess.',
  'password.advice.keyPattern': 'Keyboard patterns are easy to guess.',
  'password.advice.simpleRepeat': 'Repeating a letter adds little.',
  'password.advice.extendedRepeat': 'Repeating a pattern adds little.',
  'password.advice.sequences': 'Sequences like abc or 6543 are easy to guess.',
  'password.advice.recentYears': 'Recent years are easy to guess.',
  'password.advice.dates': 'Dates are easy to guess.',
  'password.advice.topTen': 'This is one of the ten passwords that are tried first.',
  'password.advice.topHundred': 'This is one of the hundred passwords that are tried first.',
  'password.advice.common': 'Many people use this password.',
  'password.advice.similarToCommon': 'This is close to a password that many people use.',
  'password.advice.wordByItself': 'A single word is easy to guess.',
  'password.advice.namesByThemselves': 'A name by itself is easy to guess.',
  'password.advice.commonNames': 'Common names are easy to guess.',
  'password.advice.userInputs': 'Don’t use the name of this device or of the app.',
  'password.advice.l33t': 'Replacing letters with digits hardly helps.',
  'password.advice.reverseWords': 'Writing words backwards hardly helps.',
  'password.advice.allUppercase': 'Using only capital letters hardly helps.',
  'password.advice.capitalization': 'A capital letter at the start hardly helps.',
  'password.advice.repeated': 'Don’t repeat words or letters.',
  'password.advice.longerKeyboardPattern': 'Use words instead of keyboard patterns.',
  'password.advice.anotherWord': 'Add one or two more unusual words.',
  'password.advice.useWords': 'Use several words that don’t belong together.',
  'password.advice.associatedYears': 'Avoid years that mean something to you.',

  'words.title': 'Your 24 words',
  'words.lead': 'Write them on paper now, in this order. They bring this device back if it is lost.',
  'words.warning':
    'Never photograph them, and never type them into anything but Hoarfrost. They hold this device’s key part of every wallet.',
  'words.list': 'The 24 words',
  'words.written': 'I’ve written them down',
  'confirm.title': 'Two words from your paper',
  'confirm.lead': 'This makes sure your paper is right before any money depends on it.',
  'confirm.word': 'Word number {number}',
  'confirm.check': 'Check the words',
  'confirm.again': 'Show the 24 words again',
  'reveal.title': 'Show the 24 words',
  'reveal.lead': 'Make sure that no person and no camera can see this screen.',
  'reveal.unfinished': 'You haven’t confirmed your words yet',
  'reveal.unfinishedLead': 'Enter your password to see the 24 words again and finish setting up.',
  'reveal.show': 'Show the words',

  'restore.title': 'Restore from 24 words',
  'restore.lead':
    'The words bring back this device’s identity. Its wallets come back when a co-signer shows their recovery record.',
  'restore.words': 'The 24 words, separated by spaces',
  'restore.count': '{typed} of 24 words',
  'restore.nameHint': 'If possible, use the same name as before.',
  'restore.do': 'Restore this device',

  'unlock.title': 'Locked',
  'unlock.lead': 'Ceremonies continue where they were.',
  'unlock.parked': 'Something has arrived. Hoarfrost will read it once you unlock.',
  'unlock.online':
    'This device is online. Turn on airplane mode so that nothing can leave this device, then unlock. This notice then disappears.',
  'unlock.acceptOnline': 'Unlock even though this device is online',
  'unlock.failed': { one: 'One wrong password so far.', other: '{count} wrong passwords so far.' },
  'unlock.wipe': {
    one: 'After one more, everything here is deleted, as you chose in Settings.',
    other: 'After {count} more, everything here is deleted, as you chose in Settings.',
  },
  'unlock.wait': { one: 'You can try again in one second.', other: 'You can try again in {count} seconds.' },
  'unlock.do': 'Unlock',
  'unlock.working': 'Unlocking…',
  'unlock.forgot':
    'Forgot your password? Nobody can reset it. Your 24 words restore this device on another phone or in another browser.',
  'password.made': 'A passphrase for you',
  'password.madeHint':
    'Six random words, stronger than almost anything people think of. Write them down, but not on the paper with the 24 words. Nobody can reset it.',
  'password.madeUse': 'Use this passphrase',
  'password.madeUsed': 'This passphrase is in use',
  'password.madeAgain': 'Make another one',
  'unlock.deviceLost':
    'The record of this device itself is gone, so its key parts can’t be used. Your 24 words bring it back. Wallets, contacts and history that are still stored here stay.',
  'unlock.deviceWords': 'The 24 words of this device, separated by spaces',
  'found.title': 'What is stored here was changed outside Hoarfrost',
  'found.lead':
    'Hoarfrost keeps a sealed list of everything it stores. What it found no longer matches that list: either the browser or the storage lost something, or someone with access to this device changed it.',
  'found.missing.wallets':
    'The wallet “{label}” is gone. To bring it back, ask a co-signer to open the wallet and choose “{record}”, then scan or import that here. If you have a full copy of this device, it brings the wallet back too.',
  'found.missing.contacts': 'The contact “{label}” is gone. Scan their contact card again, and compare it.',
  'found.missing.ceremonies.named':
    'The ceremony to create the wallet “{label}” is gone. Ask a co-signer to show it to this device again.',
  'found.missing.ceremonies': {
    one: 'One ceremony (a wallet being made or something being signed) is gone. Ask a co-signer to show it to this device again.',
    other:
      '{count} ceremonies (wallets being made or things being signed) are gone. Ask a co-signer to show them to this device again.',
  },
  'found.missing.archive':
    'Part of the list of earlier signatures is gone. What was signed stays signed; a full copy of this device brings the list back.',
  'found.missing.other': {
    one: 'One entry of the settings or the device’s history is gone. You don’t need to do anything about it.',
    other:
      '{count} entries of the settings or the device’s history are gone. You don’t need to do anything about them.',
  },
  'found.older.wallets':
    'The wallet “{label}” was put back to an earlier state. Its safety words no longer count as compared: compare them again.',
  'found.older.contacts':
    'The contact “{label}” was put back to an earlier state, perhaps with other keys. It no longer counts as compared: scan their card again, and compare it.',
  'found.older.device':
    'The record of this device was put back to an earlier state. Check the name of this device in Settings.',
  'found.older.ceremonies.named':
    'The ceremony to create the wallet “{label}” was put back to an earlier state. Ask a co-signer to show it to this device again.',
  'found.older.ceremonies': {
    one: 'One ceremony was put back to an earlier state. Ask a co-signer to show it to this device again.',
    other:
      '{count} ceremonies were put back to an earlier state. Ask a co-signer to show them to this device again.',
  },
  'found.older.archive': 'Part of the list of earlier signatures was put back to an earlier state.',
  'found.older.other': {
    one: 'One entry of the settings or the device’s history was put back to an earlier state.',
    other: '{count} entries of the settings or the device’s history were put back to an earlier state.',
  },
  'found.returned.wallets':
    'The wallet “{label}” had been removed and was put back. It doesn’t count as compared.',
  'found.returned.contacts':
    'The contact “{label}” had been removed and was put back. It doesn’t count as compared. Remove it again if you don’t want it.',
  'found.returned.ceremonies.named':
    'The ceremony to create the wallet “{label}” had been removed and was put back. Don’t go on with it unless your co-signers know of it.',
  'found.returned.ceremonies': {
    one: 'One ceremony that had been removed was put back. Don’t go on with it unless your co-signers know of it.',
    other:
      '{count} ceremonies that had been removed were put back. Don’t go on with them unless your co-signers know of them.',
  },
  'found.returned.archive':
    'Part of the list of earlier signatures that had been removed was put back. You don’t need to do anything about it.',
  'found.returned.other': {
    one: 'One entry that had been removed was put back.',
    other: '{count} entries that had been removed were put back.',
  },
  'found.inventory':
    'The list itself was changed or deleted, so more may be gone than can be named here. Check that all your wallets and contacts are there.',
  'found.attempts':
    'The count of wrong passwords was changed or deleted, so more passwords may have been tried than were counted. Your choice of what happens after wrong passwords applies again once you have confirmed this.',
  'found.noWallet':
    'No wallet is here now. The notice on this screen says what is missing and how to bring it back.',
  'found.accept': 'I have read this',
  'found.acceptHint': 'This notice then goes away, and what is here now counts as complete.',

  'welcome.cleared':
    'The storage of this device was cleared. It held a device set up with Hoarfrost, and none of that is here any more.',
  'welcome.clearedWhy':
    'If that wasn’t you, it was the browser or the website that this app comes from. What was stored was sealed, so its deletion gave nothing away. Restore from your full copy or your 24 words, then keep airplane mode on.',
} as const;
