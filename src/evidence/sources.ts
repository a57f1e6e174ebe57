/** Public pages that the rules rest on. */
export const SOURCES = {
  'mautic-15844': {
    title: 'mautic/mautic#15844: HEAD requests and prefetches are not opens',
    url: 'https://github.com/mautic/mautic/pull/15844',
  },
  'mautic-16069': {
    title: 'mautic/mautic#16069: a bot list taken first loses every Gmail open',
    url: 'https://github.com/mautic/mautic/issues/16069',
  },
  'sparkpost-gmail-prefetch': {
    title: 'SparkPost: Gmail is prefetching images (1 to 6 % of its opens)',
    url: 'https://www.sparkpost.com/blog/gmail-prefetching-images/',
  },
  'gmail-images': {
    title: "Gmail Help: images go through Google's proxy",
    url: 'https://support.google.com/mail/answer/145919',
  },
  'gmail-undo-send': {
    title: 'Gmail Help: Undo Send holds a mail for 5 to 30 seconds',
    url: 'https://support.google.com/mail/answer/2819488',
  },
  'wordtothewise-gmail': {
    title: 'Word to the Wise: Gmail fetches an image again only where the answer says so',
    url: 'https://www.wordtothewise.com/2014/03/gmail-image-caching-update',
  },
  'wordtothewise-proxies': {
    title: 'Word to the Wise: prefetches and proxies',
    url: 'https://wordtothewise.com/2024/08/prefetches-and-proxies',
  },
  'yahoo-proxy': {
    title: 'Yahoo Help: Yahoo Mail Proxy',
    url: 'https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html',
  },
  'fastmail-bots': {
    title: 'Fastmail: image proxying, and the user agent it has',
    url: 'https://www.fastmail.com/policies/bots',
  },
  'hey-proxy': {
    title: 'HEY: the image proxy, when it fetches and what it calls itself',
    url: 'https://www.hey.com/image-proxy',
  },
  'proton-preload': {
    title: 'Proton: remote images are preloaded through a proxy',
    url: 'https://proton.me/support/email-tracker-protection',
  },
  'clickdimensions-mpp': {
    title: 'ClickDimensions: an Apple relay address and the bare user agent "Mozilla/5.0"',
    url: 'https://support.clickdimensions.com/hc/en-us/articles/15707875851917-Introduction-to-Adjusted-Opens',
  },
  'postmark-mpp': {
    title: 'Postmark: open tracking and Apple Mail Privacy Protection',
    url: 'https://postmarkapp.com/support/article/1257-open-tracking-and-apple-mail',
  },
  isbot: {
    title: 'isbot: the list of known bots',
    url: 'https://github.com/omrilotan/isbot',
  },
  'device-detector-pim': {
    title: "Matomo Device Detector: mail apps' user agents",
    url: 'https://github.com/matomo-org/device-detector/blob/master/Tests/Parser/Client/fixtures/pim.yml',
  },
  'warmbly-564': {
    title:
      'warmbly/warmbly#564: a real Outlook whose user agent ends "(KHTML, like Gecko)", after a fetch by Microsoft',
    url: 'https://github.com/warmbly/warmbly/issues/564',
  },
  'defender-detonation': {
    title: 'Microsoft Community Hub: Defender for Office 365 opens what a mail links to',
    url: 'https://techcommunity.microsoft.com/t5/microsoft-defender-for-office/possible-major-problem-with-ms-defender-scanning-clicking-links/m-p/3874918',
  },
  'suped-microsoft': {
    title: 'Suped: automatic opens at Microsoft 365, and by Proofpoint, Cisco and Barracuda',
    url: 'https://www.suped.com/learn/email-deliverability/why-are-we-seeing-automatic-opens-and-clicks-on-office-365-hosted-recipient-domains',
  },
  'microsoft-endpoints': {
    title: 'Microsoft 365 URLs and IP address ranges: Exchange Online, rows 1 and 2',
    url: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/urls-and-ip-address-ranges',
  },
  'scanner-field-guide': {
    title: 'Live Direct Marketing: a field guide to the security scanners that open mail',
    url: 'https://check.live-direct-marketing.online/blog/bot-clicks-security-scanners-detect',
  },
  'chromium-reduction': {
    title: 'Chromium: user-agent reduction, all of Chrome 101 and later',
    url: 'https://www.chromium.org/updates/ua-reduction/',
  },
} as const satisfies Readonly<Record<string, { title: string; url: string }>>;

export type SourceName = keyof typeof SOURCES;
