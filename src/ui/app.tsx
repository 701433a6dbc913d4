import { useEffect, useState } from 'preact/hooks';
import { closeCamera } from '../transport/camera.ts';
import { acceptDrops } from '../transport/file.ts';
import { route } from './navigation/routes.ts';
import { KeysDialog } from './parts/keys-dialog.tsx';
import { beside, later } from './parts/later.tsx';
import { Page } from './parts/page.tsx';
import { OnlineBanner, TopBar } from './parts/top-bar.tsx';
import { WorkBar } from './parts/work-bar.tsx';
import { Outage } from './screens/outage.tsx';
import { Restore } from './screens/restore.tsx';
import { Setup } from './screens/setup.tsx';
import { Unlock } from './screens/unlock.tsx';
import { Welcome } from './screens/welcome.tsx';
import { takeFiles, takeParked } from './state/incoming.ts';
import { isUnlocked, outage, status } from './state/state.ts';
import { t } from './text/t.ts';

/** The device's state decides first, the address second. */
function Screen() {
  if (outage.value !== null) return <Outage />;
  const device = status.value?.device;
  const { place } = route.value;
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
  return <Desk />;
}

/** Everything behind the lock is loaded while the first screen is being looked at. */
const loadDesk = async () => (await import('./desk.tsx')).Desk;
const Desk = later(loadDesk);
const Help = later(async () => (await import('./screens/help.tsx')).Help);
const Palette = beside(async () => (await import('./parts/palette.tsx')).Palette);
const PracticeBar = beside(async () => (await import('./parts/practice-bar.tsx')).PracticeBar);

export function App() {
  const [isOver, setOver] = useState(false);
  useEffect(() => void loadDesk().catch(() => undefined), []);
  useEffect(() => acceptDrops(document.body, (files) => void takeFiles(files), setOver), []);
  useEffect(() => {
    if (isUnlocked.value) takeParked();
    else closeCamera();
  }, [isUnlocked.value]);
  return (
    <div class="app">
      <TopBar />
      <OnlineBanner />
      <PracticeBar />
      <WorkBar />
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
