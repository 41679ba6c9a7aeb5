using Microsoft.AspNetCore.Mvc;
using Plimsoll.App;
using Plimsoll.App.Looking;
using Plimsoll.App.Reports;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Pages;

/// <summary>Where days are lost: before partners tell, and between a decision and the first conference.</summary>
[ForPurpose(Purpose.List)]
public sealed class DelayModel(ReportPages reports, Authority authority, Who who) : DayPage<DelayView>
{
    public const int MostSlow = 20;

    public override string Heading => "Where the days are lost";

    public override string? Summary => View is not { } view ? null
        : $"From {Words.Of(view.From)} to {Words.Of(view.Day.AsAt)}: {Words.Count(view.Conferences.Count, "first conference was", "first conferences were")} late; "
            + $"{view.Partners.Sum(group => group.Slow):N0} of {view.Partners.Sum(group => group.Notices.Count):N0} contacts came after the next working day.";

    public IActionResult OnGet() => Show(day => reports.Delay(who.Reader, day));

    public string Name(Subject child) => authority.Names.Of(child);

    /// <summary>How many of which cause, the most first.</summary>
    public static string Causes(IReadOnlyList<LateConference> late) =>
        $"{Words.Start(string.Join("; ", late.GroupBy(one => one.Cause).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{group.Key}: {group.Count():N0}")))}.";
}
