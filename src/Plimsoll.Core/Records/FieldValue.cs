using System.Globalization;

namespace Plimsoll.Core.Records;

/// <summary>
/// The value of one field of a record. What a value may be is the catalogue's to say (<c>practice/records</c>);
/// a date is text in ISO form, so that dates compare as text does.
/// </summary>
public abstract record FieldValue
{
    private FieldValue()
    {
    }

    /// <summary>A choice, <c>yes</c> or <c>no</c>, a date or instant, words, an id, or a length of time as written.</summary>
    public sealed record Text : FieldValue
    {
        private readonly Func<string>? _later;

        private string? _value;

        public Text(string value) => _value = value;

        /// <summary>A long text that is fetched from the journal when somebody asks for it.</summary>
        internal Text(Func<string> later) => _later = later;

        public string Value => _value ??= _later!();

        public bool Equals(Text? other) => other is not null && Value == other.Value;

        public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

        public override string ToString() => Value;
    }

    /// <summary>A number or a score.</summary>
    public sealed record Number(decimal Value) : FieldValue
    {
        public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Several choices, in the order chosen.</summary>
    public sealed record Several(IReadOnlyList<string> Values) : FieldValue
    {
        public bool Equals(Several? other) => other is not null && Values.SequenceEqual(other.Values);

        public override int GetHashCode() => Values.Aggregate(17, HashCode.Combine);

        public override string ToString() => string.Join(" + ", Values);
    }

    /// <summary>A repeated group of fields, as compact JSON text.</summary>
    public sealed record Group(string Json) : FieldValue
    {
        public override string ToString() => Json;
    }

    public static FieldValue Of(string text) => new Text(text);

    public static FieldValue Of(bool yes) => new Text(yes ? "yes" : "no");

    public static FieldValue Of(decimal number) => new Number(number);

    public static FieldValue Of(DateOnly day) => new Text(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public static FieldValue Of(IReadOnlyList<string> values) => new Several(values);
}
