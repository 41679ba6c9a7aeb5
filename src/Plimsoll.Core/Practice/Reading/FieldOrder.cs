namespace Plimsoll.Core.Practice.Reading;

/// <summary>What a form asks may hang on what stands before it, and on nothing else.</summary>
internal static class FieldOrder
{
    /// <param name="fields">In the order in which the form asks them.</param>
    public static void Check(IReadOnlyList<(Field Field, Entry Entry)> fields)
    {
        var all = fields.Select(one => one.Field).ToDictionary(field => field.Id);
        var before = new Dictionary<string, Field>();
        foreach (var (field, entry) in fields)
        {
            Check(entry, "show when", field.ShowWhen, before, $"a field that stands before {field.Id}");
            Check(entry, "required when", field.RequiredWhen, all, "a field of the same form");
            Check(entry, "private when", field.PrivateWhen, all, "a field of the same form");
            before[field.Id] = field;
        }
    }

    private static void Check(Entry entry, string key, Conditions? conditions, Dictionary<string, Field> known, string expected)
    {
        foreach (var condition in conditions?.OnFields ?? [])
        {
            entry.Guard<object>(key, () =>
            {
                var field = known.GetValueOrDefault(condition.Field) ?? throw Names.Unknown(condition.Field, expected, known.Keys);
                Names.CheckValues(condition, [field], null);
                return field;
            });
        }
    }
}
