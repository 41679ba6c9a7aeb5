using Plimsoll.Core.Records;

namespace Plimsoll.Returns.Cin.Building;

/// <summary>Pre-proceedings that were decided on in the year, from 2026/27: the decision, the letter, and the first meeting.</summary>
internal static class PreProceedingsModule
{
    public static IEnumerable<Draft> Of(EpisodeFile episode, ChildFile file, Telling telling)
    {
        if (telling.Year.Year < CinCoverage.FirstYearOfPreProceedings)
        {
            yield break;
        }

        var letters = episode.Of(CinMap.Letter).ToList();
        var meetings = episode.Of(CinMap.FirstMeeting).ToList();
        var decisions = episode.Of(CinMap.LegalPlanning).ToList();
        var rows = new List<(CaseRecord? Decision, CaseRecord? Letter, CaseRecord? Meeting)>();
        for (var at = 0; at < decisions.Count; at++)
        {
            var letter = Taken(letters, decisions[at], Next(decisions, at), file);
            rows.Add((decisions[at], letter, Taken(meetings, letter ?? decisions[at], Next(decisions, at), file)));
        }

        // A decision of which nobody wrote.
        rows.AddRange(letters.ToList().Select(letter => ((CaseRecord?)null, (CaseRecord?)letter, Taken(meetings, letter, null, file))));
        rows.AddRange(meetings.Select(meeting => ((CaseRecord?)null, (CaseRecord?)null, (CaseRecord?)meeting)));
        foreach (var (decision, letter, meeting) in rows.Where(row => telling.Year.Holds((row.Decision ?? row.Letter ?? row.Meeting)?.Happened.Day)))
        {
            yield return Row(decision, letter, meeting);
        }
    }

    private static DateOnly? Next(List<CaseRecord> decisions, int at) => at + 1 < decisions.Count ? decisions[at + 1].Happened.Day : null;

    /// <summary>The first that is about a record, or else the first since and before the next decision. It is taken once.</summary>
    private static CaseRecord? Taken(List<CaseRecord> from, CaseRecord of, DateOnly? until, ChildFile file)
    {
        var taken = from.Find(one => file.IsAbout(one, of)) ?? from.Find(one => one.Happened.Day >= of.Happened.Day && !(one.Happened.Day >= until));
        if (taken is not null)
        {
            from.Remove(taken);
        }

        return taken;
    }

    private static Draft Row(CaseRecord? decision, CaseRecord? letter, CaseRecord? meeting) => new Draft(CinLayout.PreProceedings)
        .With("PPStartDate", decision?.Happened.Day)
        .With("LBPSentDate", letter?.Happened.Day)
        .With("FGDMMeetingOffer", CinMap.MeetingOffered.Of(letter) is { } offered ? offered == "yes" : (bool?)null)
        .With("InitialPPMeetingDate", meeting?.Happened.Day);
}
