-- A file that is kept is compared with its publisher's from time to time (RFC 9110 §8.8, §13.1). Without checked_at it
-- was never fetched from its present address.
alter table companion add column etag text;
alter table companion add column last_modified text;
alter table companion add column read_by integer;
alter table companion add column checked_at timestamp(6) with time zone;
alter table companion add column confirmations integer;

alter table artwork add column etag text;
alter table artwork add column last_modified text;
alter table artwork add column read_by integer;
alter table artwork add column checked_at timestamp(6) with time zone;
alter table artwork add column confirmations integer;

create index artwork_by_next_try on artwork (next_try_at);

-- Files of earlier versions were fetched once. The first round takes a week: 604,800 seconds, by chance. A picture
-- does not say when it was fetched.
update companion set read_by = 0, checked_at = fetched_at, confirmations = 0, next_try_at =
    current_timestamp + cast(floor(random() * 604800) as integer) * interval '1' second
    where next_try_at is null and fetched_at is not null;
update artwork set read_by = 0, checked_at = current_timestamp, confirmations = 0, next_try_at =
    current_timestamp + cast(floor(random() * 604800) as integer) * interval '1' second
    where next_try_at is null and content_hash is not null;
