-- Whether the rows in episode_chapter are times that the notes list, because the publisher made no chapters.
alter table episode add column chapters_from_notes boolean default false not null;
