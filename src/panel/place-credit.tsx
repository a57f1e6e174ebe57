import { t } from '../ui/i18n.ts';

/** DB-IP's licence (CC-BY 4.0) asks for this link wherever a place is shown. */
export function PlaceCredit() {
  return (
    <p class="nunchi-small">
      <a class="nunchi-quiet" href="https://db-ip.com" target="_blank" rel="noreferrer">
        {t('placesBy')}
      </a>
    </p>
  );
}
