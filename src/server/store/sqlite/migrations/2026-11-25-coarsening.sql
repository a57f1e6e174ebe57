-- While the loads of an account are made as coarse as it has just said: the key of the last one looked at. Null: done.
ALTER TABLE accounts ADD COLUMN coarsened INTEGER;
