-- What people have typed and not yet saved. Not part of the record: it may be changed and ends with a date.
create table draft (
    authority text   not null,
    id        text   not null,
    author    text   not null,
    subject   text   not null,
    type      text   not null,
    fields    text   not null,
    version   bigint not null,
    saved     text   not null,
    ends      text   not null,
    told      text,
    parted    text,
    primary key (authority, id)
){clustered};

create index draft_author on draft (authority, author);
create index draft_subject on draft (authority, subject);
