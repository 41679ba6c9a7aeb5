using System.Text;

namespace Plimsoll.Returns.Cin;

/// <summary>The page of reference <c>docs/reference/cin-rules.md</c>, made from the rules.</summary>
internal static class CinRulesPage
{
    private const string Intro =
        """
        # Rules of the children in need census

        Made from `src/Plimsoll.Returns/Cin/Rules`; a test keeps it so. To make it again: `UPDATE_SNAPSHOTS=1 ./test returns`. How to write a rule: [cin-rules.md](../cin-rules.md).

        The codes, and what each rule asks, are the Department for Education's. **Its own validation rules document was not available when these were written**: what a rule asks was taken from what a public validator does (that of Data to Insight, in its state of May 2026, with what is known to be wrong in it) and from the XML schemas of 2025 and 2026. No rule has been read against the published text yet. "What differs" is said of that validator. The words are ours.

        What all rules have in common:

        - A year runs from 1 April to the reference date, both included. "Missing" is also a date that is no date; such a date is told as a fault of reading (code `XML`) beside.
        - Values are taken without the space around them; yes and no as 1, 0, true and false in any case. Codes are in capitals.
        - Rows belong to the child and the referral in which they stand in the file, whatever their ids. Other tools join rows by ids, so that blank or repeated ids mix children, or end the run.
        - A rule that breaks off is reported as failed. Other tools count it as passed.
        - A finding points at every place that is listed under "where"; one finding may point at several rows.
        - All reviews of a plan are read. Other tools read the first of each group.

        """;

    public static string Make()
    {
        var page = new StringBuilder(Intro.ReplaceLineEndings("\n")).Append('\n');
        AppendYears(page);
        foreach (var rule in CinRules.All)
        {
            AppendRule(page, rule);
        }

        return page.ToString();
    }

    private static void AppendYears(StringBuilder page)
    {
        page.Append("| year | rules | since the year before |\n|---|---|---|\n");
        IReadOnlyList<CinRule> before = [];
        for (var year = CinYear.First; year <= CinYear.Last; year++)
        {
            var rules = CinRules.ForYear(year);
            page.Append($"| {CinYear.NameOf(year)} | {rules.Count} | {(year == CinYear.First ? "" : Change(before, rules))} |\n");
            before = rules;
        }
    }

    private static string Change(IReadOnlyList<CinRule> before, IReadOnlyList<CinRule> rules)
    {
        var was = before.Select(rule => rule.Code).ToHashSet();
        var changed = Codes(rules.Except(before).Where(rule => was.Contains(rule.Code)));
        var added = Codes(rules.Where(rule => !was.Contains(rule.Code)));
        var gone = Codes(before.ExceptBy(rules.Select(rule => rule.Code), rule => rule.Code));
        string[] parts = [Part("new", added), Part("changed", changed), Part("gone", gone)];
        return parts.All(part => part.Length == 0) ? "no change" : string.Join("; ", parts.Where(part => part.Length > 0));
    }

    private static string Part(string word, string codes) => codes.Length == 0 ? "" : $"{word}: {codes}";

    private static string Codes(IEnumerable<CinRule> rules) => string.Join(", ", rules.Select(rule => rule.Code));

    private static void AppendRule(StringBuilder page, CinRule rule)
    {
        page.Append($"\n## {rule.Code}: {rule.Message}\n\n");
        page.Append($"- {rule.SeverityWord}, {Years(rule)}{(rule.IsDraft ? ", **draft: the year's rules are not published**" : "")}\n");
        page.Append($"- where: {(rule.At.Count == 0 ? "the return as a whole" : string.Join(", ", rule.At.Select(place => $"{place.Table}.{place.Field}")))}\n");
        if (rule.AlsoReads.Count > 0)
        {
            page.Append($"- also reads: {string.Join(", ", rule.AlsoReads)}\n");
        }

        page.Append($"- likely fix ({rule.OwnerWord}): {rule.Fix}\n");
        if (rule.Differs is { } differs)
        {
            page.Append($"- what differs: {differs}\n");
        }
    }

    private static string Years(CinRule rule) => (rule.From, rule.To) switch
    {
        (CinYear.First, null) => "every year",
        (var from, null) => $"from {CinYear.NameOf(from)}",
        (CinYear.First, { } to) => $"until {CinYear.NameOf(to)}",
        var (from, to) => $"{CinYear.NameOf(from)} to {CinYear.NameOf(to!.Value)}",
    };
}
