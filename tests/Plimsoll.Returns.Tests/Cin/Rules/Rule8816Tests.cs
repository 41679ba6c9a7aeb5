using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8816Tests() : RuleTests(Rule8816.Rule)
{
    [Fact]
    public void Fires_on_the_open_one_and_the_latest() =>
        Fires("CINdetails[0].CINreferralDate CINdetails[2].CINreferralDate", Child(
            Episode("CINreferralDate 2025-05-01", "ReferralNFA 0"),
            Episode("CINreferralDate 2025-06-01", "CINclosureDate 2025-07-01", "ReferralNFA 0"),
            Episode("CINreferralDate 2025-08-01", "ReferralNFA 1")));

    [Fact]
    public void Fires_on_the_second_of_two_of_one_day() =>
        Fires("CINdetails[0].CINreferralDate CINdetails[1].CINreferralDate", Child(
            Episode("CINreferralDate 2025-08-01", "CINclosureDate 2025-08-02", "ReferralNFA 0"),
            Episode("CINreferralDate 2025-08-01", "ReferralNFA false")));

    [Fact]
    public void Fires_for_a_child_without_an_id() =>
        Fires("CINdetails[0].CINreferralDate CINdetails[1].CINreferralDate", Child(
            "LAchildID", Episode("CINreferralDate 2025-05-01", "ReferralNFA 0"), Episode("CINreferralDate 2025-08-01", "ReferralNFA 0")));

    [Fact]
    public void Passes_the_latest_closed_ones_no_further_action_and_missing_dates() => Passes(
        Child(Episode("CINreferralDate 2025-08-01", "ReferralNFA 0"), Episode("CINreferralDate 2025-08-01", "ReferralNFA 1"), Episode("CINreferralDate", "ReferralNFA 0")),
        Child(Episode("CINreferralDate 2025-05-01", "ReferralNFA"), Episode("CINreferralDate 2025-06-01", "CINclosureDate 2025-07-01", "ReferralNFA 0")),
        Child(Episode("ReferralNFA 0"), Episode("ReferralNFA 0")),
        Child());
}
