-- All tables of version 82. Flyway runs this file in an empty database, in place of V1 to V82. A database that has some of
-- those already gets the rest of them. Later changes are files from V83 on, which run in both.
-- Runs unchanged on H2 (PostgreSQL mode) and PostgreSQL. Lengths are limits of ours, which the import keeps; what a
-- publisher writes freely is text.

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
    license_name text,
    license_url text,
    explicit boolean,
    type varchar(20),
    guid text,
    categories text,
    locked boolean,
    -- lists as JSON: each is read with its row, and no query searches in it
    funding text,
    places text,
    -- hashes of the sentences and links that most episodes have; null until the episodes are compared
    recurring bytea,
    sample boolean not null,
    -- whether the publisher asks not to show the podcast publicly (itunes:block, podcast:block)
    blocked boolean default false not null,
    -- since when no page shows the podcast; the row stays with its episodes and favorites
    hidden_at timestamp(6) with time zone,
    -- UNFOLLOWED or BLOCKED, together with hidden_at
    hidden_because varchar(20),
    -- lists of podcasts show both values, and a change of the episodes updates them (StoredPodcastRepository.recount)
    episodes bigint default 0 not null,
    latest_at timestamp(6) with time zone,
    fingerprint varchar(64) not null,
    revision bigint not null,
    created_at timestamp(6) with time zone not null,
    -- when a page last changed, for the sitemap; null means never since the first import
    changed_at timestamp(6) with time zone
);

create table podcast_person (
    podcast_id bigint not null references podcast on delete cascade,
    position integer not null,
    name text not null,
    slug varchar(100) not null,
    role text not null,
    team text not null,
    link text,
    image text,
    primary key (podcast_id, position)
);

create index podcast_person_by_slug on podcast_person (slug);

-- Counts the changes of a podcast's pages that are no change of its revision: related episodes, topics, pictures.
-- A table of its own, because an import locks the podcast's row until it ends.
create table page_state (
    podcast_id bigint primary key references podcast on delete cascade,
    state bigint not null
);

create sequence episode_seq increment by 50;

create table episode (
    id bigint primary key,
    podcast_id bigint not null references podcast on delete cascade,
    slug varchar(100) not null,
    guid text,
    -- GUIDs that the episode had before its publisher changed them, one in each line, the latest first
    earlier_guids text,
    title text,
    published_at timestamp(6) with time zone,
    listed_at timestamp(6) with time zone not null,
    first_seen_at timestamp(6) with time zone not null,
    vanished_at timestamp(6) with time zone,
    -- since when the operator no longer shows the episode; the row stays with its favorites
    taken_down_at timestamp(6) with time zone,
    -- whether the publisher asks not to show the episode (itunes:block)
    blocked boolean default false not null,
    -- whether the site does not show the episode for that reason: the operator may decide otherwise
    withheld boolean default false not null,
    -- nanoseconds, as Hibernate stores a Duration
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
    -- an episode between two others can be number 315.5 (podcast:episode)
    number numeric(9, 3),
    number_name text,
    type varchar(10),
    explicit boolean,
    keywords text,
    -- lists as JSON
    soundbites text,
    funding text,
    places text,
    chapters_url text,
    chapters_type text,
    -- whether the rows in episode_chapter are times in the notes, because the publisher made no chapters
    chapters_from_notes boolean default false not null,
    transcript_language varchar(35),
    -- rises with each change of what the episode says, in the feed or in a file
    edition integer default 0 not null,
    fingerprint varchar(64) not null,
    -- when the page last changed, for the sitemap; null means never since the first import
    changed_at timestamp(6) with time zone,
    unique (podcast_id, slug)
);

create index episode_by_listing on episode (podcast_id, listed_at, id);
-- The home page of several podcasts shows the newest episodes of all.
create index episode_by_newest on episode (listed_at desc, id desc);

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
    slug varchar(100) not null,
    role text not null,
    team text not null,
    link text,
    image text,
    primary key (episode_id, position)
);

create index episode_person_by_slug on episode_person (slug);

create table episode_transcript (
    episode_id bigint not null references episode on delete cascade,
    position integer not null,
    url text not null,
    type text not null,
    language varchar(35),
    rel text,
    primary key (episode_id, position)
);

-- Chapters and transcripts of files that the feed names. They are apart from those of the feed itself, so that neither
-- replaces the other.
create table fetched_chapter (
    episode_id bigint not null references episode on delete cascade,
    position integer not null,
    start numeric(21, 0) not null,
    title text not null,
    link text,
    image text,
    primary key (episode_id, position)
);

create table transcript_line (
    episode_id bigint not null references episode on delete cascade,
    position integer not null,
    start numeric(21, 0),
    speaker text,
    words text not null,
    primary key (episode_id, position)
);

create sequence companion_seq increment by 50;

-- What the program knows of each such file. Without next_try_at it does not fetch the file until the address changes.
create table companion (
    id bigint primary key,
    podcast_id bigint not null references podcast on delete cascade,
    episode_id bigint not null references episode on delete cascade,
    kind varchar(10) not null,
    url text not null,
    -- a host that does not answer is left alone for all of its files; 253 characters is the limit of DNS
    host varchar(253),
    type text,
    language varchar(35),
    fetched_at timestamp(6) with time zone,
    -- a stored file is compared with the publisher's from time to time (RFC 9110 §8.8, §13.1); without checked_at it
    -- was never fetched from its present address
    etag text,
    last_modified text,
    read_by integer,
    checked_at timestamp(6) with time zone,
    confirmations integer,
    failures integer not null,
    failed_at timestamp(6) with time zone,
    last_failure text,
    next_try_at timestamp(6) with time zone,
    unique (episode_id, kind)
);

create index companion_by_podcast on companion (podcast_id);
create index companion_by_host on companion (host);
create index companion_by_next_try on companion (next_try_at);

-- A picture that a feed names, and how its fetch went. An address has at most 2,000 characters, all ASCII: PostgreSQL
-- can index that.
create table artwork (
    address varchar(2000) primary key,
    host varchar(255) not null,
    -- the podcast that named the picture first, which counts it
    podcast_id bigint references podcast on delete set null,
    -- the place among the pictures of its podcast; 0 is the podcast's own. The smaller, the sooner.
    position integer not null,
    content_hash varchar(32),
    etag text,
    last_modified text,
    read_by integer,
    checked_at timestamp(6) with time zone,
    confirmations integer,
    failures integer not null,
    failed_at timestamp(6) with time zone,
    reason text,
    -- also keeps other instances away while one fetches the picture
    next_try_at timestamp(6) with time zone
);

create index artwork_by_podcast on artwork (podcast_id);
create index artwork_by_content on artwork (content_hash);
create index artwork_by_host on artwork (host);
create index artwork_by_next_try on artwork (next_try_at);

-- The podcasts that name a picture. Their pages change with it.
create table artwork_podcast (
    address varchar(2000) not null references artwork on update cascade on delete cascade,
    podcast_id bigint not null references podcast on delete cascade,
    primary key (address, podcast_id)
);

create index artwork_podcast_by_podcast on artwork_podcast (podcast_id);

-- The same picture under many addresses is here once, in each of its widths.
create table artwork_file (
    content_hash varchar(32) not null,
    width integer not null,
    jpeg bytea not null,
    primary key (content_hash, width)
);

-- The hues of a picture, which pages take their colors from. A row for each picture that the program has looked at.
create table artwork_palette (
    content_hash varchar(32) primary key,
    -- 0 to 23 in steps of 15 degrees; null for gray
    surface integer,
    -- null for the site's own
    accent integer
);

create sequence subscription_seq increment by 50;

create table subscription (
    id bigint primary key,
    -- as the operator wrote it in the settings
    address text not null unique,
    podcast_id bigint references podcast on delete set null,
    followed boolean default false not null,
    etag text,
    last_modified text,
    body_hash varchar(64),
    -- where the feed is fetched instead of at its address; null while it has not moved
    current_address text,
    moved_at timestamp(6) with time zone,
    announced_address text,
    redirect_address text,
    redirect_since timestamp(6) with time zone,
    polled_at timestamp(6) with time zone,
    full_answer_at timestamp(6) with time zone,
    last_success_at timestamp(6) with time zone,
    last_failure_at timestamp(6) with time zone,
    last_failure text,
    missing_since timestamp(6) with time zone,
    gone integer default 0 not null,
    failures integer not null,
    added integer not null,
    changed integer not null,
    -- a poll that has begun puts off the next one, on every instance
    next_check_at timestamp(6) with time zone not null
);

create index subscription_by_next_check on subscription (next_check_at);

-- When a host may be asked again: after the request that is under way, after a second, or after its Retry-After.
create table feed_host (
    name varchar(300) primary key,
    free_at timestamp(6) with time zone not null
);

-- The paths of podcatalog.taken-down. An import on any instance takes down a new episode with one of them.
create table taken_down (path varchar(1000) not null primary key);

create sequence library_seq increment by 50;

-- A library is what one browser keeps. Only the SHA-256 of its token is here, so a copy of the database lets nobody
-- into anybody's library.
create table library (
    id bigint primary key,
    token_hash varchar(64) not null unique,
    -- a code in an address reads the library and changes nothing; null until the listener has seen the address
    read_code_hash varchar(64) unique,
    created_at timestamp(6) with time zone not null
);

create table favorite (
    library_id bigint not null references library on delete cascade,
    episode_id bigint not null references episode on delete cascade,
    created_at timestamp(6) with time zone not null,
    primary key (library_id, episode_id)
);

create index favorite_by_episode on favorite (episode_id);

create table portrait (
    episode_id bigint primary key references episode on delete cascade,
    -- of the episode that was looked at
    edition integer not null,
    traits bytea not null,
    wording text not null
);

create table related_run (
    podcast_id bigint primary key references podcast on delete cascade,
    -- of the program that computed all of it
    version integer not null,
    -- the revision of the podcast for which its related episodes and topics were computed
    revision bigint not null,
    -- episodes that have a new portrait since then
    changes integer not null,
    frequencies bytea not null
);

create table related_episode (
    episode_id bigint not null references episode on delete cascade,
    position integer not null,
    related_id bigint not null references episode on delete cascade,
    closeness double precision not null,
    reason text not null,
    primary key (episode_id, position)
);

create index related_episode_by_related on related_episode (related_id);

create table topic (
    podcast_id bigint not null references podcast on delete cascade,
    slug varchar(100) not null,
    label text not null,
    position integer not null,
    trait integer not null,
    primary key (podcast_id, slug)
);

create table episode_topic (
    episode_id bigint not null references episode on delete cascade,
    position integer not null,
    podcast_id bigint not null,
    slug varchar(100) not null,
    primary key (episode_id, position),
    foreign key (podcast_id, slug) references topic on delete cascade
);

create index episode_topic_by_topic on episode_topic (podcast_id, slug);

-- Episodes that were published more than once. The first publication has a row too, with its own id as original.
create table rerun (
    episode_id bigint primary key references episode on delete cascade,
    original_id bigint not null references episode on delete cascade
);

create index rerun_by_original on rerun (original_id);
