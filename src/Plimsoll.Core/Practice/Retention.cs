using Plimsoll.Core.Calendar;

namespace Plimsoll.Core.Practice;

/// <summary>How long records of a kind are kept, and by what power. From <c>practice/retention.yaml</c>.</summary>
/// <param name="Periods">By case: the first whose case is true counts; the last has none.</param>
/// <param name="WholeRecord">It holds the whole case record of the child, and not only the records that name it: the longest such rule counts for all.</param>
/// <param name="Source">The statute, guidance or local schedule.</param>
/// <param name="Checked">How far the text of the source was checked; null where it was not.</param>
public sealed record Retention(
    string Id, string Title, IReadOnlyList<KeepPeriod> Periods, bool WholeRecord, string Source, string? Checked, string? Note, Place Place)
{
    /// <summary>The last day on which it is kept; null where what it counts from has not happened or is not known, and so it is kept.</summary>
    /// <param name="dayOf">The day from which a period counts, or null.</param>
    public DateOnly? LastDay(DateOnly? born, DateOnly? died, Func<KeepFrom, DateOnly?> dayOf)
    {
        var period = Periods.First(one => one.DiedUnder is not { } years || (born is { } birth && died is { } death && death < birth.AddYears(years)));
        if (period.Birthday is { } birthday)
        {
            return born?.AddYears(birthday);
        }

        return dayOf(period.From!) is { } from ? Add(from, period.Length!.Value) : null;
    }

    private static DateOnly Add(DateOnly day, LengthOfTime length) => length.Unit switch
    {
        TimeUnit.Year => day.AddYears(length.Number),
        TimeUnit.Month => day.AddMonths(length.Number),
        TimeUnit.Week => day.AddDays(7 * length.Number),
        _ => day.AddDays(length.Number),
    };
}

/// <summary>One case of a retention rule: until a birthday, or for a time from an event.</summary>
/// <param name="Birthday">Until this birthday of the child; null where it is a length.</param>
/// <param name="DiedUnder">Only where the child died under this age; null for the last case.</param>
/// <param name="Words">As written: <c>15 years from death</c>.</param>
public sealed record KeepPeriod(int? Birthday, LengthOfTime? Length, KeepFrom? From, int? DiedUnder, string Words);

/// <summary>What a period counts from: the latest record of a type, the end of a spell, or the record itself where both are null.</summary>
public sealed record KeepFrom(string? Type, string? EndOfSpell);
