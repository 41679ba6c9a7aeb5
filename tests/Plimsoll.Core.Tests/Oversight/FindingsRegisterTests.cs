using Plimsoll.Core.Oversight;
using Plimsoll.Core.Records;
using Plimsoll.Core.Tests.Clocks;

namespace Plimsoll.Core.Tests.Oversight;

public sealed class FindingsRegisterTests
{
    private static FindingTheme Only(Given given, string asAt) => Assert.Single(FindingsRegister.Of(given.Timeline(asAt)));

    private static readonly Given Once = Given.About(SubjectKind.Authority).With(
        "finding 2019-04-01 (theme = managers do not challenge, report = 2019, due-date = 2019-10-01) as f1",
        "finding-closed 2021-03-01 (evidence = audit) about f1");

    [Fact]
    public void AT_IRS1_1_the_same_theme_from_two_reports_is_repeated_and_reopens_the_closed_one()
    {
        Assert.Equal((ThemeState.Closed, false), (Only(Once, "2022-11-01").State, Only(Once, "2022-11-01").IsRepeated));

        var twice = Once.With("finding 2022-11-21 (theme = Managers do not  challenge, report = 2022, due-date = 2023-05-01)");

        Assert.Equal((ThemeState.Closed, false), (Only(twice, "2022-11-20").State, Only(twice, "2022-11-20").IsRepeated));
        var theme = Only(twice, "2022-11-21");
        Assert.Equal((ThemeState.Reopened, true), (theme.State, theme.IsRepeated));
        Assert.Equal(["2019", "2022"], theme.Reports);
    }

    [Fact]
    public void Twice_in_one_report_is_not_repeated_and_closing_both_closes_the_theme()
    {
        var given = Given.About(SubjectKind.Authority).With(
            "finding 2022-11-21 (theme = contingency, report = 2022, paragraph = 8, due-date = 2023-05-01) as f1",
            "finding 2022-11-21 (theme = contingency, report = 2022, paragraph = 17, due-date = 2023-05-01) as f2",
            "finding-closed 2023-04-03 (evidence = audit) about f1");

        Assert.Equal((ThemeState.Open, false), (Only(given, "2023-04-03").State, Only(given, "2023-04-03").IsRepeated));
        Assert.Equal(ThemeState.Closed, Only(given.With("finding-closed 2023-05-02 (evidence = audit) about f2"), "2023-05-02").State);
    }

    [Fact]
    public void A_close_that_was_taken_back_leaves_the_theme_open() =>
        Assert.Equal(ThemeState.Open, Only(Given.About(SubjectKind.Authority).With(
            "finding 2022-11-21 (theme = contingency, report = 2022, due-date = 2023-05-01) as f1",
            "finding-closed 2023-04-03 (evidence = audit) about f1 as c1").Voided("c1"), "2023-05-02").State);
}
