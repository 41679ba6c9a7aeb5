namespace Plimsoll.Returns.Cin.Building;

/// <summary>Child in need plans that ended in the year, or were there at its end.</summary>
internal static class NeedPlanModule
{
    public static IEnumerable<Draft> Of(EpisodeFile episode, Telling telling)
    {
        foreach (var (start, end) in episode.Pairs(CinMap.NeedPlanAgreed, CinMap.NeedPlanEnded, Without))
        {
            if (!(end?.Happened.Day < telling.Year.Start))
            {
                yield return new Draft(CinLayout.CINPlanDates).With("CINPlanStartDate", start.Happened.Day).With("CINPlanEndDate", end?.Happened.Day);
            }
        }

        void Without(Core.Records.CaseRecord end) => telling.GapOfYear("CINPlanStartDate", end, "A child in need plan was ended and no record says when it was agreed, so the census has no place for it.");
    }
}
