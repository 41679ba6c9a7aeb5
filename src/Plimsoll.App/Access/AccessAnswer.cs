using Plimsoll.Core.Practice;

namespace Plimsoll.App.Access;

/// <summary>What the decision came to.</summary>
public enum AccessVerdict
{
    Allowed,

    /// <summary>Not for this reader, who may know that it is there: the answer says whom to ask.</summary>
    Refused,

    /// <summary>As if it did not exist: what is answered is what is answered for an id that nobody has.</summary>
    Hidden,
}

/// <summary>May somebody do something, and why.</summary>
/// <param name="Why">Allowed: by what, "allocated to you". Refused: what is in the way and whom to ask, in sentences. Hidden: empty.</param>
public sealed record AccessAnswer(AccessVerdict Verdict, string Why)
{
    public static AccessAnswer Hidden { get; } = new(AccessVerdict.Hidden, "");

    public bool IsAllowed => Verdict == AccessVerdict.Allowed;

    /// <summary>Refused, and the reader may open it with a reason.</summary>
    public bool MayOpenWithReason { get; init; }

    /// <summary>Whether figures are whole, suppressed or none; for that purpose alone.</summary>
    public FigureSight Figures { get; init; }

    internal static AccessAnswer Allow(string why) => new(AccessVerdict.Allowed, why);

    internal static AccessAnswer Refuse(string why) => new(AccessVerdict.Refused, why);
}

/// <summary>What somebody asked to see: shown, or the answer why it is not.</summary>
/// <typeparam name="T">What is shown.</typeparam>
public sealed record Shown<T>(AccessAnswer Access, T? What)
    where T : class
{
    /// <summary>It may be seen, and is not there yet; null where nothing is waited for.</summary>
    public BeingWorkedOut? Awaited { get; init; }
}

/// <summary>The lists of a day, on their way.</summary>
/// <param name="Share">How far they have got, from 0 to 1.</param>
public sealed record BeingWorkedOut(DateOnly Day, double Share);
