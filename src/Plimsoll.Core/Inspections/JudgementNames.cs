namespace Plimsoll.Core.Inspections;

/// <summary>The names of judgements: of the ILACS framework since 2018 and of the single inspection framework before it.</summary>
internal static class JudgementNames
{
    public const string Overall = "Overall effectiveness";
    public const string SafeguardingBoard = "Local Safeguarding Children Board";

    /// <summary>As the table of judgements on the first page prints them since 2018.</summary>
    public static IReadOnlyList<string> InTables { get; } = Plain(
        "The impact of leaders on social work practice with children and families",
        "The experiences and progress of children who need help and protection",
        "The experiences and progress of children in care and care leavers",
        "The experiences and progress of children in care",
        "The experiences and progress of care leavers",
        Overall);

    /// <summary>As the table of the single inspection framework prints them.</summary>
    public static IReadOnlyList<string> InEarlierTables { get; } = Plain(
        "Children who need help and protection",
        "Children looked after and achieving permanence",
        "Adoption performance",
        "Experiences and progress of care leavers",
        "Leadership, management and governance");

    /// <summary>As headings over the findings print them.</summary>
    public static IReadOnlyList<string> InHeadings { get; } = Plain(
        "The impact of leaders on social work practice with children and families",
        "The experiences and progress of children who need help and protection",
        "The experiences and progress of children in care and care leavers",
        "The experiences and progress of children in care",
        "The experiences and progress of care leavers",
        "The experiences and progress of children looked after and achieving permanence",
        "Leadership, management and governance");

    public static bool IsWhole(IReadOnlyList<string> names, string text) => names.Contains(PrintedText.Plain(text));

    public static bool IsBeginning(IReadOnlyList<string> names, string text)
    {
        var plain = PrintedText.Plain(text);
        return plain.Length > 0 && names.Any(name => name.StartsWith(plain, StringComparison.Ordinal)
            && (name.Length == plain.Length || name[plain.Length] == ' '));
    }

    /// <summary>True if a table and a heading name the same judgement: "Adoption performance" and "The experiences and progress of" are worded alike in both.</summary>
    public static bool Same(string table, string heading)
    {
        static string Core(string name)
        {
            var plain = PrintedText.Plain(name);
            foreach (var lead in (string[])["the experiences and progress of ", "the experience and progress of ", "experiences and progress of ", "experience and progress of "])
            {
                if (plain.StartsWith(lead, StringComparison.Ordinal))
                {
                    return plain[lead.Length..];
                }
            }

            return plain;
        }

        return Core(table) == Core(heading);
    }

    private static string[] Plain(params string[] names) => [.. names.Select(PrintedText.Plain)];
}
