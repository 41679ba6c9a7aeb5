using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Practice.Reading;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Tests.Clocks;

public sealed partial class LanguageTests
{
    private const string Gate = """
        kind: gate
        before saving: start [kind = a]
        needs: it [level exists] or answer on the day
        unless: it [urgent = yes], then within 2 working days
        """;

    [Theory]
    [InlineData("start 2026-11-20 (kind = a, level = high)", "1: met, due 2026-11-20, met 2026-11-20")]
    [InlineData("start 2026-11-20 (kind = a)", "1: breached, due 2026-11-20, breached 2026-11-20")]
    [InlineData("start 2026-11-20 (kind = a, urgent = yes)", "1: breached, due 2026-11-24, breached 2026-11-25")]
    public void A_gate_is_judged_on_the_record_and_an_override_has_its_time(string record, string clock) =>
        Assert.Equal([clock], Given.Standard(Gate).With(record).Say("2026-11-30"));

    [Theory]
    [InlineData("by = team manager, gate-override = other", "1: breached, due 2026-11-24, breached 2026-11-25")]
    [InlineData("by = service manager, gate-override = other", "1: breached, due 2026-11-24, breached 2026-11-25")]
    [InlineData("by = team manager", "1: breached, due 2026-11-20, breached 2026-11-20")]
    [InlineData("by = social worker, gate-override = other", "1: breached, due 2026-11-20, breached 2026-11-20")]
    public void A_role_lets_a_record_through_a_gate_only_with_a_coded_reason(string signed, string clock) =>
        Assert.Equal([clock], Given.Standard(Gate.Replace("it [urgent = yes]", "team manager", StringComparison.Ordinal)).With($"start 2026-11-20 (kind = a, {signed})").Say("2026-11-30"));

    [Theory]
    [InlineData("start 2026-11-20 (kind = a)", "answer 2026-11-20 10:30", true)]
    [InlineData("start 2026-11-20 11:00 (kind = a)", "answer 2026-11-20 10:30", true)]
    [InlineData("start 2026-11-20 10:00 (kind = a)", "answer 2026-11-20 10:30", false)]
    [InlineData("start 2026-11-20 (kind = a)", "answer 2026-11-21", false)]
    public void What_a_gate_needs_may_be_of_the_same_day_in_any_order_where_the_record_has_no_time(string saved, string need, bool isAllowed)
    {
        var catalogue = MadePractice.Of(Gate.Replace("it [level exists] or answer on the day", "answer", StringComparison.Ordinal));
        var records = new ExampleRecords(catalogue, SubjectKind.Child);
        var (standing, record) = (records.Read([need]), records.Read([saved]));

        Assert.Equal(isAllowed, new SaveCheck(catalogue, PromiseCalendar.England).Judge(record[0].Subject, standing, record).Count == 0);
    }

    [Fact]
    public void A_gate_asks_nothing_of_other_records_and_records_of_one_form_are_judged_together()
    {
        Assert.Empty(Given.Standard(Gate).With("start 2026-11-20 (kind = b)").Say("2026-11-30"));
        Assert.Equal(["1: met, due 2026-11-20, met 2026-11-20"], Given.Standard(Gate).With("start 2026-11-20 (kind = a)", "answer 2026-11-20").Say("2026-11-30"));
    }

    [Theory]
    [InlineData("start", true, false)]
    [InlineData("answer", false, true)]
    public void A_standard_whose_start_or_stop_no_source_carries_is_not_observed(string carried, bool starts, bool stops)
    {
        var catalogue = MadePractice.Of(OneWorkingDay);
        var seen = Coverage.Of(catalogue, [Carried.Parse(carried, null)]).For(catalogue.Standards.Single());

        Assert.Equal((starts, stops, false), (seen.Starts, seen.Stops, seen.IsSeen));
        var clock = Given.Standard(OneWorkingDay).With("start 2026-11-20").Clocks("2026-11-30")[0];
        Assert.Equal((ClockState.NotObserved, null), (seen.Of(clock, new DateOnly(2026, 11, 30)).State, seen.Of(clock, new DateOnly(2026, 11, 30)).Breached));
    }

    [Fact]
    public void An_answer_is_awaited_only_to_the_last_day_its_source_knows_of()
    {
        var catalogue = MadePractice.Of(OneWorkingDay);
        var seen = Coverage.Of(catalogue, [Carried.Parse("start", null), Carried.Parse("answer (about)", new DateOnly(2026, 11, 24))]).For(catalogue.Standards.Single());

        ClockState State(string start) => seen.Of(Given.Standard(OneWorkingDay).With($"start {start}").Clocks("2026-11-30")[0], new DateOnly(2026, 11, 30)).State;
        Assert.Equal(ClockState.Breached, State("2026-11-20")); // due before the source ends
        Assert.Equal(ClockState.NotObserved, State("2026-11-24")); // due after it
    }

    [Theory]
    [InlineData("version: 2\nin force from: 2026-01-01\nwithin: 5 working days", "shorter, in the same unit: this standard is statutory")]
    [InlineData("version: 2\nin force from: 2026-01-01\nstatus: local default", "a key that an authority may change")]
    [InlineData("within: 5 working days", "shorter, in the same unit: this standard is statutory")]
    public void An_authority_loosens_no_statutory_standard_by_a_version_of_its_own_either(string change, string problem)
    {
        var local = new PracticeText("local/made.yaml", "standards:\n- id: made.one\n  source: our own\n  " + change.Replace("\n", "\n  ", StringComparison.Ordinal));

        Assert.Contains(CatalogueReader.Read(MadePractice.Texts(OneWorkingDay + "\nstatus: statutory"), [local]).Problems, one => one.ToString().Contains(problem, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("kind: deadline\nfrom: start\nwithin: 1 day\nmet by: answer\npauses while: plan", "a key of a deadline")]
    [InlineData("kind: interval\nwhile: plan\nevery: 1 day\nmet by: answer\nno later than: 3 days from start", "a key of an interval")]
    [InlineData("kind: interval\nwhile: plan\nevery: 1 day\nmet by: answer\npauses while: away\nstatus: statutory", "no pause: this standard is statutory")]
    public void A_key_that_a_kind_does_not_read_is_refused(string standard, string problem) =>
        Assert.Contains(CatalogueReader.Read(MadePractice.Texts(standard)).Problems, one => one.ToString().Contains(problem, StringComparison.Ordinal));
}
