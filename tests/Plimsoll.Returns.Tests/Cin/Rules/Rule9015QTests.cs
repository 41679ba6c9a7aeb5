using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule9015QTests() : RuleTests(Rule9015Q.Rule)
{
    [Theory]
    [InlineData("")]
    [InlineData("some")]
    [InlineData("-1")]
    public void Fires_where_it_is_missing_or_no_number(string count) =>
        Fires("PreProceedings.ReviewMeetingsCount", Child(Episode(PreProceedings("InitialPPMeetingDate 2026-06-01", $"ReviewMeetingsCount {count}"))));

    [Theory]
    [InlineData("2026-06-01", "0")]
    [InlineData("2026-06-01", "3")]
    [InlineData("", "")]
    [InlineData("soon", "")]
    public void Passes_a_number_and_no_meeting(string met, string count) =>
        Passes(Child(Episode(PreProceedings($"InitialPPMeetingDate {met}", $"ReviewMeetingsCount {count}"))));
}
