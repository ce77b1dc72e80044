-- How many pages of a letter were read so far: pictures take seconds each, and the person who waits sees them one by one.
alter table letter add column pages_read integer not null default 0;
