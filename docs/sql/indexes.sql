alter table record add primary key (id);
create index record_type on record (type, subject, place);
create index record_about on record (about) where about is not null;
create index working_day_number on working_day (number, day) where counts;
analyze record;
analyze working_day;
