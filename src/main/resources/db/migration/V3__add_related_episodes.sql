create table related_episode (
    episode_id bigint not null references episode on delete cascade,
    position integer not null,
    related_id bigint not null references episode on delete cascade,
    reason text not null,
    primary key (episode_id, position)
);

create index related_episode_by_related on related_episode (related_id);

-- The revision of the podcast for which its related episodes were computed.
create table related_run (
    podcast_id bigint primary key references podcast on delete cascade,
    revision bigint not null
);
