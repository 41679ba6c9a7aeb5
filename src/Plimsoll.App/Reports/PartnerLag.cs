using Plimsoll.App.Access;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Reports;

/// <summary>One thing that a partner told, and how long after it happened.</summary>
/// <param name="Agency">Which unit, school or ward; null where it is not said.</param>
/// <param name="Harm">Null where it is not said.</param>
/// <param name="WorkingDays">From the event to when it was told.</param>
public sealed record PartnerNotice(Subject Child, string Record, string? Agency, string? Harm, DateOnly Happened, DateOnly Told, int WorkingDays);

/// <summary>What one partner told of one kind of harm, the slowest first.</summary>
/// <param name="Slow">How many came after the next working day.</param>
/// <param name="Median">In working days.</param>
public sealed record PartnerLagGroup(string Partner, bool IsDomesticAbuse, IReadOnlyList<PartnerNotice> Notices, int Slow, decimal Median)
{
    public string Harm => IsDomesticAbuse ? "domestic abuse" : "not domestic abuse";
}

/// <summary>
/// How long partners take to tell what happened to a child: from the event to the contact, by partner, domestic abuse apart from other harm,
/// because that comes by a daily meeting. Inspection report of November 2022, paragraph 2.
/// </summary>
public sealed class PartnerLag(Authority authority)
{
    private const string DomesticAbuse = "domestic abuse";

    /// <summary>The contacts received between two days that say when it happened.</summary>
    public Shown<IReadOnlyList<PartnerLagGroup>> Between(Reader reader, DateOnly from, DateOnly to) => ServiceOnDay.Show(authority, reader, "partner lag", to, service => Groups(service, from));

    private IReadOnlyList<PartnerLagGroup> Groups(ServiceOnDay service, DateOnly from) =>
        [.. service.Children(RecordTypes.Contact)
            .SelectMany(child => child.OfType(RecordTypes.Contact).Where(contact => contact.Happened.Day >= from).Select(contact => Notice(child.Subject, contact)))
            .OfType<(string Partner, PartnerNotice Notice)>()
            .GroupBy(one => (one.Partner, one.Notice.Harm == DomesticAbuse))
            .OrderBy(group => group.Key.Partner, StringComparer.Ordinal).ThenBy(group => group.Key.Item2)
            .Select(group => Group(group.Key.Partner, group.Key.Item2, [.. group.Select(one => one.Notice).OrderByDescending(notice => notice.WorkingDays).ThenBy(notice => notice.Child).ThenBy(notice => notice.Record, StringComparer.Ordinal)]))];

    private (string Partner, PartnerNotice Notice)? Notice(Subject child, CaseRecord contact) =>
        contact.Text("source") is { } partner && Moment.TryParse(contact.Text("incident-date"), null, out var incident) && contact.Text("harm") != "none"
            ? (partner, new PartnerNotice(child, contact.Id, contact.Text("agency"), contact.Text("harm"), incident.Day, contact.Happened.Day, authority.Engine.Calendar.Working.Between(incident.Day, contact.Happened.Day)))
            : null;

    private static PartnerLagGroup Group(string partner, bool domestic, IReadOnlyList<PartnerNotice> notices)
    {
        var days = notices.Select(notice => (decimal)notice.WorkingDays).Order().ToList();
        return new PartnerLagGroup(partner, domestic, notices, notices.Count(notice => notice.WorkingDays > 1), (days[(days.Count - 1) / 2] + days[days.Count / 2]) / 2);
    }
}
