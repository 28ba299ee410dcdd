-- Hashes of the sentences and links that stand in most episodes. Null until the episodes are compared.
alter table podcast add column recurring bytea;
