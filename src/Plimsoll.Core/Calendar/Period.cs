namespace Plimsoll.Core.Calendar;

/// <summary>Whole London days from the first to the last, both counted.</summary>
public readonly record struct Period(DateOnly First, DateOnly Last)
{
    public bool Contains(DateOnly day) => First <= day && day <= Last;

    /// <summary><c>2026-10-01 to 2026-12-31</c>.</summary>
    public override string ToString() => $"{First:yyyy-MM-dd} to {Last:yyyy-MM-dd}";
}
