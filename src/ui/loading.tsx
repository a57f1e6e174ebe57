import { t } from './i18n.ts';
import './loading.css';

/** While an answer is awaited. It comes into sight only where that takes long enough to be noticed. */
export function Loading() {
  return (
    <p class="nunchi-loading" role="status">
      {t('loading')}
    </p>
  );
}
