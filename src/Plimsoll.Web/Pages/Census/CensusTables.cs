using Plimsoll.App.Census;

namespace Plimsoll.Web.Pages.Census;

/// <summary>The rules that found something.</summary>
/// <param name="Id">Where it stands on the page.</param>
public sealed record RulesTable(HeldCensus Census, string Id, string Title, IReadOnlyList<RuleFindings> Rules);

/// <summary>Findings by whom they fall to.</summary>
/// <param name="Filter">What is asked for where a name is followed.</param>
public sealed record GroupsTable(HeldCensus Census, string Id, string Title, string Column, IReadOnlyList<FindingGroup> Groups, Func<string, FindingFilter> Filter);

/// <summary>The findings of one severity in the part of the list that is shown.</summary>
/// <param name="Typed">Reasons that were typed and not kept, by number.</param>
public sealed record FindingsTable(HeldCensus Census, string Id, string Title, IReadOnlyList<FindingRow> Rows, IReadOnlyDictionary<int, string> Typed, IReadOnlyList<int> TooLong);
