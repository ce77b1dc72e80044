-- keys.db: the wrapped data keys alone, in a file of their own, so that its backups can be short-lived. A row that is gone cannot be recovered
-- from data.db, which holds ciphertext only. `receipt_hash` is null for letters taken in without a receipt.
create table wrap (
  donation text primary key,
  receipt_hash text unique,
  donor_wrap blob,
  campaign_wrap blob not null
) strict, without rowid;
