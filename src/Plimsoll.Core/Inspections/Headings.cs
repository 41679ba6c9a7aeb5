using System.Text.RegularExpressions;

namespace Plimsoll.Core.Inspections;

/// <summary>What the text under a heading is.</summary>
internal enum Part
{
    /// <summary>Not of the report's own parts: contents, small print, how the inspection was done.</summary>
    Aside,
    Summary,
    Improve,
    Findings,
}

/// <summary>A heading: what begins under it, the name it gives the section if it names one, the grade it prints, and how many lines it takes.</summary>
internal sealed record Heading(Part Part, string? Section, string? Grade, int Lines);

/// <summary>The headings of published reports and letters.</summary>
internal static class Headings
{
    private const int MostLines = 5;
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    private static readonly Regex Board = new(
        @"^(?:section 2: )?(?:inspection of )?(?:the )?(?:effectiveness of )?(?:the )?(?:local safeguarding|lscb)(?: children board)?(?: \(lscb\))?(?: is)?$", Linear);

    private static readonly Regex Graded = new(@"^the graded judge?ment (?:for|about) (?:the )?(?<name>.{5,80}?) is(?: that it)?(?: is)?$", Linear);
    private static readonly Regex Authority = new("^(?:section 1: )?the local authority$", Linear);
    private static readonly Regex Aside = new(
        @"^(?:contents|areas covered by the visit|the inspection team|summary for children and young people|information about (?:this|the) .{3,60}|what the .{0,40}inspection judge?ments mean.{0,30})$", Linear);

    private static readonly Regex Improve = new(
        @"^(?:what needs to improve.{0,60}|what does the .{3,40} need to improve|areas for improvement|areas? for priority action|priority and immediate action|recommendations)$", Linear);

    private static readonly Regex Summary = new(@"^(?:executive summary|summary|summary of (?:key )?findings|headline findings|overview)$", Linear);
    private static readonly Regex Named = new(
        @"^(?:findings and evaluation of progress|main findings|findings|the local authority(?:'s| has the following) strengths|progress since the last inspection)$", Linear);

    private static readonly Regex Within = new(@"^(?:inspection findings.{0,60}|inspection judgements? about the .{3,40}|key strengths and weaknesses of the lscb|key judgement +judgement grade)$", Linear);

    private static readonly Regex InContents = new(@" {3,}\d{1,3}$", Linear);

    private static readonly string[] SmallPrint =
    [
        "the office for standards in education, children's services and skills", "if you would like a copy of this document", "piccadilly gate",
        "you may reuse this information", "any complaints about the inspection or the report", "i am copying this letter", "yours sincerely",
        "yours faithfully", "\u00a9 crown copyright",
    ];

    /// <summary>The heading that begins at a line, if one does.</summary>
    /// <param name="hasBoxes">True where the grade may stand in a box beside the heading, as in the single inspection framework.</param>
    public static Heading? At(IReadOnlyList<PrintedLine> lines, int i, string? section, bool hasBoxes)
    {
        var text = lines[i].Text;
        var plain = PrintedText.Plain(text);
        if (SmallPrint.Any(words => plain.StartsWith(words, StringComparison.Ordinal)))
        {
            return new Heading(Part.Aside, null, null, 1);
        }

        if (!char.IsUpper(text[0]) || InContents.IsMatch(text))
        {
            return null;
        }

        var title = plain.TrimEnd('?', ':', ' ');
        var inSection = section is not null;
        return title switch
        {
            _ when Judged(lines, i, hasBoxes) is { } judged => judged,
            _ when Board.IsMatch(title) => new(Part.Aside, JudgementNames.SafeguardingBoard, null, 1),
            _ when Authority.IsMatch(title) => new(Part.Aside, null, null, 1),
            _ when Aside.IsMatch(title) => new(Part.Aside, section, null, 1),
            _ when Improve.IsMatch(title) => new(Part.Improve, section == JudgementNames.SafeguardingBoard ? section : null, null, 1),
            _ when Summary.IsMatch(title) => new(inSection ? Part.Findings : Part.Summary, section, null, 1),
            _ when Named.IsMatch(title) => new(Part.Findings, text.TrimEnd(':'), null, 1),
            _ when Within.IsMatch(title) => new(Part.Findings, section, null, 1),
            _ => null,
        };
    }

    // The name of a judgement over one to five lines, with its grade after "is", "are" or a colon, or in a box beside it.
    private static Heading? Judged(IReadOnlyList<PrintedLine> lines, int i, bool hasBoxes)
    {
        Heading? found = null;
        var name = "";
        var box = "";
        for (var k = i; k < lines.Count && k < i + MostLines && !lines[k].IsBlank; k++)
        {
            var gap = lines[k].Text.LastIndexOf("   ", StringComparison.Ordinal);
            var isBox = hasBoxes && Grades.IsPiece(lines[k].Raw.StartsWith("   ", StringComparison.Ordinal) || gap > 0 ? lines[k].Text[Math.Max(gap, 0)..] : "");
            box = isBox ? $"{box} {lines[k].Text[Math.Max(gap, 0)..]}".Trim() : box;
            name = $"{name} {(isBox ? gap > 0 ? lines[k].Text[..gap] : "" : lines[k].Text)}".Trim();
            found = Judged(name, box, k - i + 1, lines, k + 1) ?? found;
            if (!CouldGrow(name))
            {
                break;
            }
        }

        return found;
    }

    private static Heading? Judged(string text, string box, int count, IReadOnlyList<PrintedLine> lines, int next)
    {
        var grade = Grades.EndOf(text, out var before) ?? Grades.Whole(box);
        var name = PrintedText.SingleSpaced(Bare(before));
        var plain = PrintedText.Plain(name);
        var isCut = grade == "requires improvement" && lines.Skip(next).Take(1).All(line => line.IsBlank) && lines.Skip(next).All(line => line.IsBlank);

        // "Leadership, management and governance: inadequate" is a line about the last inspection, and without a grade a group of recommendations.
        var isLeadership = !plain.StartsWith("the ", StringComparison.Ordinal);
        if (JudgementNames.IsWhole(JudgementNames.InHeadings, name) && (!isLeadership || (grade is not null && !before.EndsWith(':'))))
        {
            return box.Length > 0 || Closes(lines, next) ? new(Part.Findings, name, isCut ? null : grade, count) : null;
        }

        if (grade is not null && Graded.Match(PrintedText.Plain(before)) is { Success: true } match)
        {
            var subject = before.Substring(match.Groups["name"].Index, match.Groups["name"].Length);
            return new(Part.Findings, char.ToUpperInvariant(subject[0]) + subject[1..], isCut ? null : grade, count);
        }

        return grade is not null && Board.IsMatch(PrintedText.Plain(before)) ? new(Part.Aside, JudgementNames.SafeguardingBoard, isCut ? null : grade, count) : null;
    }

    private static string Bare(string name)
    {
        name = name.TrimEnd(':', ' ');
        return name.EndsWith(" is", StringComparison.Ordinal) ? name[..^3] : name.EndsWith(" are", StringComparison.Ordinal) ? name[..^4] : name;
    }

    // Prose may begin with the same words; a heading is followed by a gap, a number, a bullet or "Summary".
    private static bool Closes(IReadOnlyList<PrintedLine> lines, int next) =>
        next >= lines.Count || lines[next].IsBlank || Marks.NumberOf(lines[next].Text) is not null || Marks.IsBullet(lines[next].Text)
        || lines[next].Page != lines[next - 1].Page || PrintedText.Plain(lines[next].Text) == "summary";

    private static bool CouldGrow(string text)
    {
        var plain = PrintedText.Plain(text);
        return plain.Length < 160 && (plain.StartsWith("the ", StringComparison.Ordinal) || plain.StartsWith("leadership", StringComparison.Ordinal) || plain.Length == 0);
    }
}
