-- Which import an entry came in with, as the sequence of that import's first entry; 0 where it came by itself. The entry that closes
-- the import names it in "closes". Until that one stands, readers see none of the import. The hash covers both where they are not 0.
alter table entry add column import bigint not null default 0;
alter table entry add column closes bigint not null default 0;

create index entry_closes on entry (authority, closes) where closes <> 0;

-- The import that is on its way in; one at a time. While it is not ready its rows are being staged, and another may put it aside;
-- once it is ready it is finished, by whoever opens the journal next where need be.
create table import (
    authority   text   not null primary key,
    id          text   not null,
    begun       text   not null,
    ready       bigint not null,
    first_entry bigint not null
){clustered};

create table staged (
    authority      text    not null,
    place          bigint  not null,
    id             text    not null,
    subject        text    not null,
    occasion       text,
    type           text    not null,
    happened       text    not null,
    recorded       text,
    author         text,
    about          text,
    corrects       text,
    corrects_how   text,
    source         text    not null,
    salt           {bytes} not null,
    fields         text    not null,
    reason         text,
    content_digest {bytes} not null,
    primary key (authority, place),
    unique (authority, id)
){clustered};
