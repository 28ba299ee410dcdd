-- Rises with each change of what an episode says, wherever that comes from.
alter table episode add column edition integer not null default 0;

create table portrait (
    episode_id bigint primary key references episode on delete cascade,
    -- of the episode that was looked at
    edition integer not null,
    traits bytea not null,
    wording text not null
);

drop table related_run;

create table related_run (
    podcast_id bigint primary key references podcast on delete cascade,
    -- of the program that computed all of it
    version integer not null,
    -- the revision of the podcast for which its related episodes and topics were computed
    revision bigint not null,
    -- episodes that were portrayed since all were
    changes integer not null,
    frequencies bytea not null
);

delete from related_episode;
alter table related_episode add column closeness double precision not null;

delete from topic;
alter table topic add column trait integer not null;
