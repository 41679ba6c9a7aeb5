using Plimsoll.Core.Calendar;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Oversight;

/// <summary>How often a team's work was audited in a month, beside the teams of the authority's own.</summary>
/// <param name="Children">Whom the team held on the day.</param>
/// <param name="Audits">Of the team's work, by auditors who are not paid by an agency.</param>
/// <param name="IsNew">The team has been there for fewer than eight weeks: it is audited twice as often.</param>
public sealed record AuditRate(int Children, int Audits, int OtherChildren, int OtherAudits, bool IsNew)
{
    /// <summary>At least as many audits to a child as in the other teams; twice as many while the team is new.</summary>
    public bool IsMet => (long)Audits * OtherChildren >= (IsNew ? 2L : 1L) * OtherAudits * Children;

    /// <summary>From the first of the month to a day. Source: <c>agency.qa</c>, inspection report of November 2022, paragraph 39.</summary>
    internal static AuditRate Of(Authority authority, string team, DateOnly day)
    {
        const int NewDays = 8 * 7;
        const string Agency = "agency";
        var (first, at) = (new DateOnly(day.Year, day.Month, 1), Moment.On(day));
        var own = authority.Overview.Own(new Subject(SubjectKind.Team, team), at).Records.FirstOrDefault(record => record.Type == RecordTypes.TeamRecord && record.Text("step") == "opened");
        var counted = authority.Overview.Subjects().Where(subject => subject.Kind == SubjectKind.Child).AsParallel().Select(child =>
        {
            var timeline = authority.Overview.Timeline(child, at);
            var allocations = Allocations.Of(timeline);
            var audits = timeline.Records.Where(record => record.Type == RecordTypes.Audit && record.Text("step") == "submitted" && record.Happened.Day >= first && record.Author?.Employment != Agency)
                .Select(record => allocations.On(record.Happened.Day)).OfType<Allocation>().ToList();
            var held = allocations.On(day);
            return (
                Children: held?.Team == team ? 1 : 0,
                Audits: audits.Count(one => one.Team == team),
                OtherChildren: held is not null && held.Team != team && held.Employment != Agency ? 1 : 0,
                OtherAudits: audits.Count(one => one.Team != team && one.Employment != Agency));
        }).AsSequential().ToList();
        return new AuditRate(
            counted.Sum(one => one.Children), counted.Sum(one => one.Audits), counted.Sum(one => one.OtherChildren), counted.Sum(one => one.OtherAudits),
            own is not null && day.DayNumber - own.Happened.Day.DayNumber < NewDays);
    }
}
