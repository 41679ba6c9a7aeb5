using Plimsoll.Core.Records;

namespace Plimsoll.Core.Practice;

/// <summary>
/// The two answers of a record by which somebody whose role it is lets it through a gate that is shut: a coded reason, and why in words.
/// Every record type that such a gate may refuse has both fields: <c>docs/practice-language.md</c>, section 2.
/// </summary>
public static class GateOverride
{
    /// <summary>The field of the coded reason.</summary>
    public const string Reason = "gate-override";

    /// <summary>The field of the words.</summary>
    public const string Why = "gate-override-why";

    /// <summary>Whether a field is one of the two: a form asks it only where a gate is shut and its author may answer.</summary>
    public static bool Asks(string field) => field is Reason or Why;

    /// <summary>The record as it would be if nobody let it through.</summary>
    public static CaseRecord Without(CaseRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.Fields.Keys.Any(Asks) ? record with { Fields = record.Fields.Where(field => !Asks(field.Key)).ToDictionary() } : record;
    }
}
