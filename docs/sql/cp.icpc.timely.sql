-- cp.icpc.timely, a deadline: an initial conference within 15 working days of the strategy discussion that began enquiries.
-- The answer is about the discussion, directly, or names nothing. The measured records hold one discussion a child.
select d.subject, d.day as started, due.day as due, met.day as met, coalesce(met.day, over.day, @as_at) > due.day as late
from record d
join working_day w on w.day = d.day
join working_day due on due.number = w.number + 15 and due.counts
left join lateral (
    select min(o.day) as day from record o
    where o.type = 'section-47-outcome' and o.subject = d.subject and (o.about = d.id or o.about is null)
      and o.fields->>'step' = 'authorised' and o.fields->>'outcome' in ('no further action', 'child in need')
      and (o.day > d.day or (o.day = d.day and (o.at is null or d.at is null or o.at >= d.at)))
) over on true
left join lateral (
    select min(c.day) as day from record c
    where c.type = 'conference' and c.subject = d.subject and (c.about = d.id or c.about is null)
      and c.fields->>'type' = 'initial' and c.fields->>'held' = 'yes'
      and (c.day > d.day or (c.day = d.day and (c.at is null or d.at is null or c.at >= d.at)))
      and (over.day is null or c.day <= over.day)
) met on true
where d.type = 'strategy-discussion' and d.fields->>'decision' = 'section 47'
order by 1, 2, 3, 4
