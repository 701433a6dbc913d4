import type { FunctionComponent } from 'preact';
import { chainScreen } from './chains/lookup.ts';
import { type ChainPlace, type Place, route } from './navigation/routes.ts';
import { later } from './parts/later.tsx';
import { Ceremony } from './screens/ceremony.tsx';
import { ChangePeople } from './screens/change.tsx';
import { Choose } from './screens/choose.tsx';
import { Compare } from './screens/compare.tsx';
import { ContactScreen } from './screens/contact.tsx';
import { Contacts } from './screens/contacts.tsx';
import { Create } from './screens/create.tsx';
import { DraftScreen } from './screens/draft.tsx';
import { EpochNewsScreen } from './screens/epoch.tsx';
import { ExportScreen } from './screens/export.tsx';
import { Help } from './screens/help.tsx';
import { Home } from './screens/home.tsx';
import { Licences } from './screens/licences.tsx';
import { Me } from './screens/me.tsx';
import { Message } from './screens/message.tsx';
import { PackScreen } from './screens/pack.tsx';
import { Paper } from './screens/paper.tsx';
import { Paste } from './screens/paste.tsx';
import { PayScreen } from './screens/pay.tsx';
import { People } from './screens/people.tsx';
import { ReadBackup } from './screens/read-backup.tsx';
import { ReceiveScreen } from './screens/receive.tsx';
import { RecordScreen } from './screens/record.tsx';
import { SaveBackup } from './screens/save-backup.tsx';
import { ScanScreen } from './screens/scan.tsx';
import { Settings } from './screens/settings.tsx';
import { Sheet } from './screens/sheet.tsx';
import { WalletScreen } from './screens/wallet.tsx';
import { Words } from './screens/words.tsx';

/** The screens of an unlocked device. */
const screens: Record<Exclude<Place, ChainPlace | 'setup' | 'restore'>, FunctionComponent> = {
  '': Home,
  scan: ScanScreen,
  paste: Paste,
  contacts: Contacts,
  contact: ContactScreen,
  me: Me,
  create: Create,
  ceremony: Ceremony,
  draft: DraftScreen,
  choose: Choose,
  export: ExportScreen,
  wallet: WalletScreen,
  pay: PayScreen,
  receive: ReceiveScreen,
  message: Message,
  compare: Compare,
  record: RecordScreen,
  paper: Paper,
  people: People,
  change: ChangePeople,
  epoch: EpochNewsScreen,
  words: Words,
  save: SaveBackup,
  sheet: Sheet,
  backup: ReadBackup,
  settings: Settings,
  help: Help,
  licences: Licences,
  pack: PackScreen,
  recipients: later(async () => (await import('./recipients/list-screen.tsx')).RecipientsScreen),
  recipient: later(async () => (await import('./recipients/recipient-screen.tsx')).RecipientScreen),
  table: later(async () => (await import('./recipients/table-screen.tsx')).TableScreen),
  reports: later(async () => (await import('./screens/reports.tsx')).ReportsScreen),
  audit: later(async () => (await import('./screens/audit.tsx')).AuditScreen),
  rules: later(async () => (await import('./rules/rules-screen.tsx')).RulesScreen),
  edit: later(async () => (await import('./rules/edit-screen.tsx')).EditScreen),
};

export function Desk() {
  const { place, id, tail } = route.value;
  // Available on every screen that offers it: pasted text is recognised by itself, and going back leads to
  // that screen.
  if (tail === 'paste') return <Paste key={`${place}/${id}`} />;
  const Shown =
    chainScreen(place) ?? (Object.hasOwn(screens, place) ? screens[place as keyof typeof screens] : Home);
  return <Shown key={`${place}/${id}/${tail}`} />;
}
