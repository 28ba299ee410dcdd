-- The hues of a picture, which pages take their colors from. A row for each picture that the program has looked at.
create table artwork_palette (
    content_hash varchar(32) primary key,
    -- 0 to 23 in steps of 15 degrees; null for gray
    surface integer,
    -- null for the site's own
    accent integer
);
