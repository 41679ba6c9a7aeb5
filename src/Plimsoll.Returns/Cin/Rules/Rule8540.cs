namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8540
{
    public static readonly CinRule Rule = new("8540", Severity.Error, "Disability is missing, or is not a code of the census")
    {
        At = { { CinTable.CINdetails, "ReferralNFA" }, { CinTable.ChildIdentifiers, "PersonBirthDate" }, { CinTable.Disabilities, "Disability" } },
        Fix = "Record the child's disabilities in the codes of the census, or NONE where there are none.",
        Owner = Owner.SocialWorker,
        Differs = "The rule never fires in other tools: it breaks off on what it finds, and that is taken for a pass.",
        Check = OneChild.Of((child, year, find) =>
        {
            List<CinDetails> further = [.. child.CINdetails.Where(episode => episode.ReferralNFA.Flag == false)];
            if (child.ChildIdentifiers.PersonBirthDate.Date is null || further.Count == 0)
            {
                return;
            }

            var all = child.ChildCharacteristics.Disabilities;
            List<CinDisability> wrong = [.. all.Where(row => !year.Knows("dfe.disability", row.Disability))];
            if (all.Count == 0 || wrong.Count > 0)
            {
                find.At([child.ChildIdentifiers, .. wrong, .. further]);
            }
        }),
    };
}
