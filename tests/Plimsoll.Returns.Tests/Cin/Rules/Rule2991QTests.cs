using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule2991QTests() : RuleTests(Rule2991Q.Rule)
{
    [Fact]
    public void Fires_on_each_enquiry_of_a_referral_without_an_assessment() =>
        Fires("Section47[1].LAchildID Section47[2].LAchildID", Child(Episode(Assessment(), Section47()), Episode(Section47(), Section47())));

    [Fact]
    public void Passes_a_referral_with_one_and_a_referral_without_an_enquiry() => Passes(Child(Episode(Assessment(), Section47()), Episode()), Child());
}
