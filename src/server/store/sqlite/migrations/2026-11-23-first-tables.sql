-- Ids and hashes are base64url text; times are integer milliseconds since 1970, UTC.

CREATE TABLE accounts (
  id         TEXT PRIMARY KEY,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE devices (
  id           TEXT PRIMARY KEY,
  account      TEXT NOT NULL REFERENCES accounts (id),
  label        TEXT NOT NULL,
  token_hash   TEXT NOT NULL UNIQUE, -- SHA-256
  created_at   INTEGER NOT NULL,
  last_seen_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX devices_by_account ON devices (account);

-- Connect codes not used yet. Without an account, a code makes a new one.
CREATE TABLE codes (
  hash       TEXT PRIMARY KEY, -- SHA-256
  account    TEXT REFERENCES accounts (id),
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What loads and own views belong to. They may come before their message is registered: then it is 'early'. A deleted
-- message stays as its id alone, so that later loads of its pixel are not recorded.
-- The key grows with time, and mails are read soon after they are sent: so loads go where the last ones went.
CREATE TABLE messages (
  key        INTEGER PRIMARY KEY,
  id         TEXT NOT NULL,
  account    TEXT NOT NULL REFERENCES accounts (id),
  state      TEXT NOT NULL CHECK (state IN ('early', 'registered', 'deleted')),
  change     INTEGER, -- from the sequence: grows with every change; null while early
  sent_at    INTEGER, -- while early, when it was first heard of; null when deleted
  recipients TEXT,    -- JSON
  sealed     TEXT,
  viewer     TEXT     -- of the browser that registered it
) STRICT;

CREATE UNIQUE INDEX messages_by_id ON messages (id, account);
CREATE INDEX messages_by_change ON messages (account, change) WHERE change IS NOT NULL;
CREATE INDEX messages_by_time ON messages (sent_at) WHERE sent_at IS NOT NULL;

CREATE TABLE loads (
  key     INTEGER PRIMARY KEY,
  message INTEGER NOT NULL,
  facts   TEXT NOT NULL -- JSON
) STRICT;

CREATE INDEX loads_by_message ON loads (message);

CREATE TABLE own_views (
  message INTEGER NOT NULL,
  at      INTEGER NOT NULL,
  PRIMARY KEY (message, at)
) STRICT, WITHOUT ROWID;

-- One row: the last change of the whole store.
CREATE TABLE sequence (
  last INTEGER NOT NULL
) STRICT;

INSERT INTO sequence VALUES (0);

-- What the running backend tells the command line.
CREATE TABLE notes (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
