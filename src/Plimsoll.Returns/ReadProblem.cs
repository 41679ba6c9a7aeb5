namespace Plimsoll.Returns;

/// <summary>
/// Something in a file that could not be taken as it stands: said to the person who sent the file, so that it can be mended.
/// Reading goes on after it, unless it is fatal.
/// </summary>
/// <param name="Line">Line of the file, from 1.</param>
/// <param name="Place">Where in the file's own terms, for example <c>Child 3 (M003), CINdetails 1, CINclosureDate</c>.</param>
/// <param name="Found">What stands there, shortened; empty where nothing does.</param>
/// <param name="Message">What is wrong and what was expected, in a sentence.</param>
/// <param name="Column">Column of the line, from 1; 0 where it is not known.</param>
/// <param name="Fatal">The file could not be read beyond this place, or is another kind of file: nothing of it should be taken.</param>
public record ReadProblem(int Line, string Place, string Found, string Message, int Column = 0, bool Fatal = false)
{
    private const int Longest = 60;

    /// <summary>What stands in a file, fit to be shown: one line, not longer than 60 characters.</summary>
    public static string Show(ReadOnlySpan<char> found)
    {
        var trimmed = found.Trim();
        var shown = trimmed.Length <= Longest ? trimmed.ToString() : $"{trimmed[..Longest]}…";
        return string.Concat(shown.Select(letter => char.IsControl(letter) ? ' ' : letter));
    }

    public sealed override string ToString() => Place.Length == 0 ? $"Line {Line}: {Message}" : $"Line {Line}, {Place}: {Message}";
}
