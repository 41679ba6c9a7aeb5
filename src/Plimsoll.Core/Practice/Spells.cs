namespace Plimsoll.Core.Practice;

/// <summary>The spells of the catalogue (<c>practice/records</c>) that code asks for by name.</summary>
public static class Spells
{
    public const string ChildInNeedPlan = "child-in-need-plan";
    public const string ChildProtectionPlan = "child-protection-plan";
    public const string ComplexRiskList = "complex-risk-list";
    public const string LookedAfter = "looked-after";
}
