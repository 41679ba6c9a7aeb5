using Plimsoll.Demo.Making;

namespace Plimsoll.Demo.Telling;

internal sealed partial class Teller
{
    /// <summary>Which fields of which record have words, and whose. A field that stands already is left as it is.</summary>
    private static void Write(string type, Facts told, Speech mine, Speech ours, bool isAgency)
    {
        switch (type)
        {
            case "visit":
                Visit(told, mine, ours, isAgency);
                break;
            case "contact":
                told.Unless("what-happened", () => ours.Say(Workers.Reasons)).Unless("child-now", () => mine.Say(Workers.Meanwhile));
                break;
            case "referral":
                told.Unless("reason", () => ours.Say(Workers.Reasons)).Unless("strengths", () => ours.Say(Workers.Better));
                break;
            case "contact-decision" or "referral-decision":
                told.Unless("rationale", () => ours.Say(Workers.Decided));
                break;
            case "harm-suspected":
                told.Unless("words", () => ours.Say(Workers.Reasons));
                break;
            case "safety-plan":
                told.Unless("who-does-what", () => ours.Say(Workers.Meanwhile)).Unless("signs-not-working", () => ours.Say(Workers.Triggers));
                break;
            case "strategy-discussion":
                told.Unless("shared", () => ours.Say(Workers.Reasons)).Unless("rationale", () => ours.Say(Workers.Decided));
                break;
            case "section-47-outcome":
                told.Unless("found", () => ours.Say(Workers.Decided)).Unless("child-view", () => mine.Say(Children.Voice)).Unless("safety-now", () => ours.Say(Workers.Meanwhile));
                break;
            case "assessment" when told.Text("step") == "authorised":
                Assessed(told, mine, ours);
                break;
            case "impact-analysis":
                told.Unless("lived-experience", () => mine.Say(Children.Days, Children.Voice)).Unless("pattern", () => ours.Say(Workers.Over)).Unless("if-nothing-changes", () => mine.Say(Workers.WhileItWaits));
                break;
            case "assessment-checkpoint":
                told.Unless("safe-now", () => mine.Say(Workers.Meanwhile)).Unless("missing", () => ours.Say(Workers.NotDone)).Unless("direction", () => ours.Say(Workers.Directions));
                break;
            case "conference":
                told.Unless("child-view", () => mine.Say(Children.Voice)).Unless("family-view", () => ours.Say(Workers.Better)).Unless("history", () => ours.Say(Workers.Over)).Unless("rationale", () => ours.Say(Workers.Decided));
                break;
            case "core-group":
                told.Unless("what-changed", () => mine.Say(Workers.Changed)).Unless("not-done", () => ours.Say(Workers.NotDone));
                break;
            case "child-in-need-meeting":
                told.Unless("what-changed", () => mine.Say(Workers.Changed)).Unless("child-view", () => mine.Say(Children.Voice));
                break;
            case "progress-score":
                told.Unless("evidence", () => mine.Say(Workers.Evidence)).Unless("child-view", () => mine.Say(Children.Voice)).Unless("next-higher", () => mine.Say(Workers.Higher));
                break;
            case "contingency-plan":
                told.Unless("trigger", () => ours.Say(Workers.Triggers)).Unless("then", () => ours.Say(Workers.Then)).Unless("by-when", () => ours.Say(Workers.ByWhen)).Unless("home", () => ours.Say(Workers.Homes));
                break;
            case "plan":
                Plan(told, mine, ours);
                break;
            case "case-summary":
                told.Unless("words", () => mine.Say(mine.IsSmall ? Workers.SmallSummary : Workers.Summary, Children.Days)).Unless("what-matters", () => mine.Say(Children.Voice)).Unless("do-not-ask", () => mine.IsSmall ? "Not who the father is: it is answered in the file." : mine.Say(Workers.DoNotAsk)).Unless("next", () => ours.Say(ours.IsSmall ? Workers.NextSmall : Workers.Next));
                break;
            case "case-note":
                told.Unless("heading", () => mine.Say(Workers.Headings)).Unless("words", () => mine.Say(Workers.Notes));
                break;
            case "chronology-update":
                told.Unless("words", () => ours.Say(Workers.Over));
                break;
            case "direct-work":
                told.Unless("topic", () => mine.Say(Workers.Topics)).Unless("child-words", () => mine.Say(Children.Voice)).Unless("meaning", () => mine.Say(Workers.Meaning));
                break;
            case "closure":
                told.Unless("what-changed", () => mine.Say(Workers.Better)).Unless("child-view", () => mine.Say(Children.Voice));
                break;
            default:
                Managed(type, told, mine, ours, isAgency);
                break;
        }
    }

    private static void Managed(string type, Facts told, Speech mine, Speech ours, bool isAgency)
    {
        switch (type)
        {
            case "case-supervision":
                told.Unless("direction", () => isAgency && mine.Chance(0.4) ? mine.Say(Workers.Stock) : ours.Say(Workers.Directions)).Unless("what-changed", () => mine.Say(Workers.Changed)).Unless("voice", () => mine.Say(Children.Voice));
                break;
            case "management-oversight":
                told.Unless("direction", () => isAgency && mine.Chance(0.4) ? mine.Say(Workers.Stock) : ours.Say(Workers.Directions));
                if (told.ContainsKey("end-date"))
                {
                    told.Unless("child-safe", () => mine.Say(Workers.Meanwhile, Workers.AndIfNot)).Unless("effect-of-waiting", () => mine.Say(Workers.WhileItWaits, Workers.WhatThatMeans));
                }

                break;
            case "oversight-note":
                var poor = mine.Chance(isAgency ? 0.35 : 0.04);
                told.Unless("why", () => ours.Say(Workers.Why))
                    .Unless("impact", () => poor ? mine.Say(Workers.Stock) : mine.Say(Workers.WhileItWaits, Workers.WhatThatMeans))
                    .Unless("safety", () => poor ? mine.Say(Workers.Stock) : mine.Say(Workers.Meanwhile, Workers.AndIfNot));
                break;
            case "senior-review":
                told.Unless("decision", () => ours.Say(Workers.Directions));
                break;
            case "chair-check":
                told.Unless("words", () => ours.Say(Workers.Changed));
                if (told.Text("kind") == "duration")
                {
                    told.Unless("must-change", () => ours.Say(Workers.Directions));
                }

                break;
            case "decision" or "panel-decision":
                told.Unless("reason", () => ours.Say(Workers.Decided));
                break;
            case "repeat-review":
                told.Unless("why-not-lasted", () => ours.Say(Workers.Over));
                break;
            case "challenge":
                told.Unless("effect-on-child", () => mine.Say(Workers.WhileItWaits));
                break;
            case "letter-before-proceedings":
                told.Unless("concerns", () => ours.Say(Workers.Reasons));
                break;
            case "legal-planning-meeting":
                told.Unless("words", () => ours.Say(Workers.Decided));
                break;
            case "risk-rating":
                told.Unless("reason", () => mine.Say(Workers.Reasons)).Unless("what-lowers", () => mine.Say(Workers.Higher));
                break;
            case "matching-decision":
                told.Unless("child-view", () => mine.Say(Children.Voice));
                break;
            case "return-interview" when told.Text("outcome") == "held":
                told.Unless("words", () => mine.Say(Children.OnReturn));
                break;
            case "adviser-contact" when told.Text("outcome") == "in touch":
                told.Unless("own-words", () => mine.Say(Children.Grown)).Unless("next", () => mine.Say(Workers.Next));
                break;
            default:
                break;
        }
    }

    private static void Visit(Facts told, Speech mine, Speech ours, bool isAgency)
    {
        if (told.Text("seen") == "no")
        {
            told.Unless("not-seen-tried", () => ours.Say(Workers.Tried)).Unless("what-happens-next", () => ours.Say(Workers.Next));
            return;
        }

        told.Unless("what-happens-next", () => ours.Say(ours.IsSmall ? Workers.NextSmall : Workers.Next));

        // Agency teams write less: their visits say that they happened. A reviewing officer goes there to hear the child.
        if (mine.Chance(isAgency ? 0.35 : 0.85) | told.Text("purpose") == "reviewing officer")
        {
            told.Unless("child-view", () => mine.Say(Children.Voice));
        }

        if (mine.Chance(isAgency ? 0.4 : 0.9))
        {
            told.Unless("what-seen", () => ours.Say(Children.Seen));
        }
    }

    private static void Assessed(Facts told, Speech mine, Speech ours) => told.Unless("child-view", () => mine.Say(Children.Voice)).Unless("daily-life", () => mine.Say(Children.Days)).Unless("home", () => ours.Say(Children.Seen))
        .Unless("over-time", () => ours.Say(Workers.Over)).Unless("meant-for-child", () => mine.Say(Workers.WhileItWaits, Workers.WhatThatMeans)).Unless("protective", () => ours.Say(Workers.Meanwhile))
        .Unless("not-known", () => ours.Say(Workers.NotDone)).Unless("plan-must-change", () => mine.Say(Workers.Outcomes)).Unless("words", () => mine.Say(mine.IsSmall ? Workers.SmallSummary : Workers.Summary, Workers.Decided));

    private static void Plan(Facts told, Speech mine, Speech ours)
    {
        if (told.Text("step") is "ended")
        {
            told.Unless("end-words", () => mine.Say(Workers.Better));
            return;
        }

        if (told.Text("kind") is not ("child protection" or "child in need" or "care" or "early help" or "pathway"))
        {
            return;
        }

        told.Unless("child-view", () => mine.Say(Children.Voice));
        if (told.Text("kind") == "pathway")
        {
            told.Unless("own-words", () => mine.Say(Children.Grown));
        }

        if (told.Text("kind") is "child protection" or "child in need" && !told.ContainsKey("outcomes"))
        {
            told["outcomes"] = ours.Changes();
        }
    }
}
