namespace Plimsoll.Returns.Cin.Building;

/// <summary>One referral and what followed from it: CINdetails.</summary>
internal static class EpisodeModule
{
    /// <summary>
    /// Whether a referral belongs to the census of a year: it came in the year, or was open on its first day or later. One that was not taken further is
    /// never open.
    /// </summary>
    public static bool IsIn(EpisodeFile episode, CinYear year) => episode.Referred <= year.ReferenceDate
        && (year.Holds(episode.Referred) || (episode.Closed is { } closed ? closed >= year.Start : !episode.IsNotTakenFurther));

    public static Draft Of(EpisodeFile episode, ChildFile file, Telling telling)
    {
        var (enquiries, transfer) = EnquiryModule.Of(episode, file, telling);
        return new Draft(CinLayout.CINdetails)
            .With("CINreferralDate", episode.Referred)
            .With("ReferralSource", Source(episode, telling))
            .With("PrimaryNeedCode", telling.Code(CinMap.PrimaryNeed, episode.Referral))
            .With("CINclosureDate", episode.Closed)
            .With("ReasonForClosure", telling.Code(CinMap.ClosureReason, episode.Closure))
            .With("DateOfInitialCPC", transfer)
            .With("ReferralNFA", episode.IsNotTakenFurther)
            .WithRows(AssessmentModule.Of(episode, telling))
            .WithRows(NeedPlanModule.Of(episode, telling))
            .WithRows(enquiries)
            .WithRows(ProtectionPlanModule.Of(episode, file, telling))
            .WithRows(PreProceedingsModule.Of(episode, file, telling));
    }

    private static string Source(EpisodeFile episode, Telling telling)
    {
        const string Unknown = "10";
        if (CinMap.ReferralSource.Of(episode.Referral) is null)
        {
            telling.Gap("ReferralSource", episode.Referred, "The referral has no source. 10 (unknown) is written.");
        }

        return telling.Code(CinMap.ReferralSource, episode.Referral, "10 (unknown) is written") ?? Unknown;
    }
}
