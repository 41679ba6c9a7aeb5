using Plimsoll.Core.Practice;

namespace Plimsoll.App.Forms;

/// <summary>When a question is asked, for a reader whose page cannot hide it: "“Did you see the child?” is no".</summary>
public static class ConditionWords
{
    /// <param name="fields">The fields of the form, or of the line of a group.</param>
    public static string Of(Conditions conditions, IReadOnlyList<Field> fields) =>
        string.Join(", and ", conditions.Clauses.Select(clause => string.Join(", or ", clause.AnyOf.OfType<FieldCondition>().Select(condition => Of(condition, fields)))));

    private static string Of(FieldCondition condition, IReadOnlyList<Field> fields)
    {
        var field = fields.FirstOrDefault(one => one.Id == condition.Field);
        var label = $"“{field?.Label ?? condition.Field}”";
        return condition switch
        {
            Compare compare => $"{label} {How(compare.How)} {Word(field, compare.Value)}",
            OneOf one => $"{label} is {(one.Not ? "not " : "")}{Listed([.. one.Values.Select(value => Word(field, value))])}",
            Includes includes => $"{label} includes {(includes.All ? string.Join(" and ", includes.Values.Select(value => Word(field, value))) : Listed([.. includes.Values.Select(value => Word(field, value))]))}",
            Present present => $"{label} is {(present.Exists ? "answered" : "not answered")}",
            _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "Not a condition that has words."),
        };
    }

    private static string Word(Field? field, string value) => field?.Codes is { From: not null } codes && codes.Find(value)?.Means is { } means ? means : value;

    private static string Listed(IReadOnlyList<string> values) => values.Count == 1 ? values[0] : $"{string.Join(", ", values.SkipLast(1))} or {values[^1]}";

    private static string How(Comparison how) => how switch
    {
        Comparison.Equal => "is",
        Comparison.NotEqual => "is not",
        Comparison.Less => "is less than",
        Comparison.LessOrEqual => "is at most",
        Comparison.Greater => "is more than",
        _ => "is at least",
    };
}
