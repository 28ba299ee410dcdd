-- Since when the operator shows an episode no more. Its row stays: it is known when the feed names it again, and
-- listeners keep it, should it come back.
alter table episode add column taken_down_at timestamp(6) with time zone;
