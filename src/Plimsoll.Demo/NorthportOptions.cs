namespace Plimsoll.Demo;

/// <summary>What decides the demonstration authority: the same three give the same records, byte for byte, on any machine.</summary>
/// <param name="Children">How many children there are records of, from 50 to 60,000.</param>
/// <param name="AsAt">The last day that is told of; ten years before it is the first.</param>
public sealed record NorthportOptions(int Children, ulong Seed, DateOnly AsAt)
{
    public const int Fewest = 50;

    public const int Most = 60_000;

    /// <summary>How often each weakness is planted where its team has it.</summary>
    public WeaknessRates Rates { get; init; } = new();

    public DateOnly First => AsAt.AddYears(-10);

    /// <summary>
    /// The children who live in Northport, known to the service or not: chosen so that its referrals are as many for each 10,000 children as England's.
    /// </summary>
    public int Population => Children * 295 / 100;
}
