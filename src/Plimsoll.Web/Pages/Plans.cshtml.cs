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

    /// <summary>What may stand still, in the order in which it is asked: the name in the address, and the words.</summary>
    private static readonly IReadOnlyList<(string Name, string Words, Func<ChildOnPlan, bool> Is)> Drifting =
    [
        ("no-rise", "no rise in the score", child => child.IsStatic),
        ("9-months", "9 months or more", child => child.Months >= 9),
        ("12-months", "12 months or more", child => child.Months >= 12),
        ("15-months", "15 months or more", child => child.Months >= Long),
        ("again", "on a plan again", child => child.EarlierPlanEnded is not null),
        ("put-off", "put off three times", child => child.PutOff > 0),
        ("no-contingency", "no contingency plan", child => child.Contingency == ContingencyState.Missing),
    ];

    private string? _show;

    /// <summary>The ways to look at the list, each with its count.</summary>
    public IEnumerable<(string? Name, string Words, int Count, string Address)> Shows => View is not { } view ? []
        : new (string?, string, int, string)[] { (null, "every child", view.Children.Count, Address(null)) }
            .Concat(Drifting.Select(one => ((string?)one.Name, one.Words, view.Children.Count(one.Is), Address(one.Name))));

    /// <summary>What is looked at now; null for every child.</summary>
    public string? Showing => Drifting.Any(one => one.Name == _show) ? _show : null;

    public IReadOnlyList<ChildOnPlan> Children => Drifting.FirstOrDefault(one => one.Name == _show).Is is { } chosen ? [.. View!.Children.Where(chosen)] : View!.Children;

    private string Address(string? show) => $"/plans{AsAt.Query}{(show is null ? "" : $"{(AsAt.Query.Length == 0 ? "?" : "&")}show={show}")}#everyone";

    public override string Heading => "Children on a plan";

    public override string? Summary => View is not { } view ? null : string.Join(' ', [$"{Words.On(view.Day)}: {Words.Count(view.Children.Count, "child", "children")}.", .. Drift(view.Children)]);

    /// <summary>What stands out, where anything does.</summary>
    private static IEnumerable<string> Drift(IReadOnlyList<ChildOnPlan> children)
    {
        var (old, still, without) = (children.Count(child => child.Months >= Long), children.Count(child => child.IsStatic), children.Count(child => child.Contingency == ContingencyState.Missing));
        var parts = new[]
        {
            (Count: old, Says: $"{Words.Count(old, "has", "have")} been on a plan for {Long} months or more"),
            (Count: still, Says: $"for {still} the score has not risen twice in a row"),
            (Count: without, Says: $"{Words.Count(without, "has", "have")} no contingency plan"),
        }.Where(part => part.Count > 0).Select(part => part.Says).ToList();
        return parts.Count == 0 ? [] : [$"{Words.Start(string.Join("; ", parts))}."];
    }

    /// <summary>The role in which the reader chairs; null for whoever does not.</summary>
    public string? Role => who.Reader.Roles.Select(held => held.Role).FirstOrDefault(role => role is "conference chair" or "reviewing officer");

    /// <summary>The form in which a chair says how it stands; at the mark of nine months and after, what must change.</summary>
    public static string Check(ChildOnPlan child) => $"/child/{Uri.EscapeDataString(child.Id)}/record/chair-check?set.kind={(child.Months >= 9 ? "duration" : "midpoint")}";

    public static string Challenge(ChildOnPlan child, string role) =>
        $"/child/{Uri.EscapeDataString(child.Id)}/record/challenge?set.raised-by={Uri.EscapeDataString(role)}&set.formal=yes&set.about-kind=plan";

    public PromiseSection Owed => new("owed", "Waiting for your answer", null, new PromiseTable("Waiting for your answer", View!.Owed, View.Day.AsAt, AsAt.Query));

    public IActionResult OnGet(string? show)
    {
        _show = show;
        return Show(day => pages.Chair(who.Reader, day));
    }

    public static string Contingency(ChildOnPlan child) => child.Contingency switch
    {
        ContingencyState.Missing => "Missing",
        ContingencyState.NotLookedAt => "Not looked at for three months",
        _ => "There",
    };

    public static string StandsOut(ChildOnPlan child) => Words.Start(string.Join("; ", new[]
    {
        child.Conflict is { } conflict ? $"a chair's conflict of interest declared {Words.Of(conflict)}, not decided" : null,
        child.EarlierPlanEnded is { } ended ? $"an earlier plan ended {Words.Of(ended)}" : null,
        child.PutOff > 0 ? $"{Words.Count(child.PutOff, "action")} put off three times" : null,
        child.ReportIsLate ? "the report for the conference is late" : null,
        child.Challenged is { } challenged ? $"challenged {Words.Of(challenged)}, not answered" : null,
        child.Check is { } check ? $"last checked {Words.Of(check)}" : "not checked yet",
    }.OfType<string>()));
}
