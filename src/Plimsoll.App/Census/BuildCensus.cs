using Plimsoll.App.Access;
using Plimsoll.App.Looking;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;
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
        var (access, making) = Ask(reader, asked);
        Stream? to = null;
        try
        {
            return new(access, making?.Write(() => to = open()));
        }
        finally
        {
            to?.Dispose();
        }
    }

    /// <summary>The first half of it: it is decided who makes it, and written down. The other half is <see cref="CensusToMake.Write"/>.</summary>
    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    public Shown<CensusToMake> Ask(Reader reader, CensusAsked asked)
    {
        var access = authority.Access.MayForAllChildren(reader, Purpose.Export);
        _looks.Keep(reader, "children in need census", authority.Self, access);
        return new(access, access.IsAllowed ? Making(asked) : null);
    }

    /// <summary>The last census year that has ended, by its end.</summary>
    internal static int LastEnded(DateOnly today) => new DateOnly(today.Year, 3, 31) is var end && end < today ? end.Year : end.Year - 1;

    private CensusToMake Making(CensusAsked asked)
    {
        var year = new CinYear(asked.Year ?? LastEnded(authority.Today));
        var asAt = asked.AsAt < year.ReferenceDate ? asked.AsAt.Value : year.ReferenceDate;
        return Problem(asked, year) is { } problem ? new CensusToMake(authority, year, asAt, null, problem) : new CensusToMake(authority, year, asAt, Sender(asked), null);
    }

    private CinSender Sender(CensusAsked asked) => new(
        Number(asked)!, asked.Written ?? authority.Today.ToDateTime(London.TimeOf(authority.Instant)), nameof(Plimsoll), typeof(BuildCensus).Assembly.GetName().Version!.ToString(3), asked.SerialNo);

    private string? Number(CensusAsked asked) => asked.Number ?? authority.Settings.AuthorityNumber ?? (authority.IsDemonstration ? Nobodys : null);

    private string? Problem(CensusAsked asked, CinYear year) =>
        year.Year is < CinBuilder.First or > CinBuilder.Last ? $"The census of {year.Year} is not built here: give a year from {CinBuilder.First} to {CinBuilder.Last}."
        : Number(asked) is not { } number ? "A census names the local authority by its number, and Plimsoll has not been told yours: whoever runs it for you sets PLIMSOLL_AUTHORITY_NUMBER. In the terminal you can also give its three digits with --authority."
        : !IsDigits(number) || number.Length != 3 ? $"\"{number}\" is not the number of a local authority: expected three digits."
        : !IsDigits(asked.SerialNo) || asked.SerialNo.Length < 3 ? $"\"{asked.SerialNo}\" is not a serial number of a return: expected three digits or more, such as 001."
        : null;

    private static bool IsDigits(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);
}
