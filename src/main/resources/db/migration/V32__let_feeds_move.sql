-- Where it is fetched instead of at its address; null while it has not moved.
alter table subscription add column current_address text;
alter table subscription add column moved_at timestamp(6) with time zone;
alter table subscription add column announced_address text;
alter table subscription add column redirect_address text;
alter table subscription add column redirect_since timestamp(6) with time zone;
