using Plimsoll.Core.Calendar;

namespace Plimsoll.Returns.Cin.Building;

/// <summary>
/// Enquiries under section 47 that started in the year, had their conference in it, or still waited for one; and the first conference of a child about
/// whom no enquiry was made here.
/// </summary>
internal static class EnquiryModule
{
    /// <summary>Working days from the strategy discussion to the initial conference. Source: Working Together to Safeguard Children 2023, chapter 3.</summary>
    private const int DaysToConference = 15;

    /// <returns>The enquiries, and the day of a conference without one; null where there was none in the year.</returns>
    public static (IReadOnlyList<Draft> Enquiries, DateOnly? Transfer) Of(EpisodeFile episode, ChildFile file, Telling telling)
    {
        var year = telling.Year;
        var outcomes = episode.Pairs(CinMap.Enquiry, CinMap.EnquiryOutcome, _ => { }).ToDictionary(pair => pair.Start, pair => pair.End);
        var alone = episode.Of(CinMap.TransferConference).ToList();
        var rows = new List<(DateOnly Start, DateOnly? Held, bool NotRequired)>();
        foreach (var (start, held) in episode.Pairs(CinMap.Enquiry, CinMap.InitialConference, alone.Add, (start, _) => outcomes[start] is not { } end || !CinMap.NoConference.Fits(end)))
        {
            rows.Add((start.Happened.Day, held?.Happened.Day, held is null && outcomes[start] is { } end && CinMap.NoConference.Fits(end)));
        }

        rows.RemoveAll(row => row.Held is { } held ? !year.Holds(held) : row.NotRequired && !year.Holds(row.Start));
        return ([.. rows.Select(Row)], Alone([.. alone.Select(one => one.Happened.Day).Where(day => year.Holds(day) && rows.TrueForAll(row => row.Held != day))], episode, telling));
    }

    private static Draft Row((DateOnly Start, DateOnly? Held, bool NotRequired) row) => new Draft(CinLayout.Section47)
        .With("S47ActualStartDate", row.Start)
        .With("InitialCPCtarget", row.NotRequired ? null : WorkingCalendar.England.Add(row.Start, DaysToConference))
        .With("DateOfInitialCPC", row.Held)
        .With("ICPCnotRequired", row.NotRequired);

    /// <summary>A referral has room for one: that which made a plan goes before others.</summary>
    private static DateOnly? Alone(List<DateOnly> days, EpisodeFile episode, Telling telling)
    {
        if (days.Count == 0)
        {
            return null;
        }

        var plans = episode.Of(CinMap.ProtectionPlanStarted).Select(plan => plan.Happened.Day).ToHashSet();
        var told = days.Order().FirstOrDefault(plans.Contains, days.Min());
        foreach (var day in days.Distinct().Where(day => day != told))
        {
            telling.Gap("DateOfInitialCPC", day, "A referral of the census has room for one initial conference without an enquiry. This one is left out.");
        }

        return told;
    }
}
