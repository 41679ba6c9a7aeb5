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

    /// <summary>That a census may have been checked by the rules of another year than its own; null where its header says which it is.</summary>
    public static string? YearWarning(CinValidated done)
    {
        var used = $"It was checked by the rules of {CinYear.NameOf(done.Year)}";
        var given = done.Rules.InHeader is { } text ? $"The year in its header cannot be read ({text})" : "Its header gives no year";
        return done.Rules.Doubt switch
        {
            CinYearDoubt.NotKnown => $"Its header gives the year {done.Rules.InHeader}, and the rules known here are those of {CinYear.NameOf(CinYear.First)} to {CinYear.NameOf(CinYear.Last)}. {used}, the nearest.",
            CinYearDoubt.ByReferenceDate => $"{given}. {used}, by its reference date.",
            CinYearDoubt.Guessed => $"{given}, and there is no reference date that can be read. {used}.",
            _ => null,
        };
    }

    /// <summary>What the maker of a census is told of sealed records.</summary>
    public static string Sealed(int children) =>
        $"{Many(children, "child of the year is not in it, because the record is", "children of the year are not in it, because their records are")} sealed. Ask whoever keeps them whether they belong in the return.";

    public static string Many(long count, string one, string many) => $"{count:N0} {(count == 1 ? one : many)}";
}
