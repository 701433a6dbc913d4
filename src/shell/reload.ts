/**
 * Firefox lets code force a reload, `location.reload(true)`: past the service worker, so that whatever the host has
 * would run here. So the lockdown stops every reload by code, except those that bring this along, which only
 * `navigation.reload` can; that one is never forced.
 */
export const plainReload = 'plain';

export function reload(): void {
  const { navigation } = globalThis as { navigation?: Navigation };
  if (navigation === undefined) location.reload();
  else navigation.reload({ info: plainReload });
}
