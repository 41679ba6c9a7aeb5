-- Heads of the journal that were signed, each as it was copied elsewhere. What stands here proves nothing by itself:
-- it tells which of the copies are missing.
create table anchor (
    authority text   not null,
    number    bigint not null,
    signed    text   not null,
    primary key (authority, number)
){clustered};
