namespace Plimsoll.Returns.Cin;

/// <summary>Pre-proceedings and family group decision making (from 2026/27).</summary>
public sealed class CinPreProceedings() : CinEpisodeRow(CinLayout.PreProceedings)
{
    /// <summary>The decision of a legal planning meeting to start pre-proceedings.</summary>
    public Cell PPStartDate => At(0);

    /// <summary>The letter before proceedings was sent.</summary>
    public Cell LBPSentDate => At(1);

    /// <summary>Whether the letter offered a family group decision making meeting.</summary>
    public Cell FGDMMeetingOffer => At(2);

    /// <summary>Whether such a meeting was held.</summary>
    public Cell FGDMMeetingFac => At(3);

    /// <summary>The first effective pre-proceedings meeting.</summary>
    public Cell InitialPPMeetingDate => At(4);

    public Cell ReviewMeetingsCount => At(5);

    /// <summary>The decision to step up or down.</summary>
    public Cell StepDecisionDate => At(6);

    public Cell PPOutcome => At(7);

    public Cell CourtAppDate => At(8);

    /// <summary>The letter of intent to start care proceedings was sent.</summary>
    public Cell LetterInitCPDate => At(9);
}
