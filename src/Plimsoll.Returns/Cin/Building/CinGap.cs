namespace Plimsoll.Returns.Cin.Building;

/// <summary>Something that the records say, or leave open, which a census cannot say as it stands: told to whoever makes it, so that it can be put right.</summary>
/// <param name="Child">The authority's id for the child.</param>
/// <param name="Element">The element of the census; of a row, its first.</param>
/// <param name="Day">The day of the record; null where it is of none.</param>
/// <param name="Message">What is wrong, and what the census says in its place.</param>
public sealed record CinGap(string Child, string Element, DateOnly? Day, string Message)
{
    public override string ToString() => Day is { } day ? $"Child {Child}, {day:yyyy-MM-dd}, {Element}: {Message}" : $"Child {Child}, {Element}: {Message}";
}
