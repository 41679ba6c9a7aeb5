namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule8897Q
{
    public static readonly CinRule Rule = new("8897Q", Severity.Query, "An authorised assessment has no factors, or one that is not a code of the census")
    {
        At = { { CinTable.Assessments, "AssessmentAuthorisationDate", "AssessmentFactors" } },
        AlsoReads = ["ReferenceDate"],
        Fix = "Record the factors that the assessment found, in the codes of the census, or 21 where there were none.",
        Owner = Owner.SocialWorker,
        Differs = "One code that is wrong makes other tools pass over this rule for the whole return, and they mix the factors of a child's referrals.",
        Check = Each.Assessment((assessment, year) =>
            assessment.AssessmentAuthorisationDate.Date >= year.Start
            && (assessment.AssessmentFactors.Count == 0 || assessment.AssessmentFactors.Any(factor => !year.Knows("dfe.assessment-factors", factor.AssessmentFactor)))),
    };
}
