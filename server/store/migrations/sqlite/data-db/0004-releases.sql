-- Releases: what was published of a campaign, once and for all. `results` is public; `basis` holds the exact figures behind it, sealed for the
-- campaign's key, so that the next release can tell which of them changed by fewer than ten people; `records` are the coarse records for
-- researchers, sealed under a key of their own that is wrapped for the campaign and for each researcher.
create table release (
  campaign text not null references campaign (id),
  batch text not null,
  released_at text not null,
  sha256 text not null,
  results text not null check (json_valid(results)),
  wrap blob not null,
  basis blob not null,
  records_wrap blob,
  records blob,
  primary key (campaign, batch)
) strict, without rowid;
create trigger release_stays before update on release begin select raise(abort, 'a release does not change'); end;

-- Nothing wrote to it; results stand in their release.
drop table analysis;

-- Researchers: the token itself is never kept. `public_key` follows from it; whoever shows the token can open what is wrapped for it.
create table researcher (
  id text primary key,
  name text not null unique,
  token_hash text not null unique,
  public_key blob not null,
  added_at text not null,
  expires_at text not null,
  revoked_at text
) strict;

create table release_access (
  campaign text not null,
  batch text not null,
  researcher text not null references researcher (id) on delete cascade,
  wrap blob not null,
  primary key (campaign, batch, researcher),
  foreign key (campaign, batch) references release (campaign, batch) on delete cascade
) strict, without rowid;

-- The audit log: each row holds the hash of the one before. No person, no receipt, no id of a donation.
create table audit (
  n integer primary key,
  at text not null,
  actor text not null,
  action text not null,
  object text not null,
  count integer,
  prev text not null,
  hash text not null
) strict;
create trigger audit_stays before update on audit begin select raise(abort, 'the log is only added to'); end;
create trigger audit_is_kept before delete on audit begin select raise(abort, 'the log is only added to'); end;
