-- What an erasure takes away outside the journal, documents and drafts, and when it was gone: nothing is forgotten where the program was
-- stopped between the decision and the file.
create table erased_elsewhere (
    authority  text   not null,
    what       text   not null,
    decided_in bigint not null,
    gone       text,
    primary key (authority, what, decided_in),
    foreign key (authority, decided_in) references entry (authority, sequence)
){clustered};
