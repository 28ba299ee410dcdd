-- Counts the changes of a podcast's pages that are no change of its revision: related episodes, topics, pictures.
-- A table of its own, because an import locks the podcast's row until it ends.
create table page_state (
    podcast_id bigint primary key references podcast on delete cascade,
    state bigint not null
);

-- The podcasts that name a picture. Their pages change with it.
create table artwork_podcast (
    address varchar(2000) not null references artwork on update cascade on delete cascade,
    podcast_id bigint not null references podcast on delete cascade,
    primary key (address, podcast_id)
);

create index artwork_podcast_by_podcast on artwork_podcast (podcast_id);

insert into artwork_podcast (address, podcast_id)
    select address, podcast_id from artwork where podcast_id is not null;
