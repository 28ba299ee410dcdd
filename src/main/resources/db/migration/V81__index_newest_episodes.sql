-- The home page of several podcasts shows the newest episodes of all.
create index episode_by_newest on episode (listed_at desc, id desc);
