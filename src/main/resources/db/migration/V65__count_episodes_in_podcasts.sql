-- Lists of podcasts show both values, and a change of the episodes updates them (StoredPodcastRepository.recount).
alter table podcast add column episodes bigint default 0 not null;
alter table podcast add column latest_at timestamp(6) with time zone;

update podcast set
    episodes = (select count(*) from episode e where e.podcast_id = podcast.id and e.taken_down_at is null),
    latest_at = (select max(e.listed_at) from episode e where e.podcast_id = podcast.id and e.taken_down_at is null);
