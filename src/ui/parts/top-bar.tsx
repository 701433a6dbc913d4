import { hrefTo, type Place, route } from '../routes.ts';
import { ask, isUnlocked, online } from '../state.ts';
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
        {isUnlocked.value ? (
          <>
            <NavLink place="contacts" icon="people" label={t('home.contacts')} />
            <NavLink place="settings" icon="gear" label={t('settings.title')} />
            <button type="button" onClick={() => void ask('lock')}>
              <Icon name="lock" />
              <span class="label">{t('app.lock')}</span>
            </button>
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
