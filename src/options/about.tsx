import { t } from '../ui/i18n.ts';
import { PlaceCredit } from '../views/place-credit.tsx';

export function About({ version }: { version: string }) {
  return (
    <>
      <p>{t('aboutPrivacy')}</p>
      <PlaceCredit />
      <p>
        <a href="../first-run/index.html">{t('firstRunTitle')}</a>
      </p>
      <p class="nunchi-quiet nunchi-small">{t('aboutVersion', { version })}</p>
    </>
  );
}
