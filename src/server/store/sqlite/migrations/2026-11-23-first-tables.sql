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

-- A deleted message stays as its id alone, so that later loads of its pixel are not recorded.
CREATE TABLE messages (
  id         TEXT PRIMARY KEY,
  account    TEXT NOT NULL REFERENCES accounts (id),
  change     INTEGER NOT NULL UNIQUE, -- from the sequence; grows with every change of the message
  deleted    INTEGER NOT NULL DEFAULT 0,
  sent_at    INTEGER,
  recipients TEXT, -- JSON
  sealed     TEXT,
  viewer     TEXT  -- of the browser that registered it
) STRICT;

CREATE INDEX messages_by_change ON messages (account, change);
CREATE INDEX messages_by_time ON messages (sent_at) WHERE deleted = 0;

-- Loads come before their message is registered too, so they name the account themselves.
CREATE TABLE loads (
  account TEXT NOT NULL,
  message TEXT NOT NULL,
  at      INTEGER NOT NULL,
  facts   TEXT NOT NULL -- JSON
) STRICT;

CREATE INDEX loads_by_message ON loads (message, account);
CREATE INDEX loads_by_time ON loads (at);

CREATE TABLE own_views (
  account TEXT NOT NULL,
  message TEXT NOT NULL,
  at      INTEGER NOT NULL,
  PRIMARY KEY (message, account, at)
) STRICT, WITHOUT ROWID;

CREATE INDEX own_views_by_time ON own_views (at);

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
