-- How fine a place may be in the loads of an account.
ALTER TABLE accounts ADD COLUMN place_detail TEXT NOT NULL DEFAULT 'city'
  CHECK (place_detail IN ('off', 'country', 'region', 'city'));
