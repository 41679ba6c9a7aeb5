using Plimsoll.Core.Calendar;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Recording;

/// <summary>A form as a person filled it in: about one, or about several who were together.</summary>
/// <param name="Type">The record type.</param>
/// <param name="For">Whom it is about: of each, a record is made.</param>
public sealed record FilledForm(string Type, Moment Happened, IReadOnlyList<FilledFor> For)
{
    /// <summary>What is the same for all.</summary>
    public IReadOnlyDictionary<string, FieldValue> Fields { get; init; } = CaseRecord.NoFields;

    /// <summary>The place in the journal up to which the author had read when the form was opened; null where that is not asked.</summary>
    public long? Seen { get; init; }

    /// <summary>A form about one.</summary>
    public static FilledForm Of(string type, Moment happened, Subject subject, IReadOnlyDictionary<string, FieldValue> fields, string? about = null) =>
        new(type, happened, [new FilledFor(subject) { About = about }]) { Fields = fields };
}

/// <summary>One of those whom a form is about.</summary>
public sealed record FilledFor(Subject Subject)
{
    /// <summary>The id that the record will have: that of its draft, so that saving it twice saves it once. Null makes a new one.</summary>
    public string? Record { get; init; }

    /// <summary>What is answered for this one alone: seen or not seen.</summary>
    public IReadOnlyDictionary<string, FieldValue> Own { get; init; } = CaseRecord.NoFields;

    /// <summary>The record that this one's is about.</summary>
    public string? About { get; init; }
}
