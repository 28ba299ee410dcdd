-- Chapters and transcripts that lie beside the feed, at addresses of their own. What was fetched is kept apart from
-- what the feed itself holds, so that neither replaces the other.

create table fetched_chapter (
    episode_id bigint not null references episode on delete cascade,
    position integer not null,
    start numeric(21, 0) not null,
    title text not null,
    link text,
    image text,
    primary key (episode_id, position)
);

alter table episode add column transcript_language varchar(35);

create table transcript_line (
    episode_id bigint not null references episode on delete cascade,
    position integer not null,
    start numeric(21, 0),
    speaker text,
    words text not null,
    primary key (episode_id, position)
);

-- How fetching them went. Without next_try_at there is nothing to do until the address changes.
create sequence companion_seq increment by 50;

create table companion (
    id bigint primary key,
    podcast_id bigint not null references podcast on delete cascade,
    episode_id bigint not null references episode on delete cascade,
    kind varchar(10) not null,
    url text not null,
    type text,
    language varchar(35),
    fetched_at timestamp(6) with time zone,
    failures integer not null,
    last_failure text,
    next_try_at timestamp(6) with time zone,
    unique (episode_id, kind)
);

create index companion_by_podcast on companion (podcast_id);
create index companion_by_next_try on companion (next_try_at);
