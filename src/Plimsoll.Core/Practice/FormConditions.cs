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
        Compare compare => value is null ? compare.How == Comparison.NotEqual : Comparing.Holds(value, compare.How, compare.Value),
        OneOf oneOf => oneOf.Not != (value is not null && Any(value, oneOf.Values.Contains)),
        Includes { All: true } all => value is not null && all.Values.All(one => Any(value, text => text == one)),
        Includes any => value is not null && Any(value, any.Values.Contains),
        Present present => present.Exists == value is not null,
        _ => false,
    };

    private static bool Any(FieldValue value, Func<string, bool> fits) => value is FieldValue.Several several ? several.Values.Any(fits) : fits(value.ToString()!);
}
