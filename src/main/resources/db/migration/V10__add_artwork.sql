-- A picture that a feed names, and what came of fetching it. An address has at most 2,000 characters, all ASCII:
-- PostgreSQL can index that.
create table artwork (
    address varchar(2000) primary key,
    host varchar(255) not null,
    -- where it stands among the pictures of its podcast, 0 being the podcast's own: the smaller, the sooner
    position integer not null,
    content_hash varchar(32),
    failures integer not null,
    reason text,
    -- also keeps other instances away while it is fetched; nothing once the picture is there
    next_try_at timestamp(6) with time zone
);

create index artwork_by_content on artwork (content_hash);

-- The same picture under many addresses is here once, in each of its widths.
create table artwork_file (
    content_hash varchar(32) not null,
    width integer not null,
    jpeg bytea not null,
    primary key (content_hash, width)
);
