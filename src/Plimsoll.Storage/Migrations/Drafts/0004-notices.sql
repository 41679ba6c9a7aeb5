-- Who is to be told of what. Not part of the record: it points to it, and holds no words of it.
create table notice (
    authority text not null,
    id        text not null,
    record    text not null,
    kind      text not null,
    subject   text not null,
    worker    text,
    post      text,
    role      text,
    made      text not null,
    seen      text,
    seen_by   text,
    mail      text,
    primary key (authority, id)
){clustered};

create index notice_worker on notice (authority, worker);
create index notice_post on notice (authority, post);
create index notice_subject on notice (authority, subject);
create index notice_mail on notice (authority, mail);

-- One message to one person that something waits: what is to be sent, what was, and what could not be.
create table mail (
    authority text   not null,
    id        text   not null,
    worker    text   not null,
    made      text   not null,
    tries     bigint not null,
    next_try  text   not null,
    sent      text,
    problem   text,
    primary key (authority, id)
){clustered};

-- The place in the journal up to which notices were made.
create table notice_place (
    authority text   not null,
    sequence  bigint not null,
    primary key (authority)
){clustered};
