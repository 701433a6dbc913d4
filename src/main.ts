import { readHex } from './core/bytes.ts';
import { buildHash as readBuildHash } from './shell/build.ts';
import { install, lookForNewer, takeOffered } from './shell/install.ts';
import { isOnline, onOnlineChange } from './shell/online.ts';
import type { PracticeSeat } from './signer/api/device.ts';
import { connectSigner } from './signer/client.ts';
import { openPractice } from './ui/practice/open.ts';
import { type Service, serve, show } from './ui/start.tsx';

/** Workers start only once the page is installed: earlier, their files may come without the policy. */
async function open(): Promise<Service> {
  // The first script is a file of its own, which may have been lost on the way: then windows can be opened. Under
  // `npm run dev` there is none.
  if (globalThis.open !== undefined && !import.meta.env.DEV) throw new Error('the lockdown did not run');
  const installation = await install();
  const buildHash = await readBuildHash();
  const build = buildHash === null ? new Uint8Array() : readHex(buildHash);
  const isInstalled = installation !== 'not-installed';
  const signer = connectSigner({ realm: 'real', seat: null, build, isInstalled });
  const openPhone = (seat: PracticeSeat) => connectSigner({ realm: 'practice', seat, build, isInstalled });
  const practice = () => void openPractice(openPhone, signer);
  return {
    signer,
    host: { practice, lookForNewer, takeNewer: takeOffered, installation },
    buildHash,
    isOnline: isOnline(),
    onOnlineChange,
  };
}

show(document.getElementById('app')!);
void serve(open());
