import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { followBackground } from '../messaging/follow-background.ts';
import type { send } from '../messaging/send.ts';
import { Brand } from '../ui/brand.tsx';
import { t } from '../ui/i18n.ts';
import { Loading } from '../ui/loading.tsx';
import { useRequest } from '../ui/use-request.ts';
import { type Fixes, TroubleNotice } from '../views/trouble-notice.tsx';
import { ConnectStep } from './connect-step.tsx';
import { findTestMail } from './find-test-mail.ts';
import { Progress } from './progress.tsx';
import { ReceiptsStep } from './receipts-step.tsx';
import { TestStep } from './test-step.tsx';
import { STEPS, type Step, useStep } from './use-step.ts';
import './first-run-page.css';

type State = Awaited<ReturnType<typeof loadState>>;

interface FirstRunPageProps {
  send: typeof send;
  follow: typeof followBackground;
  close: () => Promise<void>;
}

/** Three steps from installation to the first green eye. Changes apply at once. */
export function FirstRunPage({ send, follow, close }: FirstRunPageProps) {
  const load = useCallback(() => loadState(send), [send]);
  const [state, refresh] = useRequest(load);
  const step = useStep();
  const shown = useRef(step);
  const main = useRef<HTMLElement>(null);

  useEffect(() => {
    const stop = new AbortController();
    const renew = () => void refresh();
    // The toolbar icon can connect as well, and the test mail is sent and read elsewhere.
    follow({ event: renew, reopened: renew }, stop.signal);
    const look = () => void send('connection.check').then(refresh).catch(console.error);
    window.addEventListener('focus', look, { signal: stop.signal });
    return () => stop.abort();
  }, [send, follow, refresh]);

  // Screen readers start at the new step's heading.
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    main.current?.querySelector('h2')?.focus();
    window.scrollTo(0, 0);
  }, [step]);

  return (
    <main ref={main} class="nunchi-first-run">
      <header class="nunchi-first-run__head">
        <h1>
          <Brand />
          <span class="nunchi-first-run__title">{t('firstRunHead')}</span>
        </h1>
        {step !== 'test' && (
          <button type="button" class="nunchi-first-run__close" onClick={() => void close()}>
            {t('firstRunSkip')}
          </button>
        )}
      </header>
      <Progress step={step} done={state && state !== 'failed' ? doneSteps(state, step) : []} />
      {state === null && <Loading />}
      {state === 'failed' && <TroubleNotice trouble="no-answer" fixes={{ retry: refresh }} />}
      {state && state !== 'failed' && <StepContent step={step} state={state} {...{ send, close, refresh }} />}
    </main>
  );
}

interface StepContentProps extends Pick<FirstRunPageProps, 'send' | 'close'> {
  step: Step;
  state: State;
  refresh: () => Promise<void>;
}

function StepContent({ step, state: { connection, settings, mail }, send, close, refresh }: StepContentProps) {
  const fixes: Fixes = {
    connect: async () => {
      location.hash = '#connect';
    },
    retry: () => send('connection.check').finally(refresh),
    extensions: () => send('extensions.open'),
  };
  switch (step) {
    case 'connect':
      return <ConnectStep connection={connection} fixes={fixes} send={send} onConnected={refresh} />;
    case 'receipts':
      return (
        <ReceiptsStep
          askByDefault={settings.askByDefault}
          onChange={(on) => void send('settings.set', { askByDefault: on }).finally(refresh).catch(console.error)}
        />
      );
    case 'test':
      return (
        <TestStep
          connection={connection}
          fixes={fixes}
          askByDefault={settings.askByDefault}
          mail={mail}
          onClose={close}
        />
      );
  }
}

function doneSteps({ connection, mail }: State, step: Step): Step[] {
  const done: Record<Step, boolean> = {
    connect: connection.state === 'connected',
    receipts: step === 'test',
    test: (mail?.report?.reads ?? 0) > 0,
  };
  return STEPS.filter((each) => done[each]);
}

async function loadState(sendMessage: typeof send) {
  const [connection, settings] = await Promise.all([sendMessage('connection.get'), sendMessage('settings.get')]);
  return { connection, settings, mail: await findTestMail(sendMessage, connection) };
}
