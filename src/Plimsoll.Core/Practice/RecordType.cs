using Plimsoll.Core.Records;

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
}

/// <summary>One field of a record type.</summary>
/// <param name="Id">Stable: records keep it for ever.</param>
/// <param name="Codes">The set a choice is made from; null for other types.</param>
public sealed record Field(string Id, FieldType Type, CodeSet? Codes = null, bool Required = false, Conditions? RequiredWhen = null);

/// <summary>A kind of record: what one dated, signed fact of this kind holds. From <c>practice/records</c>.</summary>
public sealed record RecordType(string Id, string Title, string Area, IReadOnlyList<SubjectKind> Subjects, IReadOnlyList<Field> Fields)
{
    private readonly Dictionary<string, Field> _byId = Fields.ToDictionary(field => field.Id);

    public Field? Field(string id) => _byId.GetValueOrDefault(id);
}

/// <summary>A list of codes of our own, or a published one.</summary>
/// <param name="From">The published list it stands for, or null for a set of our own.</param>
public sealed record CodeSet(string Id, IReadOnlyList<string> Codes, string? From = null)
{
    private readonly HashSet<string> _codes = [.. Codes];

    /// <summary>A published set takes any code here: its own rules are those of the return that publishes it.</summary>
    public bool Allows(string code) => From is not null || _codes.Contains(code);

    /// <summary>A code that a phrase of the catalogue may name. Of a published set, those listed; where none is listed, any.</summary>
    public bool MayBeNamed(string code) => _codes.Contains(code) || (From is not null && _codes.Count == 0);
}
