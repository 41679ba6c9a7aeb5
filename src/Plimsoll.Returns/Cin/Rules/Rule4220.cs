namespace Plimsoll.Returns.Cin.Rules;

internal static class Rule4220
{
    public static readonly CinRule Rule = new("4220", Severity.Error, "Ethnicity is missing, or is not a code of the census")
    {
        At = { { CinTable.ChildCharacteristics, "Ethnicity" } },
        Fix = "Record the ethnicity in the codes of the census; REFU where it was refused, NOBT where it is not yet known.",
        Owner = Owner.BusinessSupport,
        Check = Each.Child((child, year) => !year.Knows("dfe.ethnicity", child.ChildCharacteristics.Ethnicity)),
    };
}
