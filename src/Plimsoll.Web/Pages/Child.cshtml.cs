using Microsoft.AspNetCore.Mvc;
using Plimsoll.App.Looking;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Web.Access;
using Plimsoll.Web.TagHelpers;

namespace Plimsoll.Web.Pages;

/// <summary>One child: who answers, what is promised and late, what happened.</summary>
[ForPurpose(Purpose.Open)]
public sealed class ChildModel(Looking looking, Who who) : DayPage<ChildView>
{
    public const int MostChanged = 10;

    private static readonly ClockState[] Late = [ClockState.Breached];

    private static readonly ClockState[] Due = [ClockState.DueToday, ClockState.DueSoon];

    public override string Heading => View?.Name ?? "A child";

    public override string? Summary => View is not { } view ? null
        : $"{Words.On(view.Day)}, {(In(Late).Count == 0 ? "nothing is late" : $"{Words.Count(In(Late).Count, "promise is", "promises are")} late")} "
            + $"and {(In(Due).Count == 0 ? "nothing is due soon" : $"{Words.Count(In(Due).Count, "is", "are")} due soon")}.";

    public override string? Live => View is { } view ? LivePage.Of(new Subject(SubjectKind.Child, view.Id)) : null;

    /// <summary>The record type chosen; null for all.</summary>
    public string? Kind { get; private set; }

    public IReadOnlyList<Choice> Kinds { get; private set; } = [];

    public IReadOnlyList<TimelineEntry> Timeline { get; private set; } = [];

    public IReadOnlyList<ClockView> ClosedClocks { get; private set; } = [];

    public IReadOnlyList<(string Heading, IReadOnlyList<ClockView> Clocks)> OpenClocks { get; private set; } = [];

    public IActionResult OnGet(string id, string? kind)
    {
        var answer = Show(day => looking.Child(who.Reader, id, day));
        if (View is { } view)
        {
            Kinds = [new("Everything", ""), .. view.Timeline.DistinctBy(entry => entry.Type).Select(entry => new Choice(entry.Kind, entry.Type)).OrderBy(choice => choice.Text, StringComparer.Ordinal)];
            Kind = string.IsNullOrEmpty(kind) ? null : kind;
            Timeline = Kind is null ? view.Timeline : [.. view.Timeline.Where(entry => entry.Type == Kind)];
            OpenClocks = [.. new[] { ("Late", In(Late)), ("Still in time", [.. In(Due), .. In(ClockState.Running)]) }.Where(group => group.Item2.Count > 0)];
            ClosedClocks = [.. In(ClockState.Met, ClockState.MetLate, ClockState.Ceased).OrderByDescending(clock => clock.Met ?? clock.Due)];
        }

        return answer;
    }

    private List<ClockView> In(params ClockState[] states) => [.. View!.Clocks.Where(clock => states.Contains(clock.State))];
}

/// <summary>One clock as a card: what is above the line is time left, what is under it is late.</summary>
public sealed record ClockCard(ClockView Clock, DateOnly AsAt)
{
    public bool IsUnder => Clock.State == ClockState.Breached;

    public bool AnswerToday => Words.MustAnswerToday(Clock, AsAt);

    public string Left => Words.Standing(Clock) is { } left ? $": {left}" : "";

    /// <summary>The deeper, the later: four depths, told in words beside it.</summary>
    public string Shape => Clock.State switch
    {
        ClockState.Breached => Clock.Late switch
        {
            { Unit: TimeUnit.Hour } or { Number: <= 5 } or null => "late-1",
            { Number: <= 20 } => "late-2",
            { Number: <= 60 } => "late-3",
            _ => "late-4",
        },
        ClockState.DueSoon or ClockState.DueToday => "due",
        _ => "running",
    };
}
