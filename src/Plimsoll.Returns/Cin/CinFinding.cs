namespace Plimsoll.Returns.Cin;

/// <summary>A place in a census to which a finding points.</summary>
/// <param name="Row">Position in the table, in the order of the file, from 0.</param>
/// <param name="Line">Line of the file, from 1; of the row, where the field does not stand.</param>
/// <param name="Child">The child's LAchildID; null where it has none, and in the header.</param>
/// <param name="Value">What stands there as typed; null where nothing does.</param>
public sealed record CinLocation(CinTable Table, string Field, int Row, int Line, string? Child, string? Value)
{
    /// <summary>The authority's id for the child stands in every table, as public tools name them.</summary>
    private const string ChildId = "LAchildID";

    internal static CinLocation Of(CinRow row, string field)
    {
        var table = row.Table ?? throw new ArgumentException($"{row.Name} is not a row of a table.", nameof(row));
        var child = row.OfChild?.Id;
        if (field == ChildId && table != CinTable.ChildIdentifiers)
        {
            return new CinLocation(table, field, row.Row, row.Line, child, child);
        }

        var cell = row.Cell(field);
        return new CinLocation(table, field, row.Row, cell.Line, child, cell.Raw);
    }
}

/// <summary>Something that a rule found, or that stood in the file's way of being read.</summary>
/// <param name="Code">The rule's code; <see cref="Reading"/> where it is not a rule that found it.</param>
/// <param name="Rule">Null where the file could not be read as it stands.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Locations">Where; none for what concerns the return as a whole.</param>
public sealed record CinFinding(string Code, CinRule? Rule, string Message, IReadOnlyList<CinLocation> Locations)
{
    /// <summary>In the place of a rule's code: the file does not keep to the form of a census.</summary>
    public const string Reading = "XML";

    public Severity Severity => Rule?.Severity ?? Severity.Error;

    /// <summary>It concerns the return as a whole.</summary>
    public bool IsOfReturn => Locations.Count == 0;
}

/// <summary>A rule that gave no answer: never to be taken for one that passed.</summary>
/// <param name="HasFailed">It broke off on something in the file; otherwise it could not begin.</param>
public sealed record CinRuleNotRun(CinRule Rule, bool HasFailed, string Reason);
