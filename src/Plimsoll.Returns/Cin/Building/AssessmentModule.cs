namespace Plimsoll.Returns.Cin.Building;

/// <summary>Assessments under section 17 that were authorised in the year, or were not authorised by its end.</summary>
internal static class AssessmentModule
{
    public static IEnumerable<Draft> Of(EpisodeFile episode, Telling telling)
    {
        var year = telling.Year;
        var over = episode.Pairs(CinMap.AssessmentStarted, CinMap.AssessmentEndedEarly, _ => { }, (start, end) => start.Text("kind") == end.Text("kind"))
            .Where(pair => pair.End?.Happened.Day < year.Start).Select(pair => pair.Start).ToHashSet();
        foreach (var (start, end) in episode.Pairs(CinMap.AssessmentStarted, CinMap.AssessmentAuthorised, Without, (start, end) => start.Text("kind") == end.Text("kind")))
        {
            if (end is null ? !over.Contains(start) : year.Holds(end.Happened.Day))
            {
                yield return new Draft(CinLayout.Assessments)
                    .With("AssessmentActualStartDate", start.Happened.Day)
                    .With("AssessmentInternalReviewDate", CinMap.InternalReview.DayOf(start))
                    .With("AssessmentAuthorisationDate", end?.Happened.Day)
                    .WithChosen((end is null ? [] : telling.Codes(CinMap.Factors, end)).Select(code => new Draft(CinLayout.Factor).With("AssessmentFactors", code)));
            }
        }

        void Without(Core.Records.CaseRecord end) => telling.GapOfYear("AssessmentActualStartDate", end, "An assessment was authorised and no record says when it was started, so the census has no place for it.");
    }
}
