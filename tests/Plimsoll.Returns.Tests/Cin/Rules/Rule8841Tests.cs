using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8841Tests() : RuleTests(Rule8841.Rule)
{
    [Theory]
    [InlineData("2025-05-01")]
    [InlineData("2025-04-30")]
    public void Fires_on_the_day_itself_and_before_it_for_any_review(string held) =>
        Fires("ChildProtectionPlans[1].CPPstartDate Reviews[1].CPPreviewDate", Child(Episode(
            ProtectionPlan("CPPstartDate 2025-04-01"), ProtectionPlan("CPPstartDate 2025-05-01", "CPPreviewDate 2025-08-01", $"CPPreviewDate {held}"))));

    [Theory]
    [InlineData("2025-05-01", "2025-05-02")]
    [InlineData("2025-05-01", "")]
    [InlineData("", "2025-05-01")]
    public void Passes_the_day_after_and_missing_dates(string start, string held) =>
        Passes(Child(Episode(ProtectionPlan($"CPPstartDate {start}", $"CPPreviewDate {held}"), ProtectionPlan("CPPstartDate 2025-06-01"))));
}
