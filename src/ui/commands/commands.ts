import { ceremonyUiOf, titleOf } from '../ceremonies/lookup.ts';
import { actionsOf, allTopics } from '../chains/lookup.ts';
import { goTo } from '../navigation/anchor.ts';
import { type Place, route } from '../navigation/routes.ts';
import type { IconName } from '../parts/icon.tsx';
import { gistOf } from '../parts/review-across.ts';
import { sayFact } from '../parts/say.ts';
import { lockNow, phones, practiceDoor } from '../practice/phones.ts';
import { leavePractice } from '../practice/practice.ts';
import { drafts } from '../state/drafts.ts';
import { chooseFiles } from '../state/incoming.ts';
import { prefer, preferences, themes } from '../state/preferences.ts';
import { ceremonies, ceremonyById, contacts, outage, status, walletById, wallets } from '../state/state.ts';
import { type Language, languages } from '../text/languages.ts';
import { type Key, t } from '../text/t.ts';
import { securityParts } from '../text/topics.ts';
import { type Command, to } from './command.ts';
import { toggleHelp } from './overlays.ts';

/** Everything that can be gone to or done at the moment, in the order the palette lists it. */
export function commandsNow(): Command[] {
  const device = outage.value === null ? status.value?.device : undefined;
  return [
    ...(device === 'unlocked' ? [...here(), ...undecided(), ...walletCommands(), ...unlocked()] : []),
    ...(device === 'none'
      ? [to('setup', 'welcome.setup', 'add'), to('restore', 'welcome.restore', 'key')]
      : []),
    ...practice(),
    ...(device === undefined || device === 'unconfirmed' ? [] : help()),
    ...looks(),
  ];
}

/** What the open screen itself can do. */
function here(): Command[] {
  const { place, id } = route.value;
  const wallet = place === 'wallet' ? walletById(id) : undefined;
  if (wallet !== undefined) return walletActions(wallet, false);
  if (place !== 'ceremony' || ceremonyById(id) === undefined) return [];
  const hint = t('palette.here');
  return [
    { ...to('ceremony', 'do.show', 'show', id, 'show'), hint },
    { ...to('ceremony', 'do.scan', 'scan', id, 'scan'), hint },
    { ...to('ceremony', 'do.copyText', 'copy', id, 'text'), hint },
  ];
}

/** Reviews and ceremonies that wait for somebody. */
function undecided(): Command[] {
  const going = ceremonies.value.filter(
    ({ state, hasNews }) => state !== 'stopped' && (state !== 'done' || hasNews),
  );
  return [
    ...drafts.value.map(({ id, walletId, payloads }) => ({
      ...to('draft', 'review.title', 'sign', id),
      hint: [walletById(walletId)?.label ?? '', sayFact(gistOf(payloads))].join(' · '),
    })),
    ...going.map(({ id, kind, label, colour, code, state }) => ({
      ...to('ceremony', 'home.open', ceremonyUiOf({ kind }).icon, id),
      label: titleOf({ kind, label }),
      hint: `${t(state === 'done' ? 'ceremony.state.show' : `ceremony.state.${state}`)} · ${code}`,
      mark: { label, colour },
      isDeep: state === 'done',
    })),
  ];
}

function walletCommands(): Command[] {
  return wallets.value.flatMap((wallet) => {
    const { id, label, colour, threshold, participants, keys } = wallet;
    const open: Command = {
      ...to('wallet', 'glossary.wallet', 'wallet', id),
      label,
      hint: `${t('glossary.wallet')} · ${t('wallet.rule', { threshold, total: participants.length })}`,
      mark: { label, colour },
      also: [...keys.map(({ address }) => address), ...participants.map(({ name }) => name)].join(' '),
    };
    return [open, ...(route.value.id === id ? [] : walletActions(wallet, true))];
  });
}

function walletActions(wallet: (typeof wallets.value)[number], isDeep: boolean): Command[] {
  const { id, label, colour, keys, isHandedOn } = wallet;
  const own = actionsOf(keys).map(
    ({ place, label: key, icon, among }) => [place, key, icon, among !== undefined] as const,
  );
  const pay = ['pay', 'wallet.toPay', 'pay'] as const;
  const all: (readonly [Place, Key, IconName, unknown?])[] = [
    ...(isHandedOn ? [] : [pay]),
    ['receive', isHandedOn ? 'wallet.addresses' : 'wallet.receive', 'receive'],
    ...own.filter(([, , , isFirst]) => isFirst),
    ['message', 'wallet.message', 'sign'],
    ['compare', 'compare.title', 'check'],
    ['people', 'people.title', 'people'],
    ['record', 'record.title', 'file'],
    ['paper', 'paper.title', 'print'],
    ...own.filter(([, , , isFirst]) => !isFirst),
  ];
  return all.map(([place, key, icon]) => ({
    ...to(place, key, icon, id),
    hint: label,
    isDeep,
    // Among entries of other wallets, the wallet's mark says more than the entry's kind.
    ...(isDeep && { mark: { label, colour } }),
  }));
}

function unlocked(): Command[] {
  const set = t('settings.title');
  return [
    to('', 'home.title', 'wallet'),
    to('scan', 'do.scan', 'scan'),
    to('paste', 'do.pasteText', 'paste'),
    { id: 'file', label: t('do.openFile'), hint: '', icon: 'file', run: () => void chooseFiles() },
    to('create', 'create.title', 'add'),
    to('contacts', 'contacts.title', 'people'),
    to('contacts', 'contacts.scan', 'scan', '', 'scan'),
    to('me', 'me.title', 'person'),
    to('recipients', 'recipients.title', 'pay'),
    { ...to('recipient', 'recipients.add', 'add'), hint: t('recipients.title'), isDeep: true },
    { ...to('table', 'recipients.import', 'file'), hint: t('recipients.title'), isDeep: true },
    ...contacts.value.map((contact) => ({
      ...to('contact', 'contacts.title', 'person', contact.id),
      label: contact.name,
      hint: `${t('palette.contact')} · ${contact.code}`,
      isDeep: true,
    })),
    to('settings', 'settings.title', 'gear'),
    { ...to('save', 'backup.title', 'save'), hint: set },
    { ...to('sheet', 'sheet.title', 'print'), hint: set, isDeep: true },
    { ...to('words', 'settings.words', 'key'), hint: set, isDeep: true },
    ...securityParts.map((part) => ({
      ...to('settings', part, 'gear'),
      id: part,
      hint: set,
      isDeep: true,
      run: () => goTo('settings', part),
    })),
    ...(phones.value === null
      ? [{ id: 'lock', label: t('settings.lockNow'), hint: '', icon: 'lock' as const, run: () => lockNow() }]
      : []),
  ];
}

function practice(): Command[] {
  if (phones.value !== null) {
    const label = t('practice.leave');
    return [{ id: 'leave', label, hint: '', icon: 'back', run: () => void leavePractice() }];
  }
  const open = practiceDoor();
  if (open === null) return [];
  return [{ id: 'practice', label: t('practice.enter'), hint: '', icon: 'again', run: open }];
}

function help(): Command[] {
  return [
    to('help', 'help.title', 'help'),
    { id: 'keys', label: t('keys.title'), hint: t('help.title'), icon: 'help', run: toggleHelp },
    ...allTopics()
      .map((topic) => `help.${topic}` as const)
      .map((question) => ({
        ...to('help', question, 'help'),
        id: question,
        hint: t('help.title'),
        isDeep: true,
        run: () => goTo('help', question),
      })),
  ];
}

/** Language and appearance; the current choice is not offered. */
function looks(): Command[] {
  const { language, theme } = preferences.value;
  const tags = (Object.keys(languages) as Language[]).filter((tag) => tag !== language);
  return [
    ...tags.map((tag) => ({
      id: `language/${tag}`,
      label: languages[tag].name,
      hint: t('settings.language'),
      icon: 'gear' as const,
      also: 'language язык',
      run: () => prefer({ language: tag }),
    })),
    ...themes
      .filter((name) => name !== theme)
      .map((name) => ({
        id: `theme/${name}`,
        label: t(`settings.theme.${name}`),
        hint: t('settings.theme'),
        icon: 'gear' as const,
        run: () => prefer({ theme: name }),
      })),
  ];
}
