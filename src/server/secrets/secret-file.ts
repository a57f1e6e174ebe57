/** Small files that hold secrets: mode 0600, written whole or not at all. */
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, renameSync, unlinkSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Reads the file; null where there is none. */
export function readSecretFile(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Creates the file, durably, and returns its text; where another process was first, that one's. */
export function createSecretFile(path: string, text: string): string {
  const draft = writeDraft(path, text);
  try {
    // A rename would replace another process's file.
    linkSync(draft, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    unlinkSync(draft);
  }
  syncFolder(path);
  return readFileSync(path, 'utf8');
}

/** Creates or replaces the file, durably. */
export function replaceSecretFile(path: string, text: string): void {
  renameSync(writeDraft(path, text), path);
  syncFolder(path);
}

function writeDraft(path: string, text: string): string {
  const draft = `${path}.${process.pid}.new`;
  const file = openSync(draft, 'w', 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return draft;
}

function syncFolder(path: string): void {
  const folder = openSync(dirname(path), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
