-- Records as a database would hold them: fields as columns of JSON, indexes for the three standards that are asked.
drop schema if exists plimsoll_measured cascade;
create schema plimsoll_measured;
set search_path to plimsoll_measured;

create table record (
    id text not null,
    subject text not null,
    place int not null,          -- the order within a timeline: day, dated-only before timed, recorded, id
    type text not null,
    day date not null,
    at timestamptz,              -- null for a day without a time
    about text,
    fields jsonb not null
);

-- number: how many working days there have been up to the end of the day
create table working_day (day date primary key, number int not null, counts boolean not null);
