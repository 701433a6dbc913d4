/** Sentences in the settings: security, storage, backups, and what this build is. */
export const settings = {
  'settings.lockNow': 'Lock now',
  'settings.language': 'Language',
  'settings.theme': 'Appearance',
  'settings.theme.system': 'Same as the system',
  'settings.theme.light': 'Light',
  'settings.theme.dark': 'Dark',
  'settings.autoLock': 'Lock automatically',
  'settings.autoLockHint': 'Hoarfrost also locks after a minute in the background.',
  'settings.minutes': { one: 'After one minute', other: 'After {count} minutes' },
  'settings.letters': 'Single-key shortcuts',
  'settings.security': 'Security',
  'settings.words': 'Show the 24 words',
  'settings.password': 'Change the password',
  'settings.changePassword': 'Change password',
  'settings.passwordChanged': 'Password changed.',
  'settings.wipeAfter': 'After wrong passwords',
  'settings.wipeNever': 'Never delete',
  'settings.wipeCount': 'Delete everything here after {count}',
  'settings.wipeHint':
    'This stops a thief who types passwords. It doesn’t stop one who copies the storage; only a strong password does.',
  'settings.wipe': 'Delete everything',
  'settings.wipeWhat':
    'This device’s key parts, contacts and history are deleted. The 24 words and a co-signer can bring the key parts back. The browser may leave sealed remains on the disk, which only the password opens: erase the device before you give it away.',
  'settings.wipeName': 'Type the name of this device: {name}',
  'settings.wipeDo': 'Delete everything here',
  'storage.title': 'Storage',
  'storage.kept': 'The browser has promised to keep what is stored here.',
  'storage.notKept': 'The browser may delete what is stored here when the device runs out of space.',
  'storage.unknown': 'This browser doesn’t say whether it keeps what is stored here.',
  'storage.sevenDays':
    'This browser may delete what a website has stored if you don’t open it for seven days. An app on the Home Screen is spared, but starts empty: add Hoarfrost there and restore it from your 24 words or a full copy.',
  'storage.ask': 'Ask the browser to keep it',
  'storage.notPromised':
    'The browser didn’t promise it. A full copy and your 24 words bring everything back.',

  'storage.check': 'Check the storage',
  'storage.well': 'Writing, reading and deleting work, and every entry opens.',
  'storage.ill': 'Something is wrong with the storage. Restore this device from its 24 words elsewhere.',
  'storage.records': { one: 'One entry, {damaged} damaged.', other: '{count} entries, {damaged} damaged.' },
  'health.deleted-after-a-week':
    'This browser deletes what is stored here after a week without a visit. Add Hoarfrost to the home screen.',
  'health.little-room': 'This device is running out of space.',
  'health.file-origin': 'Other local pages on this device can delete what is stored here.',

  'backup.title': 'Backup',
  'backup.lead':
    'The 24 words are the backup that matters. A full copy saves time: it also holds contacts, wallets and history.',
  'backup.save': 'Save a full copy',
  'backup.saveHint':
    'An age file, locked with its own passphrase. It holds this device’s key parts: keep it as safe as the words.',
  'backup.passphraseHint': 'At least 12 characters; five random words are better.',
  'backup.saveDo': 'Create the copy',
  'backup.working': 'Encrypting the copy…',
  'backup.test': 'Test your paper',
  'backup.testHint':
    'Type the 24 words from your paper. Nothing changes; you find out whether they would bring your wallets back.',
  'backup.testDo': 'Test the words',
  'backup.proved': 'The words are correct. They bring back: {wallets}.',
  'backup.provedNone': 'The words are correct. There is no wallet here yet.',
  'backup.neverTested': 'Your paper has never been tested.',
  'backup.tested': 'Your paper was tested on {when}.',
  'backup.found': 'A full copy of a device',
  'backup.foundLead': 'Enter its passphrase to see what is in it. Anything already here stays as it is.',
  'backup.look': 'See what’s in it',
  'backup.of': 'Copy of “{name}”, made on {when}.',
  'backup.contents':
    'To add: contacts {contacts}, wallets {wallets}, ceremonies {ceremonies}. Already here: {kept}.',
  'backup.add': 'Add them',

  'about.title': 'About',
  'about.installed': 'Installed: it opens without a network, and without the website it came from.',
  'about.single':
    'Running as a single file. Other local pages on this device can reach the same storage; what is stored there is encrypted.',
  'about.not-installed': 'Not installed: reloading needs the website it came from.',
  'about.build': 'This build',
  'about.noBuild': 'unknown until installed',
  'about.buildHint':
    'Everyone should run the same build. This is the SHA-256 of the release’s SHA256SUMS file.',
  'about.newer': 'Check for a newer version',
  'about.newerHint':
    'Once installed, this is the only time Hoarfrost uses a network, and only because you ask.',
  'about.look': 'Check now',
  'about.looking': 'Asking the website…',
  'about.none': 'The website has no other version than this one.',
  'about.unanswered':
    'The website didn’t answer, so Hoarfrost doesn’t know whether there is a newer version. Is there a network?',
  'about.broken':
    'The website has another version, but it didn’t arrive complete and unaltered. Nothing has changed here. Try again later.',
  'about.foreign':
    'The website answered with something that isn’t Hoarfrost. The browser may run it the next time you open the app, and it could ask for your password. Keep this window open, save a full copy now and restore it on another device.',
  'about.found':
    'Another version has been downloaded completely. A website can offer an older one, too: compare its hash with the release you want before you use it:',
  'about.notNow': 'First finish or cancel what is in progress.',
  'about.take': 'Use it',
  'licences.title': 'Licences',
  'licences.lead':
    'Hoarfrost builds on the work of many others. These are the packages it is built from and their licences.',
  'backup.packs': { one: 'And {count} pack of descriptions', other: 'And {count} packs of descriptions' },
} as const;
