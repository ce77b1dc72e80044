-- SHA-256 of a sealed file as it lies on disk, hex: so that doctor and backup see a damaged one without any key. Null for files of before.
alter table file add column sha256 text;
