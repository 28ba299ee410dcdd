create sequence subscription_seq increment by 50;

create table subscription (
    id bigint primary key,
    -- as the operator wrote it in the settings
    address text not null unique,
    podcast_id bigint references podcast on delete set null,
    etag text,
    last_modified text,
    last_success_at timestamp(6) with time zone,
    last_failure_at timestamp(6) with time zone,
    last_failure text,
    failures integer not null,
    added integer not null,
    changed integer not null,
    next_check_at timestamp(6) with time zone not null,
    claimed_until timestamp(6) with time zone
);
