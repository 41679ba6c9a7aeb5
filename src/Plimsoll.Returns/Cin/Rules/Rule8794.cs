namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8794
{
    public static readonly CinRule Rule = new("8794", Severity.Error, "The child has the same disability twice")
    {
        At = { { CinTable.Disabilities, "Disability" } },
        Fix = "Keep each disability once.",
        Owner = Owner.DataTeam,
        Check = OneChild.Of((child, _, find) =>
        {
            var all = child.ChildCharacteristics.Disabilities;
            if (all.Count < 2)
            {
                return;
            }

            foreach (var same in all.Where(row => !row.Disability.IsMissing).GroupBy(row => row.Disability.Text).Where(rows => rows.Count() > 1))
            {
                find.At([.. same]);
            }
        }),
    };
}
