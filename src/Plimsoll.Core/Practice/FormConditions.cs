using System.Globalization;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Practice;

/// <summary>
/// Whether conditions hold of the fields of one form. A missing field is not anything: it fits <c>!=</c>, <c>not in</c> and <c>missing</c>.
/// </summary>
public static class FormConditions
{
    public static bool Hold(Conditions conditions, Func<string, FieldValue?> field) =>
        conditions.Clauses.All(clause => clause.AnyOf.Any(condition => condition is FieldCondition one && Holds(one, field(one.Field))));

    private static bool Holds(FieldCondition condition, FieldValue? value) => condition switch
    {
        Compare compare => value is null ? compare.How == Comparison.NotEqual : Compares(value, compare.How, compare.Value),
        OneOf oneOf => oneOf.Not != (value is not null && Any(value, oneOf.Values.Contains)),
        Includes { All: true } all => value is not null && all.Values.All(one => Any(value, text => text == one)),
        Includes any => value is not null && Any(value, any.Values.Contains),
        Present present => present.Exists == value is not null,
        _ => false,
    };

    private static bool Any(FieldValue value, Func<string, bool> fits) => value is FieldValue.Several several ? several.Values.Any(fits) : fits(value.ToString()!);

    private static bool Compares(FieldValue value, Comparison how, string with)
    {
        if (how is Comparison.Equal or Comparison.NotEqual)
        {
            return Any(value, text => text == with || (Number(text) is { } number && number == Number(with))) == (how == Comparison.Equal);
        }

        var text = value.ToString()!;
        var order = Number(text) is { } left && Number(with) is { } right ? left.CompareTo(right) : string.CompareOrdinal(text, with);
        return how switch
        {
            Comparison.Less => order < 0,
            Comparison.LessOrEqual => order <= 0,
            Comparison.Greater => order > 0,
            _ => order >= 0,
        };
    }

    private static decimal? Number(string text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
}
