-- Who looked on a day is found without reading every look there ever was.
create index look_at on look (authority, at);
