-- All pictures of a host are put off when it does not answer.
create index artwork_by_host on artwork (host);
