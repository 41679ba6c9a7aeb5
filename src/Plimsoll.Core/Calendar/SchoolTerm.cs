namespace Plimsoll.Core.Calendar;

/// <summary>A school term from its first to its last day, half term within it.</summary>
public sealed record SchoolTerm(string Name, Period Days);

/// <summary>Days within a term on which the school is closed to pupils: half term, a training day, a day of snow.</summary>
public sealed record SchoolClosure(string Name, Period Days);

/// <summary>The term dates of a school or of its authority, as they were read.</summary>
public sealed record SchoolDates(IReadOnlyList<SchoolTerm> Terms, IReadOnlyList<SchoolClosure> Closures);
