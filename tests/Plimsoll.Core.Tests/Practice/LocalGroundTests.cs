using Plimsoll.Core.Practice.Reading;

namespace Plimsoll.Core.Tests.Practice;

/// <summary>What an authority's own files may not do to what a statutory standard stands on.</summary>
public sealed class LocalGroundTests
{
    private static IReadOnlyList<string> Problems(string local) =>
        [.. CatalogueReader.Read(ShippedPractice.Texts(), [new PracticeText("local/ours.yaml", local)]).Problems.Select(problem => problem.ToString())];

    [Fact]
    public void A_spell_that_a_statutory_standard_stands_on_may_not_be_told_anew()
    {
        var problem = Assert.Single(Problems("spells:\n- id: looked-after\n  starts: legal-status [step = care ended]\n"));

        Assert.StartsWith("local/ours.yaml:2: looked-after: found a spell that ships, expected a spell of the authority's own, with an id of its own: ", problem, StringComparison.Ordinal);
        Assert.EndsWith(" more stand on it and are statutory", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Nor_a_role_a_code_or_a_field()
    {
        Assert.StartsWith("local/ours.yaml:2: nominated officer: found a role that ships, expected a role of the authority's own", Assert.Single(Problems("roles:\n- id: nominated officer\n  above: director\n"), problem => problem.Contains("ships", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains(Problems("records:\n- id: temporary-approval\n  fields:\n    - {id: household, type: household, required: yes}\n"), problem => problem.StartsWith("local/ours.yaml:3: temporary-approval: fields: found no \"schedule-4\", expected every field that ships, as it ships, and perhaps more: ", StringComparison.Ordinal));
        Assert.Contains(Problems("sets:\n- id: assessment.step\n  codes: [started, submitted, authorised, returned]\n"), problem => problem.StartsWith("local/ours.yaml:3: assessment.step: codes: found no \"ended early\", expected every code that ships, and perhaps more: ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_local_default_whose_breach_a_statutory_standard_waits_for_may_not_be_loosened() =>
        Assert.All(
            ShippedPractice.Catalogue.Standards.Where(standard => standard.Status == Core.Practice.StandardStatus.LocalDefault && standard.Phrases.ContainsKey("within"))
                .Where(standard => StandsOn.Of(ShippedPractice.Catalogue, Core.Practice.StandardStatus.Statutory)[("standards", standard.Id)].Any()),
            standard => Assert.Contains(Problems($"standards:\n- id: {standard.Id}\n  within: 90 weeks\n  source: Ours\n"), problem => problem.Contains("expected one as short as what ships", StringComparison.Ordinal)));

    [Fact]
    public void Codes_and_fields_may_be_added_and_spells_of_ones_own()
    {
        var set = ShippedPractice.Catalogue.Codes["visit.purpose"];
        Assert.Empty(Problems($"sets:\n- id: visit.purpose\n  codes: [{string.Join(", ", set.Codes)}, garden]\nspells:\n- id: gardening\n  title: Gardening\n  subject: child\n  starts: visit [purpose = garden]\n  ends: closure\n"));
    }

    [Fact]
    public void A_ladder_is_the_authoritys_own_and_keeps_a_step()
    {
        Assert.Empty(Problems("ladders:\n- id: legal\n  steps:\n    - {who: team manager, within: 9 working days, must: note}\n"));
        Assert.StartsWith("local/ours.yaml:2: legal: steps: found no step, expected at least one: somebody must answer a breach", Problems("ladders:\n- id: legal\n  steps: []\n")[0], StringComparison.Ordinal);
    }
}
