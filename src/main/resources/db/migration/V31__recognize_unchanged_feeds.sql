alter table subscription add column body_hash varchar(64);
