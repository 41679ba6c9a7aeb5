-- The journal of each authority: what was written, about whom, by whom and when, in order.
-- An entry is never updated and never deleted. Its hash covers every column but itself, and the hash of the entry before.
create table entry (
    authority      text    not null,
    sequence       bigint  not null,
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
    appended       text    not null,
    content_digest {bytes} not null,
    hash           {bytes} not null,
    primary key (authority, sequence),
    unique (authority, id)
){clustered};

create index entry_subject on entry (authority, subject);

-- What people wrote: the fields, and the reason of a correction. Apart from the entry, which keeps a digest of it,
-- so that lawful erasure takes this row away and leaves the chain whole.
create table entry_content (
    authority text    not null,
    sequence  bigint  not null,
    salt      {bytes} not null,
    fields    text    not null,
    reason    text,
    primary key (authority, sequence),
    foreign key (authority, sequence) references entry (authority, sequence)
){clustered};

-- Content taken away by law. Who decided it, why and by what power stands in the entry that decided it.
create table erasure (
    authority  text   not null,
    sequence   bigint not null,
    decided_in bigint not null,
    primary key (authority, sequence),
    foreign key (authority, sequence) references entry (authority, sequence),
    foreign key (authority, decided_in) references entry (authority, sequence)
){clustered};

-- The last entry of each journal. Whoever appends holds this row until the end of the transaction.
create table head (
    authority text    not null primary key,
    sequence  bigint  not null,
    hash      {bytes} not null
){clustered};
