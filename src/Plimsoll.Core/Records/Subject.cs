using System.Diagnostics.CodeAnalysis;

namespace Plimsoll.Core.Records;

/// <summary>What a record can be about.</summary>
public enum SubjectKind
{
    /// <summary>A child: also unborn, also a care leaver of any age.</summary>
    Child,

    /// <summary>A parent, carer, partner or person alleged against.</summary>
    Adult,

    /// <summary>A family: a household or a sibling group.</summary>
    Family,

    /// <summary>Somebody who works for the service, whoever employs them.</summary>
    Worker,

    /// <summary>A team.</summary>
    Team,

    /// <summary>A fostering or adopting household.</summary>
    CarerHousehold,

    /// <summary>A children's home or other place that is inspected.</summary>
    Home,

    /// <summary>The authority, one of its services or boards.</summary>
    Authority,
}

/// <summary>Who a record is about. Written <c>child:M001</c>; ids are compared as they stand.</summary>
public readonly record struct Subject(SubjectKind Kind, string Id) : IParsable<Subject>, IComparable<Subject>
{
    /// <summary>The words of <see cref="SubjectKind"/> in the catalogue and in files.</summary>
    public static string WordFor(SubjectKind kind) => kind switch
    {
        SubjectKind.Child => "child",
        SubjectKind.Adult => "adult",
        SubjectKind.Family => "family",
        SubjectKind.Worker => "worker",
        SubjectKind.Team => "team",
        SubjectKind.CarerHousehold => "carer household",
        SubjectKind.Home => "home",
        SubjectKind.Authority => "authority",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of subject."),
    };

    /// <summary>All words a subject's kind may be written with.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. Enum.GetValues<SubjectKind>().Select(WordFor)];

    public static bool TryParseKind(string? word, out SubjectKind kind)
    {
        foreach (var candidate in Enum.GetValues<SubjectKind>())
        {
            if (WordFor(candidate) == word)
            {
                kind = candidate;
                return true;
            }
        }

        kind = default;
        return false;
    }

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Subject result)
    {
        result = default;
        var colon = s?.IndexOf(':') ?? -1;
        if (colon <= 0 || colon == s!.Length - 1 || !TryParseKind(s[..colon], out var kind))
        {
            return false;
        }

        result = new Subject(kind, s[(colon + 1)..]);
        return true;
    }

    public static Subject Parse(string s, IFormatProvider? provider = null) => TryParse(s, provider, out var subject)
        ? subject
        : throw new FormatException($"\"{s}\" is not a subject: write KIND:ID, for example child:M001. Kinds: {string.Join(", ", Words)}.");

    public int CompareTo(Subject other)
    {
        var kind = string.CompareOrdinal(WordFor(Kind), WordFor(other.Kind));
        return kind != 0 ? kind : string.CompareOrdinal(Id, other.Id);
    }

    public override string ToString() => $"{WordFor(Kind)}:{Id}";
}
