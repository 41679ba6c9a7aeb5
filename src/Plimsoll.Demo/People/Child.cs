using Plimsoll.Core.Records;

namespace Plimsoll.Demo.People;

/// <summary>A child of Northport.</summary>
internal sealed record Child(string Id, int Number, string First, string Surname, string Sex, string Ethnicity, DateOnly Born, bool IsDisabled)
{
    public Subject Subject { get; } = new(SubjectKind.Child, Id);

    public DateOnly Eighteen => Born.AddYears(18);

    public int Age(DateOnly day) => day.Year - Born.Year - ((day.Month, day.Day).CompareTo((Born.Month, Born.Day)) < 0 ? 1 : 0);
}

/// <summary>What weighs on a family: the factors that assessments of it find.</summary>
internal sealed record Weights(bool DomesticAbuse, bool Neglect, bool ParentsMind, bool Alcohol, bool Drugs, bool Emotional, bool Physical, bool Exploited, bool ChildsMind);

/// <summary>A family: children, adults, where they live, and when somebody first worried about them.</summary>
/// <param name="Arrived">A young person who came to England alone.</param>
/// <param name="Expecting">The child is on the way when somebody first worries.</param>
internal sealed record Family(int Number, IReadOnlyList<Child> Children, IReadOnlyList<(string Id, string Name, string Relationship)> Adults, (string Lines, string Postcode) Address, Weights Weights, DateOnly Enters, bool Arrived, bool Expecting = false)
{
    public Subject Subject { get; } = new(SubjectKind.Family, $"F{Number:00000}");
}
