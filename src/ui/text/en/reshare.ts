/**
 * Sentences about changing a wallet's co-signers, and about meeting a wallet from before or after such a
 * change.
 */
export const reshare = {
  'ceremony.kind.reshare': 'Change the co-signers of “{label}”',
  'file.reshare': 'change co-signers',
  'round.deal': 'Pass on',
  'round.confirm': 'Has it',
  'event.reshare.round-1': '{name} passed on their key part',
  'event.reshare.round-2': '{name} confirmed a new key part',
  'event.reshare.round-3': '{name} has everything',
  'event.chosen': 'You chose this one',
  'change.title': 'Change the co-signers',
  'change.lead': 'Choose who signs with “{label}” from now on. Its addresses stay the same.',
  'change.stay': 'Who stays',
  'change.join': 'Who joins',
  'change.nobody': 'To add someone, scan their contact card first.',
  'change.dealers': 'Which of those leaving pass on their key part',
  'change.dealersHint': {
    one: 'Too few people stay to pass on the key. Choose {count} more.',
    other: 'Too few people stay to pass on the key. Choose {count} more.',
  },
  'change.compared': 'Before and after',
  'change.before': 'Now',
  'change.after': 'Afterwards',
  'change.person.leaves': 'leaves',
  'change.person.joins': 'joins',
  'change.person.deals': 'passes on the key',
  'change.refresh': 'The same people get new key parts.',
  'change.meaning': 'What it means',
  'change.same': 'The addresses stay the same, and nothing happens on any network.',
  'change.old': {
    one: 'It takes nothing back. Whoever leaves keeps an old key part, and {count} old key part, from a device or from a paper, can spend forever. If a device was stolen, move the money instead.',
    other:
      'It takes nothing back. Whoever leaves keeps an old key part, and {count} old key parts together, from devices or papers, can spend forever. If a device was stolen, move the money instead.',
  },
  'change.oldHere': {
    one: 'It takes nothing back. {count} of today’s key parts, from a device or from a paper, can spend forever. If a device was stolen, move the money instead.',
    other:
      'It takes nothing back. {count} of today’s key parts together, from devices or papers, can spend forever. If a device was stolen, move the money instead.',
  },
  'change.tooFew': 'Choose at least two people.',
  'change.selfLeaves': 'You leave: afterwards this device can’t sign with this wallet.',
  'change.counts':
    'It takes effect once everyone on the new list has confirmed. Until then today’s co-signers keep signing. Leave out anyone you can’t meet.',
  'change.lost': 'A lost device whose 24 words are at hand needs no change: restore it from the words.',
  'change.handOvers': {
    one: 'It takes at least {count} scan. The screen says whom to show the code to next.',
    other: 'It takes at least {count} scans. The screen says whom to show the code to next.',
  },
  'change.do': 'Start the change',
  'handOn.joins': 'You’re asked to become a co-signer of this wallet.',
  'handOn.stays': 'Your key part of this wallet is replaced with a new one.',
  'handOn.leaves':
    'You’re asked to pass on your key part. Afterwards this device can’t sign with this wallet.',
  'handOn.checkedFirst': 'Checked here: created by {names}.',
  'handOn.checked': {
    one: 'Checked here: created by {names}, and passed on {count} time since, each time by enough of its co-signers.',
    other:
      'Checked here: created by {names}, and passed on {count} times since, each time by enough of its co-signers.',
  },
  'handOn.check': 'Check who leaves, who joins and how many must sign before you agree.',
  'handOn.do': 'Take part in the change',
  'handOn.done': 'The co-signers have changed',
  'handOn.doneEach':
    'Everyone on the new list needs it once. Anyone whose screen says “The co-signers have changed” has it.',
  'handOn.stuck':
    'You can wait, or cancel and start another change without them. Until this one is finished nothing has changed. If you have already confirmed, it still counts should the others finish it.',
  'handOn.stopped':
    'Nothing has changed: today’s co-signers keep signing. Talk to each other, then start another change.',
  'wallet.handedOn': 'Others hold this wallet now',
  'wallet.handedOnWhy':
    'The co-signers have changed, and this device isn’t among them. You can see addresses and history here, but not sign.',
  'wallet.former': 'This device still keeps its former key part',
  'wallet.formerMissing': {
    one: 'It is deleted automatically once {names} is known to hold a new one, or once you have signed together. Delete it now if you no longer need a way back.',
    other:
      'It is deleted automatically once {names} are known to hold new ones, or once you have signed together. Delete it now if you no longer need a way back.',
  },
  'wallet.formerOut':
    'It can’t sign with the new co-signers. Delete it once you’re sure that they can sign. Full copies from before still hold it.',
  'wallet.formerDelete': 'Delete the former key part',
  'wallet.formerSure': 'Yes, delete it from this device',
  'wallet.compareAnew':
    'The co-signers have changed. Compare the wallet with them again; the addresses are the same as before.',
  'epoch.former': 'This is from before the co-signers changed',
  'epoch.former.next':
    '{name} still has a former key part. Show them this wallet, and their device is brought up to date.',
  'epoch.newer': 'The co-signers have changed, and this device doesn’t know it yet',
  'epoch.newer.next':
    'Ask {name} to show you the wallet itself: under Recovery record, Show. Then scan this again.',
  'epoch.branch': 'Two different changes were finished',
  'epoch.branch.next':
    'This device has {own}, the other one is {other}. Agree with everyone on one of them: key parts from one don’t work with those from the other.',
  'epoch.branch.do': 'Use the other one here',
  'epoch.branch.taken': 'This device uses the other one now.',
  'epoch.stepped': 'Your key part is up to date',
  'epoch.stepped.next':
    'The co-signers have changed, and this device has its new key part. The addresses are the same.',
  'epoch.handed-on': 'Others hold this wallet now',
  'epoch.handed-on.next':
    'This device isn’t among the co-signers anymore. Addresses and history stay; you can delete its former key part on the wallet’s screen.',
  'epoch.watched': 'Its co-signers have changed',
  'epoch.watched.next':
    'You still watch this wallet, now with its new co-signers. The addresses are the same.',
  'epoch.current': 'You already have this',
  'epoch.current.next': 'There’s nothing in it that this device doesn’t have.',
  'epoch.show': 'Show this wallet',
  'epoch.someone': 'them',
  'practice.drillLeaves': 'A co-signer leaves',
  'practice.stepChange':
    'One of you leaves. Take them off the list, start the change and pass it around. The addresses stay the same.',
  'practice.saysLeft': 'My phone says that others hold the wallet now. I’ve deleted my old key part.',
  'paper.epochs': 'Co-signers over time',
  'paper.epoch': 'Since change {number}',
  'paper.first': 'At creation',
  'glossary.change': 'Change of co-signers',
  'glossary.change.is':
    'Today’s co-signers issue new key parts to the next ones. The addresses stay the same; old key parts can’t be taken back.',
} as const;
