using Plimsoll.App.Looking;
using Plimsoll.App.Measuring;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Tests.Looking;

/// <summary>Lists that move on by themselves, and lists of other days without waiting.</summary>
public sealed class ServiceListsTests
{
    private static readonly DateOnly Friday = new(2026, 11, 20);

    private static readonly Subject Child = new(SubjectKind.Child, "M001");

    private static Made With(int children, DateTimeOffset? now = null)
    {
        var made = new Made(now);
        Assert.Null(made.Authority.Append([.. new MadeLives(Friday).Children(children).SelectMany(life => life)]).Refusal);
        return made;
    }

    [Fact]
    public void After_midnight_the_lists_are_those_that_were_made_ready_before_it_and_those_that_would_be_worked_out_anew()
    {
        using var made = With(12, new DateTimeOffset(2026, 11, 20, 23, 30, 0, TimeSpan.Zero));
        var (clocks, saturday) = (made.Authority.Clocks, Friday.AddDays(1));
        clocks.Prepare(saturday);
        var ready = clocks.Service(saturday);

        made.Time.Now = new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.Zero);

        Assert.Same(ready, clocks.Service(saturday));
        using var anew = made.Reopened();
        Assert.Equal(anew.Clocks.On(saturday).Told(), clocks.On(saturday).Told());
        Assert.NotSame(ready, clocks.Service(Friday));
    }

    [Fact]
    public void What_is_written_between_making_ready_and_midnight_is_in_the_new_days_lists()
    {
        using var made = With(6, new DateTimeOffset(2026, 11, 20, 23, 10, 0, TimeSpan.Zero));
        var saturday = Friday.AddDays(1);
        made.Authority.Clocks.Prepare(saturday);
        var late = new MadeLives(Friday).Child(9);
        Assert.Null(made.Authority.Append(late).Refusal);

        made.Time.Now = new DateTimeOffset(2026, 11, 21, 0, 5, 0, TimeSpan.Zero);

        var rows = made.Authority.Clocks.Service(saturday);
        using var anew = made.Reopened();
        Assert.Contains(rows, row => row.Clock.Subject == late[0].Subject);
        Assert.Equal(anew.Clocks.On(saturday).Told(), made.Authority.Clocks.On(saturday).Told());
    }

    [Theory]
    [InlineData("2026-11-20T12:59:00Z", ClockState.DueToday)]
    [InlineData("2026-11-20T13:01:00Z", ClockState.Breached)]
    public void A_promise_of_hours_is_late_when_its_hour_has_come_and_not_before(string now, ClockState expected)
    {
        using var made = RedContact(out var contact);

        made.Time.Now = DateTimeOffset.Parse(now, null);

        Assert.Equal(expected, Screened(made, contact));
    }

    [Fact]
    public void The_lists_move_on_when_an_hour_has_come_without_anything_being_written()
    {
        using var made = RedContact(out var contact);
        Assert.Equal(ClockState.DueToday, Screened(made, contact));
        var before = made.Authority.Clocks.Service(Friday);

        made.Time.Now = made.Time.Now.AddMinutes(10);
        Assert.Same(before, made.Authority.Clocks.Service(Friday));
        made.Time.Now = made.Time.Now.AddHours(4);

        Assert.Equal(ClockState.Breached, Screened(made, contact));
    }

    [Fact]
    public async Task A_day_of_the_whole_service_is_worked_out_while_the_page_waits_and_asks_again()
    {
        using var made = With(12);
        var day = Friday.AddDays(-40);
        var asked = new List<double>();
        var answer = made.Authority.Clocks.Ask(day);
        for (; answer.Rows is null; answer = made.Authority.Clocks.Ask(day))
        {
            asked.Add(answer.Share);
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        Assert.All(asked, share => Assert.InRange(share, 0, 1));
        Assert.Equal(asked.Order(), asked);
        using var anew = made.Reopened();
        var all = anew.Clocks.Rows(new ClockQuery(Moment.On(day), All: true)).ToList();
        Assert.Equal(all.Where(row => row.Clock.IsOpen).Told(), answer.Rows.Told());
        var held = made.Authority.Clocks.On(day);
        Assert.Equal(all.Count, held.WorkedOut);
        Assert.Equal(all.Count(row => row.Clock.Met is { } met && met.Day > day.AddMonths(-1)), held.KeptOf(_ => true).Count());
        Assert.Equal(all.Where(row => row.Clock.Breached is not null).Select(row => row.Clock.Id), held.Breaches.Select(breach => breach.Clock.Id));
    }

    [Fact]
    public void Two_other_days_are_held_beside_today_and_a_third_takes_the_place_of_the_one_not_asked_for_longest()
    {
        using var made = With(3);
        var clocks = made.Authority.Clocks;
        var today = clocks.Service(Friday);
        var days = new[] { 10, 20, 30 }.Select(back => Friday.AddDays(-back)).ToList();
        var first = days.ConvertAll(day => clocks.Service(day));

        Assert.Same(today, clocks.Service(Friday));
        Assert.Same(first[2], clocks.Service(days[2]));
        Assert.Same(first[1], clocks.Service(days[1]));
        Assert.NotSame(first[0], clocks.Service(days[0]));
    }

    [Fact]
    public void What_was_known_then_stays_what_it_was_whatever_is_written_now()
    {
        using var made = With(4, new DateTimeOffset(2026, 11, 19, 9, 0, 0, TimeSpan.Zero));
        var then = made.Time.Now.AddMinutes(1);
        made.Time.Now = made.Time.Now.AddDays(1);
        var before = made.Authority.Clocks.Service(Friday, then);
        var more = new MadeLives(Friday).Child(8);
        Assert.Null(made.Authority.Append(more).Refusal);

        Assert.Same(before, made.Authority.Clocks.Service(Friday, then));
        Assert.DoesNotContain(before, row => row.Clock.Subject == more[0].Subject);
        Assert.Contains(made.Authority.Clocks.Service(Friday), row => row.Clock.Subject == more[0].Subject);
    }

    /// <summary>A contact at nine that is rated red: decided within four hours.</summary>
    private static Made RedContact(out CaseRecord contact)
    {
        var made = new Made();
        contact = new CaseRecord
        {
            Id = "contact",
            Subject = Child,
            Type = "contact",
            Happened = Moment.At(made.Time.Now),
            Fields = new Dictionary<string, FieldValue> { ["asks"] = FieldValue.Of("safeguarding"), ["source"] = FieldValue.Of("school") },
        };
        var rating = new CaseRecord
        {
            Id = "rating",
            Subject = Child,
            Type = "contact-rating",
            Happened = Moment.At(made.Time.Now),
            About = "contact",
            Fields = new Dictionary<string, FieldValue> { ["priority"] = FieldValue.Of("red") },
        };
        Assert.Null(made.Authority.Append([contact, rating]).Refusal);
        return made;
    }

    private static ClockState Screened(Made made, CaseRecord contact) =>
        made.Authority.Clocks.Service(Friday).Single(row => row.Clock.Subject == Child && row.Clock.StartedBy == contact.Id && row.Clock.Due == Moment.At(new DateTimeOffset(2026, 11, 20, 13, 0, 0, TimeSpan.Zero))).Clock.State;
}
