-- A tag as long as this was read before tags were shortened (RFC 5646, section 4.4.2). It could not be kept with the
-- file that is fetched, so the transcripts of its podcast were not looked for.
update episode_transcript set language = null where char_length(language) > 35;
alter table episode_transcript alter column language set data type varchar(35);
