import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { closeCamera } from '../transport/camera.ts';
import { acceptDrops } from '../transport/file.ts';
import { chainScreen } from './chains/lookup.ts';
import { type ChainPlace, type Place, route } from './navigation/routes.ts';
import { KeysDialog } from './parts/keys-dialog.tsx';
import { Page } from './parts/page.tsx';
import { Palette } from './parts/palette.tsx';
import { PracticeBar } from './parts/practice-bar.tsx';
import { OnlineBanner, TopBar } from './parts/top-bar.tsx';
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
import { Outage } from './screens/outage.tsx';
import { Paper } from './screens/paper.tsx';
import { Paste } from './screens/paste.tsx';
import { People } from './screens/people.tsx';
import { ReadBackup } from './screens/read-backup.tsx';
import { RecordScreen } from './screens/record.tsx';
import { Restore } from './screens/restore.tsx';
import { SaveBackup } from './screens/save-backup.tsx';
import { ScanScreen } from './screens/scan.tsx';
import { Settings } from './screens/settings.tsx';
import { Setup } from './screens/setup.tsx';
import { Sheet } from './screens/sheet.tsx';
import { Unlock } from './screens/unlock.tsx';
import { WalletScreen } from './screens/wallet.tsx';
import { Welcome } from './screens/welcome.tsx';
import { Words } from './screens/words.tsx';
import { takeFile, takeParked } from './state/incoming.ts';
import { isUnlocked, outage, status } from './state/state.ts';
import { t } from './text/t.ts';

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
};

/** What the device is decides first, the address second. */
function Screen() {
  if (outage.value !== null) return <Outage />;
  const device = status.value?.device;
  const { place, id, tail } = route.value;
  if (device === undefined)
    return (
      <Page title={t('app.loading')} isRoot>
        {null}
      </Page>
    );
  if (device === 'unconfirmed' || (device === 'none' && place === 'setup')) return <Setup key="setup" />;
  if (device === 'none' && place === 'restore') return <Restore />;
  if (place === 'help') return <Help />;
  if (device === 'none') return <Welcome />;
  if (device === 'locked') return <Unlock />;
  // Wherever a screen offers it: pasted text says itself what it is, and going back leads to that screen.
  if (tail === 'paste') return <Paste key={`${place}/${id}`} />;
  const Shown =
    chainScreen(place) ?? (Object.hasOwn(screens, place) ? screens[place as keyof typeof screens] : Home);
  return <Shown key={`${place}/${id}/${tail}`} />;
}

export function App() {
  const [isOver, setOver] = useState(false);
  useEffect(() => acceptDrops(document.body, ([file]) => void takeFile(file), setOver), []);
  useEffect(() => {
    if (isUnlocked.value) takeParked();
    else closeCamera();
  }, [isUnlocked.value]);
  return (
    <div class="app">
      <TopBar />
      <OnlineBanner />
      <PracticeBar />
      <Screen />
      <KeysDialog />
      <Palette />
      {isOver && (
        <div class="drop-veil" role="status">
          {t('app.drop')}
        </div>
      )}
    </div>
  );
}
