using Plimsoll.Core.Calendar;

namespace Plimsoll.Core.Practice;

/// <summary>A question about a timeline that is true or false at each moment.</summary>
public abstract record Test;

/// <summary><c>a or b</c></summary>
public sealed record AnyOf(IReadOnlyList<Test> Tests) : Test;

/// <summary><c>a and b</c></summary>
public sealed record AllOf(IReadOnlyList<Test> Tests) : Test;

/// <summary><c>not a</c></summary>
public sealed record NotSo(Test Test) : Test;

/// <summary>The spell is open now and fits.</summary>
public sealed record InSpell(string Spell, Conditions Conditions) : Test;

/// <summary><c>age &lt; 5</c>: whole years on the day.</summary>
public sealed record AgeIs(Comparison How, int Years) : Test;

/// <summary>At least so many records that fit: <c>had closure within 12 months</c> is at least one.</summary>
public sealed record AtLeast(int Number, RecordPattern Record, Fresh? Fresh) : Test;

/// <summary>No record that fits.</summary>
public sealed record NoneOf(RecordPattern Record, Fresh? Fresh) : Test;

/// <summary><c>latest risk-rating [kind = exploitation] is [level = high]</c></summary>
public sealed record LatestIs(RecordPattern Record, Conditions Is) : Test;

/// <summary><c>ended open-child within 12 months</c></summary>
public sealed record EndedSpell(string Spell, LengthOfTime Within) : Test;

/// <summary><c>late clock of cp.visit</c>: one has run out and is open. Asked by measures only.</summary>
public sealed record LateClock(string Standard) : Test;

/// <summary><c>had breach of cp.visit within 12 months</c>. Asked by measures only.</summary>
public sealed record HadBreach(int Number, string Standard, WithinLast? Fresh) : Test;

/// <summary><c>it [urgent = yes]</c>: the starting record, or the record to be saved.</summary>
public sealed record ItFits(Conditions Conditions, IReadOnlyList<Link> Links) : Test;

/// <summary><c>it is inspection</c></summary>
public sealed record ItIsType(string Type) : Test;

/// <summary>How new a record must be.</summary>
public abstract record Fresh;

/// <summary><c>within 12 months</c></summary>
public sealed record WithinLast(LengthOfTime Length) : Fresh;

/// <summary><c>on the day</c></summary>
public sealed record OnTheDay : Fresh;

/// <summary><c>since last looked-after-review</c></summary>
public sealed record SinceLast(string Type) : Fresh;
