using Microsoft.AspNetCore.Mvc;
using Plimsoll.App.Homes;
using Plimsoll.App.Looking;
using Plimsoll.Core.Practice;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Pages;

/// <summary>A director's page: which children are at risk tonight, every team on one yardstick, who noticed.</summary>
[ForPurpose(Purpose.List)]
public sealed class ServiceModel(FirstPages pages, Who who) : DayPage<ServiceGripView>
{
    public override string Heading => "The service";

    public override string? Summary => View?.Yardstick.Service is not { } service ? null
        : $"{Words.On(View!.Day)}: {service.Late:N0} of {service.Open:N0} promises are late, {service.Safety:N0} of them about a child's safety; {service.Unanswered:N0} were not answered in time.";

    /// <summary>The gap between agency and permanent teams, in a sentence; null where one of them has no promise.</summary>
    public string? Gap => View?.Yardstick is { } stick ? GapOf(stick) : null;

    internal static string? GapOf(Yardstick stick) => stick is { Agency: { LateShare: { } agency, UnansweredShare: { } silent }, Permanent: { LateShare: { } permanent, UnansweredShare: { } heard } }
        ? $"Of a hundred promises, agency teams are late with {agency:0.0} and permanent teams with {permanent:0.0}; of what is late, nobody answered in time for {silent:0}% in agency teams and {heard:0}% in permanent teams."
        : null;

    public IActionResult OnGet() => Show(day => pages.Service(who.Reader, day));
}
