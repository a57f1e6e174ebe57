import { t } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';

/** Hosts of this computer or its network: RFC 6761, 1918, 3927, 4193, 6762. */
const OWN_NETWORK =
  /^(localhost|.+\.(localhost|local)|(127|10)\..+|192\.168\..+|169\.254\..+|172\.(1[6-9]|2\d|3[01])\..+|\[(::1|f[cd].+|fe80.+)\])$/;

/** Whether a URL works only on this computer or its network. */
export function isOwnNetwork(url: string): boolean {
  return OWN_NETWORK.test(new URL(url).hostname);
}

/** Warns that recipients elsewhere can't load pixels from here. */
export function OwnNetworkNotice({ publicUrl }: { publicUrl: string }) {
  if (!isOwnNetwork(publicUrl)) return null;
  const { host } = new URL(publicUrl);
  return <Notice title={t('ownNetworkTitle')}>{t('ownNetworkText', { host })}</Notice>;
}
