using Microsoft.AspNetCore.Mvc;
using Plimsoll.App.Homes;
using Plimsoll.App.Looking;
using Plimsoll.Core.Practice;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Pages;

/// <summary>The children on a plan, the longest first: is any of them no better off than when it began?</summary>
[ForPurpose(Purpose.List)]
public sealed class PlansModel(FirstPages pages, Who who) : DayPage<ChairListView>
{
    private const int Long = 15;

    public override string Heading => "Children on a plan";

    public override string? Summary => View is not { } view ? null
        : $"{Words.On(view.Day)}: {Words.Count(view.Children.Count, "child", "children")}. "
            + $"{Words.Count(view.Children.Count(child => child.Months >= Long), "has", "have")} been on a plan for {Long} months or more; "
            + $"for {view.Children.Count(child => child.IsStatic)} the score has not risen twice in a row; "
            + $"{view.Children.Count(child => child.Contingency == ContingencyState.Missing)} {(view.Children.Count(child => child.Contingency == ContingencyState.Missing) == 1 ? "has" : "have")} no contingency plan.";

    /// <summary>The role in which the reader chairs; null for whoever does not.</summary>
    public string? Role => who.Reader.Roles.Select(held => held.Role).FirstOrDefault(role => role is "conference chair" or "reviewing officer");

    /// <summary>The form in which a chair says how it stands; at the mark of nine months and after, what must change.</summary>
    public static string Check(ChildOnPlan child) => $"/child/{Uri.EscapeDataString(child.Id)}/record/chair-check?set.kind={(child.Months >= 9 ? "duration" : "midpoint")}";

    public static string Challenge(ChildOnPlan child, string role) =>
        $"/child/{Uri.EscapeDataString(child.Id)}/record/challenge?set.raised-by={Uri.EscapeDataString(role)}&set.formal=yes&set.about-kind=plan";

    public PromiseSection Owed => new("owed", "Waiting for your answer", null, new PromiseTable("Waiting for your answer", View!.Owed, View.Day.AsAt, AsAt.Query));

    public IActionResult OnGet() => Show(day => pages.Chair(who.Reader, day));

    public static string Contingency(ChildOnPlan child) => child.Contingency switch
    {
        ContingencyState.Missing => "Missing",
        ContingencyState.NotLookedAt => "Not looked at for three months",
        _ => "There",
    };

    public static string StandsOut(ChildOnPlan child) => Words.Start(string.Join("; ", new[]
    {
        child.EarlierPlanEnded is { } ended ? $"an earlier plan ended {Words.Of(ended)}" : null,
        child.ReportIsLate ? "the report for the conference is late" : null,
        child.Challenged is { } challenged ? $"challenged {Words.Of(challenged)}, not answered" : null,
        child.Check is { } check ? $"last checked {Words.Of(check)}" : "not checked yet",
    }.OfType<string>()));
}
