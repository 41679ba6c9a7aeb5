using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8890Tests() : RuleTests(Rule8890.Rule)
{
    private const string Places = "Section47[0].S47ActualStartDate Section47[0].DateOfInitialCPC Section47[1].S47ActualStartDate";

    [Theory]
    [InlineData("2025-05-20", "1", "2025-05-20")]
    [InlineData("", "0", "2026-03-31")]
    [InlineData("soon", "", "2025-05-02")]
    public void Fires_on_one_that_starts_while_another_runs(string conference, string notRequired, string next) =>
        Fires(Places, Child(Episode(
            Section47("S47ActualStartDate 2025-05-01", $"DateOfInitialCPC {conference}", $"ICPCnotRequired {notRequired}"),
            Section47($"S47ActualStartDate {next}", "DateOfInitialCPC 2026-05-01"))));

    [Fact]
    public void Fires_on_two_with_the_same_dates() => Fires($"{Places} Section47[1].DateOfInitialCPC", Child(Episode(
        Section47("S47ActualStartDate 2025-05-01", "DateOfInitialCPC 2025-05-20"), Section47("S47ActualStartDate 2025-05-01", "DateOfInitialCPC 2025-05-20"))));

    [Theory]
    [InlineData("2025-05-01", "2025-05-20", "0", "2025-05-21")]
    [InlineData("2025-05-01", "", "1", "2025-05-02")]
    [InlineData("2025-05-01", "", "0", "2026-04-01")]
    [InlineData("", "2025-05-20", "0", "2025-05-02")]
    [InlineData("2025-05-01", "2025-05-20", "0", "")]
    public void Passes_a_later_one_no_conference_required_and_missing_starts(string start, string conference, string notRequired, string next) =>
        Passes(Child(Episode(
            Section47($"S47ActualStartDate {start}", $"DateOfInitialCPC {conference}", $"ICPCnotRequired {notRequired}"),
            Section47($"S47ActualStartDate {next}", "DateOfInitialCPC 2026-05-01"))));

    [Fact]
    public void Passes_enquiries_of_different_referrals() =>
        Passes(Child(Episode(Section47("S47ActualStartDate 2025-05-01")), Episode(Section47("S47ActualStartDate 2025-05-01"))));
}
