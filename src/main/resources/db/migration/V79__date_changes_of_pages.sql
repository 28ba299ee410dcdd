-- The sitemap says when a page changed: by an import, or by a file with chapters or a transcript. Null means never since
-- the first import.
alter table episode add column changed_at timestamp(6) with time zone;
alter table podcast add column changed_at timestamp(6) with time zone;
