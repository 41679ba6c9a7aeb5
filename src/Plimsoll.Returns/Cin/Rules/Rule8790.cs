namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8790
{
    public static readonly CinRule Rule = new("8790", Severity.Error, "The child has the disability NONE together with others")
    {
        At = { { CinTable.Disabilities, "Disability" } },
        Fix = "Take away NONE, or the disabilities that the child does not have.",
        Owner = Owner.SocialWorker,
        Check = OneChild.Of((child, _, find) =>
        {
            var all = child.ChildCharacteristics.Disabilities;
            if (all.Count < 2 || !all.Any(SaysNone))
            {
                return;
            }

            foreach (var other in all.Where(row => !SaysNone(row)))
            {
                find.At(other);
            }
        }),
    };

    private static bool SaysNone(CinDisability row) => "NONE".Equals(row.Disability.Text, StringComparison.OrdinalIgnoreCase);
}
