using Plimsoll.App.Access;
using Plimsoll.App.Looking;
using Plimsoll.App.Recording;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Homes;

/// <summary>A promise in somebody's list, and to whom it was made.</summary>
/// <param name="Age">In whole years on the day asked about; null where the birth is not known, or has not come.</param>
public sealed record ListedPromise(Subject To, string Name, int? Age, ClockView Clock);

/// <summary>Clocks as lists tell them: to the child first, the latest first.</summary>
internal sealed class ListedPromises(Authority authority)
{
    private readonly ClockWords _words = new(authority);

    private readonly WhoWrites _writes = new(authority);

    public ListedPromise Of(ClockRow row, DateOnly day) => new(
        row.Clock.Subject,
        authority.Names.Of(row.Clock.Subject),
        AgeOf(row.Clock.Subject, day),
        _words.View(row, day));

    /// <summary>Promises as one reader reads them: what is somebody else's to write says whose.</summary>
    public IReadOnlyList<ListedPromise> For(Reader reader, IReadOnlyList<ListedPromise> promises) => [.. promises.Select(promise => For(reader, promise))];

    public ListedPromise For(Reader reader, ListedPromise promise) => promise.Clock.Next is { } next && authority.Catalogue.RecordTypes[next.Type] is var type && !_writes.May(reader, type, promise.To)
        ? promise with { Clock = promise.Clock with { Next = next with { Whose = _writes.Whose(type, promise.To, reader.First?.Team) } } }
        : promise;

    /// <summary>What is about safety first, then what has been late longest.</summary>
    public IReadOnlyList<ListedPromise> WorstFirst(IEnumerable<ClockRow> rows, DateOnly day) => [.. rows
        .OrderByDescending(row => ClockWords.IsSafety(row.Clock.Standard)).ThenBy(row => row.Clock.Due ?? row.Clock.Breached).ThenBy(row => row.Clock.Subject).ThenBy(row => row.Clock.Id, StringComparer.Ordinal)
        .Select(row => Of(row, day))];

    public IReadOnlyList<ListedPromise> SoonestFirst(IEnumerable<ClockRow> rows, DateOnly day) => [.. rows
        .OrderBy(row => row.Clock.Due).ThenByDescending(row => ClockWords.IsSafety(row.Clock.Standard)).ThenBy(row => row.Clock.Subject).ThenBy(row => row.Clock.Id, StringComparer.Ordinal)
        .Select(row => Of(row, day))];

    public int? AgeOf(Subject subject, DateOnly day) => authority.Overview.Who(subject)?.Born is { } born ? Words.Age(born, day) : null;

    public IReadOnlyList<StandingView> Standing(Timeline timeline, DateOnly day) => _words.Standing(timeline, day);

    /// <summary>Not late, and due within so many working days.</summary>
    public bool IsDueWithin(ClockRow row, DateOnly day, int workingDays) =>
        row.Clock is { IsOpen: true, Breached: null, Due: { } due } && due.Day >= day && _words.WorkingDays(day, due.Day) <= workingDays;

    public static bool IsLate(ClockRow row) => row.Clock.State == ClockState.Breached;
}
