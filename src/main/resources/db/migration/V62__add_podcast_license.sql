alter table podcast add column license_name text;
alter table podcast add column license_url text;
