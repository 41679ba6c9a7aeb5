using Plimsoll.Demo.Making;

namespace Plimsoll.Demo.Life;

/// <summary>What the front door did with a contact.</summary>
internal enum Answered
{
    Nothing,
    EarlyHelp,
    Referral,
}

/// <summary>Contacts and referrals at the hub, from the sources that they come from in England.</summary>
internal static class FrontDoor
{
    private static readonly Mix<string> Sources = new((32, "police"), (17, "health"), (16, "school"), (5, "housing"), (3, "court"), (4, "other authority"), (7, "family"), (1, "child"), (4, "public"), (3, "anonymous"), (4, "early help"), (4, "other"));

    /// <summary>What becomes of contacts about children whom the service comes to know. (Most of those that end at the front door are of no other record.)</summary>
    private static readonly Mix<Answered> Outcomes = new((41, Answered.Nothing), (12, Answered.EarlyHelp), (47, Answered.Referral));

    private static readonly Mix<string> Need = new((64, "N1"), (9, "N4"), (15, "N5"), (4, "N6"), (1, "N7"), (3, "N8"));

    /// <summary>A contact and its decision; the day of the decision, and the contacts that a referral is about.</summary>
    public static (Answered Outcome, DateOnly Day, string Source, string[] Contacts) Contact(Lived life, DateOnly day, Group group)
    {
        var (dice, staff) = (life.Dice, life.Staff);
        var source = life.Family.Arrived ? "police" : dice.Pick(Sources);
        day = Seasons.For(source, day);
        var outcome = life.Family.Arrived ? Answered.Referral : dice.Pick(Outcomes);
        var harm = source == "police" ? dice.Chance(0.55) ? "domestic abuse" : "other" : life.Family.Weights.Neglect && dice.Chance(0.4) ? "neglect" : dice.Chance(0.3) ? "physical" : "none";
        var facts = new Facts("source", source, "asks", outcome == Answered.Nothing && dice.Chance(0.4) ? "information only" : "safeguarding", "harm", harm);
        if (source == "police")
        {
            // Most notices are sent the next morning; a few wait for days.
            var happened = day.Work(-(harm == "domestic abuse" || dice.Chance(0.93) ? 1 : dice.Between(3, 9)));
            facts.With("incident-date", happened);
        }

        var asks = dice.Chance(0.2);
        var contacts = life.Each(group, "contact", day, staff.FrontDoor.Worker(0, day), asks ? facts.With("information-sought", "yes") : facts);
        if (asks)
        {
            life.Each(group, "consent-decision", day.Work(dice.Mostly(0.9, 0, 1, 2, 4)), staff.FrontDoor.Worker(1, day), new Facts("decision", dice.Chance(0.9) ? "given" : "refused", "basis", "Mother, by telephone", "lawful-basis", "public task"), contacts);
        }

        if (source == "police" && harm == "domestic abuse")
        {
            var notices = life.Each(group, "police-notice", day, staff.FrontDoor.Worker(0, day), new Facts("kind", "domestic abuse", "risk", dice.Chance(0.6) ? "standard" : dice.Chance(0.7) ? "medium" : "high", "present", "yes").With("incident-date", day.Work(-1)));
            life.Each(group, "decision", day.Work(dice.Mostly(0.93, 0, 1, 2, 3)), staff.FrontDoor.Manager(day), new Facts("kind", "pitstop", "decision", outcome == Answered.Nothing ? "no" : "yes"), notices);
        }

        var decided = dice.Chance(0.95) ? dice.Chance(0.6) ? day : day.Work(1) : day.Work(dice.Between(2, 3));
        life.Each(group, "contact-decision", decided, staff.FrontDoor.Manager(decided), new Facts(
            "outcome", outcome switch { Answered.Referral => "referral", Answered.EarlyHelp => "early help", _ => dice.Chance(0.38) ? "no further action" : "information and advice" },
            "threshold", outcome switch { Answered.Referral => dice.Chance(0.4) ? "level 4" : "level 3", Answered.EarlyHelp => "level 2", _ => "level 1" }), contacts);
        return (outcome, decided, source, contacts);
    }

    /// <summary>A referral, decided by the hub's manager; says whether anything follows.</summary>
    public static (string[] Referrals, string[] Decisions, DateOnly Day, bool GoesOn) Refer(Lived life, DateOnly day, string source, Group group, bool isRepeat, bool mustGoOn = false)
    {
        var (dice, hub) = (life.Dice, life.Staff.FrontDoor);
        var code = Code(source, dice);
        var professional = code[0] is not ('1' or '9');
        var referrals = life.Each(group, "referral", day, hub.Worker(1, day), child => new Facts(
            "source", code, "primary-need", life.Family.Arrived ? "N8" : child.IsDisabled && dice.Chance(0.6) ? "N4" : dice.Pick(Need),
            "referrer-kind", professional ? "professional" : code == "9" ? "anonymous" : code == "1A" ? "family" : "public", "wants-reply", professional ? "yes" : "no"));
        life.IsReferred(group, referrals);
        if (professional)
        {
            life.Each(group, "told", dice.Chance(0.95) ? day : day.Work(2), hub.Worker(2, day), new Facts("who", "referrer", "what", "received", "how", "secure message"), referrals);
        }

        var decided = dice.Chance(0.95) ? day.Work(dice.Below(2)) : day.Work(2);
        var goesOn = mustGoOn || life.Family.Arrived || !dice.Chance(0.065);
        if (isRepeat)
        {
            life.Each(group, "repeat-review", decided.Work(dice.Below(2)), hub.Manager(decided), new Facts("kind", "referral"), referrals);
        }

        var decisions = life.Each(group, "referral-decision", decided, hub.Manager(decided), new Facts(
            "outcome", goesOn ? "assessment" : "no further action", "safe-to-tell", dice.Chance(0.85) ? "yes" : "no"), referrals);
        life.Each(group, "told", decided.Work(dice.Mostly(0.93, 0, 2, 3, 5)), hub.Worker(2, decided), new Facts("who", "referrer", "what", "outcome", "how", "secure message"), decisions);
        life.Each(group, "told", decided.Work(dice.Mostly(0.9, 0, 2, 3, 6)), hub.Worker(2, decided), new Facts("who", "family", "what", "outcome", "how", "phone"), decisions);
        return (referrals, decisions, decided, goesOn);
    }

    /// <summary>The department's code for where a referral came from.</summary>
    private static string Code(string source, Dice dice) => source switch
    {
        "police" => "6",
        "school" => dice.Chance(0.93) ? "2A" : "2B",
        "health" => dice.Pick(HealthCodes),
        "housing" => "4",
        "court" => "7",
        "other authority" => "5C",
        "family" => "1A",
        "child" => "1C",
        "public" => dice.Chance(0.5) ? "1B" : "1D",
        "anonymous" => "9",
        "early help" => dice.Chance(0.5) ? "5D" : "5B",
        _ => dice.Chance(0.6) ? "8" : "5A",
    };

    private static readonly Mix<string> HealthCodes = new((18, "3A"), (17, "3B"), (5, "3C"), (12, "3D"), (20, "3E"), (28, "3F"));
}
