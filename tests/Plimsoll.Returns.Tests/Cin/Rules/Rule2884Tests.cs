using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule2884Tests() : RuleTests(Rule2884.Rule)
{
    [Fact]
    public void Fires_on_the_same_day_in_any_referral_of_the_child() =>
        Fires("CINdetails[0].DateOfInitialCPC Section47[1].DateOfInitialCPC", Child(
            Episode("DateOfInitialCPC 2025-05-20", Section47("DateOfInitialCPC 2025-05-21")),
            Episode(Section47("DateOfInitialCPC 2025-05-20"))));

    [Fact]
    public void Passes_missing_days_and_those_of_another_child() =>
        Passes(Child(Episode("DateOfInitialCPC 2025-05-20", Section47())), Child(Episode("DateOfInitialCPC", Section47("DateOfInitialCPC 2025-05-20"), Section47("DateOfInitialCPC soon"))));
}
