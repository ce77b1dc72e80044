-- The first schema of data.db. Plain columns hold states, times and versions only; everything a person said or was sent is a sealed blob.
-- `facts` and `identity` carry no donation id: their ids follow from the donation's data key (server/vault/data-key.ts).
create table campaign (
  id text primary key,
  file text not null check (json_valid(file)),
  public_key blob not null,
  created_at text not null,
  closed_at text
) strict;

create table donation (
  id text primary key,
  campaign text not null references campaign (id),
  received_at text not null,
  changed_at text not null,
  withdrawing integer not null default 0 check (withdrawing in (0, 1)),
  -- findings are made for a state of letters and answers: wanted counts those states, found is the one that findings exist for
  wanted integer not null default 0,
  found integer not null default 0
) strict;
create index donation_campaign on donation (campaign, changed_at);

create table consent (
  donation text not null references donation (id) on delete cascade,
  no integer not null,
  version text not null,
  purposes text not null check (json_valid(purposes)),
  at text not null,
  primary key (donation, no)
) strict, without rowid;

create table letter (
  donation text not null references donation (id) on delete cascade,
  n integer not null,
  upload integer not null,
  status text not null check (status in ('received', 'reading', 'review', 'confirmed', 'unrecognised', 'failed')),
  pages integer not null,
  version integer not null default 1,
  typed integer not null default 0 check (typed in (0, 1)),
  problems text not null check (json_valid(problems)),
  confirmed_on text,
  originals_until text,
  primary key (donation, n)
) strict, without rowid;
create index letter_originals on letter (originals_until) where originals_until is not null;

-- Sealed files: originals in the order in which they were given, and pictures cut from them. `place` is the page, or a number of the crop.
create table file (
  blob text primary key,
  donation text not null references donation (id) on delete cascade,
  kind text not null check (kind in ('original', 'page', 'crop')),
  upload integer not null,
  place integer not null,
  unique (donation, kind, upload, place)
) strict, without rowid;

create table facts (
  id text not null,
  part text not null,
  payload blob not null,
  primary key (id, part)
) strict, without rowid;

create table identity (
  id text not null,
  part text not null,
  payload blob not null,
  primary key (id, part)
) strict, without rowid;

create table job (
  id integer primary key,
  kind text not null check (kind in ('read', 'find', 'withdraw')),
  donation text not null references donation (id) on delete cascade,
  upload integer,
  state text not null check (state in ('queued', 'running', 'done', 'refused')),
  attempt integer not null default 0,
  lease_until integer,
  worker text,
  not_before integer not null default 0,
  reason text,
  created_at text not null
) strict;
create index job_next on job (state, not_before, id);
create unique index job_read_once on job (donation, upload) where kind = 'read';

create table idempotency (
  key_hash text primary key,
  donation text not null,
  at text not null
) strict, without rowid;

-- Released batches of records to compare with, sealed for the campaign's key.
create table population (
  campaign text not null references campaign (id),
  batch text not null,
  sha256 text not null,
  as_of text not null,
  count integer not null,
  wrap blob not null,
  payload blob not null,
  primary key (campaign, batch)
) strict, without rowid;

create table analysis (
  campaign text not null references campaign (id),
  id text not null,
  result text not null check (json_valid(result)),
  released_at text not null,
  primary key (campaign, id)
) strict, without rowid;
