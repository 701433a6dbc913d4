import { expect, test } from 'vitest';
import { People } from './pair.ts';
import { unlock } from './people.ts';

interface Caches {
  caches: { cacheId: string; cacheName: string }[];
}

/** Chromium drops what it keeps for a website in one go, or loses part of it if it is killed. */
test('a browser that lost the files of the app says so, and after one visit with a connection all is there', async () => {
  const people = await People.gather('chromium');
  try {
    const { bob } = people;
    const session = await bob.context.newCDPSession(bob.page);
    const securityOrigin = new URL(bob.url).origin;
    const { caches }: Caches = await session.send('CacheStorage.requestCacheNames', { securityOrigin });
    for (const { cacheId, cacheName } of caches)
      if (cacheName.startsWith('hoarfrost-build-'))
        await session.send('CacheStorage.deleteCache', { cacheId });
    await bob.restart();
    await bob.page.getByText('Nothing in your vault was touched').waitFor();
    await people.installAgain(bob);
    await unlock(bob);
    await bob.restart();
    await unlock(bob);
    await bob.page.getByRole('link', { name: 'Contacts' }).first().waitFor();
    expect(people.asked()).toEqual([]);
  } finally {
    await people.world.close();
  }
});
