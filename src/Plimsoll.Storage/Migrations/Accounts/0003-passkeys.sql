-- What checks a passkey: its public half. Nobody signs in with what is here.
create table passkey (
    authority text not null,
    id        text not null,
    account   text not null,
    name      text not null,
    made      text not null,
    data      text not null,
    primary key (authority, id),
    foreign key (authority, account) references account (authority, id)
){clustered};

create index passkey_account on passkey (authority, account);
