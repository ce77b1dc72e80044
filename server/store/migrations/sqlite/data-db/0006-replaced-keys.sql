-- A campaign's key can be replaced: then what was wrapped for the old one is wrapped for the new one. What a release says stays as it is.
drop trigger release_stays;
create trigger release_stays before update of campaign, batch, released_at, sha256, results, basis, records on release
begin select raise(abort, 'a release does not change'); end;
