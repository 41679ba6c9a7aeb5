using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule2883Tests() : RuleTests(Rule2883.Rule)
{
    [Fact]
    public void Fires_where_more_plans_than_conferences_are_of_the_year() =>
        FiresOnReturn(
            Child(Episode(ProtectionPlan("CPPstartDate 2025-04-01"), Section47("DateOfInitialCPC 2025-03-31"))),
            Child(Episode("DateOfInitialCPC 2026-03-31", ProtectionPlan("CPPstartDate 2026-03-31"))));

    [Fact]
    public void Passes_as_many_of_either_kind() =>
        Passes(Child(Episode("DateOfInitialCPC 2025-04-01", ProtectionPlan("CPPstartDate 2025-05-01"), ProtectionPlan("CPPstartDate 2025-09-01"), Section47("DateOfInitialCPC 2026-03-31"))));

    [Fact]
    public void Counts_no_missing_date() => Passes(Child(Episode("DateOfInitialCPC", ProtectionPlan("CPPstartDate"), Section47("DateOfInitialCPC soon"))), Child());
}
