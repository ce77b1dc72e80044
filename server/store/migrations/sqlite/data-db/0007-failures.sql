-- How often a job failed by what is in it. `attempt` counts every beginning, also one that a power cut ended: it fences, and condemns no letter.
alter table job add column failures integer not null default 0;
