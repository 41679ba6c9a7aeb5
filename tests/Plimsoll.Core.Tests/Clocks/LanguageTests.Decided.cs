using Plimsoll.Core.Calendar;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Tests.Clocks;

/// <summary>What section 12 of the page decides.</summary>
public sealed partial class LanguageTests
{
    private const string Event = """
        kind: deadline
        while: plan
        from: start of plan
        within: at 2nd rating in plan, at most 4 months
        met by: answer
        """;

    [Fact]
    public void An_event_is_a_limit_once_it_has_happened_and_the_most_counts_until_then()
    {
        var given = Given.Standard(Event).With("plan 2026-01-05 (step = started)", "rating 2026-02-02");
        Assert.Equal(["1: running, due 2026-05-05"], given.Say("2026-03-01"));

        given.With("rating 2026-03-02");
        Assert.Equal(["1: due today, due 2026-03-02"], given.Say("2026-03-02"));
        Assert.Equal(["1: breached, due 2026-03-02, breached 2026-03-03"], given.Say("2026-03-03"));
    }

    [Fact]
    public void An_event_after_the_most_is_too_late_to_be_the_limit() =>
        Assert.Equal(["1: breached, due 2026-05-05, breached 2026-05-06"], Given.Standard(Event).With("plan 2026-01-05 (step = started)", "rating 2026-02-02", "rating 2026-06-01").Say("2026-06-02"));

    [Fact]
    public void A_longer_time_for_an_interval_is_for_that_interval_alone()
    {
        const string Visits = """
            kind: interval
            while: plan
            every: 10 days
            met by: answer
            may extend: any number to extension.due-date [kind = a] by team manager
            """;
        var given = Given.Standard(Visits).With("plan 2026-01-05 (step = started)", "extension 2026-01-12 (kind = a, due-date = 2026-01-20, by = team manager)");
        Assert.Equal(["1: due today, due 2026-01-20"], given.Say("2026-01-20"));
        Assert.Equal(["1: met, due 2026-01-20, met 2026-01-18", "2: running, due 2026-01-28"], given.With("answer 2026-01-18").Say("2026-01-18"));

        Assert.Equal(["1: breached, due 2026-01-15, breached 2026-01-16"], Given.Standard(Visits).With("plan 2026-01-05 (step = started)", "extension 2026-01-12 (kind = b, due-date = 2026-01-20, by = team manager)").Say("2026-01-16"));
        Assert.Equal(["1: breached, due 2026-01-15, breached 2026-01-16"], Given.Standard(Visits).With("plan 2026-01-05 (step = started)", "extension 2026-01-12 (kind = a, due-date = 2026-01-20, by = social worker)").Say("2026-01-16"));
        Assert.Equal(["1: breached, due 2026-01-15, breached 2026-01-16"], Given.Standard(Visits).With("plan 2026-01-05 (step = started)", "extension 2026-01-16 (kind = a, due-date = 2026-01-20, by = team manager)").Say("2026-01-16"));
    }

    [Fact]
    public void A_start_without_a_time_is_marked_where_hours_are_counted()
    {
        const string Soon = "kind: deadline\nfrom: start\nwithin: 24 hours\nmet by: answer about it";
        Assert.True(Assert.Single(Given.Standard(Soon).With("start 2026-01-05").Clocks("2026-01-05")).StartWithoutTime);
        Assert.False(Assert.Single(Given.Standard(Soon).With("start 2026-01-05 10:00").Clocks("2026-01-05")).StartWithoutTime);
        Assert.False(Assert.Single(Given.Standard(Soon.Replace("24 hours", "1 day", StringComparison.Ordinal)).With("start 2026-01-05").Clocks("2026-01-05")).StartWithoutTime);
    }

    [Fact]
    public void What_a_void_took_away_answers_no_superseded_clock_either()
    {
        var given = Given.Standard("kind: deadline\nfrom: start\nwithin: 5 days\nmet by: answer").With("start 2026-01-05 as s", "answer 2026-01-07 as a").Voided("s").Voided("a");

        Assert.Equal(["1: superseded, due 2026-01-10, breached 2026-01-11"], given.Say("2026-01-12"));
    }

    [Fact]
    public void Death_ends_a_promise_unless_it_outlives_the_child()
    {
        const string Notice = "kind: deadline\nfrom: start\nwithin: 5 days\nmet by: answer";
        Assert.Equal(["1: ceased, due 2026-01-10, ceased 2026-01-07"], Given.Standard(Notice).With("start 2026-01-05", "death 2026-01-07").Say("2026-01-12"));
        Assert.Equal(["1: breached, due 2026-01-10, breached 2026-01-11"], Given.Standard(Notice + "\noutlives the child: yes").With("start 2026-01-05", "death 2026-01-07").Say("2026-01-12"));
    }

    [Fact]
    public void Somebody_else_has_a_name()
    {
        const string Note = "kind: deadline\nfrom: start\nwithin: 5 days\nmet by: answer about it by someone else";
        var given = Given.Standard(Note).With("start 2026-01-05 (author = ann) as s", "answer 2026-01-06 about s", "answer 2026-01-07 (author = ann) about s");
        Assert.Equal(["1: running, due 2026-01-10"], given.Say("2026-01-07"));
        Assert.Equal(["1: met, due 2026-01-10, met 2026-01-08"], given.With("answer 2026-01-08 (author = ben) about s").Say("2026-01-08"));
    }

    [Fact]
    public void A_clock_keeps_its_version_and_is_open_for_the_next_one_too()
    {
        string[] versions =
        [
            "kind: deadline\nfrom: start\nwithin: 10 days\nmet by: answer [kind = a]",
            "id: made.one\nversion: 2\nin force from: 2026-02-01\nwithin: 5 days\nmet by: answer [kind = b]",
        ];

        // The first start keeps the first version across the change; asking again does not make it fresh under the second.
        var given = Given.Standard(versions).With("start 2026-01-28", "start 2026-02-03");
        Assert.Equal([(1, "2026-02-07")], given.Clocks("2026-02-20").Select(clock => (clock.Standard.Version, clock.Due.ToString()!)));

        // What answers the second version does not answer the first; once the first is answered, a start is the second's.
        given.With("answer 2026-02-04 (kind = b)");
        Assert.Equal(["1: breached, due 2026-02-07, breached 2026-02-08"], given.Say("2026-02-20"));
        given.With("answer 2026-02-21 (kind = a)", "start 2026-02-23");
        Assert.Equal([(1, "2026-02-07"), (2, "2026-02-28")], given.Clocks("2026-02-24").Select(clock => (clock.Standard.Version, clock.Due.ToString()!)));
    }

    [Fact]
    public void A_sitting_is_the_next_one_on_a_later_day_as_far_as_it_is_known()
    {
        var practice = Clocks.Given.Child.Catalogue;
        var engine = new Core.Clocks.ClockEngine(practice, PromiseCalendar.England);
        var child = Subject.Parse("child:A");
        var board = Subject.Parse("authority:authority");
        var records = new Dictionary<Subject, List<CaseRecord>>
        {
            [child] = [Made("r", child, "risk-rating", "2026-11-02", ("kind", "exploitation"), ("level", "high"))],
            [board] = [Made("s1", board, "sitting", "2026-10-01", ("of", "exploitation panel"), ("planned-date", "2026-11-02")), Made("s2", board, "sitting", "2026-11-04", ("of", "exploitation panel"), ("planned-date", "2026-11-11"))],
        };
        var reach = new Core.Clocks.Reach(practice, PromiseCalendar.England, subject => records.GetValueOrDefault(subject, []));
        string Due(string asAt)
        {
            foreach (var record in records.Values.SelectMany(list => list))
            {
                reach.Follow(record, record.Subject);
            }

            return Assert.Single(engine.Clocks(reach.Timeline(child, Moment.Parse(asAt)), Moment.Parse(asAt), "vemt.panel")).Due.ToString()!;
        }

        Assert.Equal("2026-11-30", Due("2026-11-03"));
        Assert.Equal("2026-11-11", Due("2026-11-05"));

        // Put off by a later sitting about the first.
        records[board].Add(Made("s3", board, "sitting", "2026-11-09", ("of", "exploitation panel"), ("planned-date", "2026-11-18")) with { About = "s2" });
        Assert.Equal("2026-11-18", Due("2026-11-10"));
    }

    private static CaseRecord Made(string id, Subject subject, string type, string day, params (string Field, string Value)[] fields) => new()
    {
        Id = id,
        Subject = subject,
        Type = type,
        Happened = Moment.Parse(day),
        Fields = fields.ToDictionary(field => field.Field, field => FieldValue.Of(field.Value)),
    };
}
