-- Episodes that were published more than once. The first publication has a row too, with its own id as original.
create table rerun (
    episode_id bigint primary key references episode on delete cascade,
    original_id bigint not null references episode on delete cascade
);

create index rerun_by_original on rerun (original_id);
