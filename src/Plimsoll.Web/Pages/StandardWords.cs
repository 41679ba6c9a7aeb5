using Plimsoll.App.Looking;
using Plimsoll.App.Measuring;
using Plimsoll.App.Standards;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.Web.Pages;

/// <summary>Standards in plain words.</summary>
public static class StandardWords
{
    public static IReadOnlyList<string> Headings { get; } = ["Open now", "Of them late", "Kept in time", "Kept late"];

    /// <summary>The promise as said to the family, or what is promised in a few words.</summary>
    public static string Promise(Standard standard) => standard.Promise ?? standard.Title + ".";

    public static string Status(Standard standard) => standard.Status switch
    {
        StandardStatus.Statutory => "Statutory",
        StandardStatus.Prospective => "Not in force yet: switched off until it is commenced",
        _ => "Local: the authority's own figure may replace it",
    };

    public static string Checked(Standard standard) => standard.Checked ?? ReferencePages.NotChecked;

    /// <summary>"Team manager, within 2 working days"</summary>
    public static string Who(LadderStep step) => $"{Words.Start(step.Who)}{(step.With is { } with ? $" with {with}" : "")}, {(step.Within is null && step.Meetings is null ? step.Words : step.Meetings is null ? $"within {step.Words}" : $"at the next {step.Words}")}";

    /// <summary>When the step begins; null for the first, which begins with the breach.</summary>
    public static string? Begins(LadderStep step, int place) => (step.Starts, place) switch
    {
        (_, 0) => null,
        (StepStart.Always, _) => "With the breach, whatever else is done.",
        (StepStart.StillLate, _) => "When the time of the step before is over and the promise is still not kept.",
        _ => "When the step before was missed.",
    };

    /// <summary>What is done besides.</summary>
    public static IEnumerable<string> Besides(LadderStep step)
    {
        if (step.Answer == StepAnswer.Told && step.Must != "told")
        {
            yield return "Plimsoll tells them.";
        }

        if (step.Tells.Count > 0)
        {
            yield return $"Told as well: {string.Join(", ", step.Tells)}.";
        }

        if (step.ThenEvery is { } again)
        {
            yield return $"Again every {again}, until the promise is kept.";
        }
    }

    /// <summary>"a deadline for each child"</summary>
    public static string Kind(Standard standard) => $"{Words.Start(Catalogue.WithArticle(standard.Kind))} for each {Subject.WordFor(standard.Subject)}";

    public static string Count(KeptCounts counts, int column) => counts.Hidden?[column] == true ? ShownFigure.HiddenWord : counts[column].ToString("N0");
}
