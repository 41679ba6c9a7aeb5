using Microsoft.AspNetCore.Mvc;
using Plimsoll.App;
using Plimsoll.App.Looking;
using Plimsoll.App.Reports;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Pages;

/// <summary>Who challenges plans that drift: chairs, supervisions, the complex risk list.</summary>
[ForPurpose(Purpose.List)]
public sealed class ScrutinyModel(ReportPages reports, Authority authority, Who who) : DayPage<ScrutinyView>
{
    public override string Heading => "Who challenges drift";

    public override string? Summary => View is not { } view ? null
        : $"{Words.On(view.Day)}: {Words.Count(view.Chairs.Sum(chair => chair.Over12Months.Count), "child has", "children have")} been on a plan for a year; "
            + $"in that year {Words.Count(view.Chairs.Sum(chair => chair.Challenges.Count), "challenge was", "challenges were")} raised, {view.Chairs.Sum(chair => chair.Answered):N0} answered. "
            + $"Supervision came to no conclusion about {Words.Count(view.Teams.Sum(team => team.Undecided.Count), "child", "children")}.";

    public IActionResult OnGet() => Show(day => reports.Scrutiny(who.Reader, day));

    public string Name(Subject child) => authority.Names.Of(child);

    public string Worker(string id) => authority.Names.Worker(id);

    public string Child(Subject child) => $"{SubjectAddress.Of(child)}{AsAt.Query}";

    public string Plan(Subject child) => $"{SubjectAddress.Of(child)}/plan{AsAt.Query}";
}
