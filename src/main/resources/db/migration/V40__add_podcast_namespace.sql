-- Lists as JSON: each is read with its row, and nothing is looked up by what they hold.
alter table podcast add column locked boolean;
alter table podcast add column funding text;
alter table podcast add column places text;

alter table episode add column number_name text;
alter table episode add column soundbites text;
alter table episode add column funding text;
alter table episode add column places text;
