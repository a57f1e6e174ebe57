/** The settings page, from top to bottom. */
import { t } from '../ui/i18n.ts';
import { Switch } from '../ui/switch.tsx';
import { About } from './about.tsx';
import { ConnectionSection } from './connection-section.tsx';
import { NotificationSettings } from './notification-settings.tsx';
import { PlaceSettings } from './place-settings.tsx';
import { ReminderSettings } from './reminder-settings.tsx';
import { RuleSettings } from './rules/rule-settings.tsx';
import type { Section } from './section.ts';
import { SettingsFileSection } from './settings-file/settings-file-section.tsx';
import { SettingsSync } from './settings-sync.tsx';

export const SECTIONS: readonly Section[] = [
  {
    id: 'connection',
    title: 'connectionTitle',
    foundBy: [
      'connectIntro',
      'connectLinkLabel',
      'connectedTitle',
      'addBrowserButton',
      'disconnectButton',
      'otherBrowsers',
    ],
    Content: ({ connection, send, refresh }) => (
      <ConnectionSection connection={connection} send={send} onChange={refresh} />
    ),
  },
  {
    id: 'composing',
    title: 'composingTitle',
    foundBy: ['askByDefault', 'askByDefaultHint', 'pauseReceipts', 'pauseReceiptsHint'],
    Content: ({ settings, change }) => (
      <>
        <Switch
          label={t('askByDefault')}
          hint={t('askByDefaultHint')}
          on={settings.askByDefault}
          onChange={(askByDefault) => change({ askByDefault })}
        />
        <Switch
          label={t('pauseReceipts')}
          hint={t('pauseReceiptsHint')}
          on={settings.paused}
          onChange={(paused) => change({ paused })}
        />
      </>
    ),
  },
  {
    id: 'rules',
    title: 'rulesTitle',
    foundBy: ['rulesHint', 'ruleOf', 'ruleOfHint', 'ruleAskAlways', 'ruleAskNever'],
    Content: ({ settings, change }) => <RuleSettings settings={settings} onChange={change} />,
  },
  {
    id: 'notifications',
    title: 'notifyTitle',
    foundBy: ['notifyWhenLabel', 'notifyHint', 'quietHours', 'quietHoursHint'],
    connected: true,
    Content: ({ settings, change }) => <NotificationSettings settings={settings} onChange={change} />,
  },
  {
    id: 'reminders',
    title: 'remindersTitle',
    foundBy: [
      'remindersHint',
      'remindUnread',
      'remindUnreadHint',
      'remindUnanswered',
      'remindUnansweredHint',
      'remindNotifyLabel',
      'remindNotifyHint',
    ],
    connected: true,
    Content: ({ settings, change }) => (
      <ReminderSettings reminders={settings.reminders} onChange={(reminders) => change({ reminders })} />
    ),
  },
  {
    id: 'places',
    title: 'placesTitle',
    foundBy: ['placeDetailLabel', 'placeDetailHint'],
    connected: true,
    Content: ({ connection, send }) => (
      <PlaceSettings send={send} reachable={connection.state === 'connected' && connection.health === 'well'} />
    ),
  },
  {
    id: 'settings-sync',
    title: 'syncTitle',
    foundBy: ['syncHint'],
    connected: true,
    Content: ({ connection, settings, send, refresh }) => (
      <SettingsSync {...{ connection, settings, send }} onSettled={refresh} />
    ),
  },
  {
    id: 'settings-file',
    title: 'settingsFileTitle',
    foundBy: ['settingsFileHint', 'settingsFileSave', 'settingsFileTake', 'savedViews'],
    Content: ({ send, refresh }) => <SettingsFileSection send={send} onTaken={refresh} />,
  },
  {
    id: 'about',
    title: 'aboutTitle',
    foundBy: ['aboutPrivacy'],
    Content: ({ version }) => <About version={version} />,
  },
];
