namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule2883
{
    public static readonly CinRule Rule = new("2883", Severity.Error, "More child protection plans start in the year than initial conferences were held")
    {
        AlsoReads = ["CPPstartDate", "DateOfInitialCPC"],
        Fix = "Find the plans of the year whose initial conference is not recorded, with the enquiry or, for a child who moved in, with the referral.",
        Owner = Owner.DataTeam,
        Check = Whole.Return<Tally>(),
    };

    private sealed class Tally : Whole.ITally
    {
        private int _plans;
        private int _conferences;

        public void Add(CinChild child, CinYear year)
        {
            foreach (var plan in child.ChildProtectionPlans)
            {
                _plans += year.Holds(plan.CPPstartDate.Date) ? 1 : 0;
            }

            foreach (var episode in child.CINdetails)
            {
                _conferences += year.Holds(episode.DateOfInitialCPC.Date) ? 1 : 0;
            }

            foreach (var enquiry in child.Section47)
            {
                _conferences += year.Holds(enquiry.DateOfInitialCPC.Date) ? 1 : 0;
            }
        }

        public void End(CinYear year, CinFinder find)
        {
            if (_plans > _conferences)
            {
                find.Return();
            }
        }
    }
}
