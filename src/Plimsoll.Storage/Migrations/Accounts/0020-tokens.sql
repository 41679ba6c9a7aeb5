-- What lets a program act as an account. No token is here, only what checks one.
create table token (
    authority text not null,
    id        text not null,
    account   text not null,
    name      text not null,
    digest    text not null,
    scopes    text not null,
    made      text not null,
    ends      text not null,
    used      text,
    withdrawn text,
    primary key (authority, id),
    foreign key (authority, account) references account (authority, id)
){clustered};

create index token_account on token (authority, account);
