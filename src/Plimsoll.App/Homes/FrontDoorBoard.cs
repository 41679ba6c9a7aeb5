using Plimsoll.App.Looking;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Homes;

/// <summary>The front door's board: every contact that nobody has decided yet, the most urgent first.</summary>
public sealed record FrontDoorBoardView(DayView Day, IReadOnlyList<WaitingContact> Waiting) : IOfADay
{
    /// <summary>How many wait with a rating; null for those that nobody has rated.</summary>
    public int Rated(string? rating) => Waiting.Count(contact => contact.Rating == rating);
}

/// <summary>A contact that waits for a decision.</summary>
/// <param name="Record">The contact.</param>
/// <param name="Rating"><c>red</c>, <c>amber</c> or <c>green</c>; null where nobody has rated it.</param>
/// <param name="Source">Who told us, in words.</param>
/// <param name="Hours">Whole hours since it came; null where only the day is known.</param>
/// <param name="Earlier">Contacts about the same child in the ninety days before.</param>
public sealed record WaitingContact(string Record, ListedPromise Promise, string? Rating, string Source, string? Harm, Moment Came, int? Hours, int Earlier);

/// <summary>Works out the board from the clocks of the service.</summary>
internal sealed class FrontDoorBoards(Authority authority)
{
    private static readonly string?[] Urgency = ["red", null, "amber", "green"];

    private const int Before = 90;

    private readonly ListedPromises _promises = new(authority);

    public FrontDoorBoardView Of(DayView day, Func<Subject, bool> may) => new(
        day,
        [.. authority.Clocks.On(day.AsAt).Open
            .Where(row => row.Clock.StartedBy is not null && row.Clock.Standard.Id == HomeStandards.ContactDecision && may(row.Clock.Subject))
            .Select(row => Waiting(row, day))
            .OrderBy(contact => Array.IndexOf(Urgency, contact.Rating)).ThenBy(contact => contact.Came).ThenBy(contact => contact.Promise.To)]);

    private WaitingContact Waiting(ClockRow row, DayView day)
    {
        var at = day.AsAt == day.Today ? authority.Now : Moment.On(day.AsAt);
        var records = authority.Overview.Timeline(row.Clock.Subject, at).Records.ToList();
        var contact = records.First(record => record.Id == row.Clock.StartedBy);
        return new WaitingContact(
            contact.Id,
            _promises.Of(row, day.AsAt),
            records.LastOrDefault(record => record.Type == RecordTypes.ContactRating && record.About == contact.Id)?.Text("priority"),
            string.Join(", ", new[] { contact.Text("source"), contact.Text("agency") }.OfType<string>()),
            contact.Text("harm"),
            contact.Happened,
            contact.Happened.HasTime && at.HasTime ? (int)(at.Start - contact.Happened.Start).TotalHours : null,
            records.Count(record => record.Type == RecordTypes.Contact && record.Id != contact.Id && record.Happened <= contact.Happened && record.Happened.Day.DayNumber > contact.Happened.Day.DayNumber - Before));
    }
}
