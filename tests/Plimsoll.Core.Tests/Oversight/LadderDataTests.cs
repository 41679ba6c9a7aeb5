using System.Text.Json;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Core.Tests.Practice;

namespace Plimsoll.Core.Tests.Oversight;

/// <summary>The ladders as data: every step has its day, its role and the record that meets it.</summary>
public sealed class LadderDataTests
{
    private static readonly Catalogue Catalogue = ShippedPractice.Catalogue;

    /// <summary>Worked out by hand from a breach on Friday 20 November 2026; Christmas Day, 28 December and New Year's Day do not count.</summary>
    [Theory]
    [InlineData("safety", "2026-11-20 2026-11-20 2026-11-23 2026-11-24 2026-11-25")]
    [InlineData("statutory", "2026-11-24 2026-11-27 2026-12-04 2026-12-18")]
    [InlineData("drift", "2026-11-27 2026-12-04 2026-12-18 2027-01-20")]
    [InlineData("local", "2026-11-27 2026-12-04 2026-12-18")]
    [InlineData("legal", "2026-11-23 2026-11-24 2026-11-27")]
    [InlineData("lawfulness", "2026-11-20 2026-11-23 2026-11-27 2026-11-27")]
    [InlineData("carer", "2026-11-27 2026-12-04 2026-12-18")]
    [InlineData("care leaver", "2026-11-27 2026-12-04 2026-12-18 2026-12-18")]
    [InlineData("health", "2026-11-27 2026-12-04 2026-12-18")]
    [InlineData("education", "2026-11-27 2026-12-04 2026-12-18")]
    [InlineData("workforce", "2026-11-27 2026-12-04 2026-12-18")]
    [InlineData("agency", "2026-11-24 2026-11-27 2026-12-04 2026-12-18")]
    [InlineData("partner", "2026-11-23 2026-11-25 2026-12-04")]
    [InlineData("quality", "2026-11-27 2026-12-04 2026-12-18")]
    [InlineData("governance", "  ")]
    [InlineData("signal", "2026-11-27 2026-12-04 2026-12-18")]
    [InlineData("none", "")]
    public void Every_step_is_measured_from_the_breach(string ladder, string days) => Assert.Equal(
        days.Length == 0 ? [] : days.Split(' '),
        Catalogue.Ladders[ladder].Steps.Select(step => LadderSteps.Due(step, new DateOnly(2026, 11, 20), PromiseCalendar.England)?.ToString("yyyy-MM-dd") ?? ""));

    [Fact]
    public void On_a_Saturday_after_no_working_days_is_the_Monday() =>
        Assert.Equal(new DateOnly(2026, 11, 23), LadderSteps.Due(Catalogue.Ladders["safety"].Steps[0], new DateOnly(2026, 11, 21), PromiseCalendar.England));

    [Fact]
    public void Every_kind_of_answer_is_on_some_ladder() =>
        Assert.Equal(Enum.GetValues<StepAnswer>().Order(), Catalogue.Ladders.Values.SelectMany(ladder => ladder.Steps).Select(step => step.Answer).Distinct().Order());

    [Fact]
    public void Every_kind_of_panel_meeting_and_message_is_a_code_of_its_record() => Assert.All(
        Catalogue.Ladders.Values.SelectMany(ladder => ladder.Steps).Where(step => step.As is not null),
        step => Assert.Contains(step.As!, Catalogue.Codes[step.Answer switch { StepAnswer.Panel => "panel", StepAnswer.Heard => "breach-heard.board", _ => "escalation.kind" }].Codes));

    [Fact]
    public void Every_role_of_a_post_is_a_role_and_every_status_a_spell()
    {
        Assert.All(Catalogue.Codes["post.role"].Codes, role => Assert.Contains(role, Catalogue.Roles.Keys));
        Assert.All(Catalogue.Codes["oversight.status-spells"].Codes, spell => Assert.Contains(spell, Catalogue.Spells.Keys));
        Assert.All(Catalogue.Codes["oversight.risk-order"].Codes, spell => Assert.Equal(SubjectKind.Child, Catalogue.Spells[spell].Subject));
    }

    [Fact]
    public void A_promise_of_the_authority_names_the_owner_whom_its_ladder_asks()
    {
        var owned = Catalogue.Standards.Where(standard => standard.Subject is not SubjectKind.Team && Catalogue.Ladders[standard.Ladder].Steps.Any(step => step.Who == Ladder.OwnerRole)).ToList();

        Assert.NotEmpty(owned);
        Assert.All(owned, standard => Assert.Equal(standard.Owner, Catalogue.Ladders[standard.Ladder].For(standard).Steps[0].Who));
        Assert.All(owned, standard => Assert.Contains(standard.Owner!, Catalogue.Codes["post.role"].Codes));
        var team = Catalogue.Versions["gov.perfmeeting"][^1];
        Assert.Equal(Ladder.OwnerRole, Catalogue.Ladders[team.Ladder].For(team).Steps[0].Who);
    }

    [Theory]
    [InlineData("conference chair", "conference chair or reviewing officer", true)]
    [InlineData("director", "conference chair or reviewing officer", true)]
    [InlineData("team manager", "conference chair or reviewing officer", false)]
    [InlineData("service manager", "next permanent manager", true)]
    [InlineData("social worker", "next permanent manager", false)]
    [InlineData("head of service", "leaving care team manager", true)]
    [InlineData("legal adviser", "team manager and legal adviser", true)]
    public void A_role_that_stands_for_others_is_met_by_them_and_by_those_above(string role, string asked, bool met) => Assert.Equal(met, Catalogue.IsOrIsAbove(role, asked));

    [Fact]
    public void The_ladders_are_those_of_the_published_profiles()
    {
        var file = Path.Combine(Environment.GetEnvironmentVariable("PLIMSOLL_SHARED") ?? Path.Combine(ShippedPractice.Root, "..", "shared"), "practice", "standards.json");
        Assert.SkipUnless(File.Exists(file), "The profiles are not beside the repository; the days above prove the same.");
        var yaml = File.ReadAllText(Path.Combine(ShippedPractice.Folder, "ladders.yaml"));
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        foreach (var profile in json.RootElement.GetProperty("meta").GetProperty("secondOrderProfiles").EnumerateObject())
        {
            var id = yaml[..yaml.IndexOf($"was: {profile.Name}\n", StringComparison.Ordinal)];
            var ladder = Catalogue.Ladders[id[(id.LastIndexOf("id: ", StringComparison.Ordinal) + 4)..].Split('\n')[0]];
            Assert.Equal(
                profile.Value.GetProperty("steps").EnumerateArray().Select(step => $"{step.GetProperty("after")} {step.GetProperty("unit")}: {step.GetProperty("requires").GetString()}"),
                ladder.Steps.Select(step => $"{After(step)}: {step.Must}"));
        }
    }

    private static string After(LadderStep step) => step.Meetings is { } meetings ? $"{meetings} meeting"
        : step.Within is not { } within ? "0 workingDay"
        : $"{within.Number} {(within.Unit == TimeUnit.SchoolDay ? "schoolDay" : "workingDay")}";
}
