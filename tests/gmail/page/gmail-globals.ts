/** `gmonkey`, the scripting interface InboxSDK calls in Gmail's page. */

let currentThreadId: string | null = null;

/** The shown thread's sync id; null in a list. */
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
