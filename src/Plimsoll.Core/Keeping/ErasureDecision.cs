using Plimsoll.Core.Records;

namespace Plimsoll.Core.Keeping;

/// <summary>
/// A decision to erase what people wrote, as a record of the type <c>erasure</c> holds it. The envelopes of the records stay: that something was
/// written about whom and when, and that it was erased, by whom, why and by what power (UK GDPR, articles 5(1)(e) and 17).
/// </summary>
/// <param name="Power">A code of <c>erasure.power</c>: <c>retention period ended</c>, <c>court order</c>.</param>
/// <param name="Reason">Why, in words that say nothing of what is erased.</param>
/// <param name="Records">The ids of the records whose fields are erased.</param>
/// <param name="Whole">Everything that was written about the subject goes, and so do drafts about it.</param>
/// <param name="Documents">The hashes of the documents that go with them: those that no other record holds.</param>
public sealed record ErasureDecision(string Power, string Reason, IReadOnlyList<string> Records, bool Whole, IReadOnlyList<string> Documents)
{
    public const string Type = "erasure";

    /// <summary>The most records that one decision may name: their ids must fit into one record.</summary>
    public const int MostRecords = 20_000;

    public IReadOnlyDictionary<string, FieldValue> ToFields()
    {
        var fields = new Dictionary<string, FieldValue>
        {
            ["power"] = FieldValue.Of(Power),
            ["reason"] = FieldValue.Of(Reason),
            ["records"] = FieldValue.Of(string.Join('\n', Records)),
            ["whole"] = FieldValue.Of(Whole),
        };
        if (Documents.Count > 0)
        {
            fields["documents"] = FieldValue.Of(string.Join('\n', Documents));
        }

        return fields;
    }

    public static ErasureDecision Of(IReadOnlyDictionary<string, FieldValue> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return new ErasureDecision(Text("power") ?? "", Text("reason") ?? "", Lines("records"), Text("whole") == "yes", Lines("documents"));

        string? Text(string name) => fields.TryGetValue(name, out var value) ? value.ToString() : null;

        string[] Lines(string name) => (Text(name) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
