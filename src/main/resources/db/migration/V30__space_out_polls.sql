-- Runs unchanged on H2 (PostgreSQL mode) and PostgreSQL.
alter table subscription add column followed boolean default false not null;
alter table subscription add column polled_at timestamp(6) with time zone;
alter table subscription add column full_answer_at timestamp(6) with time zone;
alter table subscription add column missing_since timestamp(6) with time zone;
alter table subscription add column gone integer default 0 not null;
-- A poll that has begun puts off the next one; there is no second way to hold a feed.
alter table subscription drop column claimed_until;

create index subscription_by_next_check on subscription (next_check_at);

-- When a host may be asked again: after the request that is under way, after a second, or after its Retry-After.
create table feed_host (
    name varchar(300) primary key,
    free_at timestamp(6) with time zone not null
);
