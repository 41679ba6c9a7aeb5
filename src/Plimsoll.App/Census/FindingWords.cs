using Plimsoll.Returns;
using Plimsoll.Returns.Cin;

namespace Plimsoll.App.Census;

/// <summary>What a person reads of a finding.</summary>
public static class FindingWords
{
    /// <summary>What most likely puts a fault of reading right.</summary>
    private const string ReadingFix = "Correct the export: the file has to keep to the form of the census, or the department does not take it.";

    public static string Fix(CinFinding finding) => finding.Rule?.Fix ?? ReadingFix;

    public static string Owner(CinFinding finding) => finding.Rule?.OwnerWord ?? "data team";

    public static string Word(Severity severity) => severity == Severity.Error ? "error" : "query";

    /// <summary><c>line 40, PrimaryNeedCode of CINdetails: missing</c>.</summary>
    public static string Place(CinLocation place) =>
        $"line {place.Line}, {place.Field} of {place.Table}: {(string.IsNullOrWhiteSpace(place.Value) ? "missing" : ReadProblem.Show(place.Value))}";

    /// <summary>2025/26: 300 children, 2 errors, 5 queries.</summary>
    public static string Sum(CinValidated done) => $"Census of {CinYear.NameOf(done.Year)}: {Counts(done)}";

    /// <summary>The same without the year.</summary>
    public static string Counts(CinValidated done) =>
        $"{Many(done.Children, "child", "children")}, {Many(done.Errors, "error", "errors")}, {Many(done.Queries, "query", "queries")}. {done.RulesRun} of {done.RulesRun + done.NotRun.Count} rules gave an answer.";

    public static string Many(long count, string one, string many) => $"{count:N0} {(count == 1 ? one : many)}";
}
