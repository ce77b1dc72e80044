-- Accounts of staff. Neither password nor one-time secret can be read here: `verifier` follows from the password by argon2id, `totp` is sealed under
-- a key that follows from it too, and so is the private half of `public_key`, for which reviews and records are wrapped.
create table staff (
  id text primary key,
  name text not null unique,
  role text not null check (role in ('researcher', 'reviewer', 'administrator', 'key-holder')),
  added_at text not null,
  invite_hash text unique,
  invite_until text,
  salt blob,
  verifier text,
  totp blob,
  -- the last half minute in which a one-time code was taken: none is taken twice
  totp_step integer not null default 0,
  public_key blob,
  ended_at text
) strict;

create table staff_recovery (
  staff text not null references staff (id) on delete cascade,
  code_hash text not null,
  used_at text,
  primary key (staff, code_hash)
) strict, without rowid;

-- `sealed` opens with the session's own token alone, of which only a hash is kept.
create table staff_session (
  token_hash text primary key,
  staff text not null references staff (id) on delete cascade,
  made_at text not null,
  seen_at text not null,
  sealed blob not null
) strict, without rowid;

-- One letter lent to one reviewer for a while: a redacted copy, sealed for her key. What she proposes is sealed for the campaign's key.
create table review (
  id text primary key,
  campaign text not null references campaign (id),
  donation text not null references donation (id) on delete cascade,
  letter integer not null,
  version integer not null,
  reviewer text not null references staff (id) on delete cascade,
  lent_at text not null,
  until text not null,
  opened_at text,
  reason text,
  wrap blob not null,
  payload blob not null,
  proposed_at text,
  proposal_wrap blob,
  proposal blob
) strict;
create index review_reviewer on review (reviewer, until);
create index review_donation on review (donation);

-- When a campaign's key was split, and who holds the parts: never a part itself.
create table key_ceremony (
  campaign text not null references campaign (id),
  made_at text not null,
  key_id text not null,
  threshold integer not null check (threshold >= 2),
  holders text not null check (json_valid(holders)),
  rehearsed_at text,
  primary key (campaign, made_at)
) strict, without rowid;
