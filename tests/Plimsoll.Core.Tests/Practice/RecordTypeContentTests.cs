using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;

namespace Plimsoll.Core.Tests.Practice;

/// <summary>The record types of the areas that are worked over to the last word, and what every one of them must say.</summary>
public sealed class RecordTypeContentTests
{
    private static readonly Catalogue Catalogue = ShippedPractice.Catalogue;

    private static readonly string[] Areas =
        ["front-door", "assessment", "strategy-and-section-47", "initial-conference", "child-protection-plan", "supervision-and-oversight", "agency-teams"];

    private static readonly IReadOnlyList<Standard> Standards = [.. Catalogue.Standards.Where(standard => Areas.Contains(standard.Area))];

    /// <summary>
    /// What the standards of these areas name, and the people, families, allocations and workers that they need. A placement is named once
    /// (a decision that is countersigned) and belongs to the areas of care. A type that came later has the default layout until it is worked over.
    /// </summary>
    private static readonly IReadOnlyList<RecordType> Types =
        [.. Catalogue.RecordTypes.Values.Where(type => type.Id != "placement" && (IsNamed(type) || (!type.HasDefaultLayout && type.Keep is not null)))];

    private static bool IsNamed(RecordType type) => Catalogue.Uses[type.Id].Any(use => use is { IsSpell: false, Field: null } && Standards.Any(standard => standard.Id == use.By));

    private static void EachSays(Func<RecordType, IEnumerable<string>> missing)
    {
        var all = Types.SelectMany(missing).ToList();
        Assert.True(all.Count == 0, $"{all.Count} missing:\n{string.Join('\n', all)}");
    }

    [Fact]
    public void The_areas_have_their_types() => Assert.InRange(Types.Count, 100, 200);

    [Fact]
    public void Every_type_has_sections_a_hint_a_rule_of_retention_with_its_source_and_the_line_of_a_timeline() => EachSays(type => new[]
    {
        type.HasDefaultLayout ? $"{type.Id}: sections" : "",
        type.Hint is null ? $"{type.Id}: hint" : "",
        type.Keep is not { Source.Length: > 0 } ? $"{type.Id}: keep" : "",
        type.Summary is null ? $"{type.Id}: summary" : "",
    }.Where(missing => missing.Length > 0));

    [Fact]
    public void Every_long_text_says_what_to_write() => EachSays(type => AllFields(type)
        .Where(field => field is { Type: FieldType.LongText, Hint: null }).Select(field => $"{type.Id}, {field.Id}: hint"));

    [Fact]
    public void Every_code_of_a_set_of_our_own_says_what_it_means() => EachSays(type => AllFields(type)
        .Where(field => field.Codes is { From: null }).SelectMany(field => field.Codes!.Values.Where(value => value.Means is null).Select(value => $"{type.Id}, {field.Id}: {value.Code}")));

    [Fact]
    public void Every_group_says_what_stands_in_a_line() => EachSays(type => type.Fields
        .Where(field => field is { Type: FieldType.Group, Fields.Count: 0 }).Select(field => $"{type.Id}, {field.Id}: fields"));

    [Fact]
    public void A_promise_in_hours_starts_with_a_time()
    {
        var starts = Standards
            .Where(standard => standard.CountedFrom is null && standard.Within is { } within && within.List.Any(one => one.Value is After { Length.Unit: TimeUnit.Hour } or TheNext or AtOnce))
            .SelectMany(standard => standard.From!.Events.OfType<RecordHappens>().Select(happens => happens.Record.Type)).Distinct().ToList();

        Assert.Contains("edt-contact", starts);
        Assert.Contains("police-protection", starts);
        Assert.All(starts.Except(["visit", "adviser-contact"]), type => Assert.True(Catalogue.RecordTypes[type].NeedsTime, type));
    }

    [Fact]
    public void What_two_more_standards_need_is_there()
    {
        Assert.Equal(["named worker"], Catalogue.RecordTypes["allocation"].Field("kind")!.Codes!.Codes.Where(code => code == "named worker"));
        Assert.All(["case-summary", "referred-back", "safety-response", "closure"], type => Assert.Contains(type, Catalogue.RecordTypes.Keys));
    }

    [Theory]
    [InlineData("oversight-note", "cause why impact safety decision new-date told pattern last-date-kept")]
    [InlineData("case-supervision", "last-decisions changed hypothesis what-else pattern voice not-known decision contingency actions model-reflection")]
    [InlineData("supervision", "wellbeing safety workload last-actions strengths standards learning concerns feedback-to-manager actions agreed-by-worker priorities performance practice-standards pack-used own-notes children-discussed support-challenge cancelled-by")]
    [InlineData("staff-review", "child-focused analytic decisive follows-up balance model")]
    [InlineData("challenge", "about-kind about-what effect-on-child wanted wanted-by tried safety child-told")]
    [InlineData("challenge-answer", "stage answer words result-for-child learning child-told withdrawn-reason")]
    [InlineData("contingency-plan", "trigger trigger-date then by-when owner home viability-checked legal-step parents-told child-told bottom-line-agreed told-when-met still-true")]
    [InlineData("safety-plan", "danger who-does-what not-alone network-checks child-does signs-not-working signed review-date places-people phones transport safe-word who-comes police-markers missing-triggers helps does-not-help notice trusted-people adviser-does crisis-tonight share-list means distractions crisis-line next-appointment")]
    [InlineData("assessment", "pregnancy-care parents-childhood earlier-children relationship substances-and-health learning-need home network preparation motivation father partners protective at-birth early-permanence over-time meant-for-child plan-must-change")]
    [InlineData("plan", "outcomes birth-people birth-told ward-contact legal-at-birth mother-after baby-after discharge-meeting parents-offered birth-changes")]
    [InlineData("visit", "not-seen-reason not-seen-told alone alone-reason bedroom-seen interpreter no-interpreter-reason child-view")]
    [InlineData("contact", "incident-date known-date sent-date adults child-now")]
    [InlineData("conference", "late-cause late-words child-part parents-part reports-before")]
    [InlineData("impact-analysis", "harms pattern tried lived-experience")]
    public void What_the_forms_of_practice_ask_for_stands_in_the_type(string type, string fields) =>
        Assert.All(fields.Split(' '), field => Assert.NotNull(Catalogue.RecordTypes[type].Field(field)));

    [Fact]
    public void Supervision_of_a_worker_is_not_for_those_who_read_a_child()
    {
        var supervision = Catalogue.RecordTypes["supervision"];

        Assert.True(supervision.Private!.IsKeptFrom(Audience.Colleagues));
        Assert.Equal(["team manager"], supervision.RestrictedTo);
        Assert.Null(Catalogue.RecordTypes["case-supervision"].Private);
    }

    private static IEnumerable<Field> AllFields(RecordType type) => type.Fields.Concat(type.Fields.SelectMany(field => field.Fields));
}
