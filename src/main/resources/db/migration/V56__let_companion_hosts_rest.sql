-- Whom a file is fetched from, so that a host that does not answer is left alone for all of its files. At most 253
-- characters, as DNS has it; of addresses that are stored here already only what is no port, path or query.
alter table companion add column host varchar(253);
update companion set host = substring(
    regexp_replace(regexp_replace(regexp_replace(url, '^https?://', ''), '[/?#].*$', ''), ':[0-9]+$', '')
    from 1 for 253);

create index companion_by_host on companion (host);
