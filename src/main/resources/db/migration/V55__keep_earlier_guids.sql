-- GUIDs that an episode had before its publisher changed them, a line each, the latest first. Nothing searches by them.
alter table episode add column earlier_guids text;
