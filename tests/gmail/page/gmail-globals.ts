/** The scripting interface of Gmail's page that InboxSDK asks: `gmonkey`. */

let currentThreadId: string | null = null;

/** The sync id of the thread on show; null in a list. */
export function setCurrentThread(threadId: string | null): void {
  currentThreadId = threadId;
}

export function installGmonkey(): void {
  const gmonkey = {
    load: (_version: string, ready: (api: unknown) => void) => setTimeout(() => ready(gmonkey), 0),
    isConversationViewDisabled: () => false,
    v2: { getCurrentThread: () => (currentThreadId ? { getThreadId: () => `#${currentThreadId}` } : null) },
  };
  (globalThis as unknown as { gmonkey: unknown }).gmonkey = gmonkey;
}
