-- Whether the publisher asks not to show the episode (itunes:block).
alter table episode add column blocked boolean default false not null;

-- Whether the site does not show the episode for that reason: the operator may decide otherwise.
alter table episode add column withheld boolean default false not null;
