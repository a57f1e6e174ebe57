/** Accounts, their devices, and connect codes. */
import type { DatabaseSync } from 'node:sqlite';
import type { Store } from '../store.ts';
import { inTransaction } from './open-database.ts';

type AccountQueries = Pick<
  Store,
  'addCode' | 'hasCode' | 'redeemCode' | 'findCaller' | 'listDevices' | 'countDevices' | 'removeDevice' | 'noteSeen'
>;

export function accountQueries(database: DatabaseSync): AccountQueries {
  const insertCode = database.prepare('INSERT INTO codes (hash, account, expires_at) VALUES (?, ?, ?)');
  const findCode = database.prepare('SELECT 1 FROM codes WHERE hash = ? AND expires_at > ?');
  const takeCode = database.prepare('DELETE FROM codes WHERE hash = ? AND expires_at > ? RETURNING account');
  const insertAccount = database.prepare('INSERT INTO accounts (id, created_at) VALUES (?, ?)');
  const insertDevice = database.prepare(
    'INSERT INTO devices (id, account, label, token_hash, created_at) VALUES (?, ?, ?, ?, ?)',
  );
  const findDevice = database.prepare('SELECT id, account FROM devices WHERE token_hash = ?');
  const selectDevices = database.prepare(
    'SELECT id, label, created_at, last_seen_at FROM devices WHERE account = ? ORDER BY created_at, id',
  );
  const countAll = database.prepare('SELECT count(*) AS count FROM devices');
  const deleteDevice = database.prepare('DELETE FROM devices WHERE account = ? AND id = ?');
  const setSeen = database.prepare('UPDATE devices SET last_seen_at = ? WHERE id = ?');

  return {
    async addCode(hash, account, expiresAt) {
      insertCode.run(hash, account, expiresAt);
    },

    async hasCode(hash, now) {
      return findCode.get(hash, now) !== undefined;
    },

    async redeemCode(hash, newAccount, device, now) {
      // Anyone may guess: guesses take no write lock.
      if (!findCode.get(hash, now)) return null;
      return inTransaction(database, () => {
        const code = takeCode.get(hash, now);
        if (!code) return null;
        const account = code.account === null ? newAccount : String(code.account);
        if (code.account === null) insertAccount.run(account, now);
        insertDevice.run(device.id, account, device.label, device.tokenHash, now);
        return { account, newAccount: code.account === null };
      });
    },

    async findCaller(tokenHash) {
      const row = findDevice.get(tokenHash);
      return row ? { account: String(row.account), device: String(row.id) } : null;
    },

    async listDevices(account) {
      return selectDevices.all(account).map((row) => ({
        id: String(row.id),
        label: String(row.label),
        createdAt: Number(row.created_at),
        lastSeenAt: row.last_seen_at === null ? null : Number(row.last_seen_at),
      }));
    },

    async countDevices() {
      return Number(countAll.get()?.count);
    },

    async removeDevice(account, device) {
      return deleteDevice.run(account, device).changes > 0;
    },

    async noteSeen(seen) {
      inTransaction(database, () => {
        for (const [device, at] of seen) setSeen.run(at, device);
      });
    },
  };
}
