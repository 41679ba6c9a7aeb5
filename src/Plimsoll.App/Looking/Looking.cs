using Plimsoll.App.Access;
using Plimsoll.App.Homes;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Looking;

/// <summary>
/// What the pages show, worked out from the records when it is asked for. No day means today, or the day on which every source has ended.
/// The one decision says for whom it is shown; a look at a child, and one that was refused, is in the access log before anything is given.
/// </summary>
public sealed class Looking(Authority authority)
{
    private const string Page = "child's page";

    private const int Week = 5;

    private readonly ListedPromises _promises = new(authority);

    private readonly ChildPages _children = new(authority);

    private readonly Days _days = new(authority);

    private readonly Looks _looks = new(authority);

    /// <summary>Every team with its late promises: the worst team first, the worst promise first within it.</summary>
    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    public Shown<LatePromisesView> Late(Reader reader, DateOnly? asAt) =>
        _looks.Show(reader, Purpose.List, "late promises", asAt, (day, may) => Teams(day, may, showLate: true));

    /// <summary>The same figures of the whole service without the children: nobody's record is looked at.</summary>
    public Shown<LatePromisesView> Figures(Reader reader, DateOnly? asAt)
    {
        var access = authority.Access.May(reader, Purpose.Figures);
        if (!access.IsAllowed)
        {
            return new(access, null);
        }

        var day = _days.Of(asAt);
        if (_days.Awaited(day) is { } awaited)
        {
            return new(access, null) { Awaited = awaited };
        }

        var view = Teams(day, authority.Access.ThatExistFor(reader), showLate: false);
        return new(access, access.Figures == FigureSight.Suppressed ? view.Suppressed() : view);
    }

    /// <summary>One child as known on a day.</summary>
    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    public Shown<ChildView> Child(Reader reader, string id, DateOnly? asAt)
    {
        var subject = new Subject(SubjectKind.Child, id);
        var access = authority.Access.May(reader, Purpose.Open, subject);
        subject = authority.Overview.IdOf(subject);
        var last = _looks.Last(reader, Page, subject);
        _looks.Keep(reader, Page, subject, access);
        return new(access, access.IsAllowed ? _children.Of(reader, subject, _days.Of(asAt), last, authority.Access.May(reader, Purpose.Looks, subject).IsAllowed ? authority.AccessLog.Looks(subject) : []) with { MayRestrict = authority.Access.May(reader, Purpose.Restrict, subject).IsAllowed } : null);
    }

    /// <summary>The people that fit what was typed, the best first: of those whom the reader may know of.</summary>
    /// <param name="most">How many to show.</param>
    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    public Shown<FoundView> Find(Reader reader, string typed, int most = FoundView.Best) => _looks.Show(reader, Purpose.Find, "search", may =>
    {
        var found = authority.Overview.Find(typed, may, FoundView.Most + 1);
        return new FoundView([.. found.Take(most).Select(one => new FoundPerson(one, authority.Access.May(reader, Purpose.Open, one.Subject).IsAllowed))], found.Count);
    });

    private LatePromisesView Teams(DayView day, Func<Subject, bool> mayCount, bool showLate)
    {
        var coverage = authority.Overview.Coverage();
        var all = authority.Clocks.On(day.AsAt);
        var rows = all.OpenOf(mayCount).Concat(all.UnobservedOf(mayCount));
        var teams = rows.GroupBy(row => ClockWords.TeamOf(row, ClockWords.HeldBy(row))).Select(group => Team(group.Key, [.. group], day.AsAt, showLate))
            .OrderByDescending(team => team.Figures.Safety).ThenByDescending(team => team.Figures.Late).ThenBy(team => team.Name, StringComparer.Ordinal);
        var safety = authority.Catalogue.Standards.Where(standard => ClockEngine.Runs(standard) && ClockWords.IsSafety(standard)).ToList();
        return new LatePromisesView(
            day,
            [.. teams],
            [.. authority.Clocks.NotObserved().Select(pair => new NotObservedView(pair.Standard.Id, pair.Standard.Title, Why(pair.Seen)))],
            (safety.Count, safety.Count(standard => coverage.For(standard).IsSeen)));
    }

    private TeamView Team(string name, IReadOnlyList<ClockRow> rows, DateOnly day, bool showLate)
    {
        var late = rows.Where(ListedPromises.IsLate).ToList();
        var figures = new TeamFigures(
            late.Count,
            late.Count(row => ClockWords.IsSafety(row.Clock.Standard)),
            late.Count(row => row.Breach.MissedBy.Count > 0),
            rows.Count(row => _promises.IsDueWithin(row, day, Week)),
            rows.Count(row => row.Clock.State == ClockState.NotObserved));
        return new TeamView(
            new string([.. name.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')]),
            name,
            rows.Select(row => ClockWords.HeldBy(row)?.Employment).FirstOrDefault(employment => employment is not null),
            figures,
            showLate ? _promises.WorstFirst(late, day) : []);
    }

    private static string Why(Observation seen) => (seen.Starts, seen.Stops) switch
    {
        (false, false) => "The sources loaded carry neither what starts it nor what answers it.",
        (false, true) => "The sources loaded do not carry what starts it.",
        _ => "The sources loaded do not carry what answers it.",
    };
}
