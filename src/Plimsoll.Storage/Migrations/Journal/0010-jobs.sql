-- What time starts: when each job is next due, who is doing it, and what became of it last. No part of the record.
create table job (
    authority text   not null,
    name      text   not null,
    due       text   not null,
    claimed   text,
    until     text,
    started   text,
    ended     text,
    result    text,
    failures  bigint not null,
    primary key (authority, name)
){clustered};
