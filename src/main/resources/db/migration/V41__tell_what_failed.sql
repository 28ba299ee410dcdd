-- To tell which failure was the last one.
alter table companion add column failed_at timestamp(6) with time zone;
alter table artwork add column failed_at timestamp(6) with time zone;
update companion set failed_at = current_timestamp where last_failure is not null;
update artwork set failed_at = current_timestamp where reason is not null;

-- The podcast that named a picture first, which counts it.
alter table artwork add column podcast_id bigint references podcast on delete set null;

merge into artwork using (
    select image, min(podcast_id) as podcast_id from (
        select image, id as podcast_id from podcast
        union all
        select image, podcast_id from podcast_person
        union all
        select image, podcast_id from episode
        union all
        select person.image, podcast_id from episode_person person join episode on id = episode_id
        union all
        select chapter.image, podcast_id from episode_chapter chapter join episode on id = episode_id
    ) every_image where image is not null group by image
) named on artwork.address = named.image
when matched then update set podcast_id = named.podcast_id;

create index artwork_by_podcast on artwork (podcast_id);
