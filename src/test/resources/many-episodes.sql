-- 100 shows with 100,000 episodes, 10,000 of them in the first. H2 and PostgreSQL read it.
insert into podcast (id, slug, title, summary, feed, image, language, sample, fingerprint, revision, created_at)
select n, 'show-' || n, 'Show ' || n, 'About show ' || n, 'https://host-' || n || '.invalid/feed',
    'https://host-' || n || '.invalid/cover.jpg', 'en', false, '', 1, timestamp with time zone '2010-01-01 00:00:00+00'
from generate_series(1, 100) as numbers(n);

insert into episode (id, podcast_id, slug, guid, title, published_at, listed_at, first_seen_at, duration, enclosure_url,
    enclosure_type, enclosure_length, summary, notes_raw, notes_html, notes_policy, image, number, type, chapters_url,
    fingerprint)
select n, case when n <= 10000 then 1 else 2 + mod(n, 99) end, 'e' || n, 'guid-' || n, 'Episode ' || n,
    timestamp with time zone '2010-01-01 00:00:00+00' + n * interval '1' hour,
    timestamp with time zone '2010-01-01 00:00:00+00' + n * interval '1' hour,
    timestamp with time zone '2010-01-01 00:00:00+00' + n * interval '1' hour, 1800000000000,
    'https://media.invalid/' || n || '.mp3', 'audio/mpeg', 1000000 + n, 'About episode ' || n || repeat(' and more', 10),
    repeat('All of it. ', 20), repeat('All of it. ', 20), 9, 'https://host-' || mod(n, 100) || '.invalid/' || n || '.jpg',
    n, 'FULL', 'https://host-' || mod(n, 100) || '.invalid/' || n || '.json', 'f' || n
from generate_series(1, 100000) as numbers(n);

insert into podcast_person (podcast_id, position, name, role, team, slug)
select n, 0, 'Host ' || n, 'host', 'cast', 'host-' || n from generate_series(1, 100) as numbers(n);
insert into episode_person (episode_id, position, name, role, team, slug)
select id, 0, 'Host ' || podcast_id, 'host', 'cast', 'host-' || podcast_id from episode;
insert into episode_person (episode_id, position, name, role, team, slug)
select id, 1, 'Guest ' || mod(id, 2000), 'guest', 'cast', 'guest-' || mod(id, 2000) from episode;
insert into episode_chapter (episode_id, position, start, title, image)
select id, n, n * 60000000000, 'Chapter ' || n, 'https://host-' || mod(id, 100) || '.invalid/c' || n || '.jpg'
from episode cross join generate_series(0, 2) as numbers(n) where mod(id, 5) = 0;
insert into fetched_chapter (episode_id, position, start, title)
select id, n, n * 60000000000, 'Chapter ' || n from episode cross join generate_series(0, 2) as numbers(n) where mod(id, 7) = 0;
insert into episode_transcript (episode_id, position, url, type)
select id, 0, 'https://host-' || mod(id, 100) || '.invalid/' || id || '.vtt', 'text/vtt' from episode;
insert into transcript_line (episode_id, position, start, speaker, words)
select id, n, n * 1000000000.0, 'Host', 'Some words that somebody says.'
from episode cross join generate_series(0, 99) as numbers(n) where mod(id, 100) = 0;

insert into related_episode (episode_id, position, related_id, reason, closeness)
select id, n, 1 + mod(id + n * 37, 100000), 'Both are about it', 0.5
from episode cross join generate_series(0, 2) as numbers(n);

insert into library (id, token_hash, created_at)
select n, 'hash-' || n, current_timestamp from generate_series(1, 2000) as numbers(n);
insert into favorite (library_id, episode_id, created_at)
select l.id, 1 + mod(l.id * 13 + n * 997, 100000), current_timestamp
from library l cross join generate_series(0, 29) as numbers(n);

-- Nearly all files and pictures are kept and wait for their next check.
insert into companion (id, podcast_id, episode_id, kind, url, host, failures, next_try_at, checked_at, fetched_at, read_by, confirmations)
select id, podcast_id, id, 'TRANSCRIPT', 'https://host-' || mod(id, 100) || '.invalid/' || id || '.vtt',
    'host-' || mod(id, 100) || '.invalid', 0, current_timestamp + (mod(id, 10000) - 20) * interval '1' minute,
    case when mod(id, 3) = 0 then null else current_timestamp end, current_timestamp, 1, 1
from episode;
insert into artwork (address, host, podcast_id, position, content_hash, failures, next_try_at, checked_at, read_by, confirmations)
select 'https://host-' || mod(id, 100) || '.invalid/' || id || '.jpg', 'host-' || mod(id, 100) || '.invalid', podcast_id,
    mod(id, 900), 'c' || mod(id, 20000), 0, current_timestamp + (mod(id, 10000) - 20) * interval '1' minute,
    current_timestamp, 1, 1
from episode;
insert into artwork_file (content_hash, width, jpeg)
select 'c' || n, width, cast('picture' as bytea)
from generate_series(0, 19999) as numbers(n) cross join (values (80), (320), (800)) as widths(width);

insert into subscription (id, address, podcast_id, failures, added, changed, next_check_at, followed)
select n, 'https://host-' || n || '.invalid/feed', n, 0, 0, 0, current_timestamp + (n - 5) * interval '1' minute, true
from generate_series(1, 100) as numbers(n);

update podcast set
    episodes = (select count(*) from episode e where e.podcast_id = podcast.id),
    latest_at = (select max(e.listed_at) from episode e where e.podcast_id = podcast.id);
analyze;
