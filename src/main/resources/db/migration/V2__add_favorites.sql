-- A library is what one browser keeps. Only the SHA-256 of its token is here, so a copy of the database lets
-- nobody into anybody's library.
create sequence library_seq increment by 50;

create table library (
    id bigint primary key,
    token_hash varchar(64) not null unique,
    created_at timestamp(6) with time zone not null
);

create table favorite (
    library_id bigint not null references library on delete cascade,
    episode_id bigint not null references episode on delete cascade,
    created_at timestamp(6) with time zone not null,
    primary key (library_id, episode_id)
);

create index favorite_by_episode on favorite (episode_id);
