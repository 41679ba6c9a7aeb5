using Plimsoll.App.Access;
using Plimsoll.App.Looking;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Reports;

/// <summary>A first conference that was late, or is, and where the days were lost.</summary>
/// <param name="Held">Null while it has not been.</param>
/// <param name="OnDay">The working day on which it was held, or that it is now, counted from the strategy discussion.</param>
/// <param name="Decided">When a conference was decided on; null where that is not on record.</param>
/// <param name="Told">When the conferencing team was told.</param>
/// <param name="DaysToTell">Working days from the decision to the word to the conferencing team.</param>
/// <param name="DaysToHold">Working days from that word to the conference.</param>
/// <param name="Cause">"late notification" is worked out; otherwise what the chair chose, or that nobody said.</param>
/// <param name="IsWorkedOut">Nobody typed the cause.</param>
public sealed record LateConference(
    Subject Child, string? Team, DateOnly Due, DateOnly? Held, int OnDay, DateOnly? Decided, DateOnly? Told, int? DaysToTell, int? DaysToHold, string Cause, bool IsWorkedOut);

/// <summary>
/// Why first conferences are late: the time from the decision to the word to the conferencing team is told apart from the time after it.
/// Inspection report of November 2022, paragraph 5.
/// </summary>
public sealed class LateConferences(Authority authority)
{
    /// <summary>The promise that a conference is held in time.</summary>
    public const string Conference = "cp.icpc.timely";

    /// <summary>The promise that the conferencing team hears of it.</summary>
    public const string Word = "cp.icpc.notify";

    public const string LateNotification = "late notification";

    public const string NotSaid = "nobody has said";

    /// <summary>Those that fell due between two days, the longest wait first.</summary>
    public Shown<IReadOnlyList<LateConference>> Between(Reader reader, DateOnly from, DateOnly to) => ServiceOnDay.Show(authority, reader, "late conferences", to, service => Late(service, from, to));

    private IReadOnlyList<LateConference> Late(ServiceOnDay service, DateOnly from, DateOnly to) =>
        [.. service.Clocks(standard => standard.Id is Conference or Word).SelectMany(child => child
                .Where(row => row.Clock is { Standard.Id: Conference, Breached: not null, Due: { } due } && due.Day >= from && row.Clock.State is ClockState.Breached or ClockState.MetLate)
                .Select(row => Late(row, [.. child.Select(one => one.Clock).Where(clock => clock.Standard.Id == Word)], to)))
            .OrderByDescending(late => late.OnDay).ThenBy(late => late.Child)];

    private LateConference Late(ClockRow row, List<Clock> words, DateOnly day)
    {
        var (working, clock, held) = (authority.Engine.Calendar.Working, row.Clock, row.Clock.Met?.Day);
        var word = words.Where(one => one.Started.Day >= clock.Started.Day && one.Started.Day <= (held ?? day)).MinBy(one => one.Started);
        var told = word?.Met?.Day;
        var isLateWord = word?.Breached is not null;
        var typed = clock.MetBy is { } conference ? authority.Overview.LastOf(conference)?.Text("late-cause") : null;
        return new LateConference(
            clock.Subject,
            row.AtDue?.Team,
            clock.Due!.Value.Day,
            held,
            working.Between(clock.Started.Day, held ?? day),
            word?.Started.Day,
            told,
            word is null ? null : working.Between(word.Started.Day, told ?? day),
            told is { } heard && held is { } on ? working.Between(heard, on) : null,
            isLateWord ? LateNotification : typed ?? NotSaid,
            isLateWord);
    }
}
