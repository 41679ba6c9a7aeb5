using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule2885Tests() : RuleTests(Rule2885.Rule)
{
    [Fact]
    public void Fires_on_the_plan_and_the_conference_where_none_agrees() =>
        Fires("ChildProtectionPlans.CPPstartDate Section47.DateOfInitialCPC", Child(
            Episode("DateOfInitialCPC 2025-05-20", Section47("DateOfInitialCPC 2025-05-19"), ProtectionPlan("CPPstartDate 2025-05-20"))));

    [Fact]
    public void Fires_on_the_referral_where_it_has_no_enquiry_that_needs_a_conference() =>
        Fires("ChildProtectionPlans.CPPstartDate CINdetails.DateOfInitialCPC", Child(
            Episode("DateOfInitialCPC 2025-05-19", Section47("DateOfInitialCPC 2025-05-20", "ICPCnotRequired true"), ProtectionPlan("CPPstartDate 2025-05-20"))));

    [Fact]
    public void Fires_on_one_plan_only_where_another_agrees() =>
        Fires("ChildProtectionPlans[1].CPPstartDate", Child(
            Episode(Section47("DateOfInitialCPC 2025-05-20"), ProtectionPlan("CPPstartDate 2025-05-20"), ProtectionPlan("CPPstartDate 2025-06-20"))));

    [Fact]
    public void Fires_where_no_conference_has_a_date() =>
        Fires("ChildProtectionPlans.CPPstartDate CINdetails.DateOfInitialCPC", Child(Episode(ProtectionPlan("CPPstartDate 2025-05-20"))));

    [Fact]
    public void Passes_a_plan_that_agrees_one_of_another_year_and_one_without_a_date() => Passes(
        Child(Episode(Section47(), Section47("DateOfInitialCPC 2025-05-20"), ProtectionPlan("CPPstartDate 2025-05-20"))),
        Child(Episode("DateOfInitialCPC 2025-04-01", ProtectionPlan("CPPstartDate 2025-04-01"))),
        Child(Episode(Section47("DateOfInitialCPC 2025-05-20"), ProtectionPlan("CPPstartDate 2025-03-31"), ProtectionPlan("CPPstartDate"))));
}
