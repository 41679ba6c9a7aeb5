using Plimsoll.App.Access;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Looking;

/// <summary>Which clocks a program asks for.</summary>
/// <param name="AsAt">The day at whose end they stand; null for today, as it stands now.</param>
/// <param name="KnownAt">What had been appended by then; null for all.</param>
/// <param name="All">Also those that have ended and those that are not observed.</param>
/// <param name="Team">Of people whom this team holds now.</param>
public sealed record ClocksAsked(DateOnly? AsAt = null, DateTimeOffset? KnownAt = null, bool All = false, string? Standard = null, string? Team = null)
{
    /// <summary>In one of these states; empty for any.</summary>
    public IReadOnlySet<ClockState> States { get; init; } = new HashSet<ClockState>();

    /// <summary>Lists hold what is open: the others are worked out for the asking.</summary>
    internal bool AlsoEnded => States.Count > 0 ? States.Any(state => !Clock.IsOpenIn(state)) : All;

    internal bool Asks(ClockRow row) => (States.Count > 0 ? States.Contains(row.Clock.State) : All || row.Clock.IsOpen)
        && (Standard is null || row.Clock.Standard.Id == Standard) && (Team is null || row.Now?.Team == Team);
}

/// <summary>Clocks, sorted by subject, standard and start.</summary>
/// <param name="Rows">Null while the day asked about is being worked out.</param>
/// <param name="Share">How much of it has been, from 0 to 1.</param>
public sealed record GivenClocks(DateOnly AsAt, IReadOnlyList<ClockRow>? Rows, double Share);

/// <summary>Gives clocks to programs: of those whom the account may list. Every look is kept first.</summary>
public sealed class ReadClocks(Authority authority)
{
    private readonly Looks _looks = new(authority);

    /// <summary>Of one person.</summary>
    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    public Shown<GivenClocks> Of(Reader reader, Subject about, ClocksAsked asked)
    {
        var access = authority.Access.May(reader, Purpose.List, about);
        var subject = authority.Overview.IdOf(about);
        _looks.Keep(reader, "clocks", subject, access);
        var day = asked.AsAt ?? authority.Today;
        return new(access, access.IsAllowed
            ? new GivenClocks(day, [.. authority.Clocks.Rows(new ClockQuery(authority.Clocks.At(day), asked.KnownAt, All: true, asked.Standard, subject)).Where(asked.Asks)], 1)
            : null);
    }

    /// <summary>Of everybody. Today is at hand; another day is worked out in the background, and asked for again.</summary>
    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    public Shown<GivenClocks> List(Reader reader, ClocksAsked asked) => _looks.Show(reader, Purpose.List, "clocks", may =>
    {
        var day = asked.AsAt ?? authority.Today;
        if (asked.AlsoEnded)
        {
            var rows = authority.Clocks.Rows(new ClockQuery(authority.Clocks.At(day), asked.KnownAt, All: true, asked.Standard), may);
            return new GivenClocks(day, [.. rows.Where(asked.Asks)], 1);
        }

        var answer = day == authority.Today && asked.KnownAt is null ? new ServiceAnswer(authority.Clocks.Service(day), 1) : authority.Clocks.Ask(day, asked.KnownAt);
        return new GivenClocks(day, answer.Rows is null ? null : [.. answer.Rows.Where(row => asked.Asks(row) && may(row.Clock.Subject))], answer.Share);
    });
}
