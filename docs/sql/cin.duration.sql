-- cin.duration, a threshold: nine months in need are reached, and a panel has decided what to do.
-- It is breached on the day it is reached; a decision counts from that day on.
with edge as (
    select subject, place, day, type = 'plan' and fields->>'step' = 'agreed' as starts, fields
    from record
    where (type = 'plan' and fields->>'kind' = 'child in need' and fields->>'step' in ('agreed', 'ended'))
       or (type = 'closure' and fields->>'step' = 'authorised')
),
turn as (
    select *, lag(starts) over (partition by subject order by place) as before from edge
),
spell as (
    select * from (
        select *, lead(day) over (partition by subject order by place) as ended
        from turn where before is distinct from starts
    ) turned
    where starts and fields->>'stable-package' is distinct from 'yes'
),
reached as (
    select s.*, (s.day + interval '9 months')::date as due from spell s
)
select r.subject, r.day as started, r.due, met.day as met, r.due <= coalesce(met.day, r.ended, @as_at) as late
from reached r
left join lateral (
    select min(p.day) as day from record p
    where p.type = 'panel-decision' and p.subject = r.subject and p.fields ? 'decision' and p.day >= r.due
      and (r.ended is null or p.day <= r.ended)
) met on true
order by 1, 2, 3, 4
