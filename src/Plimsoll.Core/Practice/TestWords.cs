namespace Plimsoll.Core.Practice;

/// <summary>A test of the practice language as words for a person who must make it true: "a visit with purpose: reviewing officer".</summary>
public sealed class TestWords(Catalogue catalogue)
{
    public string Of(Test test) => test switch
    {
        AnyOf any => string.Join(", or ", any.Tests.Select(Of)),
        AllOf all => string.Join(", and ", all.Tests.Select(Of)),
        NotSo not => $"not this: {Of(not.Test)}",
        InSpell spell => $"\"{catalogue.Spells[spell.Spell].Title}\"{With(spell.Conditions)}",
        AgeIs age => $"the age {Of(age.How)}{age.Years}",
        AtLeast had => had.Number == 1 ? $"{WithArticle(Of(had.Record))}{Of(had.Fresh)}" : $"at least {had.Number} records of the type {Of(had.Record)}{Of(had.Fresh)}",
        NoneOf none => $"no {Of(none.Record)}{Of(none.Fresh)}",
        LatestIs latest => $"the latest {Of(latest.Record)} to say {Of(latest.Is)}",
        EndedSpell ended => $"\"{catalogue.Spells[ended.Spell].Title}\" to have ended within {ended.Within}",
        ItFits { Conditions.IsEmpty: true } it => $"this record{Of(it.Links)}",
        ItFits it => $"in this record {Of(it.Conditions)}{Of(it.Links)}",
        ItIsType it => $"this to be {WithArticle(Title(it.Type))}",
        _ => throw new ArgumentOutOfRangeException(nameof(test), test, "Not a test that has words."),
    };

    private string Of(RecordPattern record) => $"{Title(record.Type)}{With(record.Conditions)}{Of(record.Links)}";

    private static string WithArticle(string words) => $"{("AEIOUaeiou".Contains(words[0]) ? "an" : "a")} {words}";

    /// <summary>A title begins with a capital; within a sentence it does not, unless it is an abbreviation.</summary>
    private string Title(string type)
    {
        var title = catalogue.RecordTypes[type].Title;
        return title.Length > 1 && char.IsLower(title[1]) ? char.ToLowerInvariant(title[0]) + title[1..] : title;
    }

    private string Of(Fresh? fresh) => fresh switch
    {
        null => "",
        WithinLast within => $" within {within.Length}",
        OnTheDay => " on the same day",
        SinceLast since => $" since the last {Title(since.Type)}",
        _ => throw new ArgumentOutOfRangeException(nameof(fresh), fresh, "Not an age of records that has words."),
    };

    private string Of(IReadOnlyList<Link> links) => string.Concat(links.Select(link => link switch
    {
        AboutIt => " about it",
        AboutTheSame about => $" about the same {Title(about.Type)}",
        WithTheSame same => $" with the same {Label(same.Field)}",
        ByRole by => $" by {by.Role}",
        BySomeoneElse => " by someone else",
        _ => throw new ArgumentOutOfRangeException(nameof(links), link, "Not a link that has words."),
    }));

    private static string With(Conditions conditions) => conditions.IsEmpty ? "" : $" with {Of(conditions)}";

    private static string Of(Conditions conditions) => string.Join(", ", conditions.Clauses.Select(clause => string.Join(" or ", clause.AnyOf.Select(Of))));

    private static string Of(Condition condition) => condition switch
    {
        Present present => $"{Label(present.Field)} {(present.Exists ? "filled in" : "left empty")}",
        Compare compare => $"{Label(compare.Field)}: {Of(compare.How)}{compare.Value}",
        OneOf one => $"{Label(one.Field)}: {(one.Not ? "not " : "")}{string.Join(" or ", one.Values)}",
        Includes includes => $"{Label(includes.Field)}: {string.Join(includes.All ? " and " : " or ", includes.Values)}",
        OpenFor open => $"open for {Of(open.How)}{open.Length}",
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "Not a condition that has words."),
    };

    private static string Of(Comparison how) => how switch
    {
        Comparison.Equal => "",
        Comparison.NotEqual => "not ",
        Comparison.Less => "less than ",
        Comparison.LessOrEqual => "at most ",
        Comparison.Greater => "more than ",
        _ => "at least ",
    };

    /// <summary>Field ids are words with hyphens: <c>other-agencies</c>.</summary>
    private static string Label(string field) => field.Replace('-', ' ').Replace('.', ' ');
}
