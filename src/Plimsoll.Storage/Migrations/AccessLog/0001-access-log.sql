-- Who looked at whom, at what, when and why.
create table look (
    place     {place},
    authority text not null,
    at        text not null,
    who       text not null,
    what      text not null,
    subject   text not null,
    reason    text
);

create index look_subject on look (authority, subject);
create index look_who on look (authority, who);
