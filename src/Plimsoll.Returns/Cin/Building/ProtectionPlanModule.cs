using Plimsoll.Core.Records;

namespace Plimsoll.Returns.Cin.Building;

/// <summary>Child protection plans that ended in the year, or were there at its end, with all their reviews.</summary>
internal static class ProtectionPlanModule
{
    public static IEnumerable<Draft> Of(EpisodeFile episode, ChildFile file, Telling telling)
    {
        var plans = episode.Pairs(CinMap.ProtectionPlanStarted, CinMap.ProtectionPlanEnded, Without).ToList();
        var reviews = episode.Of(CinMap.ReviewConference).ToLookup(review => PlanOf(review, plans, file));
        foreach (var (start, end) in plans)
        {
            if (end?.Happened.Day < telling.Year.Start)
            {
                continue;
            }

            var first = telling.Code(CinMap.InitialCategory, start);
            var later = reviews[start].LastOrDefault(review => review.Text("decision") == "plan continues" && CinMap.ReviewedCategory.Of(review) is not null);
            var latest = later is not null ? telling.Code(CinMap.ReviewedCategory, later) : telling.Code(CinMap.LatestCategory, start) ?? first;
            if (first is null)
            {
                telling.Gap("InitialCategoryOfAbuse", start.Happened.Day, "The plan has no category, and a census is not valid without.");
            }

            yield return new Draft(CinLayout.ChildProtectionPlans)
                .With("CPPstartDate", start.Happened.Day)
                .With("CPPendDate", end?.Happened.Day)
                .With("InitialCategoryOfAbuse", first)
                .With("LatestCategoryOfAbuse", latest)
                .With("NumberOfPreviousCPP", $"{Recorded(start) ?? Earlier(file, start)}")
                .WithRows(reviews[start].Select(review => new Draft(CinLayout.Review).With("CPPreviewDate", review.Happened.Day)));
        }

        void Without(CaseRecord end) => telling.GapOfYear("CPPstartDate", end, "A child protection plan was ended and no record says when it started, so the census has no place for it.");
    }

    private static int? Recorded(CaseRecord plan) => plan[CinMap.EarlierPlans.Field!] is FieldValue.Number { Value: >= 0 and <= 100 and var count } ? (int)count : null;

    private static int Earlier(ChildFile file, CaseRecord plan) => file.Records.Count(record => CinMap.ProtectionPlanStarted.Fits(record) && record.Happened.Day < plan.Happened.Day);

    /// <summary>The plan that a review is about, or else the last that had started before it and not ended.</summary>
    private static CaseRecord? PlanOf(CaseRecord review, List<(CaseRecord Start, CaseRecord? End)> plans, ChildFile file)
    {
        var day = review.Happened.Day;
        return plans.Select(plan => plan.Start).FirstOrDefault(start => file.IsAbout(review, start))
            ?? plans.LastOrDefault(plan => plan.Start.Happened.Day < day && !(plan.End?.Happened.Day < day)).Start;
    }
}
