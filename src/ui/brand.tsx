import { t } from './i18n.ts';
import './brand.css';

/** The toolbar icon's mark and the name. */
export function Brand() {
  return (
    <span class="nunchi-brand">
      <svg viewBox="0 0 20 20" width="28" height="28" aria-hidden="true">
        <path fill="#1a8f4c" d="M.6 10C2.6 5.9 5.9 3.2 10 3.2s7.4 2.7 9.4 6.8c-2 4.1-5.3 6.8-9.4 6.8S2.6 14.1.6 10Z" />
        <circle cx="10" cy="10" r="4.6" fill="#fff" />
        <circle cx="10" cy="10" r="2.9" fill="#0f4d29" />
        <circle cx="11.3" cy="8.7" r="1.25" fill="#ffd23f" />
      </svg>
      {t('menuTitle')}
    </span>
  );
}
