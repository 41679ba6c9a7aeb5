using Plimsoll.Returns.Cin;

namespace Plimsoll.App.Census;

/// <summary>Which findings are asked for. Nothing of it names anybody: a child is asked for by place among those with findings.</summary>
/// <param name="Owner">Who most likely puts it right, in words.</param>
/// <param name="Team">The team that holds the child in our own records.</param>
/// <param name="Child">Which child of those with findings, from 1.</param>
/// <param name="Text">Words of the rule, of its fix, or a field.</param>
public sealed record FindingFilter(Severity? Severity = null, string? Rule = null, string? Owner = null, string? Team = null, int? Child = null, string? Text = null)
{
    public bool IsEmpty => this == new FindingFilter();

    /// <summary>Those of a census, each with its place among all, from 1.</summary>
    internal List<(int Number, CinFinding Finding)> Of(HeldCensus census, CensusChildren children)
    {
        var asked = In(census, children);
        return [.. census.Findings.Select((finding, at) => (at + 1, finding)).Where(one => asked(one.finding))];
    }

    private Func<CinFinding, bool> In(HeldCensus census, CensusChildren children) => finding =>
        (Severity is null || finding.Severity == Severity)
        && (Rule is null || finding.Code == Rule)
        && (Owner is null || FindingWords.Owner(finding) == Owner)
        && (Child is null || (HeldCensus.ChildOf(finding) is { } child && census.OrdinalOf(child) == Child))
        && (Text is null || Says(finding, Text))
        && (Team is null || (children.Of(HeldCensus.ChildOf(finding))?.Team ?? CensusChildren.NotOurs) == Team);

    private static bool Says(CinFinding finding, string text) =>
        finding.Code.Equals(text, StringComparison.OrdinalIgnoreCase)
        || finding.Message.Contains(text, StringComparison.CurrentCultureIgnoreCase)
        || FindingWords.Fix(finding).Contains(text, StringComparison.CurrentCultureIgnoreCase)
        || finding.Locations.Any(place => place.Field.Contains(text, StringComparison.OrdinalIgnoreCase));
}
