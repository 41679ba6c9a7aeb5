namespace Plimsoll.Returns.Cin;

/// <summary>What the census says about itself: whose it is and of which year.</summary>
public sealed class CinHeader() : CinRow(CinLayout.Header)
{
    public Cell Collection => At(0);

    /// <summary>The year in which the collection ends: 2026 for 2025/26.</summary>
    public Cell Year => At(1);

    public Cell ReferenceDate => At(2);

    public Cell SourceLevel => At(3);

    /// <summary>The local authority's three digits.</summary>
    public Cell LEA => At(4);

    public Cell SoftwareCode => At(5);

    public Cell Release => At(6);

    public Cell SerialNo => At(7);

    public Cell DateTime => At(8);

    /// <summary>The day the census speaks of: the reference date, or else 31 March of its year; null where it gives neither.</summary>
    public DateOnly? ReferenceDay => ReferenceDate.Date ?? (Year.Number is { } year and > 0 and < 9999 ? new DateOnly(year, 3, 31) : null);
}
