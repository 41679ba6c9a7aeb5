using System.Globalization;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Demonstration;

/// <summary>What one child's records add to the figures.</summary>
internal sealed class ChildTally(Tally tally, Timeline timeline)
{
    private readonly List<CaseRecord> _records = [.. timeline.Records];

    public void Count()
    {
        var need = Spells(record => record.Type == "referral-decision" && record.Text("outcome") != "no further action", record => record.Type == "closure" && record.Text("step") == "authorised");
        var plans = Spells(record => IsPlan(record, "started"), record => IsPlan(record, "ended"));
        var care = Spells(record => record.Type == "legal-status" && record.Text("step") == "changed", record => record.Type == "legal-status" && record.Text("step") == "care ended");
        FrontDoor();
        Enquiries();
        Stocks(need, plans, care);
        foreach (var (plan, at) in plans.Select((plan, at) => (plan, at)).Where(pair => tally.Counts(pair.plan.From)))
        {
            tally.Add("plan started");
            Add("plan again", at > 0);
        }

        foreach (var (from, to) in care)
        {
            Add("care started", tally.Counts(from));
            Add("care ended", to is { } end && tally.Counts(end));
        }

        foreach (var talk in _records.Where(record => record.Type == "return-interview" && record.Text("outcome") == "held" && tally.Counts(record.Happened.Day)))
        {
            tally.Add("interview");
            Add("interview timely", timeline.Records.FirstOrDefault(one => one.Id == talk.About) is { } back && (talk.Happened.Start - back.Happened.Start).TotalHours <= 72);
        }

        Leavers();
    }

    private void Leavers()
    {
        if (Born is not { } born || Aged(born, tally.AsAt) is < 18 or > 21)
        {
            return;
        }

        Latest("accommodation-check", "home", "suitable", "home suitable");
        Latest("activity-status", "activity", "active", "active");
    }

    private void Latest(string type, string whole, string field, string part)
    {
        if (_records.LastOrDefault(record => record.Type == type) is { } last)
        {
            tally.Add(whole);
            Add(part, last.Text(field) == "yes");
        }
    }

    private void FrontDoor()
    {
        DateOnly? before = null;
        foreach (var record in _records)
        {
            var counts = tally.Counts(record.Happened.Day);
            switch (record.Type)
            {
                case "contact" when counts:
                    tally.Add("contact");
                    tally.Add($"contact {record.Text("source")}");
                    break;
                case "contact-decision" when counts && record.Text("outcome") == "referral":
                    tally.Add("contact referral");
                    break;
                case "referral":
                    if (counts)
                    {
                        tally.Add("referral");
                        tally.Add($"source {record.Text("source")![..1]}");
                        Add("referral again", before is { } last && last.AddMonths(12) >= record.Happened.Day);
                    }

                    before = record.Happened.Day;
                    break;
                case "referral-decision" when counts:
                    Add("referral nfa", record.Text("outcome") == "no further action");
                    break;
                case "closure" when counts && record.Text("step") == "authorised":
                    Add("not in need", record.Text("reason") is "RC8" or "RC9");
                    break;
                default:
                    break;
            }
        }
    }

    private void Enquiries()
    {
        CaseRecord? referral = null;
        CaseRecord? strategy = null;
        foreach (var record in _records)
        {
            referral = record.Type == "referral" ? record : referral;
            strategy = record.Type == "strategy-discussion" ? record : strategy;
            if (!tally.Counts(record.Happened.Day))
            {
                continue;
            }

            Add("enquiry", record.Type == "strategy-discussion");
            if (record.Type == "assessment" && record.Text("step") == "authorised" && record.Text("kind") == "child and family" && referral is not null && IsOfReferral(record))
            {
                tally.Add("assessment");
                Add("assessment timely", WorkingCalendar.England.Between(referral.Happened.Day, record.Happened.Day) <= 45);
                foreach (var code in (record["factors"] as FieldValue.Several)?.Values ?? [])
                {
                    tally.Add($"factor {code}");
                }
            }
            else if (record.Type == "conference" && record.Text("type") == "initial" && strategy is not null)
            {
                tally.Add("conference");
                Add("conference timely", WorkingCalendar.England.Between(strategy.Happened.Day, record.Happened.Day) <= 15);
            }
        }
    }

    /// <summary>Not the yearly one: its start is about the decision on a referral.</summary>
    private bool IsOfReferral(CaseRecord assessment) => _records.Find(record => record.Id == assessment.About)?.About is { } decision && _records.Find(record => record.Id == decision)?.Type == "referral-decision";

    private void Stocks(List<(DateOnly From, DateOnly? To)> need, List<(DateOnly From, DateOnly? To)> plans, List<(DateOnly From, DateOnly? To)> care)
    {
        foreach (var day in tally.Days)
        {
            var isCare = care.Exists(spell => Holds(spell, day));
            if ((isCare || need.Exists(spell => Holds(spell, day))) && Born is { } born && Aged(born, day) < 18)
            {
                tally.Add("need");
                tally.Add($"need {Tally.Age(Aged(born, day))}");
                Add("held", day == tally.AsAt && Allocations.Of(timeline).On(day) is not null);
            }

            Add("care", isCare);
            Add("moves", isCare && _records.Count(record => record.Type == "placement" && record.Text("step") == "started" && record.Happened.Day > day.AddYears(-1) && record.Happened.Day <= day) >= 3);
            foreach (var plan in plans.Where(plan => Holds(plan, day)))
            {
                tally.Add("plan");
                tally.Add($"plan {Length(plan.From, day)}");
            }
        }
    }

    private static string Length(DateOnly from, DateOnly day) =>
        from.AddMonths(3) >= day ? "3 months or less" : from.AddMonths(6) >= day ? "3 to 6 months" : from.AddMonths(12) >= day ? "6 to 12 months" : from.AddMonths(24) > day ? "1 to 2 years" : "2 years and more";

    private DateOnly? Born => DateOnly.TryParseExact(_records.FirstOrDefault(record => record.Type == "child-details")?.Text("birth-date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born) ? born : null;

    private static int Aged(DateOnly born, DateOnly day) => day.Year - born.Year - ((day.Month, day.Day).CompareTo((born.Month, born.Day)) < 0 ? 1 : 0);

    private static bool IsPlan(CaseRecord record, string step) => record.Type == "plan" && record.Text("kind") == "child protection" && record.Text("step") == step;

    private static bool Holds((DateOnly From, DateOnly? To) spell, DateOnly day) => spell.From <= day && (spell.To is null || spell.To > day);

    /// <summary>Stretches from a start to the next end; a start within one changes nothing.</summary>
    private List<(DateOnly From, DateOnly? To)> Spells(Func<CaseRecord, bool> starts, Func<CaseRecord, bool> ends)
    {
        var spells = new List<(DateOnly From, DateOnly? To)>();
        foreach (var record in _records)
        {
            var open = spells.Count > 0 && spells[^1].To is null;
            if (!open && starts(record))
            {
                spells.Add((record.Happened.Day, null));
            }
            else if (open && ends(record))
            {
                spells[^1] = (spells[^1].From, record.Happened.Day);
            }
        }

        return spells;
    }

    private void Add(string what, bool counts)
    {
        if (counts)
        {
            tally.Add(what);
        }
    }
}
