namespace Plimsoll.Core.Practice;

/// <summary>What stands in square brackets after a record or a spell: clauses joined by commas, all of which must hold.</summary>
public sealed record Conditions;
