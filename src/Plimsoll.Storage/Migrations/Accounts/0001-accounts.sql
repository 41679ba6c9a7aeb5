-- Who may sign in, and how they prove it. No password and no recovery code is here, only what checks one.
create table account (
    authority       text   not null,
    id              text   not null,
    name            text   not null,
    worker          text,
    employment      text,
    employer        text,
    disabled        bigint not null,
    stamp           text   not null,
    password        text,
    authenticator   text,
    last_code       bigint not null,
    second_factor   bigint not null,
    recovery        text   not null,
    failed          bigint not null,
    locked_until    text,
    invitation      text,
    invitation_ends text,
    version         bigint not null,
    primary key (authority, id)
){clustered};

create unique index account_invitation on account (authority, invitation);

create table account_role (
    authority text   not null,
    account   text   not null,
    number    bigint not null,
    role      text   not null,
    team      text,
    from_day  text   not null,
    to_day    text,
    primary key (authority, account, number),
    foreign key (authority, account) references account (authority, id)
){clustered};
