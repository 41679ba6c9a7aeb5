namespace Plimsoll.Core.Practice;

/// <summary>What a field may hold. The words of the catalogue are in <see cref="FieldTypes"/>.</summary>
public enum FieldType
{
    Choice,
    Choices,
    YesOrNo,
    Date,
    Instant,
    Number,
    Score,
    ShortText,
    LongText,
    LengthOfTime,
    Person,
    Worker,
    Team,
    Place,
    Household,
    Document,
    Group,
}

/// <summary>The words for <see cref="FieldType"/> in <c>practice/records</c>.</summary>
public static class FieldTypes
{
    private static readonly Dictionary<string, FieldType> ByWord = new()
    {
        ["choice"] = FieldType.Choice,
        ["choices"] = FieldType.Choices,
        ["yes or no"] = FieldType.YesOrNo,
        ["date"] = FieldType.Date,
        ["instant"] = FieldType.Instant,
        ["number"] = FieldType.Number,
        ["score"] = FieldType.Score,
        ["short text"] = FieldType.ShortText,
        ["long text"] = FieldType.LongText,
        ["length of time"] = FieldType.LengthOfTime,
        ["person"] = FieldType.Person,
        ["worker"] = FieldType.Worker,
        ["team"] = FieldType.Team,
        ["place"] = FieldType.Place,
        ["household"] = FieldType.Household,
        ["document"] = FieldType.Document,
        ["group"] = FieldType.Group,
    };

    public static IReadOnlyCollection<string> Words => ByWord.Keys;

    public static bool TryParse(string word, out FieldType type) => ByWord.TryGetValue(word, out type);

    public static string WordFor(FieldType type) => ByWord.First(pair => pair.Value == type).Key;
}

/// <summary>On which side of the day of its record a date must fall.</summary>
public enum DateSide
{
    /// <summary><c>up to the day</c>: what had happened by then.</summary>
    UpToTheDay,

    /// <summary><c>from the day</c>: what is planned or promised.</summary>
    FromTheDay,
}

/// <summary>One field of a record type: what it holds, how a form asks for it, and who does not see it.</summary>
/// <param name="Id">Stable: records keep it for ever.</param>
/// <param name="Codes">The set a choice is made from; null for other types.</param>
/// <param name="Required">Asked of whoever writes the record, wherever the field is shown.</param>
public sealed record Field(string Id, FieldType Type, CodeSet? Codes = null, bool Required = false, Conditions? RequiredWhen = null)
{
    /// <summary>The question as a form asks it.</summary>
    public string Label { get; init; } = char.ToUpperInvariant(Id[0]) + Id[1..].Replace('-', ' ');

    /// <summary>What to write and what not, as said to a tired colleague; null where the question says it.</summary>
    public string? Hint { get; init; }

    /// <summary>Asked only where this holds of the fields before it; null where it is always asked. What is not asked stays empty.</summary>
    public Conditions? ShowWhen { get; init; }

    /// <summary>Why some people do not see it; null where nothing is private about it.</summary>
    public Privacy? Private { get; init; }

    /// <summary>Private only where this holds of the fields of its record: an address that is withheld; null where it always is.</summary>
    public Conditions? PrivateWhen { get; init; }

    /// <summary>Only these roles and those above them see it, and who wrote it; empty where it is not restricted.</summary>
    public IReadOnlyList<string> RestrictedTo { get; init; } = [];

    /// <summary>Where one form serves a sibling group: answered for each child, not once for all.</summary>
    public bool PerChild { get; init; }

    /// <summary>Of a number, its least value; of a text, its fewest characters.</summary>
    public decimal? AtLeast { get; init; }

    /// <summary>Of a number, its greatest value; of a text, its most characters.</summary>
    public decimal? AtMost { get; init; }

    public DateSide? Falls { get; init; }

    /// <summary>Of a group, the fields of each of its lines; empty where the catalogue leaves them open.</summary>
    public IReadOnlyList<Field> Fields { get; init; } = [];
}
