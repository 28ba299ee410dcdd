create table topic (
    podcast_id bigint not null references podcast on delete cascade,
    slug varchar(100) not null,
    label text not null,
    position integer not null,
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

-- Topics are found where related episodes are: let that be done again.
delete from related_run;
