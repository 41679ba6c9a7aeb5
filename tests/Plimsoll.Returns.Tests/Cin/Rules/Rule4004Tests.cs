using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule4004Tests() : RuleTests(Rule4004.Rule)
{
    private static readonly Made Open = CinPlan("CINPlanStartDate 2025-05-01");
    private static readonly Made Closed = CinPlan("CINPlanStartDate 2025-05-01", "CINPlanEndDate 2025-06-01");

    [Fact]
    public void Fires_on_every_plan_of_a_referral_with_two_open_ones() =>
        Fires("CINplanDates[1].CINPlanEndDate CINplanDates[2].CINPlanEndDate CINplanDates[3].CINPlanEndDate", Child(Episode(Open), Episode(Open, Closed, Open)));

    [Fact]
    public void Takes_an_end_that_is_no_date_for_open() => Fires("CINplanDates[0].CINPlanEndDate CINplanDates[1].CINPlanEndDate", Child(Episode(Open, CinPlan("CINPlanEndDate soon"))));

    [Fact]
    public void Passes_one_open_plan_in_each_referral_and_none() => Passes(Child(Episode(Open, Closed), Episode(Open), Episode(Closed, Closed)), Child(Episode()), Child());
}
