-- Rows in every table of schema version 62, as that version of the program stored them. H2 and PostgreSQL read it.
insert into podcast (id, slug, title, summary, about_raw, about_html, about_policy, feed, link, image, language, author,
    owner, copyright, explicit, type, guid, categories, sample, fingerprint, revision, created_at, locked, funding, places,
    hidden_at, license_name, license_url)
values (1, 'night-shift', 'Night Shift', 'Stories of a pager.', 'Raw', '<p>About</p>', 9,
    'https://night.example.com/feed', 'https://night.example.com/', 'https://night.example.com/cover.jpg', 'en', 'Hanna',
    'Hanna', '© Hanna', false, 'serial', 'a-guid', 'Technology', false, 'f1', 7, '2024-01-01 00:00:00+00', true,
    '[{"url":{"value":"https://night.example.com/give"},"text":"Give"}]', '[{"name":"Austin, TX","origin":true,"geo":"30.2672,-97.7431","osm":null}]',
    null, 'cc-by-4.0', 'https://creativecommons.org/licenses/by/4.0/');
insert into podcast (id, slug, title, feed, sample, fingerprint, revision, created_at, hidden_at)
values (2, 'hidden-show', 'Hidden Show', 'https://hidden.example.com/feed', false, 'f2', 3, '2024-01-01 00:00:00+00',
    '2024-03-01 00:00:00+00');
insert into podcast_person (podcast_id, position, name, role, team, link, image, slug)
values (1, 0, 'Hanna', 'host', 'cast', 'https://hanna.example.com/', 'https://hanna.example.com/h.jpg', 'hanna');

insert into episode (id, podcast_id, slug, guid, earlier_guids, title, published_at, listed_at, first_seen_at, duration,
    enclosure_url, enclosure_type, enclosure_length, summary, notes_raw, notes_html, notes_policy, link, image, author,
    season, season_name, number, number_name, type, explicit, keywords, chapters_url, chapters_type, fingerprint,
    transcript_language, soundbites, funding, places, edition)
values (1, 1, 'alarms', 'guid-1', 'older-guid', 'Alarms', '2024-02-01 10:00:00+00', '2024-02-01 10:00:00+00',
    '2024-02-01 11:00:00+00', 1800000000000, 'https://media.example.com/1.mp3', 'audio/mpeg', 1000001, 'What woke us.',
    'Raw', '<p>Notes</p>', 9, 'https://night.example.com/1', 'https://night.example.com/1.jpg', 'Hanna', 2, 'Winter',
    315.5, '315b', 'FULL', true, 'alarms', 'https://night.example.com/1.json', 'application/json+chapters', 'e1', 'en',
    '[{"start":"PT1M","length":"PT30S","title":"Wake up"}]',
    '[{"url":{"value":"https://night.example.com/give"},"text":"Give"}]', '[{"name":"Austin, TX","origin":true,"geo":"30.2672,-97.7431","osm":null}]', 4);
insert into episode (id, podcast_id, slug, title, listed_at, first_seen_at, vanished_at, fingerprint)
values (2, 1, 'sleep', 'Sleep', '2024-01-01 10:00:00+00', '2024-01-01 11:00:00+00', '2024-02-02 00:00:00+00', 'e2');
insert into episode (id, podcast_id, slug, title, listed_at, first_seen_at, taken_down_at, fingerprint)
values (3, 1, 'secret', 'Secret', '2024-03-01 10:00:00+00', '2024-03-01 11:00:00+00', '2024-03-02 00:00:00+00', 'e3');
insert into episode (id, podcast_id, slug, title, listed_at, first_seen_at, fingerprint)
values (4, 2, 'unseen', 'Unseen', '2024-01-01 10:00:00+00', '2024-01-01 11:00:00+00', 'e4');
insert into episode_chapter (episode_id, position, start, title, link, image)
values (1, 0, 0, 'Start', 'https://night.example.com/start', 'https://night.example.com/start.jpg');
insert into fetched_chapter (episode_id, position, start, title, link, image)
values (1, 0, 1500000000, 'Fetched', null, 'https://night.example.com/fetched.jpg');
insert into episode_person (episode_id, position, name, role, team, link, image, slug)
values (1, 0, 'Gina Guest', 'guest', 'cast', null, 'https://night.example.com/gina.jpg', 'gina-guest');
insert into episode_transcript (episode_id, position, url, type, language, rel)
values (1, 0, 'https://night.example.com/1.vtt', 'text/vtt', 'en', 'captions');
insert into transcript_line (episode_id, position, start, speaker, words)
values (1, 0, 1500000000, 'Hanna', 'Good evening.'), (1, 1, null, null, 'It is late.');

insert into companion (id, podcast_id, episode_id, kind, url, type, language, fetched_at, failures, last_failure,
    next_try_at, failed_at, host, etag, last_modified, read_by, checked_at, confirmations)
values (1, 1, 1, 'CHAPTERS', 'https://night.example.com/1.json', 'application/json+chapters', null,
    '2024-02-01 12:00:00+00', 0, null, '2124-02-01 12:00:00+00', null, 'night.example.com', '"etag"',
    'Thu, 01 Feb 2024 10:00:00 GMT', 3, '2024-02-01 12:00:00+00', 2),
    (2, 1, 1, 'TRANSCRIPT', 'https://night.example.com/1.vtt', 'text/vtt', 'en', null, 2, 'it answers 503',
    '2124-02-01 12:00:00+00', '2024-02-01 12:00:00+00', 'night.example.com', null, null, null, null, null);

insert into artwork (address, host, position, content_hash, failures, reason, next_try_at, failed_at, podcast_id, etag,
    last_modified, read_by, checked_at, confirmations)
values ('https://night.example.com/cover.jpg', 'night.example.com', 0, 'c0ffee', 0, null, '2124-02-01 12:00:00+00', null, 1,
    '"etag"', 'Thu, 01 Feb 2024 10:00:00 GMT', 2, '2024-02-01 12:00:00+00', 1),
    ('https://night.example.com/1.jpg', 'night.example.com', 1, null, 3, 'it answers 404', '2124-02-01 12:00:00+00',
    '2024-02-01 12:00:00+00', 1, null, null, null, null, null);
insert into artwork_file (content_hash, width, jpeg) values ('c0ffee', 160, cast('a picture' as bytea));

insert into library (id, token_hash, created_at) values (1, 'hash', '2024-02-01 12:00:00+00');
insert into favorite (library_id, episode_id, created_at) values (1, 1, '2024-02-01 12:00:00+00');

insert into related_episode (episode_id, position, related_id, reason, closeness) values (1, 0, 2, 'Both are late', 0.5);
insert into related_run (podcast_id, version, revision, changes, frequencies)
values (1, 2, 7, 1, cast('frequencies' as bytea));
insert into topic (podcast_id, slug, label, position, trait) values (1, 'pagers', 'Pagers', 0, 5);
insert into episode_topic (episode_id, position, podcast_id, slug) values (1, 0, 1, 'pagers');
insert into portrait (episode_id, edition, traits, wording) values (1, 4, cast('traits' as bytea), 'words');

insert into subscription (id, address, podcast_id, etag, last_modified, last_success_at, last_failure_at, last_failure,
    failures, added, changed, next_check_at, followed, polled_at, full_answer_at, missing_since, gone, body_hash,
    current_address, moved_at, announced_address, redirect_address, redirect_since)
values (1, 'https://night.example.com/feed', 1, '"etag"', 'Thu, 01 Feb 2024 10:00:00 GMT', '2024-02-01 12:00:00+00',
    '2024-01-31 12:00:00+00', 'it answers 503', 0, 3, 1, '2124-02-01 12:00:00+00', true, '2024-02-01 12:00:00+00',
    '2024-02-01 12:00:00+00', '2024-01-30 00:00:00+00', 0, 'body', 'https://feeds.example.com/night',
    '2024-01-15 00:00:00+00', 'https://feeds.example.com/next', 'https://feeds.example.com/new', '2024-02-01 00:00:00+00');
insert into feed_host (name, free_at) values ('night.example.com', '2024-02-01 12:00:01+00');
insert into taken_down (path) values ('/podcasts/night-shift/secret');

alter sequence podcast_seq restart with 51;
alter sequence episode_seq restart with 51;
alter sequence companion_seq restart with 51;
alter sequence library_seq restart with 51;
alter sequence subscription_seq restart with 51;
