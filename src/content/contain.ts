/** An error that names the feature it happened in. */
export class FeatureError extends Error {
  override readonly name = 'FeatureError';
  constructor(feature: string, cause: unknown) {
    super(`Nunchi, ${feature}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

export const reportedMessages = new Set<string>();

/** Logs an error, once per feature and message. */
export function report(feature: string, cause: unknown): void {
  const error = new FeatureError(feature, cause);
  if (reportedMessages.has(error.message)) return;
  reportedMessages.add(error.message);
  console.error(error);
}

/** Reports a handler's errors instead of throwing into Gmail. */
export function contained<A extends unknown[]>(
  feature: string,
  handler: (...args: A) => void | Promise<void>,
): (...args: A) => void {
  return (...args) => {
    try {
      Promise.resolve(handler(...args)).catch((cause: unknown) => report(feature, cause));
    } catch (cause) {
      report(feature, cause);
    }
  };
}

export interface Destroyable {
  on(event: 'destroy', listener: () => void): unknown;
}

/** A signal that aborts when InboxSDK destroys the view. */
export function destroySignal(view: Destroyable): AbortSignal {
  const controller = new AbortController();
  view.on('destroy', () => controller.abort());
  return controller.signal;
}
