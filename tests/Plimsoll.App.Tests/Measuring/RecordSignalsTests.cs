using Plimsoll.App.Looking;
using Plimsoll.App.Measuring;
using Plimsoll.App.Recording;
using Plimsoll.App.Tests.Reports;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Tests.Measuring;

/// <summary>A figure that signals is written down once, and somebody explains it.</summary>
public sealed class RecordSignalsTests
{
    /// <summary>Two or three contacts a month from November 2024 on, and in October 2026 thirty.</summary>
    private static MadeService Contacts(int last = 30)
    {
        var service = new MadeService("2026-11-01");
        Running(service);
        var number = 0;
        for (var month = new DateOnly(2024, 11, 1); month < new DateOnly(2026, 11, 1); month = month.AddMonths(1))
        {
            for (var i = month.Month == 10 && month.Year == 2026 ? last : 2 + (month.Month % 2); i > 0; i--)
            {
                service.Given($"C{number++}", "contact", $"{month.AddDays(10):yyyy-MM-dd}T10:00:00Z", ("source", "school"));
            }
        }

        return service;
    }

    /// <summary>An authority that has begun: its own promises run.</summary>
    private static void Running(MadeService service) => service.Given("authority:authority", "post", "2024-01-05", ("step", "opened"), ("post", "director"), ("role", "director"));

    private static List<CaseRecord> Of(IReadOnlyList<CaseRecord> signals, string measure) => [.. signals.Where(signal => signal.Text("measure") == measure)];

    [Fact]
    public void A_point_outside_the_limits_is_recorded_once_and_asks_for_an_explanation()
    {
        using var service = Contacts();
        var run = new RecordSignals(service.Authority);

        var signal = Assert.Single(Of(run.Run(), "CON01"));

        Assert.Equal(("30", "2026-10-31", service.Authority.Self), (signal.Text("figure"), signal.Text("period-end"), signal.Subject));
        Assert.StartsWith("30 in October 2026 is above", signal.Text("words"), StringComparison.Ordinal);
        Assert.Empty(run.Run());
        service.Time.Now = service.Time.Now.AddDays(9);
        Assert.Empty(Of(new RecordSignals(service.Authority).Run(), "CON01"));

        Clock Explanation() => service.Authority.Clocks.Rows(new ClockQuery(Moment.On(service.Today), All: true, Standard: "gov.signal")).Single(row => row.Clock.StartedBy == signal.Id).Clock;
        Assert.Equal(new DateOnly(2026, 11, 13), Explanation().Due!.Value.Day);
        var explained = new SaveRecord(service.Authority).Save(new Acting("jo", "Jo Abbott", "assistant director"), FilledForm.Of("signal-explained", Moment.On(service.Today), service.Authority.Self, new Dictionary<string, FieldValue>
        {
            ["cause"] = FieldValue.Of("demand"),
            ["explanation"] = FieldValue.Of("A school told of all it had kept since spring."),
            ["action"] = FieldValue.Of("Each is read by Friday."),
        }, signal.Id));
        Assert.Empty(explained.Objections);
        service.Authority.Overview.Follow();
        Assert.Equal(ClockState.Met, Explanation().State);
    }

    [Fact]
    public void The_usual_coming_and_going_is_no_signal()
    {
        using var service = Contacts(last: 3);

        Assert.Empty(Of(new RecordSignals(service.Authority).Run(), "CON01"));
    }

    [Fact]
    public void Nobody_explains_and_it_goes_to_the_owner_and_then_above()
    {
        using var service = Contacts();
        service.Given("authority:authority", "post", "2026-01-05", ("step", "opened"), ("post", "head"), ("role", "head of service"));
        service.Given("worker:Ida Frost", "post-holding", "2026-01-05", ("step", "started"), ("post", "head"), ("as", "holder"));
        var signal = Assert.Single(Of(new RecordSignals(service.Authority).Run(), "CON01"));
        service.Time.Now = service.Time.Now.AddDays(17);

        var row = service.Authority.Clocks.Rows(new ClockQuery(Moment.On(service.Today), Standard: "gov.signal")).Single(one => one.Clock.StartedBy == signal.Id);

        Assert.Equal(ClockState.Breached, row.Clock.State);
        Assert.Equal(["Ida Frost, head of service"], row.Breach.ResponsibleNow.Select(who => who.Words));
    }

    [Fact]
    public void A_teams_figure_is_recorded_where_a_standard_asks_about_it()
    {
        using var service = new MadeService("2027-02-01");
        Running(service);
        service.Held("A", "Team North", "2026-11-02");
        var referral = service.Given("A", "referral", "2026-11-02");
        service.Given("A", "assessment", "2026-11-02", null, referral, ("step", "started"), ("kind", "child and family"));

        var signals = new RecordSignals(service.Authority).Run().Where(signal => signal.Subject.Kind == SubjectKind.Team).ToList();

        var north = Assert.Single(signals);
        Assert.Equal(("Team North", "oversight.missing", "2027-01-31"), (north.Subject.Id, north.Text("measure"), north.Text("period-end")));
        Assert.Contains(service.Authority.Clocks.Rows(new ClockQuery(Moment.On(service.Today), Standard: "wf.standards.pattern")), row => row.Clock.Subject == north.Subject);
        Assert.Empty(new RecordSignals(service.Authority).Run());
    }
}
