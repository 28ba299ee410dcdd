-- When the operator stopped following the feed. The row stays with its episodes and favorites, but no page shows them.
alter table podcast add column hidden_at timestamp(6) with time zone;

-- The paths of podcatalog.taken-down. An import on any instance takes down a new episode with one of them.
create table taken_down (path varchar(1000) not null primary key);
