namespace Plimsoll.Core.Inspections;

/// <summary>Settles each grade from the two places that print it: the table on the first page and the heading over the findings.</summary>
internal static class JudgementGrades
{
    /// <param name="overall">The overall judgement where a sentence of its own prints it, above the table.</param>
    public static List<Judgement> Settle(
        JudgementTable table, Judgement? overall, IReadOnlyList<Judgement> headings, bool isGraded, List<string> warnings)
    {
        if (!isGraded)
        {
            return [];
        }

        var judgements = new List<Judgement>();
        if (overall is not null)
        {
            judgements.Add(overall);
        }

        warnings.AddRange(table.Warnings);
        judgements.AddRange(table.Rows.Select(row => Settle(row, headings, warnings)));
        foreach (var heading in headings.DistinctBy(heading => heading.Name))
        {
            if (!judgements.Exists(judgement => JudgementNames.Same(judgement.Name, heading.Name)))
            {
                judgements.Add(heading);
                if (heading.Name != JudgementNames.SafeguardingBoard)
                {
                    warnings.Add($"The judgement \"{heading.Name}\" was read from the heading of its findings; the table of judgements does not show it.");
                }
            }
        }

        return judgements;
    }

    private static Judgement Settle(Judgement row, IReadOnlyList<Judgement> headings, List<string> warnings)
    {
        var other = headings.FirstOrDefault(heading => JudgementNames.Same(row.Name, heading.Name))?.Grade;
        if (other is null || (row.Grade is not null && Grades.Agree(row.Grade, other)))
        {
            return row;
        }

        warnings.Add(row.Grade is null
            ? $"The heading of the findings gives \"{row.Name}\" the grade {other}."
            : $"The table of judgements gives \"{row.Name}\" the grade {row.Grade}, the heading of its findings {other}: neither was taken.");
        return row with { Grade = row.Grade is null ? other : null };
    }
}
