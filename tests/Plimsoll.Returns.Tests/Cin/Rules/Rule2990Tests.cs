using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule2990Tests() : RuleTests(Rule2990.Rule)
{
    [Theory]
    [InlineData("RC8")]
    [InlineData("RC9")]
    public void Fires_on_all_that_followed(string reason) =>
        Fires("CINdetails[1].DateOfInitialCPC Section47[0].LAchildID Section47[1].LAchildID ChildProtectionPlans.LAchildID CINplanDates.LAchildID", Child(
            Episode("ReasonForClosure RC8"), Episode($"ReasonForClosure {reason}", Section47(), Section47(), ProtectionPlan(), CinPlan())));

    [Fact]
    public void Fires_on_a_conference_alone() => Fires("CINdetails.DateOfInitialCPC", Child(Episode("ReasonForClosure RC8", "DateOfInitialCPC 2025-05-20")));

    [Fact]
    public void Passes_other_reasons_none_and_a_referral_that_ended_with_its_assessment() => Passes(
        Child(Episode("ReasonForClosure RC7", Section47()), Episode(CinPlan()), Episode("ReasonForClosure RC9", "DateOfInitialCPC", Assessment())));
}
