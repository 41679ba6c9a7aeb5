using Plimsoll.App.Looking;
using Plimsoll.Returns.Cin;
using Plimsoll.Returns.Cin.Building;

namespace Plimsoll.App.Census;

/// <summary>A census as it stands: how far it is read, or what was found in it.</summary>
/// <param name="Errors">The rules that found errors, those with the most first.</param>
/// <param name="Owners">Who most likely puts them right.</param>
/// <param name="Teams">By the team that holds the child; null unless it is asked for.</param>
/// <param name="Own">Of one that was made here; null for a file that was loaded.</param>
public sealed record CensusView(
    HeldCensus Census, IReadOnlyList<RuleFindings> Errors, IReadOnlyList<RuleFindings> Queries, IReadOnlyList<FindingGroup> Owners, IReadOnlyList<FindingGroup>? Teams, OwnCensusView? Own);

/// <summary>What became of our own records in a census, and what it cannot say of them, in parts.</summary>
public sealed record OwnCensusView(MadeCensus Made, ListPart Part, IReadOnlyList<GapRow> Gaps);

/// <summary>One thing that the census cannot say.</summary>
public sealed record GapRow(CinGap Gap, CensusChild Child);

/// <summary>How many findings belong together, and of how many children.</summary>
public sealed record FindingGroup(string Name, int Errors, int Queries, int Children);

/// <summary>Findings, those of one part of the list.</summary>
/// <param name="Child">The one child that is asked for.</param>
public sealed record FindingsView(HeldCensus Census, FindingFilter Filter, ListPart Part, IReadOnlyList<FindingRow> Rows, int Errors, int Queries, CensusChild? Child);

/// <summary>One finding.</summary>
/// <param name="Number">Its place among all, from 1.</param>
/// <param name="Child">To whom it points first; null for the return, and for a child without an id.</param>
/// <param name="Fix">Where it is put right here; null where the record is not ours, or not for this reader.</param>
public sealed record FindingRow(int Number, CinFinding Finding, CensusChild? Child, ShownReason? Reason, FixPlace? Fix);

/// <summary>The tables of a census, with last year's beside where that is held.</summary>
public sealed record CensusTablesView(HeldCensus Census, HeldCensus? LastYear)
{
    /// <param name="held">Those among which last year's may be.</param>
    internal static CensusTablesView Of(HeldCensus census, IEnumerable<HeldCensus> held) =>
        new(census, held.FirstOrDefault(other => other.Done?.Year == census.Done?.Year - 1 && other.Tables.Count > 0));

    /// <summary>The same figure of last year; null where it is not held, or had no such line.</summary>
    public CinFigure? Before(CinFigureTable table, CinFigureLine line, int column) =>
        LastYear?.Tables.FirstOrDefault(other => other.Id == table.Id)?.Lines.FirstOrDefault(other => other.Label == line.Label)?.Figures[column];
}

/// <summary>What became of reasons that were written.</summary>
/// <param name="TooLong">The findings whose reason is longer than one may be: none of all is kept then.</param>
public sealed record KeptReasons(int Kept, IReadOnlyList<int> TooLong)
{
    /// <summary>So many letters at most.</summary>
    public const int Longest = Reasons.Longest;
}
