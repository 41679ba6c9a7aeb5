using CsvHelper;

namespace Plimsoll.Returns;

/// <summary>One code of a published list.</summary>
/// <param name="Label">What it stands for, in our words.</param>
/// <param name="From">The first day on which it may be used; null where the list has always had it.</param>
/// <param name="To">The last such day; null where it is in use.</param>
/// <param name="Also">The plain name by which the practice catalogue branches on it, if it does.</param>
public sealed record PublishedCode(string Set, string Code, string Label, DateOnly? From, DateOnly? To, string? Also)
{
    public bool InUse(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);
}

/// <summary>
/// The Department for Education's code lists, by the names of the catalogue's code sets (<c>dfe.referral-source</c>).
/// They stand in <c>reference/codes</c>, whose README names their origin.
/// </summary>
public sealed class PublishedCodes
{
    private readonly Dictionary<(string Set, string Code), PublishedCode> _codes;

    private PublishedCodes(IEnumerable<PublishedCode> codes) => _codes = codes.ToDictionary(code => (code.Set, code.Code));

    /// <summary>The codes of the CIN census.</summary>
    public static PublishedCodes OfCin { get; } = Load("cin.csv");

    public IReadOnlyCollection<PublishedCode> All => _codes.Values;

    public PublishedCode? Find(string set, string code) => _codes.GetValueOrDefault((set, code));

    /// <summary>Whether a code may be used on a day; on any day, where the day is not known.</summary>
    public bool Knows(string set, string code, DateOnly? day = null) => Find(set, code) is { } known && (day is null || known.InUse(day.Value));

    private static PublishedCodes Load(string name)
    {
        var stream = typeof(PublishedCodes).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The code list {name} is not built into {nameof(Plimsoll)}.{nameof(Returns)}.");
        using var csv = CsvReader.Create(stream, new CsvReaderOptions { Separator = ',' });
        var codes = new List<PublishedCode>();
        while (csv.Read())
        {
            codes.Add(new PublishedCode(
                csv.GetString("set"),
                csv.GetString("code"),
                csv.GetString("label"),
                new Cell(csv.GetString("from"), 0).Date,
                new Cell(csv.GetString("to"), 0).Date,
                new Cell(csv.GetString("also"), 0).Text));
        }

        return new PublishedCodes(codes);
    }
}
