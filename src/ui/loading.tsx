import { t } from './i18n.ts';
import './loading.css';

/** Waiting text; appears only after a noticeable delay. */
export function Loading() {
  return (
    <p class="nunchi-loading" role="status">
      {t('loading')}
    </p>
  );
}
