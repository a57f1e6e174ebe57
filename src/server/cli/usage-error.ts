/** A command line that can't be understood: answered with how the command is used. */
export class UsageError extends Error {
  override name = 'UsageError';
}
