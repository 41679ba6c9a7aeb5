using Plimsoll.Core.Records;

namespace Plimsoll.Returns.Cin.Building;

/// <summary>Pre-proceedings that were decided on in the year, from 2026/27, before which a referral has none: the decision, the letter, the meetings, and how they ended.</summary>
internal static class PreProceedingsModule
{
    public static IEnumerable<Draft> Of(EpisodeFile episode, ChildFile file, Telling telling) =>
        PreProceedingsCourse.Of(episode, file, telling).Where(course => telling.Year.Holds(course.Begun)).Select(course => Row(course, file, telling));

    private static Draft Row(PreProceedingsCourse course, ChildFile file, Telling telling) => new Draft(CinLayout.PreProceedings)
        .With("PPStartDate", course.DayOf(CinMap.LegalPlanning))
        .With("LBPSentDate", course.DayOf(CinMap.Letter))
        .With("FGDMMeetingOffer", IsYes(CinMap.MeetingOffered.Of(course.First(CinMap.Letter))))
        .With("FGDMMeetingFac", IsYes(CinMap.MeetingHeld.Of(course.Last(CinMap.MeetingHeld))) ?? HasMet(course, file))
        .With("InitialPPMeetingDate", course.DayOf(CinMap.FirstMeeting))
        .With("ReviewMeetingsCount", Reviews(course) is { } count ? $"{count}" : null)
        .With("StepDecisionDate", Decided(course))
        .With("PPOutcome", telling.Code(CinMap.Outcome, course.Last(CinMap.Outcome)))
        .With("CourtAppDate", course.DayOf(CinMap.CareApplication))
        .With("LetterInitCPDate", course.DayOf(CinMap.CareLetter));

    private static bool? IsYes(string? said) => said is null ? null : said == "yes";

    /// <summary>Whether the family met between the letter that offered it and the end, as its own records say; null where they say nothing.</summary>
    private static bool? HasMet(PreProceedingsCourse course, ChildFile file)
    {
        if (course.DayOf(CinMap.Letter) is not { } offered)
        {
            return null;
        }

        var until = course.DayOf(CinMap.PreProceedingsEnd) ?? course.DayOf(CinMap.CareApplication);
        var since = file.FamilyMeetings.Where(meeting => meeting.Happened.Day >= offered && !(meeting.Happened.Day > until) && course.GoesOn(meeting)).ToList();
        return since.Count == 0 ? null : since.Exists(meeting => CinMap.FamilyMet.Of(meeting) == "held");
    }

    /// <summary>
    /// Those recorded one by one, and those that have no record of their own. None is none where the first meeting was recorded here; a census that gave
    /// no number said nothing.
    /// </summary>
    private static int? Reviews(PreProceedingsCourse course)
    {
        var held = course.All(CinMap.ReviewMeeting).Count();
        var others = course.Last(CinMap.ReviewMeetings)?[CinMap.ReviewMeetings.Field!] is FieldValue.Number { Value: >= 0 and <= 100 and var count } ? (int)count : (int?)null;
        return others is not null || held > 0 || course.First(CinMap.FirstMeeting) is { Source: not CinRecords.Source } ? held + (others ?? 0) : null;
    }

    /// <summary>The last decision to step up or down: of the meeting that decided as it ended, or else the day of the end.</summary>
    private static DateOnly? Decided(PreProceedingsCourse course)
    {
        var end = course.First(CinMap.PreProceedingsEnd);
        var decision = course.All(CinMap.MeetingDecision, CinMap.LegalDecision).LastOrDefault(one => end is null || one.Happened.Day <= end.Happened.Day);
        return (end is null || (decision is not null && decision.Text("decision") == end.Text("outcome")) ? decision : end)?.Happened.Day;
    }
}
