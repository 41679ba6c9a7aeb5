using Plimsoll.Core.Records;

namespace Plimsoll.Demo.Making;

/// <summary>The fields of one record. Siblings at one event share one.</summary>
internal sealed class Facts : Dictionary<string, FieldValue>
{
    private static readonly Dictionary<string, FieldValue> Known = [];

    /// <param name="pairs">A field and its words, one after the other.</param>
    public Facts(params ReadOnlySpan<string> pairs)
        : base(pairs.Length / 2)
    {
        for (var at = 0; at + 1 < pairs.Length; at += 2)
        {
            With(pairs[at], pairs[at + 1]);
        }
    }

    public Facts(Facts others)
        : base(others)
    {
    }

    /// <summary>The words of a field; null where it has none.</summary>
    public string? Text(string field) => TryGetValue(field, out var value) && value is FieldValue.Text { Value: var words } ? words : null;

    /// <summary>Words for a field that has nothing yet.</summary>
    public Facts Unless(string field, Func<string> words) => ContainsKey(field) ? this : With(field, words());

    /// <summary>Words; none are no field.</summary>
    public Facts With(string field, string? words)
    {
        if (words is not null)
        {
            this[field] = Value(words);
        }

        return this;
    }

    public Facts With(string field, decimal number)
    {
        this[field] = FieldValue.Of(number);
        return this;
    }

    public Facts With(string field, DateOnly day)
    {
        this[field] = FieldValue.Of(day);
        return this;
    }

    public Facts With(string field, bool yes) => With(field, yes ? "yes" : "no");

    public Facts WithSeveral(string field, params IReadOnlyList<string> values)
    {
        this[field] = FieldValue.Of(values);
        return this;
    }

    /// <summary>Short words come again and again: one value serves all.</summary>
    private static FieldValue Value(string words)
    {
        if (words.Length > 24)
        {
            return FieldValue.Of(words);
        }

        lock (Known)
        {
            if (Known.Count > 4096)
            {
                return FieldValue.Of(words);
            }

            return Known.TryGetValue(words, out var known) ? known : Known[words] = FieldValue.Of(words);
        }
    }
}
