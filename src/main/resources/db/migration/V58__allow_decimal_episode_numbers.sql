-- An episode between two others can be number 315.5 (podcast:episode).
alter table episode alter column number set data type numeric(9, 3);
