-- Runs unchanged on H2 (PostgreSQL mode) and PostgreSQL. Lengths are limits of ours, kept by the feed's edge;
-- whatever a publisher writes freely is text.

create sequence podcast_seq increment by 50;

create table podcast (
    id bigint primary key,
    slug varchar(100) not null unique,
    title text not null,
    summary text,
    about_raw text,
    about_html text,
    about_policy integer,
    feed text not null,
    link text,
    image text,
    language varchar(35),
    author text,
    owner text,
    copyright text,
    explicit boolean,
    type varchar(20),
    guid text,
    categories text,
    sample boolean not null,
    fingerprint varchar(64) not null,
    revision bigint not null,
    created_at timestamp(6) with time zone not null
);

create table podcast_person (
    podcast_id bigint not null references podcast on delete cascade,
    position integer not null,
    name text not null,
    role text not null,
    team text not null,
    link text,
    image text,
    primary key (podcast_id, position)
);

create sequence episode_seq increment by 50;

create table episode (
    id bigint primary key,
    podcast_id bigint not null references podcast on delete cascade,
    slug varchar(100) not null,
    guid text,
    title text,
    published_at timestamp(6) with time zone,
    listed_at timestamp(6) with time zone not null,
    first_seen_at timestamp(6) with time zone not null,
    vanished_at timestamp(6) with time zone,
    -- nanoseconds, as Hibernate keeps a Duration
    duration numeric(21, 0),
    enclosure_url text,
    enclosure_type text,
    enclosure_length bigint,
    summary text,
    notes_raw text,
    notes_html text,
    notes_policy integer,
    link text,
    image text,
    author text,
    season integer,
    season_name text,
    number integer,
    type varchar(10),
    explicit boolean,
    keywords text,
    chapters_url text,
    chapters_type text,
    fingerprint varchar(64) not null,
    unique (podcast_id, slug)
);

create index episode_by_listing on episode (podcast_id, listed_at, id);

create table episode_chapter (
    episode_id bigint not null references episode on delete cascade,
    position integer not null,
    start numeric(21, 0) not null,
    title text not null,
    link text,
    image text,
    primary key (episode_id, position)
);

create table episode_person (
    episode_id bigint not null references episode on delete cascade,
    position integer not null,
    name text not null,
    role text not null,
    team text not null,
    link text,
    image text,
    primary key (episode_id, position)
);

create table episode_transcript (
    episode_id bigint not null references episode on delete cascade,
    position integer not null,
    url text not null,
    type text not null,
    language text,
    rel text,
    primary key (episode_id, position)
);
