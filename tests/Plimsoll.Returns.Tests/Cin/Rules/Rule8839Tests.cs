using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8839Tests() : RuleTests(Rule8839.Rule)
{
    private static readonly Made Open = Section47("ICPCnotRequired 0");

    [Fact]
    public void Fires_on_every_enquiry_of_the_referral_without_a_conference() =>
        Fires("Section47[1].DateOfInitialCPC Section47[2].DateOfInitialCPC Section47[3].DateOfInitialCPC", Child(
            Episode(Open), Episode(Open, Section47("ICPCnotRequired 1"), Section47("ICPCnotRequired"), Section47("DateOfInitialCPC 2025-05-20"))));

    [Fact]
    public void Takes_a_conference_that_is_no_date_for_none() =>
        Fires("Section47[0].DateOfInitialCPC Section47[1].DateOfInitialCPC", Child(Episode(Open, Section47("DateOfInitialCPC soon"))));

    [Fact]
    public void Passes_one_open_enquiry_in_each_referral() => Passes(
        Child(Episode(Open, Section47("ICPCnotRequired true"), Section47("DateOfInitialCPC 2025-05-20", "ICPCnotRequired 0")), Episode(Open)), Child(Episode()), Child());
}
