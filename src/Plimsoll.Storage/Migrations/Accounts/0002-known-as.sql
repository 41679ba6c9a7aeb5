-- How a council's own sign-in service knows the person of an account. Two accounts are never known by the same, whatever the capitals.
alter table account add column known_as text;

create unique index account_known_as on account (authority, lower(known_as));
