import { type Database, openDatabase } from './database.ts';

/** Opens the database when first asked, and again where the browser has closed it or opening failed. */
export function keepDatabase(): () => Promise<Database> {
  let open: Promise<Database> | null = null;
  const forget = () => {
    open = null;
  };
  return () => {
    open ??= openDatabase(forget);
    open.catch(forget);
    return open;
  };
}
