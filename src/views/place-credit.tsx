import { t } from '../ui/i18n.ts';

/** Link that DB-IP's licence (CC-BY 4.0) requires beside a place. `byPointerOnly`: not focusable. */
export function PlaceCredit({ byPointerOnly = false }: { byPointerOnly?: boolean }) {
  return (
    <p class="nunchi-small">
      <a
        class="nunchi-quiet"
        href="https://db-ip.com"
        target="_blank"
        rel="noreferrer"
        tabIndex={byPointerOnly ? -1 : undefined}
      >
        {t('placesBy')}
      </a>
    </p>
  );
}
