-- The settings of an account, as its browsers have sealed them: nothing of them can be read here.
CREATE TABLE account_settings (
  account  TEXT PRIMARY KEY REFERENCES accounts (id),
  revision INTEGER NOT NULL, -- from 1, counts up with every change
  sealed   TEXT NOT NULL
) STRICT, WITHOUT ROWID;
