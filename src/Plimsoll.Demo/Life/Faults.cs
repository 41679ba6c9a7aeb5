using Plimsoll.Demo.People;

namespace Plimsoll.Demo.Life;

/// <summary>A few faults in the data, of the kinds that the census rejects. Which child has one follows from the child's number and the rate.</summary>
internal static class Faults
{
    public static bool WrongUpn(Lived life, Child child) => Has(life, child, 0);

    public static bool WrongEthnicity(Lived life, Child child) => Has(life, child, 1);

    /// <summary>Whether assessments of the child are signed without a factor.</summary>
    public static bool WithoutFactor(Lived life, Child child) => Has(life, child, 2);

    private static bool Has(Lived life, Child child, int kind) =>
        life.Rates.CensusFault > 0 && (child.Number + (kind * 61)) % Math.Max(3, (int)(3 / life.Rates.CensusFault)) == kind * 17;
}
