-- Whether the publisher asks not to show the podcast publicly (itunes:block, podcast:block).
alter table podcast add column blocked boolean default false not null;

-- UNFOLLOWED or BLOCKED, together with hidden_at.
alter table podcast add column hidden_because varchar(20);

update podcast set hidden_because = 'UNFOLLOWED' where hidden_at is not null;
