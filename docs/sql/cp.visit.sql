-- cp.visit, an interval: while on a child protection plan, seen every 10 working days; each interval runs from the visit before.
-- Left out, because the measured records have none: deaths, a plan's own visit-every, corrections, records that are not applicable.
with edge as (
    select subject, place, day, at,
        (type = 'conference' and fields->>'decision' = 'plan made') or (type = 'plan' and fields->>'step' = 'started') as starts
    from record
    where (type = 'conference' and fields->>'decision' in ('plan made', 'plan ended'))
       or (type = 'plan' and fields->>'kind' = 'child protection' and fields->>'step' in ('started', 'ended'))
),
turn as (
    select *, lag(starts) over (partition by subject order by place) as before from edge
),
spell as (
    select subject, place, day, at, next_day as ended, next_at as ended_at, starts
    from (
        select *, lead(day) over w as next_day, lead(at) over w as next_at
        from turn where before is distinct from starts
        window w as (partition by subject order by place)
    ) turned
    where starts
),
seen as (
    select distinct s.subject, s.place as run, v.day
    from spell s
    join record v on v.type = 'visit' and v.subject = s.subject
        and v.fields->>'purpose' = 'child protection' and v.fields->>'seen' = 'yes'
        and (v.day > s.day or (v.day = s.day and (v.at is null or s.at is null or v.at >= s.at)))
        and (s.ended is null or v.day < s.ended or (v.day = s.ended and (v.at is null or s.ended_at is null or v.at <= s.ended_at)))
),
zero as (
    select subject, place as run, day, true as first from spell
    union all
    select subject, run, day, false from seen
),
interval_ as (
    select subject, run, day as started, lead(day) over (partition by subject, run order by first desc, day) as met
    from zero
)
select i.subject, i.started, due.day as due, i.met, coalesce(i.met, s.ended, @as_at) > due.day as late
from interval_ i
join spell s on s.subject = i.subject and s.place = i.run
join working_day w on w.day = i.started
join working_day due on due.number = w.number + 10 and due.counts
where s.ended is null or i.started < s.ended or i.started = s.day
order by 1, 2, 3, 4
