-- Why a query of a return is right as it stands: what was written, by whom and when; the last that was written counts. Not part of the record.
-- The place is a digest of the rule, the child and the values that raised the query, so that a newer file finds it again.
create table query_reason (
    authority text not null,
    place     text not null,
    written   text not null,
    author    text not null,
    rule      text not null,
    child     text,
    words     text not null,
    primary key (authority, place, written, author)
){clustered};

create index query_reason_child on query_reason (authority, child);
create index query_reason_written on query_reason (authority, written);
