using Plimsoll.App.Access;
using Plimsoll.App.Looking;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Returns.Cin;
using Plimsoll.Returns.Cin.Building;

namespace Plimsoll.App.Census;

/// <summary>What census is asked for.</summary>
/// <param name="Year">By its end: 2026 for 2025/26. None means the last that has ended.</param>
/// <param name="AsAt">What happened up to this day; none means up to the reference date. Later ones mean the same.</param>
/// <param name="Number">The authority's number, three digits; none means that of the settings.</param>
/// <param name="Written">When it is said to be made; none means now.</param>
/// <param name="SerialNo">Three digits or more.</param>
public sealed record CensusAsked(int? Year = null, DateOnly? AsAt = null, string? Number = null, DateTime? Written = null, string SerialNo = "001");

/// <summary>What became of it.</summary>
/// <param name="Gaps">What the records say, or leave open, that the census cannot say.</param>
/// <param name="Sealed">Children of the year whose record is sealed: they are not in it.</param>
/// <param name="Refused">Why nothing was written; null where a census was.</param>
public sealed record MadeCensus(CinYear Year, int Children, IReadOnlyList<CinGap> Gaps, int Sealed, string? Refused = null);

/// <summary>
/// Builds the children in need census of a year from the journal. It holds every child of the year, those too whose record is restricted or hidden,
/// as the law asks; so only those make it who may take out everybody's records.
/// </summary>
public sealed class BuildCensus(Authority authority)
{
    /// <summary>The number of no council: a demonstration is of none.</summary>
    private const string Nobodys = "001";

    private readonly Looks _looks = new(authority);

    /// <param name="open">Opens what it is written to, once it is certain that something will be. It is closed here.</param>
    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    public Shown<MadeCensus> Write(Reader reader, CensusAsked asked, Func<Stream> open)
    {
        var access = authority.Access.MayForAllChildren(reader, Purpose.Export);
        _looks.Keep(reader, "children in need census", authority.Self, access);
        return new(access, access.IsAllowed ? Write(asked, open) : null);
    }

    private MadeCensus Write(CensusAsked asked, Func<Stream> open)
    {
        var year = new CinYear(asked.Year ?? LastEnded());
        if (Problem(asked, year) is { } problem)
        {
            return new MadeCensus(year, 0, [], 0, problem);
        }

        authority.Overview.Follow();
        var gaps = new List<CinGap>();
        var count = new Count();
        using var children = Children(year, asked.AsAt < year.ReferenceDate ? asked.AsAt.Value : year.ReferenceDate, gaps, count).GetEnumerator();
        if (!children.MoveNext())
        {
            return new MadeCensus(year, 0, gaps, count.Sealed, $"No child was referred or in need in {year.Name}, as far as the records tell. Nothing was written.");
        }

        using var to = open();
        return new MadeCensus(year, CinWriter.Write(to, CinBuilder.Header(year, Sender(asked)), AndTheRest(children)), gaps, count.Sealed);
    }

    private IEnumerable<CinChild> Children(CinYear year, DateOnly asAt, List<CinGap> gaps, Count count)
    {
        foreach (var subject in authority.Overview.Subjects().Where(subject => subject.Kind == SubjectKind.Child))
        {
            var timeline = authority.Overview.Own(subject, Moment.On(asAt), CinBuilder.Types);
            if (authority.Overview.IsSealed(subject))
            {
                count.Sealed += CinBuilder.Child(timeline, year, _ => { }) is null ? 0 : 1;
            }
            else if (CinBuilder.Child(timeline, year, gaps.Add, () => authority.Overview.Timeline(subject, Moment.On(asAt))) is { } child)
            {
                yield return child;
            }
        }
    }

    private static IEnumerable<CinChild> AndTheRest(IEnumerator<CinChild> children)
    {
        do
        {
            yield return children.Current;
        }
        while (children.MoveNext());
    }

    private CinSender Sender(CensusAsked asked) => new(
        Number(asked)!, asked.Written ?? authority.Today.ToDateTime(London.TimeOf(authority.Instant)), nameof(Plimsoll), typeof(BuildCensus).Assembly.GetName().Version!.ToString(3), asked.SerialNo);

    private string? Number(CensusAsked asked) => asked.Number ?? authority.Settings.AuthorityNumber ?? (authority.IsDemonstration ? Nobodys : null);

    private int LastEnded() => new DateOnly(authority.Today.Year, 3, 31) is var end && end < authority.Today ? end.Year : end.Year - 1;

    private string? Problem(CensusAsked asked, CinYear year) =>
        year.Year is < CinBuilder.First or > CinBuilder.Last ? $"The census of {year.Year} is not built here: give a year from {CinBuilder.First} to {CinBuilder.Last}."
        : Number(asked) is not { } number ? "A census names the local authority by its number: give its three digits with --authority, or set PLIMSOLL_AUTHORITY_NUMBER."
        : !IsDigits(number) || number.Length != 3 ? $"\"{number}\" is not the number of a local authority: expected three digits."
        : !IsDigits(asked.SerialNo) || asked.SerialNo.Length < 3 ? $"\"{asked.SerialNo}\" is not a serial number of a return: expected three digits or more, such as 001."
        : null;

    private static bool IsDigits(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);

    private sealed class Count
    {
        public int Sealed { get; set; }
    }
}
