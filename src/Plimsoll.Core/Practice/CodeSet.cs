namespace Plimsoll.Core.Practice;

/// <summary>One code of a set, as a form offers it.</summary>
/// <param name="Means">What it stands for, in words; null where the code says it itself.</param>
/// <param name="From">The first day on which it may be chosen; null where it always could.</param>
/// <param name="To">The last such day; null where it is in use. Records that hold it keep it.</param>
/// <param name="Also">The plain name by which the catalogue branches on a published code, if it does.</param>
public sealed record CodeValue(string Code, string? Means = null, DateOnly? From = null, DateOnly? To = null, string? Also = null)
{
    public bool IsInUse(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);
}

/// <summary>A list of codes of our own, or a published one.</summary>
/// <param name="Codes">Of a published set, the plain names that the catalogue branches on.</param>
/// <param name="From">The published list it stands for, or null for a set of our own.</param>
public sealed record CodeSet(string Id, IReadOnlyList<string> Codes, string? From = null)
{
    private readonly HashSet<string> _codes = [.. Codes];

    /// <summary>What a form offers, in order. Empty for a published set whose list was not given to the reader.</summary>
    public IReadOnlyList<CodeValue> Values { get; init; } = From is null ? [.. Codes.Select(code => new CodeValue(code))] : [];

    /// <summary>A published set takes any code here: its own rules are those of the return that publishes it.</summary>
    public bool Allows(string code) => From is not null || _codes.Contains(code);

    /// <summary>A code that a phrase of the catalogue may name. Of a published set, those listed; where none is listed, any.</summary>
    public bool MayBeNamed(string code) => _codes.Contains(code) || (From is not null && _codes.Count == 0);

    public CodeValue? Find(string code) => Values.FirstOrDefault(value => value.Code == code);

    /// <summary>Whether a person may choose a code on a day. Where a published list is not at hand, any.</summary>
    public bool MayBeChosen(string code, DateOnly day) => Values.Count == 0 || (From is not null && _codes.Contains(code)) || Find(code)?.IsInUse(day) == true;
}
