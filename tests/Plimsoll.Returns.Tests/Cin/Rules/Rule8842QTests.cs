using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8842QTests() : RuleTests(Rule8842Q.Rule)
{
    [Theory]
    [InlineData("Reviews")]
    [InlineData("CPPreviewDate")]
    [InlineData("CPPreviewDate soon")]
    public void Fires_on_an_empty_group_an_empty_date_and_no_date(string review) =>
        Fires("Reviews.CPPreviewDate", Child(Episode(ProtectionPlan("CPPstartDate 2025-05-01", review))));

    [Fact]
    public void Fires_on_a_later_review_too() => Fires("Reviews[1].CPPreviewDate", Child(Episode(ProtectionPlan("CPPreviewDate 2025-06-01", "CPPreviewDate"))));

    [Fact]
    public void Passes_a_date_and_a_plan_without_reviews() => Passes(Child(Episode(ProtectionPlan("CPPreviewDate 2025-06-01"), ProtectionPlan())));
}
