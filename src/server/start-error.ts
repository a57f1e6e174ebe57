/** Something the owner has to mend before the backend can start: its message is the one line shown, without a stack. */
export class StartError extends Error {
  override name = 'StartError';
}

/** A command line that can't be understood: answered with how the command is used. */
export class UsageError extends Error {
  override name = 'UsageError';
}
