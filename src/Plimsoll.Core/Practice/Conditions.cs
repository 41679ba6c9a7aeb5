using Plimsoll.Core.Calendar;

namespace Plimsoll.Core.Practice;

/// <summary>How two values compare.</summary>
public enum Comparison
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// <summary>What stands in square brackets after a record or a spell: clauses joined by commas, all of which must hold.</summary>
public sealed record Conditions(IReadOnlyList<Clause> Clauses)
{
    public static readonly Conditions None = new([]);

    public bool IsEmpty => Clauses.Count == 0;

    /// <summary>The fields that are read.</summary>
    public IEnumerable<FieldCondition> OnFields => Clauses.SelectMany(clause => clause.AnyOf).OfType<FieldCondition>();
}

/// <summary>Conditions joined by <c>or</c>, one of which must hold.</summary>
public sealed record Clause(IReadOnlyList<Condition> AnyOf);

/// <summary>One condition of a clause.</summary>
public abstract record Condition;

/// <summary>A condition on a field of the record, on the envelope (<c>author.role</c>) or on the spell's first record.</summary>
public abstract record FieldCondition(string Field) : Condition;

/// <summary><c>score &gt;= 17</c></summary>
public sealed record Compare(string Field, Comparison How, string Value) : FieldCondition(Field);

/// <summary><c>outcome in (assessment, section 47)</c></summary>
public sealed record OneOf(string Field, bool Not, IReadOnlyList<string> Values) : FieldCondition(Field);

/// <summary><c>factors includes any of (domestic abuse, neglect)</c></summary>
public sealed record Includes(string Field, bool All, IReadOnlyList<string> Values) : FieldCondition(Field);

/// <summary><c>reason exists</c>, <c>reason missing</c></summary>
public sealed record Present(string Field, bool Exists) : FieldCondition(Field);

/// <summary><c>for &lt; 12 months</c>: the time that the spell has been open.</summary>
public sealed record OpenFor(Comparison How, LengthOfTime Length) : Condition;
