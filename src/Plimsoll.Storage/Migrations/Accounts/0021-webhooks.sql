-- Which other machines are told that a breach has begun. No secret is here in the clear, and of people nothing but ids.
create table webhook_host (
    authority text not null,
    host      text not null,
    listed_by text not null,
    listed    text not null,
    primary key (authority, host)
){clustered};

create table webhook (
    authority text not null,
    id        text not null,
    account   text not null,
    address   text not null,
    standards text not null,
    secret    text not null,
    made      text not null,
    withdrawn text,
    primary key (authority, id),
    foreign key (authority, account) references account (authority, id)
){clustered};

create table webhook_delivery (
    authority text   not null,
    id        text   not null,
    webhook   text   not null,
    clock     text   not null,
    standard  text   not null,
    subject   text   not null,
    day       text   not null,
    made      text   not null,
    tries     bigint not null,
    next_try  text   not null,
    sent      text,
    given_up  text,
    problem   text,
    primary key (authority, id),
    foreign key (authority, webhook) references webhook (authority, id)
){clustered};

create index webhook_delivery_next on webhook_delivery (authority, next_try);
create index webhook_delivery_subject on webhook_delivery (authority, subject);
