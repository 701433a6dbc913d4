import { togglePalette } from '../commands/overlays.ts';
import { hrefTo, type Place, route } from '../navigation/routes.ts';
import { lockNow, phones } from '../practice/phones.ts';
import { isUnlocked, online } from '../state/state.ts';
import { t } from '../text/t.ts';
import { Icon, type IconName } from './icon.tsx';

function NavLink({ place, icon, label }: { place: Place; icon: IconName; label: string }) {
  return (
    <a href={hrefTo(place)} aria-current={route.value.place === place ? 'page' : undefined}>
      <Icon name={icon} />
      <span class="label">{label}</span>
    </a>
  );
}

export function TopBar() {
  return (
    <header class="topbar">
      <a class="brand" href={hrefTo('')}>
        <Icon name="frost" />
        {t('app.name')}
      </a>
      <nav aria-label={t('app.nav')}>
        <button type="button" class="find" aria-keyshortcuts="Control+K Meta+K" onClick={togglePalette}>
          <Icon name="search" />
          <span class="label">{t('palette.open')}</span>
        </button>
        {isUnlocked.value ? (
          <>
            <NavLink place="contacts" icon="people" label={t('home.contacts')} />
            <NavLink place="settings" icon="gear" label={t('settings.title')} />
            {phones.value === null && (
              <button type="button" onClick={lockNow}>
                <Icon name="lock" />
                <span class="label">{t('app.lock')}</span>
              </button>
            )}
          </>
        ) : (
          <NavLink place="help" icon="help" label={t('help.title')} />
        )}
      </nav>
    </header>
  );
}

/** In words and shape; it cannot be missed and cannot be closed. */
export function OnlineBanner() {
  return (
    <div role="status">
      {online.value && (
        <p class="banner">
          <Icon name="network" />
          {t('app.online')}
        </p>
      )}
    </div>
  );
}
