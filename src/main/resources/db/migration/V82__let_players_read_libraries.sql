-- A code in an address reads a library and changes nothing. Only its SHA-256 is here; null until the listener has seen
-- the address.
alter table library add column read_code_hash varchar(64) unique;
