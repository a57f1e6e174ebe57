/** A start that the owner must fix. Shown as one line, without a stack. */
export class StartError extends Error {
  override name = 'StartError';
}

/** A bad command line, answered with the usage. */
export class UsageError extends Error {
  override name = 'UsageError';
}
