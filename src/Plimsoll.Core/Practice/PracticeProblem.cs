namespace Plimsoll.Core.Practice;

/// <summary>
/// One mistake in <c>practice/</c>: where it is, what was found, what was expected and the nearest right name.
/// Reading goes on after it, so that all mistakes are told at once.
/// </summary>
/// <param name="File">The file, from the practice folder down.</param>
/// <param name="Line">From 1.</param>
/// <param name="Entry">The entry it stands in, or empty.</param>
/// <param name="Key">The key of the entry whose phrase is wrong, or empty.</param>
public sealed record PracticeProblem(string File, int Line, string Entry, string Key, string Found, string Expected, string? Nearest = null)
{
    public override string ToString()
    {
        var place = string.Join(": ", new[] { $"{File}:{Line}", Entry, Key }.Where(part => part.Length > 0));
        var nearest = Nearest is null ? "" : $"; the nearest is \"{Nearest}\"";
        return $"{place}: found {Found}, expected {Expected}{nearest}";
    }
}
