namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule2885
{
    public static readonly CinRule Rule = new("2885", Severity.Error, "The child protection plan does not start on the day of its initial conference")
    {
        At = { { CinTable.CINdetails, "DateOfInitialCPC" }, { CinTable.ChildProtectionPlans, "CPPstartDate" }, { CinTable.Section47, "DateOfInitialCPC" } },
        AlsoReads = ["ICPCnotRequired"],
        Fix = "A plan starts on the day of the conference that made it: correct the date that is wrong, or record the conference, with the enquiry or, for a child who moved in, with the referral.",
        Owner = Owner.SocialWorker,
        Differs = "Other tools pass over enquiries without a conference only where ICPCnotRequired is written 1, and not where it is written true.",
        Check = OneChild.OfEpisode((episode, year, find) =>
        {
            if (episode.ChildProtectionPlans.Count == 0)
            {
                return;
            }

            List<CinProtectionPlan> plans = [.. episode.ChildProtectionPlans.Where(plan => year.Holds(plan.CPPstartDate.Date))];
            List<CinRow> conferences = [.. episode.Section47.Where(enquiry => enquiry.ICPCnotRequired.Flag != true)];
            if (conferences.Count == 0)
            {
                conferences.Add(episode);
            }

            var held = conferences.Select(row => row.Cell("DateOfInitialCPC").Date?.DayNumber ?? -1).ToHashSet();
            List<CinProtectionPlan> wrong = [.. plans.Where(plan => plan.CPPstartDate.Date is { } start && !held.Contains(start.DayNumber))];
            if (wrong.Count > 0 && wrong.Count == plans.Count)
            {
                find.At([.. wrong, .. conferences]);
                return;
            }

            foreach (var plan in wrong)
            {
                find.At(plan);
            }
        }),
    };
}
